// How does a reader change the language?
import { changeLocale } from '../features/identity/session.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import classes from './frame.module.css';
import { useFrameWords } from './words.js';

const names: Readonly<Record<Locale, { short: string; full: string }>> = {
  en: { short: 'EN', full: 'English' },
  'pt-PT': { short: 'PT', full: 'Português' },
};

export function LanguageSwitch() {
  const { t, locale } = useFrameWords();
  return (
    <fieldset className={classes.languages}>
      <legend className={classes.hidden}>{t('language')}</legend>
      {locales.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          className={classes.language}
          onClick={() => {
            // the page speaks the new language already; the account follows when it can
            changeLocale(each).catch(() => {});
          }}
        >
          <span aria-hidden="true">{names[each].short}</span>
          <span className={classes.hidden}>{names[each].full}</span>
        </button>
      ))}
    </fieldset>
  );
}
