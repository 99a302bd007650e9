// How does an assessor rule on a station on which two differ?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { Section } from '../../ui/section.js';
import { Textarea } from '../../ui/textarea.js';
import type { StationPlace } from './queries.js';
import { useAssessmentWords } from './words.js';

export interface RulingProps {
  readonly place: StationPlace;
  readonly takingId: string;
  readonly way: 'third' | 'joint';
  /** A pass stands on one of the two sheets. */
  readonly mayPass: boolean;
}

const longestReason = 2000;

export function Ruling({ place: { academyId, enrolmentId, stationId }, takingId, way, mayPass }: RulingProps) {
  const { t } = useAssessmentWords();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<'passed' | 'failed' | ''>('');
  const [reason, setReason] = useState('');
  const send = useCallback(
    (body: { passed: boolean; reason: string }, key: string) =>
      call(
        api.POST('/v1/academies/{academyId}/enrolments/{enrolmentId}/stations/{stationId}/rulings', {
          params: { path: { academyId, enrolmentId, stationId }, header: { 'Idempotency-Key': key } },
          body: { takingId, ...body },
        }),
      ),
    [academyId, enrolmentId, stationId, takingId],
  );
  const rule = useCreating(send, { onSettled: () => void client.invalidateQueries({ queryKey: ['academy', academyId] }) });
  const choices = [...(mayPass ? [['passed', t('outcome.passed')] as const] : []), ['failed', t('outcome.failed')] as const];
  return (
    <Section title={t(`two.rule.${way}`)} lead={t(`two.ruleLead.${way}`)}>
      <Form label={t(`two.rule.${way}`)} onSubmit={() => rule.mutate({ passed: outcome === 'passed', reason: reason.trim() })}>
        <RadioRows label={t('two.outcome')} name="outcome" value={outcome} choices={choices} onChange={setOutcome} />
        <Textarea label={t('two.reason')} description={t('two.reasonHint')} required minLength={3} maxLength={longestReason} rows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <ProblemNote error={rule.error} />
        <Button type="submit" size="md" loading={rule.isPending}>
          {t('two.submit')}
        </Button>
      </Form>
    </Section>
  );
}
