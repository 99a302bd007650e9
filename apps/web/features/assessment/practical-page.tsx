// What lies on this device, and what can be put there before the connection goes?
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Page } from '../../frame/page.js';
import { notify } from '../../frame/notices.js';
import { problemText } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/empty.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status, StatusNote } from '../../ui/status.js';
import { writeMoment } from '../../i18n/written.js';
import { queuesQuery } from '../academy/queries.js';
import { leave } from '../identity/leave.js';
import { academiesOf, useMe } from '../identity/session.js';
import { deviceStations, keepStation } from './device-store.js';
import type { KnownPerson } from './known-here.js';
import { arePagesKept } from './offline-pages.js';
import { discard, useDevice } from './practical-device.js';
import { Practical } from './practical.js';
import { stationQuery } from './queries.js';
import { SheetState } from './sheet-state.js';
import classes from './station.module.css';
import { useAssessmentWords } from './words.js';

export function PracticalPage() {
  return <Practical>{(who) => <OnDevice who={who} />}</Practical>;
}

const preparedKey = (personId: string) => ['practical-device', personId, 'all'] as const;

function OnDevice({ who }: { readonly who: KnownPerson }) {
  const { t } = useAssessmentWords();
  const { leaving } = useSearch({ from: '/framed/practical' });
  const me = useMe();
  const academies = me ? academiesOf(me).filter(({ roles }) => roles.includes('assessor')) : [];
  return (
    <Page title={t('device.title')} lead={t('device.lead')} measure="reading">
      {leaving && <Leaving isEverywhere={leaving === 'everywhere'} />}
      <SheetsHere />
      <PreparedHere who={who} />
      {academies.map(({ academyId, academyName }) => (
        <ToPrepare key={academyId} academyId={academyId} academyName={academyName} who={who} />
      ))}
    </Page>
  );
}

/** Somebody wants to sign out, and the server has not everything yet. */
function Leaving({ isEverywhere }: { readonly isEverywhere: boolean }) {
  const { t } = useAssessmentWords();
  const navigate = useNavigate();
  const { sheets } = useDevice();
  const count = sheets?.length ?? 0;
  const go = async () => {
    try {
      await navigate(await leave(isEverywhere, true));
    } catch (error) {
      notify(problemText(error), 'bad');
    }
  };
  return (
    <StatusNote tone="caution" icon="warning" speaks="at-once" title={count === 0 ? t('device.leaveNow') : t('device.leaving', { count })}>
      <p>{count === 0 ? t('device.leaveNowText') : t('device.leavingText')}</p>
      <div className={classes.onward}>
        <Button size="md" variant="default" onClick={() => void go()}>
          {count === 0 ? t('device.signOut') : t('device.leaveAll')}
        </Button>
      </div>
    </StatusNote>
  );
}

function SheetsHere() {
  const { t } = useAssessmentWords();
  const { sheets, signed } = useDevice();
  return (
    <Section title={t('device.sheets')} lead={t('device.sheetsLead')}>
      {sheets?.length === 0 && <Empty>{signed.size > 0 ? t('device.allSent', { count: signed.size }) : t('device.noSheets')}</Empty>}
      <Rows label={t('device.sheets')}>
        {(sheets ?? []).map((sheet) => (
          <Row
            key={sheet.id}
            title={
              <Link to="/practical/$academyId/$enrolmentId/$stationId" params={sheet.place}>
                {sheet.traineeName}: {sheet.stationTitle}
              </Link>
            }
            state={<SheetState sheet={sheet} />}
            actions={
              sheet.state === 'draft' ? (
                <Button variant="default" onClick={() => void discard(sheet)} aria-label={t('device.discardOne', { name: sheet.traineeName, station: sheet.stationTitle })}>
                  {t('device.discard')}
                </Button>
              ) : undefined
            }
          />
        ))}
      </Rows>
    </Section>
  );
}

function PreparedHere({ who }: { readonly who: KnownPerson }) {
  const { t, locale } = useAssessmentWords();
  const prepared = useQuery({ queryKey: preparedKey(who.personId), queryFn: () => deviceStations.of(who.personId).catch(() => []), staleTime: 0 }).data;
  const [isKept, setIsKept] = useState(false);
  useEffect(() => {
    const look = () => void arePagesKept().then(setIsKept);
    look();
    const looking = setInterval(look, 1000);
    return () => clearInterval(looking);
  }, []);
  const open = prepared?.filter(({ of }) => of.can.sign) ?? [];
  return (
    <Section title={t('device.preparedTitle')} lead={t('device.preparedLead')} actions={<Status tone={isKept ? 'good' : 'neutral'} icon={isKept ? 'check' : 'clock'}>{t(isKept ? 'device.pagesKept' : 'device.pagesNot')}</Status>}>
      {prepared && open.length === 0 && <Empty>{t('device.noPrepared')}</Empty>}
      <Rows label={t('device.preparedTitle')}>
        {open.map(({ place, of: { station, trainee }, preparedAt }) => (
          <Row
            key={`${place.enrolmentId} ${place.stationId}`}
            title={
              <Link to="/practical/$academyId/$enrolmentId/$stationId" params={place}>
                {trainee.name}: {station.title}
              </Link>
            }
            about={t('device.preparedAt', { moment: writeMoment(preparedAt, locale) })}
          />
        ))}
      </Rows>
    </Section>
  );
}

interface ToPrepareProps {
  readonly academyId: string;
  readonly academyName: string;
  readonly who: KnownPerson;
}

/** The day's list: whoever waits for an assessor, with all their open stations. */
function ToPrepare({ academyId, academyName, who }: ToPrepareProps) {
  const { t } = useAssessmentWords();
  const client = useQueryClient();
  const queue = useQuery(queuesQuery(academyId)).data;
  const [busy, setBusy] = useState<string | null>(null);
  const prepare = async (enrolmentId: string, stations: readonly { readonly id: string; readonly done: boolean }[]) => {
    setBusy(enrolmentId);
    try {
      for (const { id: stationId } of stations.filter(({ done }) => !done)) {
        const place = { academyId, enrolmentId, stationId };
        await keepStation(who.personId, place, await client.fetchQuery({ ...stationQuery(place), staleTime: 0 }));
      }
      notify(t('device.preparedDone'));
    } catch (error) {
      notify(problemText(error), 'bad');
    }
    setBusy(null);
    void client.invalidateQueries({ queryKey: preparedKey(who.personId) });
  };
  if (!queue) return null;
  return (
    <Section title={t('device.toPrepare', { academy: academyName })} lead={t('device.toPrepareLead')}>
      {queue.toAssess.length === 0 && <Empty>{t('device.nobodyWaits')}</Empty>}
      <Rows label={t('device.toPrepare', { academy: academyName })}>
        {queue.toAssess.map(({ enrolmentId, name, cohortName, stations }) => (
          <Row
            key={enrolmentId}
            title={name}
            about={`${cohortName} · ${t('device.open', { count: stations.filter(({ done }) => !done).length })}`}
            actions={
              <Button variant="default" loading={busy === enrolmentId} onClick={() => void prepare(enrolmentId, stations)} aria-label={t('device.prepareOne', { name })}>
                {t('device.prepare')}
              </Button>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}
