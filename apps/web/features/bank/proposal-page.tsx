// What does somebody propose for the bank, and what does another make of it?
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { api, call } from '../../api/client.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeMoment } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status, StatusNote } from '../../ui/status.js';
import classes from './bank.module.css';
import type { Proposal } from './contract.js';
import { Differences } from './differences.js';
import { DraftForm } from './draft-form.js';
import { ProposalActs } from './proposal-acts.js';
import { bankKey, proposalQuery } from './queries.js';
import { Remarks } from './remarks.js';
import { useBankWords } from './words.js';

export function ProposalPage() {
  const { proposalId } = useParams({ from: '/framed/signed-in/register/bank/proposals/$proposalId' });
  return <Loaded query={useQuery(proposalQuery(proposalId))}>{(proposal) => <Shown key={proposalId} proposal={proposal} />}</Loaded>;
}

function Shown({ proposal }: { readonly proposal: Proposal }) {
  const { t, locale } = useBankWords();
  const client = useQueryClient();
  const [taken, take] = useState(0);
  const { id, code, kind, enemy, pilot, state, itemId, author, difference, events, comments, can, newest, baseVersionId } = proposal;
  const send = useCallback((text: string, key: string) => call(api.POST('/v1/register/item-proposals/{proposalId}/comments', { params: { path: { proposalId: id }, header: { 'Idempotency-Key': key } }, body: { text } })), [id]);
  const hasMovedOn = enemy === null && (state === 'draft' || state === 'in-review') && newest !== null && newest.versionId !== baseVersionId;
  return (
    <Page
      title={`${enemy === null ? code : t('pair', { code, enemy })}: ${t(`proposalKinds.${kind}`)}`}
      above={<BackLink to="/register/bank">{t('back')}</BackLink>}
      lead={author || t('nobody')}
      actions={
        <Status tone={state === 'approved' ? 'good' : state === 'in-review' ? 'notice' : 'neutral'} icon={state === 'approved' ? 'check' : state === 'in-review' ? 'clock' : 'forward'}>
          {t(`proposalStates.${state}`)}
        </Status>
      }
    >
      {itemId !== null && (
        <p>
          <Link className={classes.link} to="/register/bank/$itemId" params={{ itemId }}>
            {t('toItem')}
          </Link>
        </p>
      )}
      {pilot && state !== 'draft' && (
        <StatusNote tone="neutral" icon="clock">
          <p>{t('isPilot')}</p>
        </StatusNote>
      )}
      {hasMovedOn && <MovedOn proposal={proposal} />}
      {state === 'in-review' && can.includes('withdraw') && (
        <StatusNote tone="neutral" icon="clock">
          <p>{t('ownNote')}</p>
        </StatusNote>
      )}
      <ProposalActs proposal={proposal} />
      {can.includes('write') && (
        <DraftForm
          key={`${taken} ${baseVersionId}`}
          proposal={proposal}
          onTake={() => void client.refetchQueries({ queryKey: proposalQuery(id).queryKey }).then(() => take(taken + 1))}
        />
      )}
      {proposal.draft && !can.includes('write') && (
        <Section title={t(kind === 'new' ? 'changesNew' : 'changes')}>
          <Differences parts={difference} isWhole={kind === 'new'} none={t('changesNone')} />
        </Section>
      )}
      <Section title={t('history')}>
        <Rows label={t('history')}>
          {events.map(({ act, by, at }, place) => (
            <Row key={`${at} ${place}`} title={t(`events.${act}`)} about={t('by', { name: by || t('nobody'), day: writeMoment(at, locale) })} />
          ))}
        </Rows>
      </Section>
      <Remarks comments={comments} send={send} />
    </Page>
  );
}

/** Its author says that the newer version was seen; what is written stays. */
function MovedOn({ proposal: { id, revision, draft, newest, can } }: { readonly proposal: Proposal }) {
  const { t } = useBankWords();
  const client = useQueryClient();
  const go = useMutation({
    mutationFn: (written: ItemDraft) => call(api.PUT('/v1/register/item-proposals/{proposalId}', { params: { path: { proposalId: id } }, body: { revision, draft: { ...written }, baseVersionId: newest!.versionId } })),
    onSuccess: () => client.invalidateQueries({ queryKey: bankKey }),
  });
  return (
    <StatusNote tone="caution" icon="warning">
      <p>{t('movedOn', { version: newest!.version })}</p>
      {draft && can.includes('write') && (
        <Button variant="default" loading={go.isPending} onClick={() => go.mutate(draft as unknown as ItemDraft)}>
          {t('takeNewest', { version: newest!.version })}
        </Button>
      )}
      <ProblemNote error={go.error} />
    </StatusNote>
  );
}
