// What is still missing for this certificate?
import { useQuery } from '@tanstack/react-query';
import type { CertificationStatus, Programme, Progress } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { ProgressArcs, type ArcProgress } from '../../motif/progress-arcs.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useLearntVersion } from '../curriculum/use-learnt-version.js';
import { LogbookSection } from '../logbook/logbook-section.js';
import { PracticeSection } from '../practice/practice-section.js';
import { CertificateSection } from './certificate-section.js';
import classes from './enrolment-way.module.css';
import { ExamSection } from './exam-section.js';
import { GoOn } from './go-on.js';
import { ModuleList } from './module-list.js';
import { NameSection } from './name-section.js';
import { Overview } from './overview.js';
import { PracticalSection } from './practical-section.js';
import { certificationQuery, programmeQuery, progressQuery } from './queries.js';
import { standingOf, wayOf, type Way } from './way.js';
import { useLearningWords } from './words.js';

export function EnrolmentWay({ enrolmentId }: { readonly enrolmentId: string }) {
  const progress = useQuery(progressQuery(enrolmentId));
  return (
    <Loaded query={progress} shape={<WayShape />}>
      {(known) => <WithProgramme progress={known} />}
    </Loaded>
  );
}

function WithProgramme({ progress }: { readonly progress: Progress }) {
  const programme = useQuery(programmeQuery(progress.programme.versionId));
  const certification = useQuery(certificationQuery(progress.enrolmentId));
  return (
    <Loaded query={programme} shape={<WayShape />}>
      {(known) => (certification.isPending ? <WayShape /> : <WayPage progress={progress} programme={known} certification={certification.data} />)}
    </Loaded>
  );
}

interface WayPageProps {
  readonly progress: Progress;
  readonly programme: Programme;
  readonly certification: CertificationStatus | undefined;
}

function WayPage({ progress, programme, certification }: WayPageProps) {
  const { t } = useLearningWords();
  const versionOf = useLearntVersion();
  const way = wayOf(progress, programme);
  const standing = standingOf(way, certification);
  const title = standing.kind === 'certified' ? t('titleCertified') : way.done === way.total ? t('titleComplete') : t('title');
  return (
    <Page title={title} above={t('where', { programme: `${progress.programme.title}, ${versionOf(progress.programme)}`, academy: progress.academy.name, cohort: progress.cohort.name })}>
      <div className={classes.top}>
        <div className={classes.figure}>
          <ProgressArcs arcs={arcsOf(way)} />
          <p>{t('doneOf', { done: way.done, total: way.total })}</p>
        </div>
        <div className={classes.next}>
          <GoOn standing={standing} enrolmentId={progress.enrolmentId} />
          <Overview way={way} standing={standing} certification={certification} />
        </div>
      </div>
      {progress.withdrawnAt === null && <PracticeSection enrolmentId={progress.enrolmentId} />}
      <ModuleList way={way} enrolmentId={progress.enrolmentId} next={progress.next} versionId={progress.programme.versionId} />
      <ExamSection exam={way.exam} rules={programme.exam} enrolmentId={progress.enrolmentId} />
      <PracticalSection stations={way.stations} />
      <LogbookSection enrolmentId={progress.enrolmentId} />
      <NameSection enrolmentId={progress.enrolmentId} name={certification?.name ?? null} isCertified={standing.kind === 'certified'} />
      <CertificateSection certificate={certification?.certificate ?? null} />
    </Page>
  );
}

/** A module without lessons of its own is known by the exam alone. */
const arcsOf = ({ modules, exam }: Way): ArcProgress[] =>
  modules.map(({ number, done, requirements, examItems }) => {
    const isExamOnly = requirements.length === 0 && examItems > 0;
    return { key: String(number), done: isExamOnly && exam?.completedAt ? 1 : done, total: isExamOnly ? 1 : requirements.length };
  });

/** The arcs and the overview are on their way. */
export function WayShape() {
  return (
    <>
      <PageShape rows={0} />
      <div className={classes.shape}>
        <Skeleton height={170} isRound />
        <div className={classes.shapeWords}>
          <Skeleton height={52} width="70%" />
          <Skeleton height={180} />
        </div>
      </div>
    </>
  );
}
