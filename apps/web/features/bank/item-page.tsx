// What is there to know about an item of the banks, and what can be proposed?
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { itemDifference } from '#libs/assessment/core/item-difference.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { api, call } from '../../api/client.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { writeDay, writeMoment } from '../../i18n/written.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Segments } from '../../ui/segments.js';
import { StatusNote } from '../../ui/status.js';
import { AskedItem } from '../item/asked-item.js';
import type { TypedNumber } from '../item/typed-number.js';
import { ProposalRow } from './bank-page.js';
import classes from './bank.module.css';
import type { BankedItem, ItemVersion } from './contract.js';
import { Differences } from './differences.js';
import { Enemies } from './enemies.js';
import { ItemActs } from './item-acts.js';
import { ItemStatus } from './item-status.js';
import { bankKey, itemQuery, readDifference, readKey } from './queries.js';
import { Remarks } from './remarks.js';
import { ItemTags } from './item-tags.js';
import { useBankWords } from './words.js';

export function BankedItemPage() {
  const { itemId } = useParams({ from: '/framed/signed-in/register/bank/$itemId' });
  return <Loaded query={useQuery(itemQuery(itemId))}>{(item) => <Item item={item} />}</Loaded>;
}

function Item({ item }: { readonly item: BankedItem }) {
  const { t, locale } = useBankWords();
  const { id, code, bank, exposed, versions, proposals, comments, keyLooks } = item;
  const newest = versions[0]!;
  const send = useCallback((text: string, key: string) => call(api.POST('/v1/register/items/{itemId}/comments', { params: { path: { itemId: id }, header: { 'Idempotency-Key': key } }, body: { text } })), [id]);
  return (
    <Page
      title={`${code}, ${t('version', { version: newest.version })}`}
      above={
        <BackLink to="/register/bank" search={{ bank }}>
          {t('back')}
        </BackLink>
      }
      lead={[t(`bank.${bank}`), newest.domain, t(`kinds.${newest.kind}`), t(`levels.${newest.level}`), ...(newest.gate ? [t('gate').toLowerCase()] : [])].join(' · ')}
      actions={<ItemStatus state={newest.state} />}
    >
      {exposed && (
        <StatusNote tone="neutral" icon="forward">
          <p>{t('repository')}</p>
        </StatusNote>
      )}
      <ItemActs item={item} />
      <Asked version={newest} />
      <Key version={newest} />
      <Section title={t('versions')}>
        <Rows label={t('versions')}>
          {versions.map((version) => (
            <Row
              key={version.versionId}
              title={t('version', { version: version.version })}
              about={`${writeDay(version.createdAt, locale)} · ${version.proposalId === null ? t('command') : t('written', { author: version.author || t('nobody'), approver: version.approvedBy || t('nobody') })}`}
              state={<ItemStatus state={version.state} />}
            />
          ))}
        </Rows>
        {versions.length > 1 && <Compared itemId={id} versions={versions} />}
      </Section>
      <Section title={t('use')}>
        <Rows label={t('use')}>
          {versions.map(({ versionId, version, forms, lastUsedAt, exams }) => (
            <Row
              key={versionId}
              title={t('version', { version })}
              about={lastUsedAt === null ? t('unused') : `${t('forms', { count: forms })}, ${t('used', { day: writeDay(lastUsedAt, locale) })}`}
              actions={exams.map((exam) => (
                <Link key={exam.blueprintId} className={classes.link} to="/register/exams/$blueprintId/items/$versionId" params={{ blueprintId: exam.blueprintId, versionId }}>
                  {t('figures', { exam: exam.code, version: exam.version })}
                </Link>
              ))}
            />
          ))}
        </Rows>
      </Section>
      <Enemies item={item} />
      {proposals.length > 0 && (
        <Section title={t('proposals')}>
          <Rows label={t('proposals')}>
            {proposals.map((proposal) => (
              <ProposalRow key={proposal.id} proposal={proposal} />
            ))}
          </Rows>
        </Section>
      )}
      <Remarks comments={comments} send={send} />
      <ItemTags item={item} />
      <Section title={t('looks')}>
        {keyLooks.length === 0 && <p className={classes.quiet}>{t('noLooks')}</p>}
        <Rows label={t('looks')}>
          {keyLooks.map(({ version, by, at }, place) => (
            <Row key={`${at} ${place}`} title={t('look', { version, name: by || t('nobody'), at: writeMoment(at, locale) })} />
          ))}
        </Rows>
      </Section>
    </Page>
  );
}

function Asked({ version }: { readonly version: ItemVersion }) {
  const { t, locale: own } = useBankWords();
  const [locale, setLocale] = useState<Locale>(own);
  const [choice, choose] = useState<readonly string[]>([]);
  const [typed, type] = useState<TypedNumber | null>(null);
  const item = version.asked[locale];
  return (
    <Section title={t('asked')}>
      <div className={classes.switch}>
        <Segments label={t('language')} value={locale} choices={locales.map((each) => [each, t(each)] as const)} onChange={setLocale} />
      </div>
      <div lang={locale}>
        <AskedItem key={locale} item={item} name={`asked-${version.versionId}`} choice={choice} onChoose={choose} typed={typed} onType={type} />
      </div>
    </Section>
  );
}

function Key({ version: { versionId } }: { readonly version: ItemVersion }) {
  const { t } = useBankWords();
  const client = useQueryClient();
  const look = useMutation({ mutationFn: () => readKey(versionId), onSuccess: () => client.invalidateQueries({ queryKey: bankKey }) });
  return (
    <Section title={t('key')} lead={t('keyLead')}>
      {look.data ? (
        <Differences parts={itemDifference(null, look.data).filter(({ part }) => part === 'key' || part === 'rationale' || part === 'option' || part === 'tolerance' || part === 'criterion' || part === 'criterion-level' || part === 'model' || part === 'claims')} isWhole none={t('same')} />
      ) : (
        <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
          {t('showKey')}
        </Button>
      )}
      <ProblemNote error={look.error} />
    </Section>
  );
}

function Compared({ itemId, versions }: { readonly itemId: string; readonly versions: readonly ItemVersion[] }) {
  const { t } = useBankWords();
  const client = useQueryClient();
  const [[from, to], choose] = useState([versions[1]!.version, versions[0]!.version]);
  const compare = useMutation({ mutationFn: () => readDifference(itemId, from, to), onSuccess: () => client.invalidateQueries({ queryKey: bankKey }) });
  const data = versions.map(({ version }) => ({ value: String(version), label: String(version) }));
  const change = (pair: [number, number]) => {
    choose(pair);
    compare.reset();
  };
  return (
    <>
      <p className={classes.quiet}>{t('compareLead')}</p>
      <div className={classes.row}>
        <NativeSelect label={t('from')} data={data} value={from} onChange={(event) => change([Number(event.currentTarget.value), to])} />
        <NativeSelect label={t('to')} data={data} value={to} onChange={(event) => change([from, Number(event.currentTarget.value)])} />
        <Button variant="default" loading={compare.isPending} onClick={() => compare.mutate()}>
          {t('compare')}
        </Button>
      </div>
      <ProblemNote error={compare.error} />
      {compare.data && <Differences parts={compare.data} none={t('same')} />}
    </>
  );
}
