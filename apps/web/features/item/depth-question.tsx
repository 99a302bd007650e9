// How does the simulator come to a question that asks for a setting, and to its review?
import { lazy, Suspense } from 'react';
import type { DepthTaskProps } from '../figures/depth-task/depth-task.js';
import { QuestionFrame } from '../../ui/question-frame.js';
import classes from './item.module.css';
import type { QuestionOfKind } from './question-of-kind.js';
import { useItemWords } from './words.js';

/** Asked for as soon as a question of these pages is there: an exam may lose the network before it is needed. */
const loading = () => import('../figures/depth-task/depth-task.js').then(({ DepthTask }) => ({ default: DepthTask }));
const Simulator = lazy<(props: DepthTaskProps) => React.ReactNode>(() => loading().catch(() => ({ default: NotThere })));

export const fetchSimulator = (): void => void loading().catch(() => {});

export function DepthQuestion({ item, hint, choice, onChoose }: QuestionOfKind) {
  return (
    <QuestionFrame stem={item.stem} hint={hint}>
      {item.task && <AtSimulator task={item.task} choice={choice} onChoose={onChoose} />}
    </QuestionFrame>
  );
}

/** To be worked at, or marked. */
export function AtSimulator(props: DepthTaskProps) {
  return (
    <Suspense fallback={<div className={classes.pictureComing} />}>
      <Simulator {...props} />
    </Suspense>
  );
}

function NotThere() {
  const { t } = useItemWords();
  return <p className={classes.pictureGone}>{t('depth.gone')}</p>;
}
