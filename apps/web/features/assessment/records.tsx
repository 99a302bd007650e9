// What has been signed at this station before?
import { writeMoment } from '../../i18n/written.js';
import { StatusNote } from '../../ui/status.js';
import type { Station, StationRecord } from './contract.js';
import type { StationPlace } from './queries.js';
import photoClasses from './photos.module.css';
import classes from './station.module.css';
import { useAssessmentWords } from './words.js';

export interface RecordsProps {
  readonly records: readonly StationRecord[];
  readonly station: Station;
  readonly place: StationPlace;
}

const photoAddress = ({ academyId, enrolmentId, stationId }: StationPlace, photoId: string): string => `/v1/academies/${academyId}/enrolments/${enrolmentId}/stations/${stationId}/photos/${photoId}`;

export function Records({ records, station, place }: RecordsProps) {
  const { t, locale } = useAssessmentWords();
  if (records.length === 0) return null;
  return (
    <div className={classes.records}>
      {records.map(({ id, passed, assessorName, signedAt, observed, critical, note, rating, photoIds }) => (
        <StatusNote
          key={id}
          tone={passed ? 'good' : 'bad'}
          icon={passed ? 'check' : 'cross'}
          title={t(passed ? 'record.passed' : 'record.failed', { person: assessorName, moment: writeMoment(signedAt, locale) })}
        >
          <p>
            {t('record.steps', { done: observed.length, total: station.steps.length })} {rating !== null && t('record.rating', { rating: t(`ratings.r${rating}`) })}
          </p>
          {critical.length > 0 && (
            <ul className={classes.recordFails}>
              {station.criticalFails
                .filter((fail) => critical.includes(fail.id))
                .map((fail) => (
                  <li key={fail.id}>{fail.text}</li>
                ))}
            </ul>
          )}
          {photoIds.length > 0 && (
            <ul className={photoClasses.photos} aria-label={t('photos.title')}>
              {photoIds.map((photoId, at) => (
                <li key={photoId}>
                  <a href={photoAddress(place, photoId)}>
                    <img src={photoAddress(place, photoId)} alt={t('photos.one', { number: at + 1 })} className={photoClasses.photo} loading="lazy" />
                  </a>
                </li>
              ))}
            </ul>
          )}
          {note !== '' && <p className={classes.recordNote} translate="no">{note}</p>}
        </StatusNote>
      ))}
    </div>
  );
}
