// How do the three faces look?
import { dotsWithin, faceDots, type Level } from '#libs/anatomy/complaint-clock.js';
import classes from './figure.module.css';
import { useComplaintWords } from './words.js';

const centre = 52;
const ring = 40;
const at = (dot: number, radius: number) => {
  const { x, y } = faceDots[dot] ?? { x: 0, y: 0 };
  return { cx: centre + x * radius, cy: centre + y * radius };
};

interface FaceProps {
  readonly filled: readonly number[];
  /** The arc from one dot to another, clockwise. */
  readonly arc?: string | undefined;
  readonly words?: string | undefined;
  readonly empty?: boolean;
}

function Face({ filled, arc, words, empty = false }: FaceProps) {
  return (
    <svg viewBox="0 0 104 104" width="104" height="104" aria-hidden="true">
      <circle cx={centre} cy={centre} r={ring} className={classes.ring} data-empty={empty || undefined} />
      {arc && <path d={arc} className={classes.arc} />}
      {faceDots.map((_, dot) => (
        <circle key={dot} {...at(dot, ring)} r={filled.includes(dot) ? 4.5 : 2} className={filled.includes(dot) ? classes.filled : classes.dot} />
      ))}
      {words && (
        <text x={centre} y={centre} className={classes.inFace}>
          {words}
        </text>
      )}
    </svg>
  );
}

const every = faceDots.map((_, dot) => dot);
const right = `M${centre} ${centre - ring} a${ring} ${ring} 0 0 1 0 ${2 * ring}`;
const left = `M${centre} ${centre + ring} a${ring} ${ring} 0 0 1 0 ${-2 * ring}`;
const arcs: Readonly<Record<Level, string | undefined>> = { now: undefined, 'same-day': right, planned: left };

export function Faces({ level, days }: { readonly level: Level; readonly days: number | null }) {
  const { t } = useComplaintWords();
  const inSecond = { now: '0 h', 'same-day': '0-24 h', planned: '24-48 h' }[level];
  return (
    <div className={classes.faces} aria-hidden="true">
      <div>
        <Face filled={every} arc={`${right} ${left}`} words="1 h" />
        <b>{t('clocks.hour')}</b>
        <span>{t('faces.hour')}</span>
      </div>
      <div>
        <Face filled={dotsWithin(level)} arc={arcs[level]} words={inSecond} />
        <b>{t('clocks.days')}</b>
        <span>{t('faces.days')}</span>
      </div>
      <div>
        <Face filled={[]} empty={days === null} words={days === null ? '?' : String(days)} />
        <b>{t('clocks.law')}</b>
        <span>{days === null ? t('faces.law') : t('daysNoted', { count: days })}</span>
      </div>
    </div>
  );
}
