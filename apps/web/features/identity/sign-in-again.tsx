// How does somebody prove once more who they are, without leaving what they were doing?
import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { noLongerAsked, useAskedToSignIn } from '../../api/sign-in-asked.js';
import { notify } from '../../frame/notices.js';
import { Confirmation } from '../../ui/confirmation.js';
import { keep, useMe } from './session.js';
import { useIdentityWords } from './words.js';

/** Opens over the page when an act was refused for want of a sign-in. For the same person only: what is behind it is theirs. */
export function SignInAgain() {
  const { t } = useIdentityWords();
  const me = useMe();
  const opened = useAskedToSignIn();
  const [password, setPassword] = useState('');
  const close = () => {
    setPassword('');
    noLongerAsked();
  };
  const signIn = useMutation({
    mutationFn: (email: string) => call(api.POST('/v1/session', { body: { email, password } })),
    onSuccess: (newer) => {
      keep(newer);
      close();
      notify(t('again.done'));
    },
  });
  if (!me) return null;
  return (
    <Confirmation
      opened={opened}
      onClose={close}
      title={t('again.title')}
      confirm={t('again.submit')}
      onConfirm={() => signIn.mutate(me.email)}
      isPending={signIn.isPending}
      error={signIn.error}
      isSignIn
    >
      <p>{t('again.lead')}</p>
      <TextInput label={t('email')} type="email" name="email" autoComplete="username" readOnly value={me.email} />
      <PasswordInput
        label={t('password')}
        name="password"
        autoComplete="current-password"
        required
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
      />
    </Confirmation>
  );
}
