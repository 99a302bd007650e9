// What has the assessor seen, and how is it signed?
import { useState } from 'react';
import { DotRow, filled } from '../../motif/dot-row.js';
import { Button } from '../../ui/button.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { Status } from '../../ui/status.js';
import { isStationPassed, ratings } from '#libs/assessment/core/station.js';
import { Textarea } from '../../ui/textarea.js';
import type { Observation, StationOfTrainee } from './contract.js';
import { emptyObservation, type DeviceSheet } from './device-sheet.js';
import { enter, sign } from './practical-device.js';
import { Photos } from './photos.js';
import type { StationPlace } from './queries.js';
import { SignDialog } from './sign-dialog.js';
import classes from './station.module.css';
import { TickRows } from './tick-rows.js';
import { useAssessmentWords } from './words.js';

const longestNote = 2000;

export interface ChecklistProps {
  readonly place: StationPlace;
  readonly of: StationOfTrainee;
  readonly personId: string;
  /** What lies on the device; undefined before the first tick. */
  readonly sheet: DeviceSheet | undefined;
}

export function Checklist({ place, of, personId, sheet }: ChecklistProps) {
  const { t } = useAssessmentWords();
  const { station } = of;
  const draft = sheet?.observation ?? emptyObservation;
  const entry = { place, of, personId };
  const change = (part: Partial<Observation>) => enter(entry, part);
  const [isSigning, setIsSigning] = useState(false);
  const { observed, critical, note, rating } = draft;
  const outcome = critical.length > 0 ? 'failed' : isStationPassed(station, draft) ? 'passed' : 'open';
  return (
    <>
      <section aria-labelledby="steps" className={classes.part}>
        <h2 id="steps">{t('steps')}</h2>
        <p className={classes.hint}>{t('stepsHint', { needed: station.requiredSteps, total: station.steps.length })}</p>
        <TickRows kind="step" label={t('steps')} rows={station.steps} ticked={observed} onChange={(ticked) => change({ observed: ticked })} />
      </section>
      <section aria-labelledby="critical" className={classes.critical}>
        <h2 id="critical">{t('critical')}</h2>
        <p className={classes.hint}>{t('criticalHint')}</p>
        <TickRows kind="fail" label={t('critical')} rows={station.criticalFails} ticked={critical} onChange={(ticked) => change({ critical: ticked })} />
      </section>
      <div className={classes.part}>
        <RadioRows
          label={t('rating')}
          name="rating"
          value={rating === undefined ? '' : (String(rating) as `${typeof rating}`)}
          choices={ratings.map((each) => [`${each}` as const, t(`ratings.r${each}`)] as const)}
          onChange={(value) => change({ rating: Number(value) as (typeof ratings)[number] })}
        />
        <p className={classes.hint}>{t('ratingHint')}</p>
      </div>
      <Photos photos={sheet?.photos ?? []} onChange={(photos) => enter(entry, {}, photos)} />
      <Textarea
        className={classes.note ?? ''}
        label={t('note')}
        description={t('noteHint')}
        size="md"
        rows={4}
        maxLength={longestNote}
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <div className={classes.bar}>
        <div className={classes.count} aria-live="polite">
          <DotRow dots={filled(observed.length, station.steps.length)} size={10} />
          <span>{t('count', { count: observed.length, needed: station.requiredSteps })}</span>
          <Status tone={outcome === 'passed' ? 'good' : outcome === 'failed' ? 'bad' : 'neutral'} icon={outcome === 'passed' ? 'check' : outcome === 'failed' ? 'cross' : 'clock'}>
            {t(`outcome.${outcome}`)}
          </Status>
        </div>
      </div>
      <Button size="xl" className={classes.sign} onClick={() => setIsSigning(true)}>
        {t('sign')}
      </Button>
      <SignDialog
        place={place}
        of={of}
        observation={draft}
        opened={isSigning}
        onClose={() => setIsSigning(false)}
        onSign={async () => {
          await sign(entry);
          setIsSigning(false);
        }}
      />
    </>
  );
}
