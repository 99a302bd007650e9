// How does somebody prove once more who they are, without leaving what they were doing?
import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import type { Me } from '../../api/contract.js';
import { asProblem } from '../../api/problem.js';
import { Confirmation } from '../../ui/confirmation.js';
import { keep } from '../identity/session.js';
import { useCertificationWords } from './words.js';

/** Whether signing in would help: the session has ended, or the act asks for a sign-in that is not long ago. */
export const wantsSignIn = (error: unknown): boolean => Boolean(error) && asProblem(error).status === 401;

export interface SignInAgainProps {
  readonly me: Me;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onSignedIn: () => void;
}

/** For the same person only: what is on the page behind it is theirs. */
export function SignInAgain({ me, opened, onClose, onSignedIn }: SignInAgainProps) {
  const { t } = useCertificationWords();
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => call(api.POST('/v1/session', { body: { email: me.email, password } })),
    onSuccess: (newer) => {
      setPassword('');
      keep(newer);
      onSignedIn();
    },
  });
  return (
    <Confirmation opened={opened} onClose={onClose} title={t('again.title')} confirm={t('again.submit')} onConfirm={() => signIn.mutate()} isPending={signIn.isPending} error={signIn.error}>
      <p>{t('again.lead')}</p>
      <TextInput label={t('again.email')} type="email" name="email" autoComplete="username" readOnly value={me.email} />
      <PasswordInput
        label={t('again.password')}
        name="password"
        autoComplete="current-password"
        required
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('again.showPassword'), tabIndex: 0 }}
      />
    </Confirmation>
  );
}
