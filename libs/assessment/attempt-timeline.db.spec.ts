// Does the course of an attempt tell every decision on its time, and none that did not touch it?
import { v7 } from 'uuid';
import { Database } from '#libs/platform/database.js';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { AttemptTimelineStore } from './attempt-timeline.store.js';
import { usualConditions } from './core/accommodation.js';
import { DecideAccommodation } from './decide-accommodation.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { StartAttempt } from './start-attempt.js';
import { SubmitAttempt } from './submit-attempt.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

it('tells each decision that came while the exam was sat', async () => {
  await engine.get(ImportItems).run('secure', bankOf('S'), { exposed: false });
  const blueprintId = await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules: smallRules });
  const [personId, owner] = [await engine.addPerson(), await engine.addPerson()];
  await engine.superuser.query("insert into role_grant (id, person_id, academy_id, role, granted_at) values ($1, $2, $3, 'owner', now())", [v7(), owner, engine.academyId]);
  const decide = async (timeFactor: 1.25 | 1.5 | 2, revision: number) => {
    engine.clock.advance({ minutes: 1 });
    await engine
      .get(DecideAccommodation)
      .run({ person: owner, academy: engine.academyId, register: false }, { personId, academyId: engine.academyId, decidedBy: owner, conditions: { ...usualConditions, timeFactor }, expiresAt: null, revision });
  };
  const context = asTrainee(personId);
  await decide(1.25, 0);
  const { attemptId } = await engine.get(StartAttempt).run(context, { purpose: 'exam', subjectId: v7(), personId, academyId: engine.academyId, locale: 'en', draw: { kind: 'exam', blueprintId } });
  await decide(1.5, 1);
  await decide(2, 2);
  engine.clock.advance({ minutes: 1 });
  await engine.get(SubmitAttempt).run(context, attemptId);
  await decide(1.25, 3);
  const happened = await engine.get(Database).transaction(context, () => engine.get(AttemptTimelineStore).of(attemptId));
  expect(happened.map(({ act, told }) => (act === 'time-decided' ? Number(told) : act))).toEqual(['started', 1.5, 2, 'closed', 'scored']);
});
