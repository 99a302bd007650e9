// How are many decisions ticked, counted and submitted?
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { writeNumber } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { useDraft } from '../../ui/draft.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { Section } from '../../ui/section.js';
import { largestBatch, type BatchMode } from '#libs/certification/core/batch.js';
import { TextInput } from '../../ui/text-input.js';
import { BatchReview } from './batch-review.js';
import classes from './batch.module.css';
import type { BatchWish } from './contract.js';
import { decisionsQuery } from './queries.js';
import type { ReadyDecision } from './ready-decision.js';
import { useCertificationWords } from './words.js';

interface Draft {
  /** Ids of the name checks that were seen: a name that changes meanwhile is ticked anew. */
  readonly ticked: readonly string[];
  readonly mode: BatchMode;
  readonly typed: string;
}

const empty: Draft = { ticked: [], mode: 'each', typed: '' };

export interface BatchFormProps {
  readonly academyId: string;
  readonly personId: string;
  readonly decisions: readonly ReadyDecision[];
  readonly draftKey: string;
}

export function BatchForm({ academyId, personId, decisions, draftKey }: BatchFormProps) {
  const { t, locale } = useCertificationWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [draft, change, clear] = useDraft(`batch.${academyId}.${personId}.${draftKey}`, empty);
  const [asked, setAsked] = useState(false);
  const chosen = decisions.filter(({ name }) => draft.ticked.includes(name.checkId)).slice(0, largestBatch);
  const count = chosen.length;
  const isTyped = count > 0 && draft.typed.trim() === String(count);
  const send = useCallback(
    (body: BatchWish, key: string) => call(api.POST('/v1/academies/{academyId}/certificate-batches', { params: { path: { academyId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId],
  );
  const submitting = useCreating(send, {
    onSuccess: ({ id }) => {
      clear();
      void client.invalidateQueries({ queryKey: ['academy', academyId] });
      void navigate({ to: '/academies/$academyId/batches/$batchId', params: { academyId, batchId: id } });
    },
    onError: (error) => {
      // a name has changed since the page was loaded: show it
      if (error.status === 409) void client.invalidateQueries({ queryKey: decisionsQuery(academyId).queryKey });
    },
  });
  const submit = () => {
    setAsked(true);
    if (!isTyped) return field.current?.focus();
    submitting.mutate({ enrolments: chosen.map(({ enrolmentId, name }) => ({ enrolmentId, nameCheckId: name.checkId })), mode: draft.mode, typedCount: count });
  };
  return (
    <>
      <BatchReview academyId={academyId} decisions={decisions} ticked={draft.ticked} onChange={(ticked) => change({ ticked })} />
      <Section title={t('batch.decideTitle')} lead={t('batch.decideLead')}>
        <Form onSubmit={submit} label={t('batch.decideTitle')}>
          <RadioRows
            label={t('batch.mode')}
            name="mode"
            value={draft.mode}
            choices={[
              ['each', t('batch.modes.each')],
              ['together', t('batch.modes.together')],
            ]}
            onChange={(mode) => change({ mode })}
          />
          <p aria-live="polite" className={classes.count}>
            {t('batch.ticked', { count, written: writeNumber(count, locale) })}
          </p>
          <TextInput
            ref={field}
            className={classes.typed ?? ''}
            label={t('batch.typed')}
            description={t('batch.typedHint')}
            size="md"
            inputMode="numeric"
            autoComplete="off"
            required
            value={draft.typed}
            onChange={(event) => change({ typed: event.currentTarget.value })}
            error={asked && !isTyped ? t(count === 0 ? 'batch.noneTicked' : 'batch.typedDiffers') : null}
          />
          <ProblemNote error={submitting.error} />
          <Button type="submit" size="md" loading={submitting.isPending}>
            {t('batch.submit')}
          </Button>
        </Form>
      </Section>
    </>
  );
}
