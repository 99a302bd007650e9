// How does the same patch look after each sitting?
import { patch, places, sittings, standing, type Place, type Sitting } from '#libs/anatomy/session-density.js';
import classes from './figure.module.css';
import { useSessionDensityWords } from './words.js';

export type View = 'added' | 'alike';

export function Patches({ view }: { readonly view: View }) {
  const { t } = useSessionDensityWords();
  return (
    <div className={classes.patches} aria-hidden="true">
      {sittings.map((sitting, index) => (
        <div key={sitting}>
          <svg viewBox={`0 0 ${patch} ${patch}`} width="100" height="100">
            <rect x="0.5" y="0.5" width={patch - 1} height={patch - 1} className={classes.skin} />
            {places.map((place) => (
              <Dot key={`${place.x} ${place.y}`} place={place} after={sitting} view={view} />
            ))}
          </svg>
          <b>{t('sitting', { number: sitting })}</b>
          <span>{t('share', { percent: standing[index] ?? 0 })}</span>
        </div>
      ))}
    </div>
  );
}

function Dot({ place: { x, y, sitting }, after, view }: { readonly place: Place; readonly after: Sitting; readonly view: View }) {
  if (sitting > after) return view === 'added' ? <circle cx={x} cy={y} r={0.45} className={classes.free} /> : null;
  const isNew = view === 'added' && sitting === after;
  return <circle cx={x} cy={y} r={isNew ? 1.75 : 1.6} className={isNew ? classes.fresh : classes.old} />;
}

export function Legend() {
  const { t } = useSessionDensityWords();
  const entries = [['old', 1.6], ['fresh', 1.75], ['free', 0.45]] as const;
  return (
    <ul className={classes.legend}>
      {entries.map(([kind, radius]) => (
        <li key={kind}>
          <svg viewBox="0 0 6 6" width="18" height="18" aria-hidden="true">
            <circle cx="3" cy="3" r={radius} className={classes[kind]} />
          </svg>
          {t(kind)}
        </li>
      ))}
    </ul>
  );
}
