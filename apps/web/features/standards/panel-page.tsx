// How does whoever leads a panel take it from round to round, and freeze what it found?
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { Loaded } from '../../frame/loaded.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { writeNumber } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { Empty } from '../../ui/empty.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import { Table, tableClasses } from '../../ui/table.js';
import { TextInput } from '../../ui/text-input.js';
import type { LedPanel } from './contract.js';
import { FreezeDialog } from './freeze-dialog.js';
import { ledPanelQuery } from './queries.js';
import { ResultFacts } from './standard-facts.js';
import classes from './standards.module.css';
import { useStandardWords } from './words.js';

export function PanelPage({ panelId }: { readonly panelId: string }) {
  return <Loaded query={useQuery(ledPanelQuery(panelId))}>{(panel) => <Panel panel={panel} />}</Loaded>;
}

function Panel({ panel }: { readonly panel: LedPanel }) {
  const { t } = useStandardWords();
  const [isFreezing, setFreezing] = useState(false);
  const { id, blueprintId, name, exam, state, judges, items, result, next, leastJudges } = panel;
  const isRated = items.some(({ distribution }) => distribution !== null);
  return (
    <Page
      title={name}
      lead={exam}
      above={
        <BackLink to="/register/exams/$blueprintId/$part" params={{ blueprintId, part: 'standards' }}>
          {t('panel.back')}
        </BackLink>
      }
      actions={
        <Status tone={state === 'frozen' ? 'good' : 'neutral'} icon={state === 'frozen' ? 'check' : state === 'dropped' ? 'stop' : 'clock'}>
          {t(`states.${state}`)}
        </Status>
      }
    >
      <Section title={t('panel.judges')} lead={<span className={classes.address}>{t('panel.judgesLead', { least: leastJudges, address: `${location.origin}/panels/${id}` })}</span>}>
        {judges.length === 0 && <Empty>{t('panel.noJudges')}</Empty>}
        <Rows>
          {judges.map(({ personId, name: judge, handedIn }) => (
            <Row key={personId} title={judge} state={handedIn.length > 0 ? t('panel.handedIn', { rounds: handedIn.join(', ') }) : t('panel.notHandedIn')} />
          ))}
        </Rows>
        {state === 'first' && <Invite panelId={id} />}
      </Section>
      {result && (
        <Section title={t('panel.result')}>
          <ResultFacts result={result} />
          {state === 'rated' &&
            (result.judges < leastJudges ? (
              <p>{t('panel.tooFew', { judges: result.judges, least: leastJudges })}</p>
            ) : (
              <div className={classes.acts}>
                <Button onClick={() => setFreezing(true)}>{t('panel.freeze')}</Button>
              </div>
            ))}
          {isFreezing && <FreezeDialog panel={panel} result={result} onClose={() => setFreezing(false)} />}
        </Section>
      )}
      {next.length > 0 && (
        <Section title={t('panel.next')}>
          <Steps panel={panel} />
        </Section>
      )}
      {isRated && (
        <Section title={t('panel.items')} lead={t('panel.itemsLead')}>
          <RatedItems items={items} />
        </Section>
      )}
    </Page>
  );
}

function Invite({ panelId }: { readonly panelId: string }) {
  const { t } = useStandardWords();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const send = useCallback(
    (body: { readonly email: string }, key: string) => call(api.POST('/v1/register/standard-panels/{panelId}/judges', { params: { path: { panelId }, header: { 'Idempotency-Key': key } }, body })),
    [panelId],
  );
  const invite = useCreating(send, {
    onSuccess: async () => {
      notify(t('panel.invited'));
      setEmail('');
      await client.invalidateQueries({ queryKey: ledPanelQuery(panelId).queryKey });
    },
  });
  return (
    <Form label={t('panel.invite')} onSubmit={() => invite.mutate({ email: email.trim() })}>
      <TextInput type="email" label={t('panel.email')} required autoComplete="off" value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <ProblemNote error={invite.error} />
      <div>
        <Button type="submit" variant="default" loading={invite.isPending}>
          {t('panel.invite')}
        </Button>
      </div>
    </Form>
  );
}

type Step = LedPanel['next'][number];

function Steps({ panel: { id: panelId, next } }: { readonly panel: LedPanel }) {
  const { t } = useStandardWords();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Step | null>(null);
  const send = useCallback((body: { readonly step: Step }, key: string) => call(api.POST('/v1/register/standard-panels/{panelId}/steps', { params: { path: { panelId }, header: { 'Idempotency-Key': key } }, body })), [panelId]);
  const step = useCreating(send, {
    onSuccess: async () => {
      notify(t('panel.done'));
      setAsked(null);
      await client.invalidateQueries({ queryKey: ledPanelQuery(panelId).queryKey });
    },
  });
  return (
    <div className={classes.acts}>
      {next.map((each) => (
        <Button key={each} variant={each === 'dropped' ? 'default' : 'filled'} isGrave={each === 'dropped'} onClick={() => setAsked(each)}>
          {t(`panel.steps.${each}`)}
        </Button>
      ))}
      {asked && (
        <Confirmation
          opened
          onClose={() => setAsked(null)}
          title={`${t(`panel.steps.${asked}`)}?`}
          confirm={t(`panel.steps.${asked}`)}
          onConfirm={() => step.mutate({ step: asked })}
          isPending={step.isPending}
          error={step.error}
          isGrave={asked === 'dropped'}
        >
          <p>{t(`panel.stepEffects.${asked}`)}</p>
        </Confirmation>
      )}
    </div>
  );
}

function RatedItems({ items }: { readonly items: LedPanel['items'] }) {
  const { t, locale } = useStandardWords();
  const sorted = [...items].sort((left, right) => (right.distribution?.spread ?? 0) - (left.distribution?.spread ?? 0));
  return (
    <Table
      caption={t('panel.items')}
      head={[
        t('preview.item'),
        t('preview.about'),
        { name: t('panel.spread'), className: tableClasses.number },
        t('panel.shares'),
      ]}
    >
      {sorted.map(({ position, code, domain, gate, distribution }) => (
        <tr key={position}>
          <th scope="row" translate="no">
            {code}
          </th>
          <td>{[domain, ...(gate ? [t('gate')] : [])].join(' · ')}</td>
          <td className={tableClasses.number}>{distribution && writeNumber(distribution.spread, locale)}</td>
          <td>{distribution?.shares.join(', ')}</td>
        </tr>
      ))}
    </Table>
  );
}
