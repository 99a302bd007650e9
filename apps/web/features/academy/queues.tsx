// What waits at this academy: to assess, to decide, expiring?
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { today } from '../../i18n/today.js';
import { writeDay } from '../../i18n/written.js';
import { DotRow } from '../../motif/dot-row.js';
import { Queue, QueueItem, Queues } from '../../ui/queues.js';
import { DecisionState } from '../certification/decision-state.js';
import { certificatesQuery, decisionsQuery } from '../certification/queries.js';
import { logbookQueueQuery } from '../logbook/queries.js';
import { whatOf } from '../logbook/entry-words.js';
import { useLogbookWords } from '../logbook/words.js';
import type { ToAssess } from './contract.js';
import { queuesQuery } from './queries.js';
import { usePowers } from './roles.js';
import { soonExpiring } from './soon-expiring.js';
import { useAcademyWords } from './words.js';

const few = 5;

type QueueName = 'assess' | 'decide' | 'expiring' | 'logbook';

interface OfAcademy {
  readonly academyId: string;
}

export function AcademyQueues({ academyId }: OfAcademy) {
  const { seesDecisions, supervises, owns } = usePowers(academyId);
  // an owner who supervises nobody is asked only for what others left behind
  const leftBehind = useQuery({ ...logbookQueueQuery(academyId), enabled: owns }).data?.length ?? 0;
  const countersigns = supervises || leftBehind > 0;
  const columns = [true, seesDecisions, countersigns, true].filter(Boolean).length as 2 | 3 | 4;
  return (
    <Queues columns={columns}>
      <ToAssessQueue academyId={academyId} />
      {countersigns && <LogbookQueue academyId={academyId} />}
      {seesDecisions && <ToDecideQueue academyId={academyId} />}
      <ExpiringQueue academyId={academyId} />
    </Queues>
  );
}

/** The first few, and a link that shows them all; the address keeps which queue is open. */
function useFew(academyId: string, name: QueueName, items: readonly ReactNode[]): { readonly items: readonly ReactNode[]; readonly more: ReactNode } {
  const { t } = useAcademyWords();
  const { show } = useSearch({ from: '/framed/signed-in/academies/$academyId/' });
  const isOpen = show === name;
  const link = (
    <ShowMore academyId={academyId} name={name} isOpen={isOpen}>
      {t('queues.all', { count: items.length })}
    </ShowMore>
  );
  return { items: isOpen ? items : items.slice(0, few), more: items.length > few ? link : null };
}

