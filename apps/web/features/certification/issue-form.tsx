// How does a certifier decide?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useId, useRef, useState } from 'react';
import { api, call } from '../../api/client.js';
import type { Certificate } from '../../api/contract.js';
import { useCreating } from '../../api/intent.js';
import { Button } from '../../ui/button.js';
import { useDraft } from '../../ui/draft.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { repeatsName } from '#libs/certification/core/legal-name.js';
import { TextInput } from '../../ui/text-input.js';
import { useMe } from '../identity/session.js';
import type { Decision } from './contract.js';
import classes from './decision-page.module.css';
import { decisionQuery } from './queries.js';
import { useCertificationWords } from './words.js';

export interface IssueFormProps {
  readonly academyId: string;
  readonly decision: Decision;
  readonly onIssued: (certificate: Certificate) => void;
}

const empty = { typed: '' };

export function IssueForm({ academyId, decision, onIssued }: IssueFormProps) {
  const { t } = useCertificationWords();
  const heading = useId();
  const me = useMe();
  const { legalName } = decision.trainee;
  const isOpen = decision.can.issue && legalName !== null && me;
  return (
    <section aria-labelledby={heading} className={classes.issue}>
      <h2 id={heading}>{t('decision.issueTitle')}</h2>
      <p>{t('decision.issueLead')}</p>
      {isOpen ? (
        <Typed academyId={academyId} enrolmentId={decision.enrolmentId} legalName={legalName} me={me} onIssued={onIssued} />
      ) : (
        <p>{decision.obstacles.length > 0 ? t('decision.cannotYet') : t('decision.notYours')}</p>
      )}
    </section>
  );
}

interface TypedProps extends Pick<IssueFormProps, 'academyId' | 'onIssued'> {
  readonly enrolmentId: string;
  readonly legalName: string;
  readonly me: NonNullable<ReturnType<typeof useMe>>;
}

function Typed({ academyId, enrolmentId, legalName, me, onIssued }: TypedProps) {
  const { t } = useCertificationWords();
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [{ typed }, change, clear] = useDraft(`decision.${enrolmentId}.${me.personId}`, empty);
  const [asked, setAsked] = useState(false);
  const send = useCallback(
    (body: { enrolmentId: string; typed: string }, key: string) =>
      call(api.POST('/v1/academies/{academyId}/certificates', { params: { path: { academyId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId],
  );
  const issue = useCreating(send, {
    onSuccess: (certificate) => {
      clear();
      onIssued(certificate);
      void client.invalidateQueries({ queryKey: ['academy', academyId] });
    },
    onError: (error) => {
      // something has changed since the page was loaded: show what
      if (error.status === 409) void client.invalidateQueries({ queryKey: decisionQuery(academyId, enrolmentId).queryKey });
    },
  });
  const submit = () => {
    setAsked(true);
    if (repeatsName(typed, legalName)) issue.mutate({ enrolmentId, typed });
    else field.current?.focus();
  };
  return (
    <Form onSubmit={submit} label={t('decision.issueTitle')}>
      <ProblemNote error={issue.error} />
      <TextInput
        ref={field}
        className={classes.typed ?? ''}
        label={t('decision.typed')}
        description={legalName}
        size="md"
        autoComplete="off"
        spellCheck={false}
        required
        value={typed}
        onChange={(event) => change({ typed: event.currentTarget.value })}
        error={asked && !repeatsName(typed, legalName) ? t('decision.typedDiffers') : null}
      />
      <Button type="submit" size="md" loading={issue.isPending}>
        {t('decision.issue')}
      </Button>
    </Form>
  );
}
