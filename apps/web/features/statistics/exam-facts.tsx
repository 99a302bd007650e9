// What are the figures of an exam as a whole?
import type { ReactNode } from 'react';
import { Facts } from '../../ui/facts.js';
import type { ExamFigures } from './contract.js';
import { writeFigure, writeShare } from './figures.js';
import { Measured, TooFew } from './measured.js';
import classes from './statistics.module.css';
import { useStatisticsWords } from './words.js';

export function ExamFacts({ exam }: { readonly exam: ExamFigures }) {
  const { t, locale } = useStatisticsWords();
  const { candidates, distribution, reliability, consistency, standardError, decisions } = exam;
  const points = (value: number) => t('figures.points', { value: writeFigure(value, locale) });
  const scores = (say: (found: NonNullable<typeof distribution>) => ReactNode) => (distribution ? say(distribution) : <TooFew candidates={candidates} needed={exam.neededForScores} />);
  const resting = (known: ReactNode) => known ?? <Measured measure={{ ...reliability, value: null }} />;
  return (
    <Facts
      facts={[
        [t('figures.candidates'), t('figures.languages', { count: candidates, english: exam.english, portuguese: exam.portuguese })],
        [t('figures.passed'), <Measured key="passed" measure={exam.passed} write={writeShare} />],
        [t('figures.mean'), scores(({ mean }) => t('figures.meanOf', { mean: writeFigure(mean, locale), possible: exam.possible }))],
        [t('figures.deviation'), scores(({ standardDeviation }) => points(standardDeviation ?? 0))],
        [
          t('figures.quartiles'),
          scores(({ quartiles: { lower, median, upper } }) => t('figures.quartilesOf', { lower: writeFigure(lower, locale, 1), median: writeFigure(median, locale, 1), upper: writeFigure(upper, locale, 1) })),
        ],
        [
          t('figures.reliability'),
          <>
            <Measured measure={reliability} />
            <span className={classes.hint}>{t('figures.reliabilityHint')}</span>
          </>,
        ],
        ...(consistency ? [[t(`figures.consistency.${consistency.coefficient}`), <Measured key="consistency" measure={consistency} />] as const] : []),
        [t('figures.error'), resting(standardError === null ? null : points(standardError))],
        [t('figures.errorAtCut'), points(exam.standardErrorAtCut)],
        [
          t('figures.decisions'),
          resting(
            decisions && (
              <>
                {t('figures.decisionsOf', { agreement: writeShare(decisions.agreement, locale), chance: writeShare(decisions.chance, locale), kappa: decisions.kappa === null ? '–' : writeFigure(decisions.kappa, locale) })}
                <span className={classes.hint}>{t('figures.decisionsHint')}</span>
              </>
            ),
          ),
        ],
      ]}
    />
  );
}
