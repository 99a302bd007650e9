// How does somebody prove once more who they are, without leaving what they were doing?
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { noLongerAsked, useAskedToSignIn } from '../../api/sign-in-asked.js';
import { notify } from '../../frame/notices.js';
import { Confirmation } from '../../ui/confirmation.js';
import { PasswordInput } from '../../ui/password-input.js';
import { TextInput } from '../../ui/text-input.js';
import { useAgainWords } from './again-words.js';
import { keep, useMe } from './session.js';

/** Opens over the page when an act was refused for want of a sign-in. For the same person only: what is behind it is theirs. */
export function SignInAgain() {
  const { t } = useAgainWords();
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
      notify(t('done'));
    },
  });
  if (!me) return null;
  return (
    <Confirmation
      opened={opened}
      onClose={close}
      title={t('title')}
      confirm={t('submit')}
      onConfirm={() => signIn.mutate(me.email)}
      isPending={signIn.isPending}
      error={signIn.error}
      isSignIn
    >
      <p>{t('lead')}</p>
      <TextInput label={t('email')} type="email" name="email" autoComplete="username" readOnly value={me.email} />
      <PasswordInput
        label={t('password')}
        name="password"
        autoComplete="current-password"
        required
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </Confirmation>
  );
}
