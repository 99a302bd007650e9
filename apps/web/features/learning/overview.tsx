// What does the whole way look like in five lines?
import type { CertificationStatus } from '../../api/contract.js';
import { DotRow, filled, type DotState } from '../../motif/dot-row.js';
import classes from './overview.module.css';
import { nameStanding, type Standing, type Way } from './way.js';
import { useLearningWords } from './words.js';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly dots: readonly DotState[];
  readonly words: string;
  readonly isDone: boolean;
}

const single = (id: string, name: string, isDone: boolean, words: string): Line => ({ id, name, dots: filled(isDone ? 1 : 0, 1), words, isDone });

export interface OverviewProps {
  readonly way: Way;
  readonly standing: Standing;
  readonly certification: CertificationStatus | undefined;
}

export function Overview({ way, standing, certification }: OverviewProps) {
  const { t } = useLearningWords();
  const counted = (id: string, name: string, done: number, total: number): Line => ({
    id,
    name,
    dots: filled(done, total),
    words: t('doneOf', { done, total }),
    isDone: total > 0 && done === total,
  });
  const examDone = way.exam?.completedAt != null;
  const name = nameStanding(certification);
  const isCertified = standing.kind === 'certified';
  const lines: Line[] = [
    counted('modules', t('steps.modules'), way.studied.done, way.studied.total),
    single('exam', t('steps.exam'), examDone, examDone ? t('state.done') : way.exam?.openAttemptId ? t('state.underway') : way.exam?.open ? t('state.open') : t('state.later')),
    counted('practical', t('steps.practical'), way.stations.filter(({ completedAt }) => completedAt !== null).length, way.stations.length),
    single('name', t('steps.name'), name === 'done', t(`state.${name}`)),
    single('decision', t('steps.decision'), isCertified, isCertified ? t('state.done') : standing.kind === 'decision' ? t('state.waiting') : t('state.later')),
  ];
  return (
    <nav aria-label={t('overview')}>
      <ol className={classes.lines}>
        {lines.map(({ id, name, dots, words, isDone }) => (
          <li key={id} className={classes.line} data-done={isDone || undefined}>
            <a href={`#${id}`}>{name}</a>
            <DotRow dots={dots} />
            <span className={classes.words}>{words}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
