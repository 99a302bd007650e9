// How does the field of a text come to a question that needs it?
import { lazy, Suspense } from 'react';
import type { QuestionOfKind } from './question-of-kind.js';

/** Asked for as soon as such a question is there: an exam may lose the network before it is reached. */
const loading = () => import('./written-question.js').then(({ WrittenQuestion }) => ({ default: WrittenQuestion }));

const Field = lazy(loading);

export const fetchWriting = (): void => void loading().catch(() => {});

export function WrittenLater(props: QuestionOfKind) {
  return (
    <Suspense>
      <Field {...props} />
    </Suspense>
  );
}
