// What has the trainee read and passed, and how did it go?
import { useQuery } from '@tanstack/react-query';
import { writeDay, writeNumber } from '../../i18n/written.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Status } from '../../ui/status.js';
import type { TraineeResult, TraineeStep } from './contract.js';
import { resultsQuery } from './queries.js';
import type { TraineePartProps } from './trainee-part.js';
import { useAcademyWords } from './words.js';

export function TraineeStudy({ academyId, trainee }: TraineePartProps) {
  const { t } = useAcademyWords();
  const results = useQuery(resultsQuery(academyId, trainee.enrolmentId)).data ?? [];
  const studied = trainee.requirements.filter(({ kind }) => kind !== 'station');
  return (
    <Section title={t('trainee.study')} lead={t('trainee.studyLead')}>
      <Rows>
        {studied.map((step) => (
          <StepRow key={step.requirement} step={step} result={results.find(({ requirement }) => requirement === step.requirement)} />
        ))}
      </Rows>
    </Section>
  );
}

function StepRow({ step, result }: { readonly step: TraineeStep; readonly result: TraineeResult | undefined }) {
  const { t, locale } = useAcademyWords();
  const { kind, requirement, title, completedAt } = step;
  const called = kind === 'exam' ? t('trainee.exam') : kind === 'quiz' ? title : t('trainee.lesson', { code: requirement.split(':')[1] ?? '', title });
  const passed = result?.result;
  const words = [
    passed && t('trainee.points', { points: writeNumber(passed.points, locale), possible: passed.possible }),
    passed && passed.gatesTotal > 0 && t('trainee.gates', { right: passed.gatesRight, total: passed.gatesTotal }),
    result && result.attempts > 0 && t('trainee.attempts', { count: result.attempts }),
  ].filter(Boolean);
  return (
    <Row
      title={called}
      about={words.length > 0 ? words.join(' · ') : undefined}
      state={
        completedAt ? (
          <Status tone="good" icon="check">
            {writeDay(completedAt, locale)}
          </Status>
        ) : undefined
      }
    />
  );
}
