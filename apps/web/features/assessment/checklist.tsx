// What has the assessor seen, and how is it signed?
import { useState } from 'react';
import type { Me } from '../../api/contract.js';
import { DotRow, filled } from '../../motif/dot-row.js';
import { Button } from '../../ui/button.js';
import { useDraft } from '../../ui/draft.js';
import { Status } from '../../ui/status.js';
import { isStationPassed } from '#libs/assessment/core/station.js';
import { Textarea } from '../../ui/textarea.js';
import type { Observation, StationOfTrainee } from './contract.js';
import type { StationPlace } from './queries.js';
import { SignDialog } from './sign-dialog.js';
import classes from './station.module.css';
import { TickRows } from './tick-rows.js';
import { useAssessmentWords } from './words.js';

const empty: Observation = { observed: [], critical: [], note: '' };
const longestNote = 2000;

export interface ChecklistProps {
  readonly place: StationPlace;
  readonly of: StationOfTrainee;
  readonly me: Me;
  readonly onSigned: (passed: boolean) => void;
}

export function Checklist({ place, of, me, onSigned }: ChecklistProps) {
  const { t } = useAssessmentWords();
  const { station } = of;
  const [draft, change, clear] = useDraft(`station.${place.enrolmentId}.${place.stationId}.${me.personId}`, empty);
  const [isSigning, setIsSigning] = useState(false);
  const { observed, critical, note } = draft;
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
        me={me}
        observation={draft}
        opened={isSigning}
        onClose={() => setIsSigning(false)}
        onSigned={(passed) => {
          clear();
          setIsSigning(false);
          onSigned(passed);
        }}
      />
    </>
  );
}
