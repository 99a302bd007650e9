// How does a learner go through the questions of a figure, one after the other?
import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/button.js';
import { AnswerButtons, AnswerDots } from './answer-buttons.js';
import classes from './self-test.module.css';
import { useSelfTestWords } from './words.js';

export interface TestQuestion<Answer extends string> {
  /** Behind "3 of 6: ". */
  readonly ask: string;
  /** What is looked at, when the question is about something seen. */
  readonly shown?: ReactNode;
  readonly options: readonly (readonly [value: Answer, words: string])[];
  readonly right: Answer;
  /** Said after the answer, whichever it was. */
  readonly explain: ReactNode;
}

export interface SelfTestProps<Answer extends string> {
  readonly questions: readonly TestQuestion<Answer>[];
  /** Hears how many questions are answered, and of those which were right. */
  readonly onAnswers?: (results: readonly boolean[]) => void;
  /** Asked to start over: the owner may bring another round of questions. */
  readonly onAgain?: () => void;
}

export function SelfTest<Answer extends string>({ questions, onAnswers, onAgain }: SelfTestProps<Answer>) {
  const { t } = useSelfTestWords();
  const heading = useRef<HTMLParagraphElement>(null);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [index, setIndex] = useState(0);
  const resultsOf = (given: readonly Answer[]) => given.map((answer, at) => answer === questions[at]?.right);
  const results = resultsOf(answers);
  const right = results.filter(Boolean).length;
  const question = questions[index];
  const set = (given: readonly Answer[]) => {
    setAnswers(given);
    onAnswers?.(resultsOf(given));
  };
  const go = (to: number) => {
    setIndex(to);
    // the button that was pressed goes away: the keyboard goes on from the new question
    heading.current?.focus();
  };
  return (
    <div>
      <p ref={heading} tabIndex={-1} className={classes.question} aria-live="polite">
        {question ? `${t('number', { number: index + 1, total: questions.length })}: ${question.ask}` : t('result')}
      </p>
      <p className={classes.standing}>
        <AnswerDots total={questions.length} answers={results} />
        <span>{t('standing', { right, wrong: results.length - right })}</span>
      </p>
      {question ? (
        <>
          {question.shown && <div className={classes.shown}>{question.shown}</div>}
          <AnswerButtons
            label={t('answers')}
            options={question.options}
            chosen={answers[index] ?? null}
            right={question.right}
            feedback={
              <>
                <b>{results[index] ? t('right') : t('notRight')}</b> {question.explain}
              </>
            }
            onChoose={(answer) => set([...answers, answer])}
          />
          {answers[index] && (
            <Button size="md" variant="default" className={classes.next} onClick={() => go(index + 1)}>
              {index + 1 < questions.length ? t('next') : t('result')}
            </Button>
          )}
        </>
      ) : (
        <>
          <p>{t('score', { right, total: questions.length })}</p>
          <Button
            size="md"
           
            variant="default"
            onClick={() => {
              set([]);
              go(0);
              onAgain?.();
            }}
          >
            {t('again')}
          </Button>
        </>
      )}
    </div>
  );
}
