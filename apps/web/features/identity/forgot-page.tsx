// How does a person get a new password?
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, call } from '../../api/client.js';
import { useInstallation } from '../../frame/installation.js';
import { Page } from '../../frame/page.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusNote } from '../../ui/status.js';
import { TextInput } from '../../ui/text-input.js';
import { useIdentityWords } from './words.js';

export function ForgotPage() {
  const { t } = useIdentityWords();
  const hasInbox = useInstallation()?.inbox;
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => call(api.POST('/v1/password-resets', { body: { email: email.trim() } })) });
  return (
    <Page title={t('forgot.title')} lead={t('forgot.lead')} measure="form">
      <Form onSubmit={() => ask.mutate()}>
        <ProblemNote error={ask.error} />
        {ask.isSuccess && (
          <StatusNote tone="notice" icon="check" speaks="politely" title={t('forgot.sentTitle')}>
            <p>{t('forgot.sent', { email: email.trim() })}</p>
            {hasInbox && (
              <p>
                {t('forgot.sentInbox')} <Link to="/inbox">{t('forgot.inbox')}</Link>
              </p>
            )}
          </StatusNote>
        )}
        <TextInput label={t('email')} type="email" name="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <Button type="submit" size="md" loading={ask.isPending}>
          {t('forgot.submit')}
        </Button>
        <p>
          <Link to="/sign-in">{t('forgot.backToSignIn')}</Link>
        </p>
      </Form>
    </Page>
  );
}
