// Where in the tree does the learner stand?
import { walk, type QuestionId, type Walk } from '#libs/anatomy/results-tree.js';
import classes from './figure.module.css';
import { useResultsTreeWords } from './words.js';

/** The trunk; the questions behind its last two hang on the rows that they belong to. */
const trunk = ['danger', 'urgent', 'bumps', 'raised', 'time'] as const;
type Trunk = (typeof trunk)[number];
const rowOf: Readonly<Record<QuestionId, Trunk>> = {
  danger: 'danger', urgent: 'urgent', bumps: 'bumps', 'second-client': 'bumps', raised: 'raised', time: 'time', 'first-weeks': 'time', 'before-four': 'time', 'from-four': 'time',
};

type RowState = 'passed' | 'here' | 'left' | 'ahead';

const first = walk([]).at;

function stateOf(row: Trunk, { steps, at }: Walk): RowState {
  const last = steps.at(-1);
  const here = rowOf['question' in at ? at.question : (last?.question ?? ('question' in first ? first.question : 'danger'))];
  if (row === here) return 'action' in at ? 'left' : 'here';
  return trunk.indexOf(row) < trunk.indexOf(here) ? 'passed' : 'ahead';
}

/** In doubt the last row ends where the second does. */
const endOf = (row: Trunk, { at }: Walk): Trunk => (row === 'time' && 'action' in at && at.action === 'doubt' ? 'urgent' : row);

/** Seen only: the questions and the answers given stand beside it in words. */
export function TreeMap({ way }: { readonly way: Walk }) {
  const { t } = useResultsTreeWords();
  return (
    <ol className={classes.map} aria-hidden="true">
      {trunk.map((row) => (
        <li key={row} data-state={stateOf(row, way)}>
          <span>{t(`map.${row}`)}</span>
          <em>{t(`mapEnd.${endOf(row, way)}`)}</em>
        </li>
      ))}
    </ol>
  );
}
