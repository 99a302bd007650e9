// What happened during an attempt, one thing after the other?
import type { Locale } from '#libs/kernel/locale.js';
import { writeDay, writeNumber } from '../../i18n/written.js';
import classes from './appeal.module.css';
import type { Happened } from './queries.js';
import { useAppealWords } from './words.js';

/** With its seconds: much can happen in a minute. */
export function writeSecond(instant: string, locale: Locale): string {
  return `${writeDay(instant, locale)}, ${new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'pt-PT', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }).format(new Date(instant))}`;
}

/** What was saved, in a line: photos by their number, for their digests say nothing to anybody. */
export function Saved({ choice, isPhoto }: { readonly choice: readonly string[] | null; readonly isPhoto: boolean }) {
  const { t } = useAppealWords();
  if (!choice?.length) return <>{t('nothing')}</>;
  return isPhoto ? <>{t('photos', { count: choice.length })}</> : <code>{choice.join(', ')}</code>;
}

/** `photos`: at which places of the form pictures answer. */
export function Timeline({ happened, photos }: { readonly happened: readonly Happened[]; readonly photos: ReadonlySet<number> }) {
  const { locale } = useAppealWords();
  return (
    <ol className={classes.timeline}>
      {happened.map((each, place) => (
        // nothing is ever added between two of them
        <li key={place} data-late={each.late || each.act === 'refused' || undefined}>
          <time dateTime={each.at}>{writeSecond(each.at, locale)}</time> <span>
            <Said happened={each} photos={photos} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Said({ happened: { act, position, revision, choice, late, told }, photos }: { readonly happened: Happened; readonly photos: ReadonlySet<number> }) {
  const { t, locale } = useAppealWords();
  const values = { number: (position ?? 0) + 1, revision: revision ?? 0, told: act === 'time-decided' ? writeNumber(Number(told), locale) : (told ?? '') };
  if (act === 'saved') {
    return (
      <>
        {t(late ? 'acts.savedLate' : 'acts.saved', values)} <Saved choice={choice} isPhoto={photos.has(position ?? -1)} />
      </>
    );
  }
  if (act === 'started' && told === 'sitting') return t('acts.startedAtSitting');
  if (act === 'closed' && told === 'clock') return t('acts.closedByClock');
  return t(`acts.${act}`, values);
}
