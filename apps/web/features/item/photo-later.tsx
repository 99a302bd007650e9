// How does the field of photos come to a question that needs it?
import { lazy, Suspense } from 'react';
import { QuestionFrame } from '../../ui/question-frame.js';
import type { QuestionOfKind } from './question-of-kind.js';

const loading = () => import('./photo-question.js').then(({ PhotoQuestion }) => ({ default: PhotoQuestion }));
const Photographing = lazy(loading);

export function PhotoLater(props: QuestionOfKind) {
  return (
    <Suspense fallback={<QuestionFrame stem={props.item.stem} hint={props.hint}>{null}</QuestionFrame>}>
      <Photographing {...props} />
    </Suspense>
  );
}
