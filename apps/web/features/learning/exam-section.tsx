// How does the theory exam stand?
import type { ExamRules, Requirement } from '../../api/contract.js';
import { writeDay } from '../../i18n/written.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import { useWhy } from './why.js';
import { useLearningWords } from './words.js';

export interface ExamSectionProps {
  readonly exam: Requirement | null;
  readonly rules: ExamRules;
  readonly enrolmentId: string;
}

export function ExamSection({ exam, rules, enrolmentId }: ExamSectionProps) {
  const { t } = useLearningWords();
  const { items, minutes, passPoints: points, gates } = rules;
  return (
    <div id="exam">
      <Section title={t('steps.exam')} lead={t('examLead', { items, minutes, points, needed: gates.needed, total: gates.total })}>
        {exam && <ExamState exam={exam} enrolmentId={enrolmentId} />}
      </Section>
    </div>
  );
}

function ExamState({ exam, enrolmentId }: { readonly exam: Requirement; readonly enrolmentId: string }) {
  const { t, locale } = useLearningWords();
  const why = useWhy(exam);
  if (exam.completedAt) {
    return (
      <Status tone="good" icon="check">
        {t('state.passedOn', { day: writeDay(exam.completedAt, locale) })}
      </Status>
    );
  }
  if (exam.openAttemptId) {
    return (
      <ButtonLink to="/attempts/$attemptId" params={{ attemptId: exam.openAttemptId }} search={{ enrolment: enrolmentId }}>
        {t('start.resume')}
      </ButtonLink>
    );
  }
  return (
    <>
      {why && (
        <p>
          <Status tone="neutral" icon="clock">
            {why}
          </Status>
        </p>
      )}
      <ButtonLink to="/study/$enrolmentId/start/$requirement" params={{ enrolmentId, requirement: exam.requirement }} variant={exam.open ? 'filled' : 'default'}>
        {t('examRules')}
      </ButtonLink>
    </>
  );
}
