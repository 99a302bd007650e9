// What does an assessor have before them while a trainee works?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { BackLink } from '../../ui/back-link.js';
import { StatusNote } from '../../ui/status.js';
import { useMe } from '../identity/session.js';
import { Briefing } from './briefing.js';
import { Checklist } from './checklist.js';
import type { StationOfTrainee } from './contract.js';
import { stationQuery, type StationPlace } from './queries.js';
import { ReadChecklist } from './read-checklist.js';
import { Records } from './records.js';
import { Signed } from './signed.js';
import { useAssessmentWords } from './words.js';

export function StationPage() {
  const place = useParams({ from: '/framed/signed-in/academies/$academyId/trainees/$enrolmentId/stations/$stationId' });
  const station = useQuery(stationQuery(place));
  return (
    <Loaded query={station} shape={<PageShape measure="reading" rows={9} />}>
      {(known) => <OneStation key={`${place.enrolmentId} ${place.stationId}`} place={place} of={known} />}
    </Loaded>
  );
}

function OneStation({ place, of }: { readonly place: StationPlace; readonly of: StationOfTrainee }) {
  const { t } = useAssessmentWords();
  const me = useMe();
  const { station, trainee, records, can } = of;
  const passed = records.find((record) => record.passed);
  const [signed, setSigned] = useState<{ readonly passed: boolean } | null>(null);
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
      {signed && <Signed place={place} of={of} passed={signed.passed} onAgain={() => setSigned(null)} />}
      <Records records={records} station={station} />
      {!signed && <Briefing station={station} />}
      {!signed && can.sign && me && <Checklist place={place} of={of} me={me} onSigned={(isPassed) => setSigned({ passed: isPassed })} />}
      {!signed && !can.sign && !passed && (
        <StatusNote tone="notice" icon="warning">
          <p>{t('notYours')}</p>
        </StatusNote>
      )}
      {!can.sign && <ReadChecklist station={station} record={records.at(-1)} />}
    </Page>
  );
}
