// How many points came from which module?
import { writeNumber } from '../../i18n/written.js';
import { DotRow, filled } from '../../motif/dot-row.js';
import classes from './domain-scores.module.css';
import { useAttemptWords } from './words.js';

export interface DomainScoresProps {
  readonly scores: readonly { readonly domain: string; readonly points: number; readonly possible: number; readonly least?: number | null }[];
  /** Titles by domain. */
  readonly titles: ReadonlyMap<string, string>;
}

export function DomainScores({ scores, titles }: DomainScoresProps) {
  const { t, locale } = useAttemptWords();
  return (
    <ul className={classes.scores}>
      {scores.map(({ domain, points, possible, least = null }) => (
        <li key={domain}>
          <span>
            {domain.replace('M', '')} {titles.get(domain) ?? t('module', { number: domain.replace('M', '') })}
          </span>
          <DotRow dots={filled(Math.floor(points), possible)} size={9} />
          <span className={classes.points}>{t('result.pointsValue', { points: writeNumber(points, locale), possible: writeNumber(possible, locale) })}</span>
          {least !== null && <span className={classes.points}>{t('result.least', { points: writeNumber(least, locale) })}</span>}
        </li>
      ))}
    </ul>
  );
}
