// What does each school say about the chosen day, in words?
import { adviceOn, holdsOn, schools } from '#libs/anatomy/aftercare.js';
import classes from './figure.module.css';
import { KindIcon } from './lanes.js';
import { useAftercareWords } from './words.js';

export function DayAnswer({ day }: { readonly day: number }) {
  const { t } = useAftercareWords();
  return (
    <div className={classes.answer} aria-live="polite">
      {schools.map((school) => {
        const now = adviceOn(school, day);
        return (
          <div key={school}>
            <p className={classes.school}>{t(`schools.${school}`)}</p>
            <ul>
              {now.length === 0 && <li>{t('nothing')}</li>}
              {now.map((one) => (
                <li key={one.id}>
                  <KindIcon kind={one.kind} />
                  <span>
                    {t(`advice.${one.id}`)}
                    {holdsOn(one, day) === 'some' && <em> ({t(one.id === 'cream' ? 'whenFlaking' : 'some')})</em>}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
