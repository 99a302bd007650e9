// How does a learner sort the findings, one card after the other?
import { useState } from 'react';
import { decisions, findingOf, findings, judge, type Decision, type FindingId } from '#libs/anatomy/triage.js';
import { Button } from '../../../ui/button.js';
import classes from './figure.module.css';
import { Lamp } from './lamp.js';
import { useTriageWords } from './words.js';

export function Cards() {
  const { t } = useTriageWords();
  const [answers, setAnswers] = useState<readonly Decision[]>([]);
  const [place, setPlace] = useState(0);
  const id: FindingId = findings[place]?.id ?? findings[0].id;
  const answer = answers[place];
  const right = answers.filter((given, index) => judge(findings[index]?.id ?? id, given) === 'right').length;
  const isLast = place === findings.length - 1;
  const choose = (decision: Decision) => {
    if (answer === undefined) setAnswers([...answers, decision]);
  };
  const goOn = () => {
    if (answer === undefined) return;
    if (isLast) setAnswers([]);
    setPlace(isLast ? 0 : place + 1);
  };
  return (
    <div>
      <p className={classes.count}>{t('card', { number: place + 1, all: findings.length })}</p>
      <p className={classes.finding} aria-live="polite">
        {t(`findings.${id}.name`)}
      </p>
      <fieldset className={classes.lights}>
        <legend>{t('yourDecision')}</legend>
        {decisions.map((decision) => (
          <button key={decision} type="button" aria-pressed={answer === decision} aria-disabled={answer !== undefined} onClick={() => choose(decision)}>
            <Lamp decision={decision} lit={answer === undefined || findingOf(id).decision === decision || findingOf(id).or === decision} />
            <span>{t(`decisions.${decision}`)}</span>
          </button>
        ))}
      </fieldset>
      <output className={classes.answer}>{answer && <Judged id={id} answer={answer} />}</output>
      <p className={classes.goOn}>
        <Button variant="default" size="md" aria-disabled={answer === undefined} onClick={goOn}>
          {t(isLast ? 'restart' : 'next')}
        </Button>
        {answers.length > 0 && <span>{t('score', { right, answered: answers.length })}</span>}
      </p>
    </div>
  );
}

function Judged({ id, answer }: { readonly id: FindingId; readonly answer: Decision }) {
  const { t } = useTriageWords();
  return (
    <>
      <b>{t(`judged.${judge(id, answer)}`)}</b> {t(`findings.${id}.action`)}
    </>
  );
}
