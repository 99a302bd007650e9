// How is somebody invited to work at the academy?
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { RadioRows } from '../../ui/radio-rows.js';
import type { Locale } from '#libs/kernel/locale.js';
import { TextInput } from '../../ui/text-input.js';
import type { InvitedRole } from './contract.js';
import { LetterLanguage } from './letter-language.js';
import { academyQuery } from './queries.js';
import { useAcademyWords } from './words.js';

const invited = ['instructor', 'assessor', 'certifier', 'owner'] as const satisfies readonly InvitedRole[];

export function InvitePage() {
  const { t } = useAcademyWords();
  const { academyId } = useParams({ from: '/framed/signed-in/academies/$academyId/people/invite' });
  const back = (
    <BackLink to="/academies/$academyId/people" params={{ academyId }}>
      {t('people.title')}
    </BackLink>
  );
  return (
    <Page title={t('invite.title')} above={back} lead={t('invite.lead')} measure="form">
      <InviteForm academyId={academyId} />
    </Page>
  );
}

interface Wish {
  readonly email: string;
  readonly name: string;
  readonly role: InvitedRole;
  readonly locale: Locale;
}

function InviteForm({ academyId }: { readonly academyId: string }) {
  const { t, locale } = useAcademyWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<InvitedRole | ''>('');
  const [letter, setLetter] = useState<Locale>(locale);
  const send = useCallback(
    (body: Wish, key: string) => call(api.POST('/v1/academies/{academyId}/invitations', { params: { path: { academyId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId],
  );
  const invite = useCreating(send, {
    onSuccess: async (_, wish) => {
      notify(t('invite.done', { name: wish.name, email: wish.email }));
      await client.invalidateQueries({ queryKey: academyQuery(academyId).queryKey });
      await navigate({ to: '/academies/$academyId/people', params: { academyId } });
    },
  });
  const submit = () => {
    if (role !== '') invite.mutate({ name: name.trim(), email: email.trim(), role, locale: letter });
  };
  return (
    <Form onSubmit={submit}>
      <ProblemNote error={invite.error} />
      <TextInput label={t('invite.name')} name="member-name" autoComplete="off" required maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label={t('invite.email')} type="email" name="member-email" autoComplete="off" required maxLength={254} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <RadioRows label={t('invite.role')} name="role" value={role} onChange={setRole} choices={invited.map((each) => [each, t(`invite.roles.${each}`)] as const)} />
      <LetterLanguage value={letter} onChange={setLetter} />
      <Button type="submit" size="md" loading={invite.isPending}>
        {t('invite.submit')}
      </Button>
    </Form>
  );
}
