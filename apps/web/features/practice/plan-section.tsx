// When is the exam, how many minutes a day are there, and will that do?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays } from '#libs/kernel/calendar.js';
import { api, call } from '../../api/client.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { TextInput } from '../../ui/text-input.js';
import type { Practice, PracticePlan } from './contract.js';
import { forecastSentence } from './forecast-words.js';
import classes from './practice.module.css';
import { practiceKey } from './queries.js';
import { usePracticeWords } from './words.js';

export interface PlanSectionProps {
  readonly practice: Practice;
  readonly enrolmentId: string;
}

export function PlanSection({ practice, enrolmentId }: PlanSectionProps) {
  const { t, locale } = usePracticeWords();
  const client = useQueryClient();
  const { plan, forecast, readiness } = practice;
  const keep = useMutation({
    mutationFn: (body: PracticePlan) => call(api.PUT('/v1/enrolments/{id}/practice/plan', { params: { path: { id: enrolmentId } }, body })),
    onSuccess: () => {
      notify(t('plan.saved'));
      return client.invalidateQueries({ queryKey: practiceKey(enrolmentId) });
    },
  });
  const needed = forecast.minutesNeeded;
  return (
    <Section title={t('plan.title')}>
      <p className={classes.forecast} aria-live="polite">
        {forecastSentence(practice, t, locale)}
      </p>
      {needed !== null && (
        <p>
          <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate({ examOn: plan.examOn, minutesADay: needed })}>
            {t('plan.take', { minutes: needed })}
          </Button>
        </p>
      )}
      <p className={classes.hint}>{t('forecast.seen', { ...readiness })}</p>
      <details className={classes.more}>
        <summary>{t('forecast.meaning')}</summary>
        <p>{t('forecast.meaningText')}</p>
      </details>
      <details className={classes.more} open={!plan.isChosen}>
        <summary>{t('plan.change')}</summary>
        <PlanForm key={`${plan.examOn} ${plan.minutesADay}`} practice={practice} isSending={keep.isPending} error={keep.error} onSend={(body) => keep.mutate(body)} />
      </details>
    </Section>
  );
}

interface PlanFormProps extends Pick<PlanSectionProps, 'practice'> {
  readonly isSending: boolean;
  readonly error: unknown;
  readonly onSend: (plan: PracticePlan) => void;
}

function PlanForm({ practice: { plan, today }, isSending, error, onSend }: PlanFormProps) {
  const { t } = usePracticeWords();
  const [examOn, setExamOn] = useState(plan.examOn ?? '');
  const [minutes, setMinutes] = useState(String(plan.minutesADay));
  return (
    <Form onSubmit={() => onSend({ examOn: examOn === '' ? null : examOn, minutesADay: Number(minutes) })}>
      <ProblemNote error={error} />
      <TextInput
        type="date"
        name="examOn"
        label={t('plan.examOn')}
        description={t('plan.examOnHint')}
        min={today}
        max={addDays(today, 731)}
        value={examOn}
        onChange={(event) => setExamOn(event.currentTarget.value)}
      />
      <TextInput
        type="number"
        name="minutesADay"
        inputMode="numeric"
        label={t('plan.minutes')}
        description={t('plan.minutesHint')}
        required
        min={5}
        max={120}
        step={1}
        value={minutes}
        onChange={(event) => setMinutes(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="md" loading={isSending}>
        {t('plan.save')}
      </Button>
    </Form>
  );
}
