// What waits for the registrar, and is the register well?
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '../../frame/page.js';
import { writeDay, writeMoment, writeNumber } from '../../i18n/written.js';
import { Queue, QueueItem, Queues } from '../../ui/queues.js';
import { Section } from '../../ui/section.js';
import { appealsQuery } from '../appeal/queries.js';
import { Age } from './age.js';
import { NumberSearch } from './number-search.js';
import { concernsQuery, ledgerQuery, registeredAcademiesQuery } from './queries.js';
import { useRegistrarWords } from './words.js';

const few = 5;

export function RegisterPage() {
  const { t } = useRegistrarWords();
  return (
    <Page title={t('home.title')}>
      <Queues columns={4}>
        <Applications />
        <OpenConcerns />
        <WaitingAppeals />
        <LedgerInShort />
      </Queues>
      <Section title={t('search.title')} lead={t('search.lead')}>
        <NumberSearch initial="" />
      </Section>
    </Page>
  );
}

function Applications() {
  const { t, locale } = useRegistrarWords();
  const { data, error } = useQuery(registeredAcademiesQuery);
  const waiting = data?.filter(({ state }) => state === 'applied');
  const items = waiting?.slice(0, few).map(({ id, name, city, appliedAt }) => (
    <QueueItem key={id} side={writeDay(appliedAt, locale)} about={city}>
      <Link to="/register/academies" search={{ state: 'applied' }} hash={id}>
        {name}
      </Link>
    </QueueItem>
  ));
  const more = (
    <Link to="/register/academies" search={{ state: 'applied' }}>
      {t('home.allApplications')}
    </Link>
  );
  return <Queue title={t('home.applications', { count: waiting?.length ?? 0 })} empty={t('home.noApplication')} count={waiting?.length} error={error} items={items ?? []} more={(waiting?.length ?? 0) > few ? more : null} />;
}

function OpenConcerns() {
  const { t } = useRegistrarWords();
  const { data, error } = useQuery(concernsQuery);
  const open = data?.filter(({ state }) => state !== 'closed');
  const items = open?.slice(0, few).map(({ id, reference, about, receivedAt }) => (
    <QueueItem key={id} side={<Age since={receivedAt} />} about={reference}>
      <Link to="/register/concerns" hash={id}>
        {t(`about.${about}`)}
      </Link>
    </QueueItem>
  ));
  const more = <Link to="/register/concerns">{t('home.allConcerns')}</Link>;
  return <Queue title={t('home.concerns', { count: open?.length ?? 0 })} empty={t('home.noConcern')} count={open?.length} error={error} items={items ?? []} more={(open?.length ?? 0) > few ? more : null} />;
}

function WaitingAppeals() {
  const { t } = useRegistrarWords();
  const { data, error } = useQuery(appealsQuery);
  const waiting = data?.filter(({ outcome }) => outcome === null);
  const items = waiting?.slice(0, few).map(({ id, academy, askedAt }) => (
    <QueueItem key={id} side={<Age since={askedAt} />} about={<span translate="no">{academy}</span>}>
      <Link to="/register/rescorings" search={{ appeal: id }}>
        {t('home.appeal')}
      </Link>
    </QueueItem>
  ));
  const more = (
    <Link to="/register/rescorings" search={{ appeal: 'all' }}>
      {t('home.allAppeals')}
    </Link>
  );
  return <Queue title={t('home.appeals', { count: waiting?.length ?? 0 })} empty={t('home.noAppeal')} count={waiting?.length} error={error} items={items ?? []} more={(data?.length ?? 0) > 0 ? more : null} />;
}

function LedgerInShort() {
  const { t, locale } = useRegistrarWords();
  const { data, error } = useQuery(ledgerQuery);
  const items = data && [
    <QueueItem key="checkpoint" side={writeMoment(data.checkpointAt, locale)}>
      {t('ledger.checkpoint')}
    </QueueItem>,
    <QueueItem key="waiting" side={writeNumber(data.waiting, locale)}>
      {t('ledger.waiting')}
    </QueueItem>,
  ];
  return <Queue title={t('home.entries', { count: data?.size ?? 0 })} empty="" count={data?.size} error={error} items={items ?? []} more={<Link to="/register/ledger">{t('home.toLedger')}</Link>} />;
}
