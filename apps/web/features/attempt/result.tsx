// How did it go?
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Attempt, AttemptResult } from '../../api/contract.js';
import { Page } from '../../frame/page.js';
import { writeDay, writeMoment, writeNumber } from '../../i18n/written.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';
import { StatusNote } from '../../ui/status.js';
import { programmeQuery, progressQuery } from '../learning/queries.js';
import { BackToOverview } from './back-to-overview.js';
import { DomainScores } from './domain-scores.js';
import { RecordOf } from './record-of.js';
import classes from './result.module.css';
import { Review } from './review.js';
import { useAttemptWords } from './words.js';

export interface ResultProps {
  readonly attempt: Attempt;
  readonly result: AttemptResult;
}

export function Result({ attempt, result }: ResultProps) {
  const { t, locale } = useAttemptWords();
  const isExam = attempt.passRule.kind === 'exam';
  const title = isExam ? (result.passed ? t('result.passed') : t('result.failed')) : result.passed ? t('result.quizPassed') : t('result.quizFailed');
  const written = (value: number) => writeNumber(value, locale);
  const { passPoints, percent } = attempt.passRule;
  return (
    <Page key="result" title={title} above={isExam ? t('exam') : `${t('quiz')}: ${t('module', { number: attempt.requirement.split(':M')[1] ?? '' })}`} measure="reading">
      <p className={classes.score}>
        <strong>{written(result.points)}</strong> <span>/ {written(result.possible)}</span>
      </p>
      <div className={classes.note}>
        <Verdict isExam={isExam} result={result} />
        {result.change && <Changed change={result.change} />}
      </div>
      <Facts
        facts={[
          [t('result.points'), t('result.pointsValue', { points: written(result.points), possible: written(result.possible) })],
          [
            t('result.needed'),
            passPoints === null ? t('result.neededPercent', { percent: percent ?? 0 }) : t('result.neededPoints', { points: written(passPoints), possible: written(result.possible) }),
          ],
          ...(isExam
            ? [[t('result.gates'), t('result.gatesValue', { right: result.gatesRight, total: result.gatesTotal, needed: result.gatesNeeded })] as const]
            : []),
        ]}
      />
      <div className={classes.ways}>
        <BackToOverview />
        {!isExam && <Again requirement={attempt.requirement} />}
      </div>
      {isExam && (
        <Section title={t('result.byModule')}>
          <ScoresWithTitles result={result} />
        </Section>
      )}
      {isExam ? <RecordOf attemptId={attempt.id} /> : <Review attemptId={attempt.id} />}
    </Page>
  );
}

function Verdict({ isExam, result }: { readonly isExam: boolean; readonly result: AttemptResult }) {
  const { t, locale } = useAttemptWords();
  return (
    <>
      {result.closedBy === 'clock' && (
        <StatusNote tone="neutral" icon="clock">
          <p>{t('result.clock')}</p>
        </StatusNote>
      )}
      {!result.passed && (
        <StatusNote tone="neutral" icon="clock">
          <p>{isExam && result.nextAttemptAt ? t('result.nextAttempt', { moment: writeMoment(result.nextAttemptAt, locale) }) : t('result.nextAtOnce')}</p>
        </StatusNote>
      )}
    </>
  );
}

/** Why it is not as it was: without a word of the question, which others may still be asked. */
function Changed({ change: { treatment, cause, at, before } }: { readonly change: NonNullable<AttemptResult['change']> }) {
  const { t, locale } = useAttemptWords();
  return (
    <StatusNote tone="notice" icon="check">
      <p>
        {t('changed.why', { cause: t(`changed.causes.${cause}`) })} {t(`changed.treatments.${treatment}`)}
      </p>
      {before && <p>{t('changed.before', { day: writeDay(at, locale), points: writeNumber(before.points, locale), possible: writeNumber(before.possible, locale), verdict: t(before.passed ? 'changed.passed' : 'changed.failed') })}</p>}
    </StatusNote>
  );
}

function Again({ requirement }: { readonly requirement: string }) {
  const { t } = useAttemptWords();
  const { enrolment } = useSearch({ from: '/bare/attempts/$attemptId' });
  if (enrolment === undefined) return null;
  return (
    <ButtonLink to="/study/$enrolmentId/start/$requirement" params={{ enrolmentId: enrolment, requirement }} variant="default" size="md">
      {t('result.again')}
    </ButtonLink>
  );
}

/** The engine knows domains by their code; their titles are the programme's. */
function ScoresWithTitles({ result }: { readonly result: AttemptResult }) {
  const { enrolment } = useSearch({ from: '/bare/attempts/$attemptId' });
  const progress = useQuery({ ...progressQuery(enrolment ?? ''), enabled: enrolment !== undefined });
  const versionId = progress.data?.programme.versionId;
  const programme = useQuery({ ...programmeQuery(versionId ?? ''), enabled: versionId !== undefined });
  if (result.domains.length === 0) return null;
  return <DomainScores scores={result.domains} modules={new Map(programme.data?.modules.map((module) => [module.domain, module]))} />;
}
