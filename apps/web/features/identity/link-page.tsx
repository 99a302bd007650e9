// What does the link in a letter lead to: an invitation to accept, or a new password?
import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api, call } from '../../api/client.js';
import type { LinkInvitation } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { TextInput } from '../../ui/text-input.js';
import { NewPassword } from './new-password.js';
import { begin, homeOf } from './session.js';
import { useIdentityWords } from './words.js';

export function LinkPage() {
  const { token } = useParams({ from: '/framed/links/$token' });
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => call(api.GET('/v1/links/{token}', { params: { path: { token } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (link.error && !link.error.isPassing) return <LinkGone />;
  return (
    <Loaded query={link} shape={<PageShape measure="form" rows={2} />}>
      {(invitation) => <LinkForm token={token} invitation={invitation} />}
    </Loaded>
  );
}

function LinkGone() {
  const { t } = useIdentityWords();
  return (
    <Page title={t('link.goneTitle')} lead={t('link.gone')} measure="form" actions={null}>
      <p>
        <ButtonLink to="/sign-in">{t('link.toSignIn')}</ButtonLink>{' '}
        <ButtonLink to="/forgot" variant="default">
          {t('link.toForgot')}
        </ButtonLink>
      </p>
    </Page>
  );
}

function LinkForm({ token, invitation }: { readonly token: string; readonly invitation: LinkInvitation }) {
  const { t } = useIdentityWords();
  const navigate = useNavigate();
  const isReset = invitation.purpose === 'password-reset';
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: () => {
      const body = { ...(invitation.needsPassword || isReset ? { password } : {}), ...(!isReset && invitation.needsPassword ? { name: name.trim() } : {}) };
      return call(api.POST('/v1/links/{token}', { params: { path: { token } }, body }));
    },
    onSuccess: (me) => {
      begin(me);
      void navigate({ to: homeOf(me), replace: true });
    },
  });
  const title = isReset ? t('link.resetTitle', { name: invitation.name }) : t('link.invitationTitle', { name: invitation.name });
  const lead =
    isReset || !invitation.role ? t('link.resetLead') : t('link.invitationLead', { academy: invitation.academyName ?? '', role: t(`roles.${invitation.role}`) });
  return (
    <Page title={title} lead={lead} measure="form">
      <Form onSubmit={() => accept.mutate()}>
        <ProblemNote error={accept.error} />
        <p>{t('link.accountIs', { email: invitation.email })}</p>
        {invitation.needsSignIn && <p>{t('link.signInFirst')}</p>}
        {/* password managers keep the name of the account with the new password */}
        <input type="hidden" name="username" autoComplete="username" value={invitation.email} readOnly />
        {invitation.needsPassword && !isReset && (
          <TextInput label={t('account.name')} name="name" autoComplete="name" required maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        )}
        {(invitation.needsPassword || isReset) && <NewPassword label={t('link.newPassword')} value={password} onChange={setPassword} />}
        {invitation.needsSignIn ? (
          <p>
            <ButtonLink to="/sign-in" search={{ back: `/links/${token}` }} size="md">
              {t('link.toSignIn')}
            </ButtonLink>
          </p>
        ) : (
          <Button type="submit" size="md" loading={accept.isPending}>
            {isReset ? t('link.save') : t('link.accept')}
          </Button>
        )}
      </Form>
    </Page>
  );
}
