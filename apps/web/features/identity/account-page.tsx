// What can a person see and change about the own account?
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, call } from '../../api/client.js';
import type { Me } from '../../api/contract.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { writeMoment } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { PasswordInput } from '../../ui/password-input.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { TextInput } from '../../ui/text-input.js';
import { NewPassword } from './new-password.js';
import { leave } from './leave.js';
import { keep, useMe } from './session.js';
import { useIdentityWords } from './words.js';
import { YourData } from './your-data.js';

export function AccountPage() {
  const { t } = useIdentityWords();
  const me = useMe();
  if (!me) return null;
  return (
    <Page title={t('account.title')} lead={me.email} measure="reading">
      <Person me={me} />
      <Roles me={me} />
      <Password isDemonstration={me.demonstration} />
      <Sessions me={me} />
      <YourData me={me} />
    </Page>
  );
}

function Person({ me }: { readonly me: Me }) {
  const { t } = useIdentityWords();
  const [name, setName] = useState(me.name);
  const save = useMutation({
    mutationFn: () => call(api.PATCH('/v1/me', { body: { name: name.trim() } })),
    onSuccess: (newer) => {
      keep(newer);
      notify(t('account.nameSaved'));
    },
  });
  return (
    <Section title={t('account.person')}>
      <Form onSubmit={() => save.mutate()}>
        <ProblemNote error={save.error} />
        <TextInput
          label={t('account.name')}
          description={t('account.nameHint')}
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={save.isPending} disabled={name.trim() === me.name}>
          {t('account.saveName')}
        </Button>
      </Form>
    </Section>
  );
}

function Roles({ me }: { readonly me: Me }) {
  const { t } = useIdentityWords();
  return (
    <Section title={t('account.roles')}>
      {me.memberships.length === 0 && !me.registrar && <p>{t('account.none')}</p>}
      <ul>
        {me.registrar && <li>{t('roles.registrar')}</li>}
        {me.memberships.map(({ academyId, academyName, role }) => (
          <li key={`${academyId} ${role}`}>{t('account.roleAt', { role: t(`roles.${role}`), academy: academyName })}</li>
        ))}
      </ul>
    </Section>
  );
}

function Password({ isDemonstration }: { readonly isDemonstration: boolean }) {
  const { t } = useIdentityWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => call(api.PUT('/v1/me/password', { body: { current, password: next } })),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      notify(t('account.passwordSaved'));
    },
  });
  if (isDemonstration) {
    return (
      <Section title={t('account.passwordTitle')}>
        <p>{t('account.passwordDemonstration')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('account.passwordTitle')}>
      <Form onSubmit={() => change.mutate()}>
        <ProblemNote error={change.error} />
        <PasswordInput
          label={t('account.current')}
          name="current-password"
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPassword label={t('account.next')} value={next} onChange={setNext} />
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('account.savePassword')}
        </Button>
      </Form>
    </Section>
  );
}

function Sessions({ me }: { readonly me: Me }) {
  const { t, locale } = useIdentityWords();
  const navigate = useNavigate();
  const leaving = useMutation({ mutationFn: () => leave(true), onSuccess: (then) => navigate(then) });
  return (
    <Section title={t('account.sessions')}>
      <ProblemNote error={leaving.error} />
      <p>{t('account.signedInSince', { moment: writeMoment(me.signedInAt, locale) })}</p>
      <p>{t('account.everywhereHint')}</p>
      <Button variant="default" onClick={() => leaving.mutate()} loading={leaving.isPending}>
        {t('account.everywhere')}
      </Button>
    </Section>
  );
}
