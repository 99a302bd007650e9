// Which editions of the programme does the academy have?
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/empty.js';
import { Form } from '../../ui/form.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import { TextInput } from '../../ui/text-input.js';
import { programmesQuery } from '../academy/queries.js';
import type { EditionHead } from './contract.js';
import { editionsQuery } from './queries.js';
import { useEditionWords } from './words.js';

export function EditionsPage() {
  const { t } = useEditionWords();
  const { academyId } = useParams({ from: '/framed/signed-in/academies/$academyId/editions' });
  const editions = useQuery(editionsQuery(academyId));
  return (
    <Page title={t('list.title')} lead={t('list.lead')} measure="reading">
      <LoadedPart query={editions}>{(all) => <Editions academyId={academyId} editions={all} />}</LoadedPart>
      <Section title={t('list.start')}>
        <StartForm academyId={academyId} />
      </Section>
    </Page>
  );
}

function Editions({ academyId, editions }: { readonly academyId: string; readonly editions: readonly EditionHead[] }) {
  const { t } = useEditionWords();
  if (editions.length === 0) return <Empty>{t('list.empty')}</Empty>;
  const [drafts, published] = [editions.filter(({ state }) => state === 'draft'), editions.filter(({ state }) => state === 'published')];
  return (
    <>
      {drafts.length > 0 && (
        <Section title={t('list.drafts')}>
          <EditionRows academyId={academyId} editions={drafts} label={t('list.drafts')} />
        </Section>
      )}
      {published.length > 0 && (
        <Section title={t('list.published')}>
          <EditionRows academyId={academyId} editions={published} label={t('list.published')} />
        </Section>
      )}
    </>
  );
}

interface EditionRowsProps {
  readonly academyId: string;
  readonly editions: readonly EditionHead[];
  readonly label: string;
}

function EditionRows({ academyId, editions, label }: EditionRowsProps) {
  const { t, locale } = useEditionWords();
  return (
    <Rows label={label}>
      {editions.map(({ id, name, base, adapted, added, publishedAt, newer }) => (
        <Row
          key={id}
          title={
            <Link to="/academies/$academyId/editions/$editionId" params={{ academyId, editionId: id }}>
              {name}
            </Link>
          }
          about={
            <>
              {t('list.about', { title: base.title, version: base.version, changes: t('list.changes', { adapted, added }) })}
              {publishedAt && <br />}
              {publishedAt && t('list.publishedOn', { day: writeDay(publishedAt, locale) })}
            </>
          }
          state={
            newer && (
              <Status tone="notice" icon="forward">
                {t('list.newer', { version: newer.version })}
              </Status>
            )
          }
        />
      ))}
    </Rows>
  );
}

function StartForm({ academyId }: { readonly academyId: string }) {
  const { t } = useEditionWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const programmes = useQuery(programmesQuery).data ?? [];
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const send = useCallback(
    (body: { readonly name: string; readonly baseId?: string }, key: string) => call(api.POST('/v1/academies/{academyId}/editions', { params: { path: { academyId }, header: { 'Idempotency-Key': key } }, body })),
    [academyId],
  );
  const start = useCreating(send, {
    onSuccess: async ({ id: editionId }) => {
      await client.invalidateQueries({ queryKey: editionsQuery(academyId).queryKey });
      await navigate({ to: '/academies/$academyId/editions/$editionId', params: { academyId, editionId } });
    },
  });
  const baseId = chosen ?? programmes[0]?.versionId;
  return (
    <Form label={t('list.start')} onSubmit={() => start.mutate({ name: name.trim(), ...(baseId !== undefined && { baseId }) })}>
      <ProblemNote error={start.error} />
      <TextInput label={t('list.name')} description={t('list.nameHint')} required maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <NativeSelect
        label={t('list.base')}
        value={baseId ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={programmes.map(({ versionId, title, version }) => ({ value: versionId, label: `${title} ${version}` }))}
      />
      <Button type="submit" size="md" loading={start.isPending}>
        {t('list.submit')}
      </Button>
    </Form>
  );
}
