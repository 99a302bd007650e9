// Who sits the exam of a harness, through the verbs?
import { v7 } from 'uuid';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import type { AttemptView } from '#libs/assessment/attempt-view.js';
import { CloseOverdue } from '#libs/assessment/close-overdue.js';
import type { Conditions } from '#libs/assessment/core/accommodation.js';
import type { Answer } from '#libs/assessment/core/item.js';
import { keyOf } from '#libs/assessment/core/item-source.js';
import { DecideAccommodation } from '#libs/assessment/decide-accommodation.js';
import { EndBreak } from '#libs/assessment/end-break.js';
import { ImportBlueprint } from '#libs/assessment/import-blueprint.js';
import { ImportItems } from '#libs/assessment/import-items.js';
import { SaveResponse } from '#libs/assessment/save-response.js';
import { StartAttempt } from '#libs/assessment/start-attempt.js';
import { SubmitAttempt } from '#libs/assessment/submit-attempt.js';
import { TakeBreak } from '#libs/assessment/take-break.js';
import type { DbContext } from '#libs/kernel/context.js';
import type { ExamRules } from './attempt-model.js';
import { bankOfAllKinds } from './exam-bank.js';
import type { ExamEngine } from './exam-engine.js';
import type { KeyedItem } from './second-marking.js';

const rules = { items: 8, passPoints: 5, gates: { total: 2, needed: 1 }, minutes: 60, coolDownHours: 24, domains: { M1: { items: 4, gates: 1 }, M2: { items: 4, gates: 1 } } };

/** The same, for whoever reckons without the engine. */
export const examRules: ExamRules = { lasts: 3_600_000, grace: 5000, coolDown: 24 * 3_600_000, threshold: { kind: 'exam', passPoints: 5, gatesNeeded: 1 } };

/** An engine with a bank of all kinds, an exam and an academy at work in it. */
export interface ExamHall {
  readonly engine: ExamEngine;
  readonly blueprintId: string;
  readonly ownerId: string;
  /** By what a candidate reads of an item. */
  readonly keyed: ReadonlyMap<string, KeyedItem>;
}

export async function openHall(engine: ExamEngine): Promise<ExamHall> {
  const bank = bankOfAllKinds('S', ['M1', 'M2'], { each: 4, gates: 1 });
  await engine.get(ImportItems).run('secure', bank, { exposed: true });
  const blueprintId = await engine.get(ImportBlueprint).run({ code: 'all-kinds', version: 1, rules });
  const ownerId = await engine.addPerson();
  await engine.superuser.query("insert into role_grant (id, person_id, academy_id, role, granted_at) values ($1, $2, $3, 'owner', now())", [v7(), ownerId, engine.academyId]);
  const keyed = new Map(bank.map((item) => [item.stem.en, { kind: item.kind, domain: item.domain, gate: item.gate, correct: keyOf(item).correct, tolerance: keyOf(item).tolerance ?? null }]));
  return { engine, blueprintId, ownerId, keyed };
}

/** One person, at one exam. */
export class ExamCandidate {
  readonly subjectId = v7();
  readonly #context: DbContext;

  private constructor(
    readonly hall: ExamHall,
    readonly personId: string,
  ) {
    this.#context = { person: personId, academy: null, register: false };
  }

  static async at(hall: ExamHall): Promise<ExamCandidate> {
    return new ExamCandidate(hall, await hall.engine.addPerson());
  }

  start() {
    const { engine, blueprintId } = this.hall;
    const wish = { purpose: 'exam', subjectId: this.subjectId, personId: this.personId, academyId: engine.academyId, locale: 'en' as const, draw: { kind: 'exam' as const, blueprintId } };
    return engine.get(StartAttempt).run(this.#context, wish);
  }

  view(attemptId: string): Promise<AttemptView> {
    return this.hall.engine.get(AttemptsReader).view(this.#context, attemptId, 'en');
  }

  save(attemptId: string, position: number, choice: Answer, revision: number) {
    return this.hall.engine.get(SaveResponse).run(this.#context, attemptId, { position, choice, revision });
  }

  pause(attemptId: string): Promise<void> {
    return this.hall.engine.get(TakeBreak).run(this.#context, attemptId);
  }

  goOn(attemptId: string): Promise<void> {
    return this.hall.engine.get(EndBreak).run(this.#context, attemptId);
  }

  /** All that a harness asks is marked at once. */
  async submit(attemptId: string) {
    const result = await this.hall.engine.get(SubmitAttempt).run(this.#context, attemptId);
    if (!result) throw new Error(`Attempt ${attemptId} waits for people.`);
    return result;
  }

  decide(conditions: Conditions | null, revision: number, expiresAt: Date | null) {
    const { engine, ownerId } = this.hall;
    const wish = { personId: this.personId, academyId: engine.academyId, decidedBy: ownerId, conditions, expiresAt, revision };
    return engine.get(DecideAccommodation).run({ person: ownerId, academy: engine.academyId, register: false }, wish);
  }

  closeByClock(): Promise<number> {
    return this.hall.engine.get(CloseOverdue).run();
  }

  /** Whatever it came to, and without an appeal, which the database would ask for: past its rules. */
  async annul(attemptId: string): Promise<void> {
    const { superuser } = this.hall.engine;
    await superuser.query('set session_replication_role = replica');
    await superuser.query("update attempt set state = 'void' where id = $1", [attemptId]);
    await superuser.query('set session_replication_role = origin');
  }
}
