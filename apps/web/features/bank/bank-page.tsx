// Which items are in the banks, and what waits for somebody?
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { banks, itemKinds, itemLevels, itemStates } from '#libs/assessment/core/item.js';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { Empty } from '../../ui/empty.js';
import { ChoiceFilter, Filters, TextFilter } from '../../ui/filters.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Segments } from '../../ui/segments.js';
import { Status } from '../../ui/status.js';
import { TextInput } from '../../ui/text-input.js';
import classes from './bank.module.css';
import type { BankList, ListedItem, ProposalHead } from './contract.js';
import { emptyDraft } from './drafts.js';
import { itemsQuery, openProposalsQuery } from './queries.js';
import type { BankSearch } from './bank-search.js';
import { ItemStatus } from './item-status.js';
import { useBankWords } from './words.js';

export function BankPage() {
  const { t } = useBankWords();
  const search = useSearch({ from: '/framed/signed-in/register/bank' });
  const found = useQuery(itemsQuery(search));
  const [isStarting, setStarting] = useState(false);
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Button onClick={() => setStarting(true)}>{t('propose.new')}</Button>}>
      {isStarting && <NewItem onClose={() => setStarting(false)} />}
      <Section title={t('proposals')}>
        <OpenProposals />
      </Section>
      <Section title={t('items')}>
        <Loaded query={found}>{(list) => <Items list={list} search={search} />}</Loaded>
      </Section>
    </Page>
  );
}

function NewItem({ onClose }: { readonly onClose: () => void }) {
  const { t } = useBankWords();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const send = useCallback(
    (wished: string, key: string) => call(api.POST('/v1/register/item-proposals', { params: { header: { 'Idempotency-Key': key } }, body: { kind: 'new', draft: { ...emptyDraft(wished) } } })),
    [],
  );
  const start = useCreating(send, { onSuccess: ({ id }) => void navigate({ to: '/register/bank/proposals/$proposalId', params: { proposalId: id } }) });
  return (
    <Confirmation opened onClose={onClose} title={t('propose.new')} confirm={t('start')} onConfirm={() => start.mutate(code.trim())} isPending={start.isPending} error={start.error}>
      <TextInput label={t('code')} description={t('codeHint')} required data-autofocus maxLength={40} value={code} onChange={(event) => setCode(event.currentTarget.value)} />
    </Confirmation>
  );
}

function OpenProposals() {
  const { t } = useBankWords();
  const [waiting, drafts] = [useQuery(openProposalsQuery('in-review')), useQuery(openProposalsQuery('draft'))];
  return (
    <Loaded query={waiting} shape={null}>
      {(inReview) => (
        <Loaded query={drafts} shape={null}>
          {(written) =>
            inReview.length + written.length === 0 ? (
              <Empty>{t('noneOpen')}</Empty>
            ) : (
              <Rows label={t('proposals')}>
                {[...inReview, ...written].map((proposal) => (
                  <ProposalRow key={proposal.id} proposal={proposal} />
                ))}
              </Rows>
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

export function ProposalRow({ proposal: { id, code, kind, enemy, author, changedAt, state } }: { readonly proposal: ProposalHead }) {
  const { t, locale } = useBankWords();
  return (
    <Row
      title={
        <Link to="/register/bank/proposals/$proposalId" params={{ proposalId: id }}>
          <span translate="no">{enemy === null ? code : t('pair', { code, enemy })}</span>: {t(`proposalKinds.${kind}`)}
        </Link>
      }
      about={t('by', { name: author || t('nobody'), day: writeDay(changedAt, locale) })}
      state={
        <Status tone={state === 'in-review' ? 'notice' : state === 'approved' ? 'good' : 'neutral'} icon={state === 'in-review' ? 'clock' : state === 'approved' ? 'check' : 'forward'}>
          {t(`proposalStates.${state}`)}
        </Status>
      }
    />
  );
}

function Items({ list: { items, total, domains, tags }, search }: { readonly list: BankList; readonly search: BankSearch }) {
  const { t } = useBankWords();
  const navigate = useNavigate({ from: '/register/bank' });
  const narrow = (part: BankSearch) => void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false });
  const plain = (values: readonly string[]) => values.map((value) => [value, value] as const);
  return (
    <>
      <div className={classes.switch}>
        <Segments label={t('bank.label')} value={search.bank ?? 'secure'} choices={banks.toReversed().map((bank) => [bank, t(`bank.${bank}`)] as const)} onChange={(bank) => void navigate({ search: { bank }, replace: true, resetScroll: false })} />
      </div>
      <Filters label={t('filter')}>
        <TextFilter label={t('find')} clear={t('clear')} value={search.find === undefined ? undefined : String(search.find)} onChange={(find) => narrow({ find })} />
        <ChoiceFilter label={t('state')} all={t('all')} value={search.state} choices={itemStates.map((state) => [state, t(`states.${state}`)] as const)} onChange={(state) => narrow({ state })} />
        <ChoiceFilter label={t('domain')} all={t('all')} value={search.domain} choices={plain(domains)} onChange={(domain) => narrow({ domain })} />
        <ChoiceFilter label={t('kind')} all={t('all')} value={search.kind} choices={itemKinds.map((kind) => [kind, t(`kinds.${kind}`)] as const)} onChange={(kind) => narrow({ kind })} />
        <ChoiceFilter label={t('level')} all={t('all')} value={search.level} choices={itemLevels.map((level) => [level, t(`levels.${level}`)] as const)} onChange={(level) => narrow({ level })} />
        <ChoiceFilter label={t('gate')} all={t('all')} value={search.gate} choices={(['true', 'false'] as const).map((gate) => [gate, t(`gates.${gate}`)] as const)} onChange={(gate) => narrow({ gate })} />
        {tags.length > 0 && <ChoiceFilter label={t('tag')} all={t('all')} value={search.tag} choices={plain(tags)} onChange={(tag) => narrow({ tag })} />}
      </Filters>
      <p aria-live="polite">{total > items.length ? t('more', { shown: items.length, total }) : t('count', { count: total })}</p>
      {items.length === 0 && <Empty>{t('none')}</Empty>}
      <Rows label={t('items')}>
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </Rows>
    </>
  );
}

function Item({ item: { id, code, version, state, domain, kind, level, gate, tags, forms, lastUsedAt } }: { readonly item: ListedItem }) {
  const { t, locale } = useBankWords();
  const use = lastUsedAt === null ? t('unused') : `${t('forms', { count: forms })}, ${t('used', { day: writeDay(lastUsedAt, locale) })}`;
  return (
    <Row
      title={
        <Link to="/register/bank/$itemId" params={{ itemId: id }}>
          <span translate="no">{code}</span>, {t('version', { version })}
        </Link>
      }
      about={
        <>
          {[domain, t(`kinds.${kind}`), t(`levels.${level}`), ...(gate ? [t('gate').toLowerCase()] : []), use].join(' · ')}
          {tags.length > 0 && <span translate="no"> · {tags.join(', ')}</span>}
        </>
      }
      state={<ItemStatus state={state} />}
    />
  );
}