interface ShowMoreProps extends OfAcademy {
  readonly name: QueueName;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

function ShowMore({ academyId, name, isOpen, children }: ShowMoreProps) {
  const { t } = useAcademyWords();
  return (
    <Link to="/academies/$academyId" params={{ academyId }} search={(before) => ({ ...before, show: isOpen ? undefined : name })} resetScroll={false}>
      {isOpen ? t('queues.fewer') : children}
    </Link>
  );
}

function ToAssessQueue({ academyId }: OfAcademy) {
  const { t } = useAcademyWords();
  const { data, error } = useQuery(queuesQuery(academyId));
  const { assesses } = usePowers(academyId);
  const { show } = useSearch({ from: '/framed/signed-in/academies/$academyId/' });
  const isOpen = show === 'assess';
  const all = data?.toAssess ?? [];
  // stations are open from the first day, but only those who miss nothing else wait for them
  const waiting = all.filter(({ stage }) => stage === 'to-assess');
  const shown = isOpen ? all : waiting.slice(0, few);
  const more = (
    <ShowMore academyId={academyId} name="assess" isOpen={isOpen}>
      {all.length > waiting.length ? t('queues.assess.all', { count: all.length }) : t('queues.all', { count: all.length })}
    </ShowMore>
  );
  return (
    <Queue
      title={t('queues.assess.title')}
      empty={t('queues.assess.empty')}
      count={data && waiting.length}
      error={error}
      items={shown.map((candidate) => (
        <ToAssessItem key={candidate.enrolmentId} academyId={academyId} candidate={candidate} />
      ))}
      more={assesses ? [...(isOpen || all.length > shown.length ? [more, ' · '] : []), <Link key="device" to="/practical">{t('queues.assess.device')}</Link>] : isOpen || all.length > shown.length ? more : null}
    />
  );
}

function ToAssessItem({ academyId, candidate }: OfAcademy & { readonly candidate: ToAssess }) {
  const { t } = useAcademyWords();
  const { assesses } = usePowers(academyId);
  const { enrolmentId, name, cohortName, stations, stage } = candidate;
  const first = stations.find(({ done }) => !done);
  const signed = stations.filter(({ done }) => done).length;
  return (
    <QueueItem
      side={<DotRow dots={stations.map(({ done }) => (done ? 'full' : 'empty'))} label={t('queues.assess.signed', { done: signed, total: stations.length })} />}
      about={stage === 'to-assess' ? cohortName : t('queues.assess.stillStudying', { cohort: cohortName })}
    >
      {assesses && first ? (
        <Link to="/academies/$academyId/trainees/$enrolmentId/stations/$stationId" params={{ academyId, enrolmentId, stationId: first.id }}>
          {name}
        </Link>
      ) : (
        <Link to="/academies/$academyId/trainees/$enrolmentId" params={{ academyId, enrolmentId }}>
          {name}
        </Link>
      )}
    </QueueItem>
  );
}

function LogbookQueue({ academyId }: OfAcademy) {
  const { t, locale } = useAcademyWords();
  const { t: logbook } = useLogbookWords();
  const { data, error } = useQuery(logbookQueueQuery(academyId));
  const entries = data?.map((entry) => (
    <QueueItem
      key={entry.entryId}
      side={writeDay(entry.doneOn, locale)}
      about={entry.supervisorHasLeft ? t('queues.logbook.leftBehind', { name: entry.supervisorName }) : `${whatOf(entry, logbook)} · ${logbook(`onSurface.${entry.surface}`)}`}
    >
      <Link to="/academies/$academyId/trainees/$enrolmentId/logbook/$entryId" params={{ academyId, enrolmentId: entry.enrolmentId, entryId: entry.entryId }}>
        {entry.traineeName}
      </Link>
    </QueueItem>
  ));
  const items = useFew(academyId, 'logbook', entries ?? []);
  return <Queue title={t('queues.logbook.title')} empty={t('queues.logbook.empty')} count={data?.length} error={error} {...items} />;
}

function ToDecideQueue({ academyId }: OfAcademy) {
  const { t } = useAcademyWords();
  const { data, error } = useQuery(decisionsQuery(academyId));
  const decisions = data?.map(({ enrolmentId, traineeName, cohortName, obstacles }) => (
    <QueueItem key={enrolmentId} side={<DecisionState obstacles={obstacles} />} about={cohortName}>
      <Link to="/academies/$academyId/decisions/$enrolmentId" params={{ academyId, enrolmentId }}>
        {traineeName}
      </Link>
    </QueueItem>
  ));
  const { items, more } = useFew(academyId, 'decide', decisions ?? []);
  const ready = data?.filter(({ obstacles }) => obstacles.length === 0).length ?? 0;
  const inOneGo = ready > 1 && (
    <Link to="/academies/$academyId/batches/new" params={{ academyId }}>
      {t('queues.decide.inOneGo', { count: ready })}
    </Link>
  );
  const ways = inOneGo && more ? [inOneGo, ' · ', more] : inOneGo || more;
  return <Queue title={t('queues.decide.title')} empty={t('queues.decide.empty')} count={data?.length} error={error} items={items} more={ways} />;
}

function ExpiringQueue({ academyId }: OfAcademy) {
  const { t, locale } = useAcademyWords();
  const { data, error } = useQuery(certificatesQuery(academyId));
  const expiring = data && soonExpiring(data, today());
  const certificates = expiring?.map(({ id, holderName, validUntil }) => (
    <QueueItem key={id} side={writeDay(validUntil, locale)}>
      <Link to="/academies/$academyId/certificates/$certificateId" params={{ academyId, certificateId: id }}>
        {holderName}
      </Link>
    </QueueItem>
  ));
  const items = useFew(academyId, 'expiring', certificates ?? []);
  return <Queue title={t('queues.expiring.title')} empty={t('queues.expiring.empty')} count={expiring?.length} error={error} {...items} />;
}
