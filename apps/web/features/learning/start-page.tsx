// What must be known before a quiz or the exam begins?
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Programme, Progress } from '../../api/contract.js';
import { Loaded } from '../../frame/loaded.js';
import { NotFound } from '../../frame/not-found.js';
import { PageShape } from '../../frame/page-shape.js';
import { programmeQuery, progressQuery } from './queries.js';
import { StartExam } from './start-exam.js';
import { StartQuiz } from './start-quiz.js';

const shape = <PageShape measure="reading" rows={6} />;

export function StartPage() {
  const { enrolmentId } = useParams({ from: '/framed/signed-in/study/$enrolmentId/start/$requirement' });
  return (
    <Loaded query={useQuery(progressQuery(enrolmentId))} shape={shape}>
      {(progress) => <WithProgramme progress={progress} />}
    </Loaded>
  );
}

function WithProgramme({ progress }: { readonly progress: Progress }) {
  return (
    <Loaded query={useQuery(programmeQuery(progress.programme.versionId))} shape={shape}>
      {(programme) => <Chosen progress={progress} programme={programme} />}
    </Loaded>
  );
}

function Chosen({ progress, programme }: { readonly progress: Progress; readonly programme: Programme }) {
  const { requirement: code } = useParams({ from: '/framed/signed-in/study/$enrolmentId/start/$requirement' });
  const requirement = progress.requirements.find((each) => each.requirement === code);
  if (requirement?.kind === 'exam') return <StartExam enrolmentId={progress.enrolmentId} requirement={requirement} rules={programme.exam} />;
  if (requirement?.kind === 'quiz') return <StartQuiz enrolmentId={progress.enrolmentId} requirement={requirement} />;
  return <NotFound />;
}
