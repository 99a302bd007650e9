// How does a whole list of trainees join a cohort, after a look at what will happen?
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Intents } from '../../api/intent.js';
import { asProblem, problemText } from '../../api/problem.js';
import { DotRow } from '../../motif/dot-row.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status, StatusNote } from '../../ui/status.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Textarea } from '../../ui/textarea.js';
import type { EnrolProps } from './enrol-one.js';
import classes from './enrol.module.css';
import { useEnrolling, type Enrolment } from './enrolling.js';
import { LetterLanguage } from './letter-language.js';
import { cohortsQuery } from './queries.js';
import { readTraineeLines } from './trainee-lines.js';
import { useAcademyWords } from './words.js';

/** Per address: on its way, done, or why not. */
type Outcome = 'sending' | 'done' | { readonly refused: unknown };

export function EnrolMany({ academyId, cohort }: EnrolProps) {
  const { t, locale } = useAcademyWords();
  const client = useQueryClient();
  const send = useEnrolling(academyId, cohort.id);
  const intents = useRef(new Intents());
  const [pasted, setPasted] = useState('');
  const [letter, setLetter] = useState<Locale>(locale);
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({});
  const [isRunning, setIsRunning] = useState(false);
  const { trainees, unread } = readTraineeLines(pasted);
  const note = (email: string, outcome: Outcome) => setOutcomes((before) => ({ ...before, [email]: outcome }));
  const open = trainees.filter(({ email }) => !isSettled(outcomes[email]));

  /** One after the other: a failure in the middle leaves the others to go on, and the list says which. */
  const run = async () => {
    setIsRunning(true);
    for (const { name, email } of open) {
      const wish: Enrolment = { name, email, locale: letter };
      note(email, 'sending');
      try {
        await send(wish, intents.current.keyFor(wish));
        intents.current.settle(wish);
        note(email, 'done');
      } catch (error) {
        if (!asProblem(error).isPassing) intents.current.settle(wish);
        note(email, { refused: error });
      }
    }
    setIsRunning(false);
    await client.invalidateQueries({ queryKey: cohortsQuery(academyId).queryKey });
  };

  const done = trainees.filter(({ email }) => outcomes[email] === 'done').length;
  const isOver = trainees.length > 0 && open.length === 0 && !isRunning;
  return (
    <Form onSubmit={() => void run()}>
      <Textarea
        label={t('enrol.list')}
        description={t('enrol.listHint')}
        placeholder={t('enrol.listExample')}
        rows={7}
        spellCheck={false}
        autoComplete="off"
        required
        readOnly={isRunning}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <LetterLanguage value={letter} onChange={setLetter} />
      {unread.length > 0 && (
        <StatusNote tone="caution" icon="warning" title={t('enrol.unread', { count: unread.length })}>
          <ul className={classes.unread}>
            {unread.map((line, position) => (
              <li key={`${position} ${line}`}>{line}</li>
            ))}
          </ul>
        </StatusNote>
      )}
      {trainees.length > 0 && (
        <Section title={t('enrol.preview', { count: trainees.length, cohort: cohort.name })} lead={t('enrol.previewLead')}>
          <Rows>
            {trainees.map(({ name, email }) => (
              <Row key={email} title={name} about={email} state={<OutcomeState outcome={outcomes[email]} />} />
            ))}
          </Rows>
        </Section>
      )}
      <div className={classes.run} aria-live="polite">
        {isOver ? (
          <ButtonLink size="md" to="/academies/$academyId/cohorts/$cohortId" params={{ academyId, cohortId: cohort.id }}>
            {t('enrol.toCohort')}
          </ButtonLink>
        ) : (
          <Button type="submit" size="md" loading={isRunning} disabled={open.length === 0}>
            {done > 0 ? t('enrol.submitRest', { count: open.length }) : t('enrol.submitMany', { count: open.length })}
          </Button>
        )}
        {(isRunning || done > 0) && (
          <span className={classes.progress}>
            <DotRow dots={trainees.map(({ email }) => (outcomes[email] === 'done' ? 'full' : outcomes[email] === 'sending' ? 'current' : 'empty'))} />
            {t('enrol.progress', { done, total: trainees.length })}
          </span>
        )}
      </div>
    </Form>
  );
}

/** Enrolled now, or before: there is nothing left to do. */
const isSettled = (outcome: Outcome | undefined): boolean => outcome === 'done' || (typeof outcome === 'object' && asProblem(outcome.refused).code === 'already-enrolled');

function OutcomeState({ outcome }: { readonly outcome: Outcome | undefined }) {
  const { t } = useAcademyWords();
  if (outcome === undefined || outcome === 'sending') return null;
  if (outcome === 'done') {
    return (
      <Status tone="good" icon="check">
        {t('enrol.enrolled')}
      </Status>
    );
  }
  return (
    <Status tone={asProblem(outcome.refused).code === 'already-enrolled' ? 'neutral' : 'bad'} icon="warning">
      {problemText(outcome.refused)}
    </Status>
  );
}
