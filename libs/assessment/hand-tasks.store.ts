// Which answers of an attempt do people mark, and what did it come to?
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { AttemptUnderRule } from './attempts.store.js';
import type { Answer } from './core/item.js';
import type { CriterionPoints } from './core/rubric.js';
import { HandTaskOriginRow, HandTaskRow } from './hand-marking.entity.js';

export interface AnswerToMark {
  readonly position: number;
  readonly versionId: string;
  readonly answer: Answer;
  readonly possible: number;
  readonly tolerance: number;
}

/** As its candidate may see it once there is a result. */
export interface MarkedAnswer {
  readonly points: number;
  readonly possible: number;
  readonly how: 'two' | 'third';
  /** By criterion, the mean of the marks that count. */
  readonly criteria: CriterionPoints;
}

@Injectable()
export class HandTasksStore {
  constructor(private readonly db: Database) {}

  /** Call it in the transaction that hands the attempt over to people. The database refuses any other answer, and one that is left out. */
  async open({ id: attemptId, personId, academyId, locale }: AttemptUnderRule, answers: readonly AnswerToMark[], openedAt: Date): Promise<void> {
    // an id that lies in time as it was made would tell who handed in then
    const tasks = answers.map((answer) => ({ ...answer, id: randomUUID() }));
    await this.db.rows(HandTaskOriginRow, (rows) => rows.insert(tasks.map(({ id, position }) => ({ taskId: id, attemptId, position, personId, academyId }))));
    await this.db.rows(HandTaskRow, (rows) =>
      rows.insert(tasks.map(({ id, versionId, answer, possible, tolerance }) => ({ id, academyId, itemVersionId: versionId, locale, answer: [...answer], possible, tolerance, openedAt }))),
    );
  }

  /** What people gave, 0 to 1, by attempt and position: of answers that are settled. */
  async shares(attemptIds: readonly string[]): Promise<Map<string, Map<number, number>>> {
    const rows = await this.db.query<{ attemptId: string; position: number; share: number }>(
      `select o.attempt_id as "attemptId", o.position, (u.points / u.possible)::float8 as share from hand_task_origin o join hand_outcome u on u.task_id = o.task_id
        where o.attempt_id = any ($1) and u.points is not null`,
      [attemptIds],
    );
    const found = new Map<string, Map<number, number>>();
    for (const { attemptId, position, share } of rows) found.set(attemptId, (found.get(attemptId) ?? new Map<number, number>()).set(position, share));
    return found;
  }

  /** How many answers of an attempt still wait. */
  async waiting(attemptId: string): Promise<number> {
    const row = await this.db.row<{ waiting: number }>(
      'select count(*)::int as waiting from hand_task_origin o where o.attempt_id = $1 and not exists (select from hand_outcome u where u.task_id = o.task_id)',
      [attemptId],
    );
    return row?.waiting ?? 0;
  }

  async attemptOf(taskId: string): Promise<string | null> {
    return (await this.db.row<{ id: string }>('select attempt_id as id from hand_task_origin where task_id = $1', [taskId]))?.id ?? null;
  }

  /** By position. Of two marks both count, of three the last. */
  async marked(attemptId: string): Promise<Map<number, MarkedAnswer>> {
    const rows = await this.db.query<Omit<MarkedAnswer, 'criteria'> & { position: number; marks: number[][] }>(
      `select o.position, u.points::float8 as points, u.possible, u.how, (select jsonb_agg(to_jsonb(m.points) order by m.signed_at, m.id) from hand_mark m where m.task_id = o.task_id) as marks
         from hand_task_origin o join hand_outcome u on u.task_id = o.task_id where o.attempt_id = $1 and u.how <> 'void'`,
      [attemptId],
    );
    return new Map(
      rows.map(({ position, marks, ...outcome }) => {
        const counting = outcome.how === 'two' ? marks : marks.slice(-1);
        const criteria = (counting[0] ?? []).map((_, at) => counting.reduce((sum, mark) => sum + mark[at]!, 0) / counting.length);
        return [position, { ...outcome, criteria }];
      }),
    );
  }
}
