// How does the simulator come to a question that asks for a setting, and to its review?
import { lazy, Suspense } from 'react';
import type { DepthMarkedProps } from '../figures/depth-task/depth-marked.js';
import type { DepthWorkProps } from '../figures/depth-task/depth-work.js';
import { QuestionFrame } from '../../ui/question-frame.js';
import classes from './item.module.css';
import type { QuestionOfKind } from './question-of-kind.js';
import { useItemWords } from './words.js';

/** Asked for as soon as a question of these pages is there: an exam may lose the network before it is needed. */
const loading = () => import('../figures/depth-task/depth-work.js').then(({ DepthWork }) => ({ default: DepthWork }));
const Work = lazy<(props: DepthWorkProps) => React.ReactNode>(() => loading().catch(() => ({ default: NotThere })));
const Marked = lazy<(props: DepthMarkedProps) => React.ReactNode>(() => import('../figures/depth-task/depth-marked.js').then(({ DepthMarked }) => ({ default: DepthMarked })).catch(() => ({ default: NotThere })));

export const fetchSimulator = (): void => void loading().catch(() => {});

export function DepthQuestion({ item, hint, choice, onChoose }: QuestionOfKind) {
  return (
    <QuestionFrame stem={item.stem} hint={hint}>
      {item.task && (
        <Suspense fallback={<div className={classes.pictureComing} />}>
          <Work task={item.task} choice={choice} onChoose={onChoose} />
        </Suspense>
      )}
    </QuestionFrame>
  );
}

export function MarkedDepth(props: DepthMarkedProps) {
  return (
    <Suspense fallback={<div className={classes.pictureComing} />}>
      <Marked {...props} />
    </Suspense>
  );
}

function NotThere() {
  const { t } = useItemWords();
  return <p className={classes.pictureGone}>{t('depth.gone')}</p>;
}
