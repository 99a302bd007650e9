// How is an answer written in one's own words?
import { lengthOf } from '#libs/assessment/core/written-answer.js';
import { QuestionFrame } from '../../ui/question-frame.js';
import { Textarea } from '../../ui/textarea.js';
import type { QuestionOfKind } from './question-of-kind.js';
import classes from './written.module.css';
import { useWrittenWords } from './written-words.js';

/** From so many characters on the counter is said, too. */
const few = 50;

export function WrittenQuestion({ item, hint, choice, onChoose }: QuestionOfKind) {
  const { t, locale } = useWrittenWords();
  const { limit, points, tolerance } = item.written ?? { limit: 0, points: 0, tolerance: 0 };
  const text = choice[0] ?? '';
  const left = limit - lengthOf(text);
  const write = (value: number) => value.toLocaleString(locale);
  // what is too long would be refused as a whole: it is cut where it stops counting
  const change = (value: string) => onChoose(value === '' ? [] : [lengthOf(value) > limit ? [...value].slice(0, limit).join('') : value]);
  return (
    <QuestionFrame stem={item.stem} hint={hint}>
      <p className={classes.rule}>{tolerance === 0 ? t('rule', { points: write(points) }) : t('near', { points: write(points), count: tolerance })}</p>
      <Textarea label={t('label')} size="lg" rows={8} spellCheck={false} autoComplete="off" value={text} onChange={(event) => change(event.currentTarget.value)} />
      <p className={classes.counter}>
        <span aria-hidden="true">{t('counter', { used: write(limit - left), limit: write(limit) })}</span>
      </p>
      <output aria-live="polite" className={classes.left}>
        {left <= few ? t('left', { count: left }) : ''}
      </output>
    </QuestionFrame>
  );
}
