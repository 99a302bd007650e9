// What must somebody have read, and typed, before the own details are removed for good?
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import type { Me } from '../../api/contract.js';
import { notify } from '../../frame/notices.js';
import { Confirmation } from '../../ui/confirmation.js';
import { emailKey } from '#libs/identity/core/email-address.js';
import { TextInput } from '../../ui/text-input.js';
import { leaveForGood } from './leave.js';
import { useIdentityWords } from './words.js';

export interface EraseDialogProps {
  readonly me: Me;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function EraseDialog({ me, opened, onClose }: EraseDialogProps) {
  const { t } = useIdentityWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const certificates = useQuery({ queryKey: ['my', 'certificates'], queryFn: () => call(api.GET('/v1/me/certificates')), enabled: opened });
  const fits = emailKey(typed) === emailKey(me.email);
  const erase = useMutation({
    mutationFn: () => call(api.POST('/v1/me/erasure', { body: { typed: typed.trim() } })),
    onSuccess: async () => {
      await navigate({ to: '/' });
      await leaveForGood();
      notify(t('erase.done'));
    },
  });
  const submit = () => {
    setAsked(true);
    if (fits) erase.mutate();
  };
  const held = certificates.data?.length ?? 0;
  return (
    <Confirmation opened={opened} onClose={onClose} title={t('erase.title')} confirm={t('erase.confirm')} onConfirm={submit} isPending={erase.isPending || certificates.isFetching} error={erase.error ?? certificates.error} isGrave>
      <p>{t('erase.goes')}</p>
      <p>{t('erase.stays')}</p>
      {held > 0 && <p>{t('erase.certificates', { count: held })}</p>}
      <p>
        <strong>{t('erase.noWayBack')}</strong>
      </p>
      <TextInput
        label={t('erase.typed', { email: me.email })}
        type="email"
        name="typed"
        autoComplete="off"
        required
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={asked && !fits ? t('erase.differs') : null}
      />
    </Confirmation>
  );
}
