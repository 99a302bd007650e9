// What does an exam leave behind for whoever sat it, and can it be looked at again?
import { IconFileCertificate } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { appealDays } from '#libs/assessment/core/appeal.js';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import type { components } from '../../api/schema.js';
import { notify } from '../../frame/notices.js';
import { writeDay, writeMoment } from '../../i18n/written.js';
import { AnchorButton, Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import { Textarea } from '../../ui/textarea.js';
import { recordQuery } from './attempt-query.js';
import classes from './record.module.css';
import { useRecordWords } from './record-words.js';

type AttemptRecord = components['schemas']['AttemptRecordView'];
type Seal = AttemptRecord['seals'][number];
type Appeal = AttemptRecord['appeals'][number];

export function Record({ attemptId }: { readonly attemptId: string }) {
  const { data } = useQuery(recordQuery(attemptId));
  if (!data) return null;
  return (
    <div className={classes.record}>
      {data.seals.length > 0 && <Receipts attemptId={attemptId} record={data} />}
      {(data.appeals.length > 0 || data.appealUntil !== null) && <Appeals attemptId={attemptId} record={data} />}
    </div>
  );
}

function Receipts({ attemptId, record: { seals, looks } }: { readonly attemptId: string; readonly record: AttemptRecord }) {
  const { t, locale } = useRecordWords();
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ul className={classes.receipts} aria-live="polite">
        {seals.map((seal) => (
          <li key={seal.revision}>
            <Receipt attemptId={attemptId} seal={seal} isOne={seals.length === 1} />
          </li>
        ))}
      </ul>
      <p>
        <Link to="/receipts" className={classes.link}>
          {t('check')}
        </Link>
      </p>
      {looks.length > 0 && (
        <ul className={classes.looks}>
          {looks.map((at) => (
            <li key={at}>{t('looked', { moment: writeMoment(at, locale) })}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Receipt({ attemptId, seal: { revision, state, index, sealedAt }, isOne }: { readonly attemptId: string; readonly seal: Seal; readonly isOne: boolean }) {
  const { t, locale } = useRecordWords();
  if (state === 'emptied') return <p>{t('emptied')}</p>;
  if (state === 'being-entered') {
    return (
      <StatusNote tone="neutral" icon="clock">
        <p>{t('entering')}</p>
      </StatusNote>
    );
  }
  return (
    <>
      <AnchorButton href={`/v1/attempts/${attemptId}/receipts/${revision}`} download variant="default" icon={<IconFileCertificate size={18} aria-hidden="true" />}>
        {isOne ? t('file') : t('fileOf', { number: revision })}
      </AnchorButton>
      <p className={classes.about}>{t('entry', { index: index ?? 0, moment: writeMoment(sealedAt, locale) })}</p>
    </>
  );
}

function Appeals({ attemptId, record: { appeals, appealUntil } }: { readonly attemptId: string; readonly record: AttemptRecord }) {
  const { t, locale } = useRecordWords();
  return (
    <Section title={t('appeal.title')} lead={appealUntil === null ? undefined : t('appeal.lead', { day: writeDay(appealUntil, locale), days: appealDays })}>
      {appeals.map((appeal) => (
        <Asked key={appeal.id} appeal={appeal} />
      ))}
      {appealUntil !== null && <Ask attemptId={attemptId} />}
    </Section>
  );
}

const looksOf = { dismissed: { tone: 'neutral', icon: 'stop' }, referred: { tone: 'notice', icon: 'forward' }, annulled: { tone: 'notice', icon: 'back' } } as const;

function Asked({ appeal: { askedAt, reason, outcome, reasons, decidedAt } }: { readonly appeal: Appeal }) {
  const { t, locale } = useRecordWords();
  return (
    <StatusNote {...(outcome === null ? { tone: 'neutral', icon: 'clock' } : looksOf[outcome])} title={outcome === null ? t('appeal.waits') : t(`appeal.outcomes.${outcome}`)}>
      <p>{t('appeal.asked', { day: writeDay(askedAt, locale) })}</p>
      <p className={classes.said} translate="no">{reason}</p>
      {decidedAt !== null && (
        <>
          <p>{t('appeal.decided', { day: writeDay(decidedAt, locale) })}</p>
          <p className={classes.said} translate="no">{reasons}</p>
        </>
      )}
    </StatusNote>
  );
}

const takeFocus = (area: HTMLTextAreaElement | null): void => area?.focus();

function Ask({ attemptId }: { readonly attemptId: string }) {
  const { t } = useRecordWords();
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const send = useCallback((body: { readonly reason: string }, key: string) => call(api.POST('/v1/attempts/{id}/appeals', { params: { path: { id: attemptId }, header: { 'Idempotency-Key': key } }, body })), [attemptId]);
  const ask = useCreating(send, {
    onSuccess: async () => {
      notify(t('appeal.done'));
      await client.invalidateQueries({ queryKey: recordQuery(attemptId).queryKey });
    },
  });
  if (!opened) {
    return (
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('appeal.open')}
      </Button>
    );
  }
  return (
    <Form label={t('appeal.title')} onSubmit={() => ask.mutate({ reason: reason.trim() })}>
      <Textarea label={t('appeal.reason')} description={t('appeal.reasonHint')} required ref={takeFocus} rows={5} minLength={10} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <div>
        <Button type="submit" loading={ask.isPending}>
          {t('appeal.send')}
        </Button>
      </div>
      <ProblemNote error={ask.error} />
    </Form>
  );
}
