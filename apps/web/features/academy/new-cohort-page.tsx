// How does a cohort begin?
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { today } from '../../i18n/today.js';
import { writeDay, writeMoment } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { NativeSelect, type Choice } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { TextInput } from '../../ui/text-input.js';
import type { EditionHead } from '../edition/contract.js';
import { editionsQuery } from '../edition/queries.js';
import type { ProgrammeSummary } from './contract.js';
import { cohortsQuery, programmesQuery } from './queries.js';
import { useAcademyWords } from './words.js';

export function NewCohortPage() {
  const { t, locale } = useAcademyWords();
  const { academyId } = useParams({ from: '/framed/signed-in/academies/$academyId/cohorts/new' });
  const { version } = useSearch({ from: '/framed/signed-in/academies/$academyId/cohorts/new' });
  const programmes = useQuery(programmesQuery);
  const editions = useQuery(editionsQuery(academyId));
  const offered = (all: readonly ProgrammeSummary[], own: readonly EditionHead[]): readonly Choice[] => [
    ...all.map(({ versionId, title, version: number, publishedAt }) => ({
      value: versionId,
      label: t('newCohort.programmeVersion', { title, version: number, at: writeDay(publishedAt, locale) }),
      group: t('newCohort.programmes'),
    })),
    ...own.flatMap(({ id, name, base, publishedAt }) => {
      if (publishedAt === null) return [];
      const day = writeDay(publishedAt, locale);
      // two of one name and one day: their time tells them apart
      const isAlone = !own.some((other) => other.id !== id && other.name === name && other.publishedAt !== null && writeDay(other.publishedAt, locale) === day);
      return [{ value: id, label: t('newCohort.edition', { name, version: base.version, at: isAlone ? day : writeMoment(publishedAt, locale) }), group: t('newCohort.editions') }];
    }),
  ];
  return (
    <Page title={t('newCohort.title')} lead={t('newCohort.lead')} measure="form">
      <LoadedPart query={programmes}>
        {(all) => <LoadedPart query={editions}>{(own) => <CohortForm academyId={academyId} offered={offered(all, own)} isNewest={!editions.isFetching} wanted={version} />}</LoadedPart>}
      </LoadedPart>
    </Page>
  );
}

interface CohortFormProps {
  readonly academyId: string;
  /** Versions of the programme, then editions of the academy's own. */
  readonly offered: readonly Choice[];
  /** What was published a moment ago is among them. */
  readonly isNewest: boolean;
  /** The version that the address names. */
  readonly wanted: string | undefined;
}

function CohortForm({ academyId, offered, isNewest, wanted }: CohortFormProps) {
  const { t } = useAcademyWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [typed, setForm] = useState({ name: '', startsOn: today(), programmeVersionId: null as string | null });
  // nothing is chosen in the place of what the address names
  const proposed = wanted === undefined ? offered[0] : offered.find(({ value }) => value === wanted);
  const form = { ...typed, programmeVersionId: typed.programmeVersionId ?? proposed?.value ?? '' };
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
        error={isNewest && wanted !== undefined && !proposed && form.programmeVersionId === '' && t('newCohort.notOffered')}
        required
        data={[{ value: '', label: t('choose') }, ...offered]}
        {...field('programmeVersionId')}
      />
      <TextInput type="date" label={t('newCohort.startsOn')} required min="2000-01-01" max="2099-12-31" {...field('startsOn')} />
      <Button type="submit" size="md" loading={create.isPending}>
        {t('newCohort.submit')}
      </Button>
    </Form>
  );
}
