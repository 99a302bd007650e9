// How is a place chosen, in a drawing or in the list of its places?
import { OptionRows } from '../../ui/question.js';
import { QuestionFrame } from '../../ui/question-frame.js';
import { numbered, Picture } from './picture.js';
import type { QuestionOfKind } from './question-of-kind.js';

export function HotspotQuestion({ item, hint, name, choice, onChoose }: QuestionOfKind) {
  return (
    <QuestionFrame stem={item.stem} hint={hint}>
      {item.picture !== null && <Picture picture={item.picture} chosen={choice[0] ?? null} onChoose={(place) => onChoose([place])} />}
      <OptionRows isSingle name={name} options={numbered(item.options)} choice={choice} onChoose={onChoose} />
    </QuestionFrame>
  );
}
