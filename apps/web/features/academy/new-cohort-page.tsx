// How does a cohort begin?
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { today } from '../../i18n/today.js';
import { Form } from '../../ui/form.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { ProblemNote } from '../../ui/problem-note.js';
import type { ProgrammeSummary } from './contract.js';
import { cohortsQuery, programmesQuery } from './queries.js';
import { useAcademyWords } from './words.js';

export function NewCohortPage() {
  const { t } = useAcademyWords();
  const { academyId } = useParams({ from: '/framed/signed-in/academies/$academyId/cohorts/new' });
  const programmes = useQuery(programmesQuery);
  return (
    <Page title={t('newCohort.title')} lead={t('newCohort.lead')} measure="form">
      <LoadedPart query={programmes}>{(all) => <CohortForm academyId={academyId} programmes={all} />}</LoadedPart>
    </Page>
  );
}

interface CohortFormProps {
  readonly academyId: string;
  readonly programmes: readonly ProgrammeSummary[];
}

function CohortForm({ academyId, programmes }: CohortFormProps) {
  const { t } = useAcademyWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState({ name: '', startsOn: today(), programmeVersionId: programmes[0]?.versionId ?? '' });
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
        data={programmes.map(({ versionId, title, version }) => ({ value: versionId, label: t('newCohort.programmeVersion', { title, version }) }))}
        {...field('programmeVersionId')}
      />
      <TextInput type="date" label={t('newCohort.startsOn')} required min="2000-01-01" max="2099-12-31" {...field('startsOn')} />
      <Button type="submit" size="md" loading={create.isPending}>
        {t('newCohort.submit')}
      </Button>
    </Form>
  );
}
