// With which items may this one not stand in one form, and how is that proposed?
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import classes from './bank.module.css';
import type { BankedItem } from './contract.js';
import { useBankWords } from './words.js';

interface Wish {
  readonly kind: 'enmity' | 'reconciliation';
  readonly enemy: string;
  readonly comment: string;
}

export function Enemies({ item: { id, code, enemies } }: { readonly item: BankedItem }) {
  const { t } = useBankWords();
  const navigate = useNavigate();
  const [wish, setWish] = useState<Wish | null>(null);
  const send = useCallback((body: Wish, key: string) => call(api.POST('/v1/register/item-proposals', { params: { header: { 'Idempotency-Key': key } }, body: { itemId: id, ...body } })), [id]);
  const propose = useCreating(send, { onSuccess: ({ id: proposalId }) => void navigate({ to: '/register/bank/proposals/$proposalId', params: { proposalId } }) });
  return (
    <Section title={t('enemies.title')} lead={t('enemies.lead')}>
      {enemies.length === 0 && <p className={classes.quiet}>{t('enemies.none')}</p>}
      <Rows label={t('enemies.title')}>
        {enemies.map(({ code: enemy, itemId, proposalId, reason }) => (
          <Row
            key={enemy}
            title={
              itemId === null ? (
                <span translate="no">{enemy}</span>
              ) : (
                <Link className={classes.link} to="/register/bank/$itemId" params={{ itemId }} translate="no">
                  {enemy}
                </Link>
              )
            }
            about={proposalId === null ? t('enemies.files') : <span translate="no">{reason}</span>}
            actions={
              proposalId !== null && (
                <Button variant="default" onClick={() => setWish({ kind: 'reconciliation', enemy, comment: '' })}>
                  {t('enemies.remove')}
                </Button>
              )
            }
          />
        ))}
      </Rows>
      <div className={`${classes.row} ${classes.acts}`}>
        <Button variant="default" onClick={() => setWish({ kind: 'enmity', enemy: '', comment: '' })}>
          {t('enemies.add')}
        </Button>
      </div>
      {wish && (
        <Confirmation
          opened
          onClose={() => setWish(null)}
          title={t(wish.kind === 'enmity' ? 'enemies.addOf' : 'enemies.removeOf', { code, enemy: wish.enemy })}
          confirm={t('propose1')}
          onConfirm={() => propose.mutate({ ...wish, enemy: wish.enemy.trim(), comment: wish.comment.trim() })}
          isPending={propose.isPending}
          error={propose.error}
        >
          {wish.kind === 'enmity' && <TextInput label={t('enemies.code')} required maxLength={40} translate="no" data-autofocus value={wish.enemy} onChange={(event) => setWish({ ...wish, enemy: event.currentTarget.value })} />}
          <Textarea label={t('why')} description={t('commentHint')} required rows={3} minLength={3} maxLength={4000} value={wish.comment} onChange={(event) => setWish({ ...wish, comment: event.currentTarget.value })} />
        </Confirmation>
      )}
    </Section>
  );
}
