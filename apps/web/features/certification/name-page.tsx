// How does a member of the academy record that a trainee's legal name was compared with a document?
import '@fontsource-variable/source-serif-4/wght.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { Loaded } from '../../frame/loaded.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { writeDay } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { useDraft } from '../../ui/draft.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { StatusNote } from '../../ui/status.js';
import { legalNameFault, longestLegalName, tidyName } from '#libs/certification/core/legal-name.js';
import { TextInput } from '../../ui/text-input.js';
import type { TraineeProgress } from '../academy/contract.js';
import { nameOfTraineeQuery, traineeQuery } from '../academy/queries.js';
import { useMe } from '../identity/session.js';
import type { IdentityDocument, NameCheck } from './contract.js';
import classes from './name-page.module.css';
import { useCertificationWords } from './words.js';

const documents = ['identity-card', 'passport', 'residence-permit', 'driving-licence'] as const satisfies readonly IdentityDocument[];

export function NamePage() {
  const { academyId, enrolmentId } = useParams({ from: '/framed/signed-in/academies/$academyId/trainees/$enrolmentId/name' });
  const trainee = useQuery(traineeQuery(academyId, enrolmentId));
  return (
    <Loaded query={trainee} shape={<PageShape measure="form" />}>
      {(known) => <NameCheckPage key={enrolmentId} academyId={academyId} trainee={known} />}
    </Loaded>
  );
}

interface NameCheckPageProps {
  readonly academyId: string;
  readonly trainee: TraineeProgress;
}

function NameCheckPage({ academyId, trainee }: NameCheckPageProps) {
  const { t } = useCertificationWords();
  const me = useMe();
  const earlier = useQuery(nameOfTraineeQuery(trainee.enrolmentId)).data?.name;
  const isOwn = me?.personId === trainee.person.id;
  const above = (
    <>
      <BackLink to="/academies/$academyId/trainees/$enrolmentId" params={{ academyId, enrolmentId: trainee.enrolmentId }}>
        {trainee.person.name}
      </BackLink>{' '}
      · {trainee.cohort.name}
    </>
  );
  return (
    <Page title={t('name.title')} above={above} lead={t('name.lead')} measure="form">
      <div className={classes.page}>
        {earlier && <Earlier name={earlier} />}
        {isOwn ? (
          <StatusNote tone="caution" icon="warning">
            <p>{t('name.own')}</p>
          </StatusNote>
        ) : (
          <NameForm academyId={academyId} trainee={trainee} />
        )}
      </div>
    </Page>
  );
}

function Earlier({ name }: { readonly name: NameCheck }) {
  const { t, locale } = useCertificationWords();
  const { legalName, document, checkedByName: person, checkedAt, confirmedAt } = name;
  return (
    <StatusNote tone={confirmedAt ? 'good' : 'notice'} icon={confirmedAt ? 'check' : 'clock'} title={t('name.earlier')}>
      <p>{t('name.earlierText', { legalName, document: t(`documents.${document}`).toLowerCase(), person, day: writeDay(checkedAt, locale) })}</p>
      <p>{confirmedAt ? t('name.earlierConfirmed', { day: writeDay(confirmedAt, locale) }) : t('name.earlierWaiting')}</p>
    </StatusNote>
  );
}

interface NameDraft {
  readonly legalName: string;
  readonly document: IdentityDocument | '';
}

const empty: NameDraft = { legalName: '', document: '' };

function NameForm({ academyId, trainee }: NameCheckPageProps) {
  const { t } = useCertificationWords();
  const { enrolmentId } = trainee;
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, change, clear] = useDraft(`name.${enrolmentId}.${me?.personId ?? ''}`, empty);
  const [asked, setAsked] = useState(false);
  const legalName = tidyName(draft.legalName);
  const fault = legalNameFault(legalName);
  const send = useCallback(
    (body: { legalName: string; document: IdentityDocument }, key: string) =>
      call(api.POST('/v1/academies/{academyId}/enrolments/{enrolmentId}/name-checks', { params: { path: { academyId, enrolmentId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId, enrolmentId],
  );
  const record = useCreating(send, {
    onSuccess: async () => {
      clear();
      notify(t('name.recorded', { name: trainee.person.name }));
      await Promise.all([client.invalidateQueries({ queryKey: ['academy', academyId] }), client.invalidateQueries({ queryKey: nameOfTraineeQuery(enrolmentId).queryKey })]);
      await navigate({ to: '/academies/$academyId/trainees/$enrolmentId', params: { academyId, enrolmentId } });
    },
  });
  const submit = () => {
    setAsked(true);
    if (fault === null && draft.document !== '') record.mutate({ legalName, document: draft.document });
  };
  return (
    <Form onSubmit={submit}>
      <ProblemNote error={record.error} />
      <TextInput
        label={t('name.legalName')}
        description={t('name.legalNameHint')}
        name="legal-name"
        autoComplete="off"
        spellCheck={false}
        required
        size="md"
        maxLength={longestLegalName + 10}
        value={draft.legalName}
        onChange={(event) => change({ legalName: event.currentTarget.value })}
        error={asked && fault !== null ? t(`name.faults.${fault}`) : null}
      />
      <figure className={classes.preview}>
        <figcaption>{t('name.preview')}</figcaption>
        <p translate="no" data-empty={legalName === '' || undefined}>
          {legalName === '' ? t('name.previewEmpty') : legalName}
        </p>
      </figure>
      <RadioRows
        label={t('name.document')}
        name="document"
        value={draft.document}
        onChange={(document) => change({ document })}
        choices={documents.map((each) => [each, t(`documents.${each}`)] as const)}
      />
      <Button type="submit" size="md" loading={record.isPending}>
        {t('name.submit')}
      </Button>
    </Form>
  );
}
