// How is each prompt given the option that fits?
import { pairOf, readPair } from '#libs/assessment/core/pairing-answer.js';
import { NativeSelect } from '../../ui/native-select.js';
import { OptionRows } from '../../ui/question.js';
import { QuestionFrame } from '../../ui/question-frame.js';
import type { QuestionOfKind } from './question-of-kind.js';
import classes from './item.module.css';
import { useItemWords } from './words.js';

/** A closed list shows so many letters on a small phone; longer words stand in rows of their own, where they wrap. */
const longest = 24;

export function MatchingQuestion({ item, hint, name, choice, onChoose }: QuestionOfKind) {
  const { t } = useItemWords();
  const given = new Map(choice.map(readPair));
  const give = (prompt: string, option: string) =>
    onChoose(item.prompts.flatMap(({ id }) => (id === prompt ? (option === '' ? [] : [pairOf(id, option)]) : given.has(id) ? [pairOf(id, given.get(id) ?? '')] : [])));
  const isLong = item.options.some(({ text }) => text.length > longest);
  return (
    <QuestionFrame stem={item.stem} hint={hint}>
      {item.prompts.map(({ id, text }) =>
        isLong ? (
          <fieldset key={id} className={classes.prompt}>
            <legend>{text}</legend>
            <OptionRows isSingle isDense name={`${name} ${id}`} options={item.options} choice={[given.get(id) ?? '']} onChoose={([option = '']) => give(id, option)} />
          </fieldset>
        ) : (
          <NativeSelect
            key={id}
            className={classes.match}
            label={text}
            value={given.get(id) ?? ''}
            data={[{ value: '', label: t('match.choose') }, ...item.options.map((option) => ({ value: option.id, label: option.text }))]}
            onChange={(event) => give(id, event.currentTarget.value)}
          />
        ),
      )}
    </QuestionFrame>
  );
}
