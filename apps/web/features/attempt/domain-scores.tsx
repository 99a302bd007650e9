// How did each module go, and where is it taught?
import { Link, useSearch } from '@tanstack/react-router';
import { fewestForBand, type Band } from '#libs/assessment/core/domain-band.js';
import type { Programme } from '../../api/contract.js';
import { writeNumber } from '../../i18n/written.js';
import { DotRow, filled } from '../../motif/dot-row.js';
import { Status, type StatusProps } from '../../ui/status.js';
import classes from './domain-scores.module.css';
import { useAttemptWords } from './words.js';

type Module = Programme['modules'][number];

export interface DomainScoresProps {
  readonly scores: readonly { readonly domain: string; readonly points: number; readonly possible: number; readonly band: Band; readonly least?: number | null }[];
  /** By domain. */
  readonly modules: ReadonlyMap<string, Module>;
}

const looks: Readonly<Record<Band, Pick<StatusProps, 'tone' | 'icon'>>> = {
  secure: { tone: 'good', icon: 'check' },
  border: { tone: 'caution', icon: 'warning' },
  work: { tone: 'notice', icon: 'forward' },
  'too-few': { tone: 'neutral', icon: 'clock' },
};

export function DomainScores({ scores, modules }: DomainScoresProps) {
  const { t, locale } = useAttemptWords();
  return (
    <>
      <ul className={classes.scores}>
        {scores.map(({ domain, points, possible, band, least = null }) => {
          const number = domain.replace('M', '');
          const module = modules.get(domain);
          return (
            <li key={domain}>
              <span>
                {number} {module?.title ?? t('module', { number })}
              </span>
              <DotRow dots={filled(Math.floor(points), possible)} size={9} />
              <span className={classes.points}>{t('result.pointsValue', { points: writeNumber(points, locale), possible: writeNumber(possible, locale) })}</span>
              {least !== null && <span className={classes.points}>{t('result.least', { points: writeNumber(least, locale) })}</span>}
              <span className={classes.band}>
                <Status {...looks[band]}>{t(`result.band.${band}`)}</Status>
              </span>
              {module && band !== 'secure' && points < possible && <LessonsOf module={module} number={number} />}
            </li>
          );
        })}
      </ul>
      <p className={classes.mean}>{t('result.bandsMean', { fewest: fewestForBand })}</p>
    </>
  );
}

function LessonsOf({ module, number }: { readonly module: Module; readonly number: string }) {
  const { t } = useAttemptWords();
  const { enrolment } = useSearch({ from: '/bare/attempts/$attemptId' });
  if (module.lessons.length === 0) return null;
  return (
    <details className={classes.lessons}>
      <summary>{t('result.lessonsOf', { number })}</summary>
      <ul>
        {module.lessons.map(({ id, code, title }) => (
          <li key={code}>
            <Link to="/lessons/$lessonId" params={{ lessonId: id }} search={{ enrolment }}>
              {code} {title}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
