// How is a question of any kind asked and answered?
import type { ReactNode } from 'react';
import { Question } from '../../ui/question.js';
import { CaseTold } from './case-told.js';
import { DepthQuestion } from './depth-question.js';
import { GapsQuestion } from './gaps-question.js';
import { HotspotQuestion } from './hotspot-question.js';
import { MatchingQuestion } from './matching-question.js';
import { NumericQuestion } from './numeric-question.js';
import { OrderingQuestion } from './ordering-question.js';
import { PhotoLater } from './photo-later.js';
import { pointRuleOf } from './point-rules.js';
import type { QuestionOfKind, TypedAnswer } from './question-of-kind.js';
import { WrittenLater } from './written-later.js';
import { useItemWords } from './words.js';

export interface AskedItemProps extends Omit<QuestionOfKind, 'hint'>, TypedAnswer {
  /** Behind the option at this place, where options are ticked. */
  readonly behind?: (place: number) => ReactNode;
}

export function AskedItem(props: AskedItemProps) {
  const { vignette } = props.item;
  return (
    <>
      {vignette && <CaseTold vignette={vignette} />}
      <AskedByKind {...props} />
    </>
  );
}

function AskedByKind({ typed, onType, behind, ...asked }: AskedItemProps) {
  const { t } = useItemWords();
  const { item, name, choice, onChoose } = asked;
  const hint = `${t(`hint.${item.kind}`)} ${t(`pointHint.${pointRuleOf(item)}`)}`.trim();
  switch (item.kind) {
    case 'ordering':
      return <OrderingQuestion {...asked} hint={hint} />;
    case 'matching':
      return <MatchingQuestion {...asked} hint={hint} />;
    case 'gaps':
      return <GapsQuestion {...asked} hint={hint} />;
    case 'numeric':
      return <NumericQuestion {...asked} hint={hint} typed={typed} onType={onType} />;
    case 'depth':
      return <DepthQuestion {...asked} hint={hint} />;
    case 'written':
      return <WrittenLater {...asked} hint={hint} />;
    case 'photo':
      return <PhotoLater {...asked} hint={hint} />;
    case 'hotspot':
      return <HotspotQuestion {...asked} hint={hint} />;
    default:
      return <Question stem={item.stem} hint={hint} isSingle={item.kind !== 'multiple'} name={name} options={item.options} choice={choice} onChoose={onChoose} {...(behind && { behind })} />;
  }
}
