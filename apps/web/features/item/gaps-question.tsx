// How are the gaps of a text filled, in the line where they are?
import { pairOf, readPair } from '#libs/assessment/core/pairing-answer.js';
import { QuestionFrame } from '../../ui/question-frame.js';
import type { QuestionOfKind } from './question-of-kind.js';
import { gapSegments } from './gap-text.js';
import classes from './item.module.css';
import { useItemWords } from './words.js';

export function GapsQuestion({ item, hint, choice, onChoose }: QuestionOfKind) {
  const { t } = useItemWords();
  const given = new Map(choice.map(readPair));
  const segments = gapSegments(item.text ?? '');
  const inText = segments.flatMap((segment) => ('gap' in segment ? [segment.gap] : []));
  const optionsOf = (gap: string) => item.options.filter(({ id }) => item.gaps.find((each) => each.id === gap)?.options.includes(id));
  const fill = (gap: string, option: string) =>
    onChoose(inText.flatMap((id) => (id === gap ? (option === '' ? [] : [pairOf(id, option)]) : given.has(id) ? [pairOf(id, given.get(id) ?? '')] : [])));
  return (
    <QuestionFrame stem={item.stem} hint={hint}>
      <p className={classes.text}>
        {segments.map((segment, at) =>
          'gap' in segment ? (
            <select
              key={segment.gap}
              className={classes.gap}
              aria-label={t('gap.name', { number: inText.indexOf(segment.gap) + 1, total: inText.length })}
              data-filled={given.has(segment.gap) || undefined}
              value={given.get(segment.gap) ?? ''}
              onChange={(event) => fill(segment.gap, event.currentTarget.value)}
            >
              <option value="">{t('gap.choose')}</option>
              {optionsOf(segment.gap).map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          ) : (
            // the words between two gaps never change their place
            // oxlint-disable-next-line react/no-array-index-key
            <span key={at}>{segment.words}</span>
          ),
        )}
      </p>
    </QuestionFrame>
  );
}
