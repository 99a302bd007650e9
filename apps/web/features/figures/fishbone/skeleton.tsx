// How does the fish look, and what has been found out on its bones?
import { bones, branches, factorAt, factorIds, factors, fish, standingOf, type Branch, type FactorId, type Standing } from '#libs/anatomy/fishbone.js';
import classes from './figure.module.css';
import { useFishboneWords } from './words.js';

export interface SkeletonProps {
  /** How many factors, in their order, have been set against the good results; `none` before they are looked for. */
  readonly judged: number | 'all' | 'none';
  readonly current?: FactorId;
}

export function Skeleton({ judged, current }: SkeletonProps) {
  const { t } = useFishboneWords();
  const known = typeof judged === 'number' ? judged : factorIds.length;
  const head = t('head').split('\n');
  return (
    <>
      <svg viewBox={`0 0 ${fish.width} ${fish.height}`} className={classes.fish} aria-hidden="true">
        <path d={`M${fish.tail + 10},${fish.spine} H${fish.head} M${fish.tail},${fish.spine - 16} Q${fish.tail + 4},${fish.spine - 4} ${fish.tail + 10},${fish.spine} Q${fish.tail + 4},${fish.spine + 4} ${fish.tail},${fish.spine + 16}`} className={classes.spine} />
        <path d={`M${fish.head},${fish.spine - 42} Q${fish.head + 60},${fish.spine - 42} ${fish.width - 4},${fish.spine} Q${fish.head + 60},${fish.spine + 42} ${fish.head},${fish.spine + 42} Q${fish.head - 10},${fish.spine} ${fish.head},${fish.spine - 42} Z`} className={classes.head} />
        {head.map((line, at) => (
          <text key={line} x={fish.head + 36} y={fish.spine - 3 + at * 16} className={classes.effect}>
            {line}
          </text>
        ))}
        {branches.map((branch) => (
          <Bone key={branch} branch={branch} />
        ))}
        {judged !== 'none' && factorIds.map((id, at) => (
          <Factor key={id} id={id} number={at + 1} standing={at < known ? standingOf(factors[id]) : null} isCurrent={id === current} />
        ))}
      </svg>
      {judged === 'all' && <Legend />}
    </>
  );
}

function Bone({ branch }: { readonly branch: Branch }) {
  const { t } = useFishboneWords();
  const { from, to } = bones[branch];
  return (
    <>
      <path d={`M${from.x},${from.y} L${to.x},${to.y}`} className={classes.bone} />
      <text x={from.x} y={from.y < to.y ? from.y - 9 : from.y + 18} className={classes.branch}>
        {t(`branches.${branch}`)}
      </text>
    </>
  );
}

function Factor({ id, number, standing, isCurrent }: { readonly id: FactorId; readonly number: number; readonly standing: Standing | null; readonly isCurrent: boolean }) {
  const { x, y } = factorAt(id);
  return (
    <g transform={`translate(${x} ${y})`}>
      <Mark standing={standing} isCurrent={isCurrent} words={String(number)} />
    </g>
  );
}

/** Full: stays. Dashed, with a stroke through it: explains little. A question mark: ask first. */
function Mark({ standing, isCurrent, words }: { readonly standing: Standing | null; readonly isCurrent: boolean; readonly words: string }) {
  return (
    <g className={classes.factor} data-standing={standing ?? undefined} data-current={isCurrent || undefined}>
      {isCurrent && <circle r={15.5} className={classes.ring} />}
      <circle r={11.5} />
      <text y={4.7}>{standing === 'ask' ? `${words}?` : words}</text>
      {standing === 'little' && <path d="M-14,14 L-7,7 M7,-7 L14,-14" />}
    </g>
  );
}

export function Legend() {
  const { t } = useFishboneWords();
  return (
    <ul className={classes.legend} aria-hidden="true">
      {(['stays', 'little', 'ask'] as const).map((standing) => (
        <li key={standing}>
          <svg viewBox="-15 -15 30 30" width="24" height="24">
            <Mark standing={standing} isCurrent={false} words="" />
          </svg>
          {t(`legend.${standing}`)}
        </li>
      ))}
    </ul>
  );
}
