// How does the field of a text come to a question that needs it?
import { lazy, Suspense } from 'react';
import { QuestionFrame } from '../../ui/question-frame.js';
import { Textarea } from '../../ui/textarea.js';
import type { QuestionOfKind } from './question-of-kind.js';

/** Asked for as soon as such a question is there: an exam may lose the network before it is reached. */
const loading = () => import('./written-question.js').then(({ WrittenQuestion }) => ({ default: WrittenQuestion }));

/** An exam goes on without the counter. */
const Writing = lazy(() => loading().catch(() => ({ default: Bare })));

export const fetchWriting = (): void => void loading().catch(() => {});

export function WrittenLater(props: QuestionOfKind) {
  return (
    <Suspense fallback={<QuestionFrame stem={props.item.stem} hint={props.hint}>{null}</QuestionFrame>}>
      <Writing {...props} />
    </Suspense>
  );
}

function Bare({ item, hint, choice, onChoose }: QuestionOfKind) {
  return (
    <QuestionFrame stem={item.stem} hint={hint}>
      <Textarea label={item.stem} rows={8} maxLength={item.written?.limit} value={choice[0] ?? ''} onChange={(event) => onChoose(event.currentTarget.value === '' ? [] : [event.currentTarget.value])} />
    </QuestionFrame>
  );
}
