// How is a number typed, and what is said when it is none?
import { useId, useState } from 'react';
import { writtenDecimal } from '#libs/assessment/core/numeric-answer.js';
import { Field } from '../../ui/field.js';
import { QuestionFrame } from '../../ui/question-frame.js';
import classes from './item.module.css';
import type { QuestionOfKind, TypedAnswer } from './question-of-kind.js';
import { shownNumber, typedState, typing } from './typed-number.js';
import { useItemWords } from './words.js';

export type NumericQuestionProps = QuestionOfKind & TypedAnswer;

export function NumericQuestion({ item, hint, choice, onChoose, typed, onType }: NumericQuestionProps) {
  const { t, locale } = useItemWords();
  const note = useId();
  // whoever is still typing is not told that it is unfinished
  const [isLeft, setLeft] = useState(true);
  const shown = shownNumber(typed, choice, locale);
  const state = typedState(shown);
  const fault = state === 'unfit' ? t('number.unfit') : state === 'unfinished' && isLeft ? t('number.unfinished') : null;
  const written = choice[0] === undefined ? '' : `${writtenDecimal(choice[0], locale)} ${item.unit ?? ''}`.trim();
  const change = (text: string) => {
    const next = typing(text);
    onType(next.typed);
    if (next.choice[0] !== choice[0]) onChoose(next.choice);
  };
  return (
    <QuestionFrame stem={item.stem} hint={hint}>
      <div className={classes.number}>
        <Field
          size="lg"
          className={classes.digits}
          label={
            <>
              {t('number.name')} <span className={classes.unseen}>({item.unit})</span>
            </>
          }
        >
          {(marks) => (
            <input
              {...marks}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              maxLength={40}
              aria-describedby={note}
              aria-invalid={fault !== null || undefined}
              value={shown}
              onFocus={() => setLeft(false)}
              onBlur={() => setLeft(true)}
              onChange={(event) => change(event.currentTarget.value)}
            />
          )}
        </Field>
        <span className={classes.unit} aria-hidden="true">
          {item.unit}
        </span>
      </div>
      <output id={note} aria-live="polite" className={classes.numberNote} data-fault={fault !== null || undefined}>
        {fault !== null ? (
          fault
        ) : state === 'number' && shown.trim() !== writtenDecimal(choice[0] ?? '', locale) ? (
          t('number.readAs', { number: written })
        ) : null}
      </output>
    </QuestionFrame>
  );
}
