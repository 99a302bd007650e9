// What earns which share of the points, and how much of it was reached?
import type { DepthTask } from '../../../api/contract.js';
import { writeNumber } from '../../../i18n/written.js';
import classes from './task.module.css';
import { useTaskWords } from './words.js';

interface GoalListProps {
  readonly goals: DepthTask['goals'];
  /** 0 to 1 each, once it is marked. */
  readonly reached?: readonly number[];
}

export function GoalList({ goals, reached }: GoalListProps) {
  const { t, locale } = useTaskWords();
  const say = useGoalWords();
  return (
    <>
      <p>
        <b>{t('goals.title')}</b>
      </p>
      <ul className={classes.goals}>
        {goals.map((goal, at) => (
          <li key={goal.goal}>
            {t('goals.share', { goal: say(goal), percent: goal.weight })}
            {reached && <span className={classes.reached}> {t(reached[at] === 1 ? 'goals.whole' : reached[at] === 0 ? 'goals.not' : 'goals.partly', { percent: writeNumber(Math.round((reached[at] ?? 0) * 100), locale) })}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function useGoalWords(): (goal: DepthTask['goals'][number]) => string {
  const { t } = useTaskWords();
  return ({ goal, band, dots, always }) => {
    switch (goal) {
      case 'band':
        return t(dots === 9 ? 'goals.bandAll' : 'goals.band', { dots: dots ?? 9, where: t(`bands.${band ?? 'target'}`) });
      case 'limit':
        return t(always ? 'goals.limitAlways' : 'goals.limit', { where: band === null || band === 'target' ? '' : t(`limits.${band}`) });
      default:
        return t(`goals.${goal}`);
    }
  };
}
