// How do the items do that are tried, and which of them can be judged?
import { Link } from '@tanstack/react-router';
import { Status } from '../../ui/status.js';
import type { PilotFigures } from './contract.js';
import { IntervalBar, Measured } from './measured.js';
import classes from './statistics.module.css';
import { useStatisticsWords } from './words.js';

/** The server has what is ready first. */
export function PilotList({ blueprintId, pilots }: { readonly blueprintId: string; readonly pilots: readonly PilotFigures[] }) {
  const { t } = useStatisticsWords();
  return (
    <ul className={classes.items}>
      {pilots.map(({ versionId, code, version, domain, kind, facility, discrimination, flags, ready }) => (
        <li key={versionId} className={classes.item}>
          <div>
            <Link to="/register/exams/$blueprintId/items/$versionId" params={{ blueprintId, versionId }}>
              <span translate="no">{code}</span>, {t('item.version', { version })}
            </Link>
            <div className={classes.about}>{[domain, t(`item.kinds.${kind}`)].join(' · ')}</div>
          </div>
          <dl>
            <div>
              <dt>{t('item.facility')}</dt>
              <dd>
                <Measured measure={facility} />
                <IntervalBar measure={facility} from={0} to={1} />
              </dd>
            </div>
            <div>
              <dt>{t('item.discrimination')}</dt>
              <dd>
                <Measured measure={discrimination} />
                <IntervalBar measure={discrimination} from={-1} to={1} />
              </dd>
            </div>
          </dl>
          <div className={classes.flags}>
            <Status tone={ready ? 'notice' : 'neutral'} icon={ready ? 'check' : 'clock'}>
              {ready ? t('exam.pilotReady') : t('exam.pilotWaiting', { count: discrimination.needed - discrimination.candidates })}
            </Status>
            {flags.map((flag) => (
              <Status key={flag.kind} tone="caution" icon="warning">
                {t(`flags.${flag.kind}`)}
              </Status>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
