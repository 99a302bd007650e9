// How does a person sign in?
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { api, call } from '../../api/client.js';
import { Page } from '../../frame/page.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { PasswordInput } from '../../ui/password-input.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { TextInput } from '../../ui/text-input.js';
import { begin, homeOf } from './session.js';
import { useIdentityWords } from './words.js';

export function SignInPage() {
  const { t } = useIdentityWords();
  const router = useRouter();
  const { back } = useSearch({ from: '/framed/sign-in' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => call(api.POST('/v1/session', { body: { email: email.trim(), password } })),
    onSuccess: (me) => {
      begin(me);
      router.history.push(back ?? homeOf(me));
    },
  });
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')} measure="form">
      <Form onSubmit={() => signIn.mutate()}>
        <ProblemNote error={signIn.error} />
        <TextInput label={t('email')} type="email" name="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        <p>
          <Link to="/forgot">{t('signIn.forgot')}</Link>
        </p>
        <p>
          <Link to="/academies/apply">{t('signIn.apply')}</Link>
        </p>
      </Form>
    </Page>
  );
}
