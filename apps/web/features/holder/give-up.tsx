// How does a holder give a certificate up, knowing what follows?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import type { Certificate } from '../../api/contract.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { Section } from '../../ui/section.js';
import { certificatesQuery } from './certificates-query.js';
import { useHolderWords } from './words.js';

export function GiveUp({ certificate: { id, number } }: { readonly certificate: Certificate }) {
  const { t } = useHolderWords();
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const send = useCallback((_: null, key: string) => call(api.POST('/v1/me/certificates/{id}/surrender', { params: { path: { id }, header: { 'Idempotency-Key': key } } })), [id]);
  const giveUp = useCreating(send, {
    onSuccess: async () => {
      setOpened(false);
      notify(t('giveUp.done', { number }));
      await client.invalidateQueries({ queryKey: certificatesQuery.queryKey });
    },
  });
  return (
    <Section title={t('giveUp.section')} lead={t('giveUp.lead')}>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('giveUp.action')}
      </Button>
      <Confirmation opened={opened} onClose={() => setOpened(false)} title={t('giveUp.title', { number })} confirm={t('giveUp.confirm')} onConfirm={() => giveUp.mutate(null)} isPending={giveUp.isPending} error={giveUp.error} isGrave>
        <ul>
          <li>{t('giveUp.final')}</li>
          <li>{t('giveUp.public')}</li>
          <li>{t('giveUp.concern')}</li>
        </ul>
      </Confirmation>
    </Section>
  );
}
