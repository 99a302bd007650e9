// Does one attempt that cannot be closed keep those behind it open?
import { v7 } from 'uuid';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { CloseOverdue } from './close-overdue.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { StartAttempt } from './start-attempt.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

it('closes whoever can be closed, says that somebody could not, and closes that one once it can', async () => {
  await engine.get(ImportItems).run('secure', bankOf('S'), { exposed: false });
  const blueprintId = await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules: smallRules });
  const begun = async () => {
    const [personId, subjectId] = [await engine.addPerson(), v7()];
    const { attemptId } = await engine.get(StartAttempt).run(asTrainee(personId), { purpose: 'exam', subjectId, personId, academyId: engine.academyId, locale: 'en', draw: { kind: 'exam', blueprintId } });
    engine.clock.advance({ minutes: 1 });
    const state = async () => (await engine.superuser.query<{ state: string }>('select state from attempt where id = $1', [attemptId])).rows[0]?.state;
    return { attemptId, subjectId, state };
  };
  const [older, newer] = [await begun(), await begun()];
  await engine.superuser.query(`create function no_result() returns trigger language plpgsql as $$ begin if new.attempt_id = '${older.attemptId}' then raise exception 'no result'; end if; return new; end $$`);
  await engine.superuser.query('create trigger no_result before insert on attempt_result for each row execute function no_result()');
  engine.clock.advance({ hours: 3 });
  const closing = engine.get(CloseOverdue);
  expect(await closing.of(older.subjectId)).toBe(0);
  await expect(closing.run()).rejects.toThrow('Of the attempts whose time is over 1 could not be closed.');
  expect([await older.state(), await newer.state()]).toEqual(['in-progress', 'scored']);
  await engine.superuser.query('drop trigger no_result on attempt_result');
  expect(await closing.run()).toBe(1);
  expect(await older.state()).toBe('scored');
});
