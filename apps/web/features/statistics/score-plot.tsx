// How are the points of an exam spread over the candidates?
import { writeNumber } from '../../i18n/written.js';
import { Table, tableClasses } from '../../ui/table.js';
import type { ExamFigures } from './contract.js';
import { writeFigure } from './figures.js';
import { TooFew } from './measured.js';
import classes from './statistics.module.css';
import { useStatisticsWords } from './words.js';

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** A bar for each whole point, filled or outlined, and the same as a table. */
export function ScorePlot({ exam: { distribution, candidates, passPoints, possible, neededForScores } }: { readonly exam: ExamFigures }) {
  const { t, locale } = useStatisticsWords();
  if (!distribution) return <TooFew candidates={candidates} needed={neededForScores} />;
  const { counts, mean, quartiles } = distribution;
  const most = Math.max(...counts);
  const step = possible > 15 ? 5 : 1;
  const isNamed = (points: number) => [passPoints, possible].includes(points) || (points % step === 0 && (step === 1 || [passPoints, possible].every((named) => Math.abs(points - named) > 1)));
  const spoken = t('plot.spoken', {
    mean: writeFigure(mean, locale),
    median: writeFigure(quartiles.median, locale, 1),
    cut: passPoints,
    below: sum(counts.slice(0, Math.ceil(passPoints))),
    above: sum(counts.slice(Math.ceil(passPoints))),
  });
  return (
    <figure className={classes.plot}>
      <p className={classes.most}>{t('plot.most', { count: writeNumber(most, locale) })}</p>
      <div aria-hidden="true" className={classes.columns}>
        {counts.map((count, points) => (
          <div key={points} className={classes.column} data-reaches={points >= passPoints || undefined} data-empty={count === 0 || undefined} style={{ height: `${(count / most) * 100}%` }} title={`${points}: ${count}`} />
        ))}
      </div>
      <div className={classes.ticks} aria-hidden="true">
        {counts.map((_, points) => (
          <span key={points}>{isNamed(points) && <span>{points}</span>}</span>
        ))}
      </div>
      <figcaption>
        {spoken} {t('plot.legend', { cut: passPoints })}
      </figcaption>
      <details>
        <summary>{t('plot.table')}</summary>
        <Table
          caption={t('plot.table')}
          head={[
            t('plot.axis'),
            t('plot.candidates'),
          ]}
        >
          {counts.map((count, points) => (
            <tr key={points}>
              <th scope="row">{points}</th>
              <td className={tableClasses.number}>{writeNumber(count, locale)}</td>
            </tr>
          ))}
        </Table>
      </details>
    </figure>
  );
}
