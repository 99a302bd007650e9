// What was signed at a trainee's station, and what is asked there?
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { BackLink } from '../../ui/back-link.js';
import { StatusNote } from '../../ui/status.js';
import { usePowers } from '../academy/roles.js';
import { Briefing } from './briefing.js';
import type { StationOfTrainee } from './contract.js';
import { stationQuery, type StationPlace } from './queries.js';
import { ReadChecklist } from './read-checklist.js';
import { Records } from './records.js';
import { StationNotes } from './station-notes.js';
import { useAssessmentWords } from './words.js';

/** Whoever signs does so where it goes on without a connection, too. */
export function StationPage() {
  const place = useParams({ from: '/framed/signed-in/academies/$academyId/trainees/$enrolmentId/stations/$stationId' });
  const station = useQuery(stationQuery(place));
  return (
    <Loaded query={station} shape={<PageShape measure="reading" rows={9} />}>
      {(known) => (known.can.sign ? <Navigate to="/practical/$academyId/$enrolmentId/$stationId" params={place} replace /> : <OneStation key={`${place.enrolmentId} ${place.stationId}`} place={place} of={known} />)}
    </Loaded>
  );
}

function OneStation({ place, of }: { readonly place: StationPlace; readonly of: StationOfTrainee }) {
  const { t } = useAssessmentWords();
  const { assesses } = usePowers(place.academyId);
  const { station, trainee, records } = of;
  const passed = records.find(({ standing }) => standing === 'passed');
  const above = (
    <>
      <BackLink to="/academies/$academyId/trainees/$enrolmentId" params={place}>
        {trainee.name}
      </BackLink>{' '}
      · {t('minutes', { count: station.minutes })}
    </>
  );
  return (
    <Page title={station.title} above={above} measure="reading">
      <StationNotes place={place} of={of} />
      <Records records={records} station={station} place={place} />
      <Briefing station={station} />
      {!assesses && !passed && (
        <StatusNote tone="notice" icon="warning">
          <p>{t('notYours')}</p>
        </StatusNote>
      )}
      <ReadChecklist station={station} record={records.at(-1)} />
    </Page>
  );
}
