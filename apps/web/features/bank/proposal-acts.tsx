// What can be done with a proposal, and what does each act bring about?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Textarea } from '../../ui/textarea.js';
import classes from './bank.module.css';
import type { Proposal } from './contract.js';
import { bankKey } from './queries.js';
import { useBankWords } from './words.js';

type Act = 'approve' | 'sendBack' | 'withdraw';

export function ProposalActs({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useBankWords();
  const client = useQueryClient();
  const [act, setAct] = useState<Act | null>(null);
  const { id, revision, can, draft } = proposal;
  // a retirement that came back has nothing to be written
  const handIn = useMutation({
    mutationFn: () => call(api.POST('/v1/register/item-proposals/{proposalId}/review', { params: { path: { proposalId: id } }, body: { revision } })),
    onSuccess: () => client.invalidateQueries({ queryKey: bankKey }),
  });
  return (
    <>
      <div className={`${classes.row} ${classes.acts}`}>
        {can.includes('approve') && <Button onClick={() => setAct('approve')}>{t('approve.action')}</Button>}
        {can.includes('send-back') && (
          <Button variant="default" onClick={() => setAct('sendBack')}>
            {t('sendBack.action')}
          </Button>
        )}
        {can.includes('hand-in') && !draft && (
          <Button loading={handIn.isPending} onClick={() => handIn.mutate()}>
            {t('handIn.again')}
          </Button>
        )}
        {can.includes('withdraw') && (
          <Button variant="default" isGrave onClick={() => setAct('withdraw')}>
            {t('withdraw.action')}
          </Button>
        )}
      </div>
      <ProblemNote error={handIn.error} />
      {act && <ActDialog proposal={proposal} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

function ActDialog({ proposal: { id, revision, code, kind, pilot }, act, onClose }: { readonly proposal: Proposal; readonly act: Act; readonly onClose: () => void }) {
  const { t } = useBankWords();
  const client = useQueryClient();
  const [comment, setComment] = useState('');
  const params = { path: { proposalId: id } };
  const loadAgain = () => client.invalidateQueries({ queryKey: bankKey });
  const send = useMutation({
    mutationFn: async (): Promise<void> => {
      if (act === 'approve') await call(api.POST('/v1/register/item-proposals/{proposalId}/approval', { params, body: { revision } }));
      else if (act === 'sendBack') await call(api.POST('/v1/register/item-proposals/{proposalId}/return', { params, body: { revision, comment: comment.trim() } }));
      else await call(api.POST('/v1/register/item-proposals/{proposalId}/withdrawal', { params, body: { revision } }));
    },
    onSuccess: async () => {
      notify(t(`${act}.done`, { code }));
      onClose();
      await loadAgain();
    },
    onError: (error) => {
      if ('status' in error && error.status === 409) void loadAgain();
    },
  });
  return (
    <Confirmation opened onClose={onClose} title={t(`${act}.title`, { code })} confirm={t(`${act}.action`)} onConfirm={() => send.mutate()} isPending={send.isPending} error={send.error} isGrave={act === 'withdraw'}>
      <p>{act === 'approve' ? pilot ? t('approve.pilot') : t(`approve.effect.${kind}`) : t(`${act}.effect`)}</p>
      {act === 'sendBack' && <Textarea label={t('why')} description={t('commentHint')} required data-autofocus rows={4} minLength={3} maxLength={4000} value={comment} onChange={(event) => setComment(event.currentTarget.value)} />}
    </Confirmation>
  );
}
