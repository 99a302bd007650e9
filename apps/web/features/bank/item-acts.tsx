// What can somebody of the register propose about an item?
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Textarea } from '../../ui/textarea.js';
import classes from './bank.module.css';
import type { BankedItem } from './contract.js';
import { useBankWords } from './words.js';

type Wish = { readonly kind: 'change' } | { readonly kind: 'retirement' | 'release' | 'adoption'; readonly comment: string };

export function ItemActs({ item: { id, code, exposed, versions, proposals } }: { readonly item: BankedItem }) {
  const { t } = useBankWords();
  const navigate = useNavigate();
  const [asked, ask] = useState<'retirement' | 'release' | 'adoption' | null>(null);
  const [comment, setComment] = useState('');
  const send = useCallback((wish: Wish, key: string) => call(api.POST('/v1/register/item-proposals', { params: { header: { 'Idempotency-Key': key } }, body: { itemId: id, ...wish } })), [id]);
  const propose = useCreating(send, { onSuccess: ({ id: proposalId }) => void navigate({ to: '/register/bank/proposals/$proposalId', params: { proposalId } }) });
  const state = versions[0]!.state;
  // one at a time: it stands below, among the proposals
  if (proposals.some((proposal) => proposal.enemy === null && (proposal.state === 'draft' || proposal.state === 'in-review'))) return null;
  return (
    <>
      <div className={`${classes.row} ${classes.acts}`}>
        {!exposed && (
          <Button loading={propose.isPending && asked === null} onClick={() => propose.mutate({ kind: 'change' })}>
            {t('propose.change')}
          </Button>
        )}
        {state === 'pilot' && (
          <Button variant="default" onClick={() => ask('adoption')}>
            {t('propose.adoption')}
          </Button>
        )}
        {state === 'quarantined' && (
          <Button variant="default" onClick={() => ask('release')}>
            {t('propose.release')}
          </Button>
        )}
        {state !== 'retired' && (
          <Button variant="default" isGrave onClick={() => ask('retirement')}>
            {t('propose.retirement')}
          </Button>
        )}
      </div>
      {asked === null && <ProblemNote error={propose.error} />}
      {asked && (
        <Confirmation
          opened
          onClose={() => ask(null)}
          title={t(`ask.${asked}`, { code })}
          confirm={t('propose1')}
          onConfirm={() => propose.mutate({ kind: asked, comment: comment.trim() })}
          isPending={propose.isPending}
          error={propose.error}
        >
          <p>{t(`effect.${asked}`)}</p>
          <Textarea label={t('why')} description={t('commentHint')} required data-autofocus rows={3} minLength={3} maxLength={4000} value={comment} onChange={(event) => setComment(event.currentTarget.value)} />
        </Confirmation>
      )}
    </>
  );
}
