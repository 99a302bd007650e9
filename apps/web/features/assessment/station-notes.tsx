// What has to be known where two assessors sign: that one sheet waits, or that the two differ?
import { StatusNote } from '../../ui/status.js';
import { writeMoment } from '../../i18n/written.js';
import type { StationOfTrainee } from './contract.js';
import type { StationPlace } from './queries.js';
import { Ruling } from './ruling.js';
import { useAssessmentWords } from './words.js';

export interface StationNotesProps {
  readonly place: StationPlace;
  readonly of: StationOfTrainee;
}

export function StationNotes({ place, of: { station, records, rulings, waiting, can } }: StationNotesProps) {
  const { t, locale } = useAssessmentWords();
  const disputed = records.filter(({ standing }) => standing === 'disputed');
  const takingId = disputed[0]?.takingId ?? null;
  return (
    <>
      {station.assessors === 2 && !waiting && can.sign && (
        <StatusNote tone="notice" icon="clock">
          <p>{t('two.first')}</p>
        </StatusNote>
      )}
      {waiting && (
        <StatusNote tone="notice" icon="clock" title={t(waiting.isYours ? 'two.yoursWaits' : 'two.othersWaits', { person: waiting.assessorName, moment: writeMoment(waiting.signedAt, locale) })}>
          <p>{t(waiting.isYours ? 'two.yoursText' : 'two.othersText')}</p>
        </StatusNote>
      )}
      {rulings.map(({ takingId: ruledOn, rulerName, passed, reason, ruledAt }) => (
        <StatusNote key={`${ruledOn} ${rulerName} ${ruledAt}`} tone={passed ? 'good' : 'bad'} icon={passed ? 'check' : 'cross'} title={t(passed ? 'two.ruledPassed' : 'two.ruledFailed', { person: rulerName, moment: writeMoment(ruledAt, locale) })}>
          <p translate="no">{reason}</p>
        </StatusNote>
      ))}
      {takingId !== null && (
        <StatusNote tone="caution" icon="warning" title={t('two.differ')}>
          <p>{t('two.differText')}</p>
        </StatusNote>
      )}
      {takingId !== null && can.rule && <Ruling place={place} takingId={takingId} way={can.rule} mayPass={disputed.some(({ passed }) => passed)} />}
    </>
  );
}
