// What does an assessor have before them while a trainee works, with a connection or without?
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Failure } from '../../frame/failure.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { BackLink } from '../../ui/back-link.js';
import { StatusNote } from '../../ui/status.js';
import { writeMoment } from '../../i18n/written.js';
import { Briefing } from './briefing.js';
import { Checklist } from './checklist.js';
import { sheetAt, useDevice } from './practical-device.js';
import type { KnownPerson } from './known-here.js';
import { Practical } from './practical.js';
import type { StationPlace } from './queries.js';
import { ReadChecklist } from './read-checklist.js';
import { Records } from './records.js';
import { SheetNote } from './sheet-state.js';
import { Signed } from './signed.js';
import classes from './station.module.css';
import { StationNotes } from './station-notes.js';
import { useStation, type KnownStation } from './use-station.js';
import { useAssessmentWords } from './words.js';

export function SheetPage() {
  const place = useParams({ from: '/framed/practical/$academyId/$enrolmentId/$stationId' });
  return <Practical>{(who) => <Sheet key={`${place.enrolmentId} ${place.stationId}`} place={place} who={who} />}</Practical>;
}

interface SheetProps {
  readonly place: StationPlace;
  readonly who: KnownPerson;
}

function Sheet({ place, who }: SheetProps) {
  const { known, error, retry } = useStation(place, who.personId);
  const { sheets } = useDevice();
  if (error) return <Failure error={error} onRetry={retry} />;
  if (!known || sheets === null) return <PageShape measure="reading" rows={9} />;
  return <OneSheet place={place} who={who} known={known} />;
}

function OneSheet({ place, who, known: { of, keptAt } }: SheetProps & { readonly known: KnownStation }) {
  const { t, locale } = useAssessmentWords();
  const { sheets, signed, isForgetful } = useDevice();
  const { station, trainee, records, can } = of;
  const sheet = sheetAt(sheets ?? [], place);
  // the sheet that was signed while this page was open, until another one is begun
  const [watched, setWatched] = useState<string | null>(null);
  const current = sheet?.id ?? watched;
  if (sheet && sheet.id !== watched) setWatched(sheet.id);
  const answer = current === null ? undefined : signed.get(current)?.answer;
  const isOpen = !answer && (!sheet || sheet.state === 'draft') && (can.sign || sheet !== undefined);
  const above = (
    <>
      <BackLink to="/academies/$academyId/trainees/$enrolmentId" params={place}>
        {trainee.name}
      </BackLink>{' '}
      · {t('minutes', { count: station.minutes })} · <BackLink to="/practical">{t('device.all')}</BackLink>
    </>
  );
  return (
    <Page title={station.title} above={above} measure="reading">
      {answer && <Signed place={place} of={of} answer={answer} onAgain={() => setWatched(null)} />}
      <div className={classes.records}>
        {sheet && sheet.state !== 'draft' && <SheetNote sheet={sheet} />}
        {keptAt !== null && isOpen && (
          <StatusNote tone="notice" icon="clock">
            <p>{t('device.prepared', { moment: writeMoment(keptAt, locale) })}</p>
          </StatusNote>
        )}
        {isForgetful && (
          <StatusNote tone="caution" icon="warning">
            <p>{t('device.forgetful')}</p>
          </StatusNote>
        )}
        <StationNotes place={place} of={of} />
      </div>
      <Records records={records} station={station} place={place} />
      {isOpen && <Briefing station={station} />}
      {isOpen && <Checklist place={place} of={of} personId={who.personId} sheet={sheet} />}
      {!isOpen && !answer && <ReadChecklist station={station} record={sheet?.observation ?? records.at(-1)} />}
    </Page>
  );
}
