// Which lessons and quizzes does each module ask for, and how far are they?
import { IconCheck, IconChevronDown, IconNote, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Requirement } from '../../api/contract.js';
import { writeDay } from '../../i18n/written.js';
import { DotRow, type DotState } from '../../motif/dot-row.js';
import { Section } from '../../ui/section.js';
import classes from './module-list.module.css';
import { RequirementTitle } from './requirement-title.js';
import { useWhy } from './why.js';
import type { ModuleOnWay, Way } from './way.js';
import { useLearningWords } from './words.js';

export interface ModuleListProps {
  readonly way: Way;
  readonly enrolmentId: string;
  readonly next: string | null;
  readonly versionId: string;
}

export function ModuleList({ way, enrolmentId, next, versionId }: ModuleListProps) {
  const { t } = useLearningWords();
  return (
    <div id="modules">
      <Section
        title={t('steps.modules')}
        actions={
          <div className={classes.ways}>
            <Link to="/programmes/$versionId/search" params={{ versionId }} search={{ enrolment: enrolmentId }} className={classes.search}>
              <IconSearch size={16} aria-hidden="true" /> {t('searchLessons')}
            </Link>
            <Link to="/programmes/$versionId/notes" params={{ versionId }} className={classes.search}>
              <IconNote size={16} aria-hidden="true" /> {t('yourNotes')}
            </Link>
          </div>
        }
      >
        <ol className={classes.modules}>
          {way.modules.map((module) => (
            <li key={module.number} className={classes.module}>
              {module.requirements.length === 0 ? <EmptyModule module={module} /> : <Module module={module} enrolmentId={enrolmentId} next={next} />}
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

function Head({ module, children }: { readonly module: ModuleOnWay; readonly children?: ReactNode }) {
  const { t } = useLearningWords();
  return (
    <>
      <span className={classes.number}>
        <span className={classes.spoken}>{t('module', { number: module.number })} </span>
        <span aria-hidden="true">{module.number}</span>
      </span>
      <span className={classes.title}>{module.title}</span>
      {children}
    </>
  );
}

function EmptyModule({ module }: { readonly module: ModuleOnWay }) {
  const { t } = useLearningWords();
  return (
    <div className={classes.head} data-empty>
      <Head module={module}>
        <span className={classes.count}>{module.examItems > 0 ? t('moduleExamOnly', { count: module.examItems }) : t('moduleEmpty')}</span>
      </Head>
    </div>
  );
}

interface ModuleProps extends Pick<ModuleListProps, 'enrolmentId' | 'next'> {
  readonly module: ModuleOnWay;
}

const dotOf = (next: string | null) => (requirement: Requirement): DotState => (requirement.completedAt ? 'full' : requirement.requirement === next ? 'current' : 'empty');

function Module({ module, enrolmentId, next }: ModuleProps) {
  const { t } = useLearningWords();
  const total = module.requirements.length;
  return (
    <details open={module.holdsNext || undefined}>
      <summary className={classes.head}>
        <Head module={module}>
          <span className={classes.count}>
            <DotRow dots={module.requirements.map(dotOf(next))} size={9} /> <span>{t('doneOf', { done: module.done, total })}</span>
          </span>
          <IconChevronDown size={18} aria-hidden="true" className={classes.chevron} />
        </Head>
      </summary>
      <ul className={classes.steps}>
        {module.requirements.map((requirement) => (
          <Step key={requirement.requirement} requirement={requirement} enrolmentId={enrolmentId} isNext={requirement.requirement === next} />
        ))}
      </ul>
    </details>
  );
}

interface StepProps {
  readonly requirement: Requirement;
  readonly enrolmentId: string;
  readonly isNext: boolean;
}

function Step({ requirement, enrolmentId, isNext }: StepProps) {
  const { t, locale } = useLearningWords();
  const why = useWhy(requirement);
  const { completedAt, open, openAttemptId } = requirement;
  const words = completedAt
    ? t(requirement.kind === 'quiz' ? 'state.passedOn' : 'state.doneOn', { day: writeDay(completedAt, locale) })
    : openAttemptId
      ? t('state.underway')
      : isNext
        ? t('state.now')
        : open
          ? t('state.open')
          : why;
  return (
    <li className={classes.step}>
      <span className={classes.tick}>{completedAt && <IconCheck size={17} stroke={2.5} aria-hidden="true" />}</span>
      <span>{open || completedAt || requirement.markingAttemptId ? <StepLink requirement={requirement} enrolmentId={enrolmentId} /> : <RequirementTitle requirement={requirement} />}</span>
      <span className={classes.state}>{words}</span>
    </li>
  );
}

function StepLink({ requirement, enrolmentId }: Omit<StepProps, 'isNext'>) {
  if (requirement.kind === 'lesson') {
    return (
      <Link to="/lessons/$lessonId" params={{ lessonId: requirement.subjectId }} search={{ enrolment: enrolmentId }}>
        <RequirementTitle requirement={requirement} />
      </Link>
    );
  }
  const attemptId = requirement.openAttemptId ?? requirement.markingAttemptId;
  if (attemptId) {
    return (
      <Link to="/attempts/$attemptId" params={{ attemptId }} search={{ enrolment: enrolmentId }}>
        <RequirementTitle requirement={requirement} />
      </Link>
    );
  }
  return (
    <Link to="/study/$enrolmentId/start/$requirement" params={{ enrolmentId, requirement: requirement.requirement }}>
      <RequirementTitle requirement={requirement} />
    </Link>
  );
}
