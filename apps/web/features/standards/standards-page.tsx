// How does the register see an exam's pass marks, and call a panel?
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay, writeNumber } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/empty.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { TextInput } from '../../ui/text-input.js';
import { examStandardsQuery } from './queries.js';
import { useStandardWords } from './words.js';

export function StandardsPage({ blueprintId }: { readonly blueprintId: string }) {
  const { t, locale } = useStandardWords();
  return (
    <Loaded query={useQuery(examStandardsQuery(blueprintId))}>
      {({ code, version, standards, panels }) => (
        <Page title={t('standards.title', { code, version })} above={<BackLink to="/register/exams">{t('preview.back')}</BackLink>} lead={t('standards.lead')}>
          <Section title={t('standards.history')} actions={<Link to="/pass-mark">{t('standards.public')}</Link>}>
            <Rows>
              {standards.map(({ number, passPoints, items, method, frozenAt }) => (
                <Row key={number} title={t('points', { points: writeNumber(passPoints, locale), items })} about={t(`method.${method}`)} state={writeDay(frozenAt, locale)} />
              ))}
            </Rows>
          </Section>
          <Section title={t('standards.panels')}>
            {panels.length === 0 && <Empty>{t('standards.noPanels')}</Empty>}
            <Rows>
              {panels.map(({ id, name, state, openedAt }) => (
                <Row
                  key={id}
                  title={
                    <Link to="/register/exams/$blueprintId/$part" params={{ blueprintId, part: id }}>
                      {name}
                    </Link>
                  }
                  about={t('standards.opened', { day: writeDay(openedAt, locale) })}
                  state={t(`states.${state}`)}
                />
              ))}
            </Rows>
            <OpenPanel blueprintId={blueprintId} />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function OpenPanel({ blueprintId }: { readonly blueprintId: string }) {
  const { t } = useStandardWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const send = useCallback(
    (body: { readonly name: string }, key: string) => call(api.POST('/v1/register/exams/{blueprintId}/panels', { params: { path: { blueprintId }, header: { 'Idempotency-Key': key } }, body })),
    [blueprintId],
  );
  const open = useCreating(send, {
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: examStandardsQuery(blueprintId).queryKey });
      await navigate({ to: '/register/exams/$blueprintId/$part', params: { blueprintId, part: id } });
    },
  });
  return (
    <Form label={t('standards.open')} onSubmit={() => open.mutate({ name: name.trim() })}>
      <TextInput label={t('standards.name')} required minLength={3} maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <ProblemNote error={open.error} />
      <div>
        <Button type="submit" loading={open.isPending}>
          {t('standards.open')}
        </Button>
      </div>
    </Form>
  );
}
