// How does a cohort begin?
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { ListShape } from '../../frame/page-shape.js';
import { today } from '../../i18n/today.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { TextInput } from '../../ui/text-input.js';
import { editionsQuery } from '../edition/queries.js';
import type { ProgrammeSummary } from './contract.js';
import { cohortsQuery, programmesQuery } from './queries.js';
import { useAcademyWords } from './words.js';

export function NewCohortPage() {
  const { t } = useAcademyWords();
  const { academyId } = useParams({ from: '/framed/signed-in/academies/$academyId/cohorts/new' });
  const { version } = useSearch({ from: '/framed/signed-in/academies/$academyId/cohorts/new' });
  const programmes = useQuery(programmesQuery);
  const editions = useQuery(editionsQuery(academyId));
  const offered = (all: readonly ProgrammeSummary[]): readonly Offered[] => [
    ...all.map(({ versionId, title, version: number }) => ({ value: versionId, label: t('newCohort.programmeVersion', { title, version: number }) })),
    ...(editions.data ?? []).filter(({ state }) => state === 'published').map(({ id, name, base }) => ({ value: id, label: t('newCohort.edition', { name, version: base.version }) })),
  ];
  return (
    <Page title={t('newCohort.title')} lead={t('newCohort.lead')} measure="form">
      <LoadedPart query={programmes}>{(all) => (editions.isPending ? <ListShape rows={4} /> : <CohortForm academyId={academyId} offered={offered(all)} wanted={version} />)}</LoadedPart>
    </Page>
  );
}

/** A version of the programme, or an edition of the academy's own. */
interface Offered {
  readonly value: string;
  readonly label: string;
}

interface CohortFormProps {
  readonly academyId: string;
  readonly offered: readonly Offered[];
  /** The version that the address names. */
  readonly wanted: string | undefined;
}

function CohortForm({ academyId, offered, wanted }: CohortFormProps) {
  const { t } = useAcademyWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState({ name: '', startsOn: today(), programmeVersionId: (offered.find(({ value }) => value === wanted) ?? offered[0])?.value ?? '' });
  const field = (name: keyof typeof form) => ({
    name,
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  const send = useCallback(
    (body: typeof form, key: string) => call(api.POST('/v1/academies/{academyId}/cohorts', { params: { path: { academyId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId],
  );
  const create = useCreating(send, {
    onSuccess: async ({ id: cohortId }, { name }) => {
      notify(t('newCohort.done', { name }));
      await client.invalidateQueries({ queryKey: cohortsQuery(academyId).queryKey });
      await navigate({ to: '/academies/$academyId/cohorts/$cohortId', params: { academyId, cohortId } });
    },
  });
  return (
    <Form onSubmit={() => create.mutate({ ...form, name: form.name.trim() })}>
      <ProblemNote error={create.error} />
      <TextInput label={t('newCohort.name')} description={t('newCohort.nameHint')} required maxLength={120} {...field('name')} />
      <NativeSelect
        label={t('newCohort.programme')}
        description={t('newCohort.programmeHint')}
        required
        data={[...offered]}
        {...field('programmeVersionId')}
      />
      <TextInput type="date" label={t('newCohort.startsOn')} required min="2000-01-01" max="2099-12-31" {...field('startsOn')} />
      <Button type="submit" size="md" loading={create.isPending}>
        {t('newCohort.submit')}
      </Button>
    </Form>
  );
}
