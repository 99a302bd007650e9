// How does a test get a trainee who may sit the exam, without seven quizzes?
import type { Trainee, World } from './academy-at-work.js';
import type { Progress } from '../apps/api/test/journeys/people.js';

/** Lessons and quizzes are met on paper: what is tested is the exam. */
export async function examReady({ superuser }: Pick<World, 'superuser'>, { enrolmentId }: Pick<Trainee, 'enrolmentId'>): Promise<void> {
  await superuser.query('set session_replication_role = replica');
  await superuser.query(
    `insert into completion (enrolment_id, requirement, academy_id, person_id, evidence_id, completed_at)
     select e.id, r.requirement, e.academy_id, e.person_id, r.subject_id, now() from enrolment e join programme_requirement r on r.programme_version_id = e.programme_version_id
      where e.id = $1 and r.kind in ('lesson', 'quiz') on conflict do nothing`,
    [enrolmentId],
  );
  await superuser.query('set session_replication_role = origin');
}

export interface OpenExam {
  readonly id: string;
  readonly deadline: string;
  readonly heldHere: boolean;
  readonly hold: number;
  readonly supervised: boolean;
  readonly items: readonly { position: number; kind: string; options: { id: string }[]; choice: string[]; revision: number }[];
}

export const startExam = ({ visitor, enrolmentId }: Pick<Trainee, 'visitor' | 'enrolmentId'>, more: object = {}): Promise<OpenExam> =>
  visitor.ask<OpenExam>('post', `/v1/enrolments/${enrolmentId}/attempts`, { requirement: 'exam', locale: 'en', pledge: 1, ...more });

/** Their ids, in the programme's order. */
export async function lessonsOf({ visitor, enrolmentId }: Pick<Trainee, 'visitor' | 'enrolmentId'>): Promise<string[]> {
  const { requirements } = await visitor.ask<Progress>('get', `/v1/enrolments/${enrolmentId}`);
  return requirements.filter(({ kind }) => kind === 'lesson').map(({ subjectId }) => subjectId);
}
