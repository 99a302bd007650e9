// What does a certifier learn from the logbook, beside the evidence?
import { Link } from '@tanstack/react-router';
import type { LogbookTally } from './contract.js';
import classes from './logbook.module.css';
import { Tally } from './tally.js';
import { useLogbookWords } from './words.js';

export interface DecisionPartProps {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly tally: LogbookTally;
}

/** To be known, and nothing that is required. */
export function DecisionPart({ academyId, enrolmentId, tally }: DecisionPartProps) {
  const { t } = useLogbookWords();
  return (
    <div className={classes.decision}>
      <h3>{t('decision.title')}</h3>
      <Tally tally={tally} />
      <p className={classes.hint}>
        {t('decision.note')}{' '}
        <Link to="/academies/$academyId/trainees/$enrolmentId/logbook" params={{ academyId, enrolmentId }}>
          {t('decision.open')}
        </Link>
      </p>
    </div>
  );
}
