// Is an exam drawn under a frozen standard alone, without enemies, and can each form be drawn again?
import pg from 'pg';
import { v7 } from 'uuid';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { Database } from '#libs/platform/database.js';
import { systemContext } from '#libs/kernel/context.js';
import { DeclareEnemies } from './declare-enemies.js';
import { DrawForm } from './draw-form.js';
import { FormsStore } from './forms.store.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { RebuildForm } from './rebuild-form.js';
import { StartAttempt } from './start-attempt.js';

let engine: Engine;
let blueprintId: string;
beforeAll(async () => {
  engine = await startEngine();
  const hostile = bankOf('S').map((item) => (item.code === 'S-1-03' ? { ...item, enemies: ['S-1-04', 'S-1-05', 'S-2-07', 'P-1-01'] } : item));
  await engine.get(ImportItems).run('secure', hostile, { exposed: true });
  await engine.get(ImportItems).run('practice', bankOf('P'), { exposed: true });
  blueprintId = await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules: smallRules });
});
afterAll(() => engine.close());

const draw = (id = blueprintId, subjectId = v7()) =>
  engine.get(Database).transaction(asTrainee(v7()), () => engine.get(DrawForm).run({ subjectId, purpose: 'exam', draw: { kind: 'exam', blueprintId: id } }));
const codesOf = async (formId: string): Promise<string[]> => (await engine.get(Database).transaction(systemContext, () => engine.get(FormsStore).codesOf([formId])))[0]!;
const pairs = async () => (await engine.superuser.query<{ pair: string }>("select code || ' ' || enemy as pair from item_enemy order by 1")).rows.map(({ pair }) => pair);

describe('enemies', () => {
  it('never stand in one form, whichever of them names the other', async () => {
    for (let form = 0; form < 30; form++) {
      const codes = await codesOf((await draw()).formId);
      if (codes.includes('S-1-03')) expect(codes.filter((code) => ['S-1-04', 'S-1-05', 'S-2-07'].includes(code))).toEqual([]);
    }
  });

  it('are declared anew without a new version of the item, and what others declare stays', async () => {
    const versions = async () => (await engine.superuser.query("select count(*)::int as count from item_version where state = 'live'")).rows;
    const before = await versions();
    await engine.get(DeclareEnemies).run([{ code: 'S-1-04', enemies: ['S-1-06'] }]);
    expect(await pairs()).toEqual(['S-1-03 P-1-01', 'S-1-03 S-1-04', 'S-1-03 S-1-05', 'S-1-03 S-2-07', 'S-1-04 S-1-06']);
    await engine.get(ImportItems).run('secure', bankOf('S').map((item) => (item.code === 'S-1-03' ? { ...item, enemies: ['S-1-04'] } : item)), { exposed: true });
    expect(await pairs()).toEqual(['S-1-03 S-1-04']);
    expect(await versions()).toEqual(before);
  });
});

describe('what was drawn', () => {
  it('is drawn again from what was kept, also when the bank has changed and more forms were drawn since', async () => {
    const personId = await engine.addPerson();
    const begin = (purpose: string, wish: Parameters<DrawForm['run']>[0]['draw'], subjectId: string) =>
      engine.get(StartAttempt).run(asTrainee(personId), { purpose, subjectId, personId, academyId: engine.academyId, locale: 'en', draw: wish });
    const subject = v7();
    const { attemptId } = await begin('quiz:M1', { kind: 'quiz', itemCodes: bankOf('P').filter(({ domain }) => domain === 'M1').map(({ code }) => code) }, subject);
    await begin('exam', { kind: 'exam', blueprintId }, subject);
    const { rows } = await engine.superuser.query<{ id: string }>('select form_id as id from attempt where subject_id = $1', [subject]);
    const later = bankOf('S', { right: 1, many: 2, rationale: 'changed' });
    await engine.get(ImportItems).run('secure', later, { exposed: true });
    await draw();
    expect(attemptId).toBeTruthy();
    for (const { id } of rows) expect(await engine.get(RebuildForm).run(id)).toMatchObject({ kind: 'same' });
    expect(await engine.get(RebuildForm).run(v7())).toEqual({ kind: 'unknown' });
    // another seed gives another form: the comparison can fail
    await engine.superuser.query("set session_replication_role = replica; update form set seed = decode(repeat('7f', 32), 'hex'); set session_replication_role = origin");
    expect((await Promise.all(rows.map(({ id }) => engine.get(RebuildForm).run(id)))).map(({ kind }) => kind)).toContain('different');
  });

  it('lets an item rest that stood in more than its share of the last forms, while there are others', async () => {
    const id = await engine.get(ImportBlueprint).run({ code: 'resting', version: 1, rules: { ...smallRules, exposure: { forms: 10, share: 0.5 } } });
    const forms: string[][] = [];
    for (let form = 0; form < 24; form++) forms.push(await codesOf((await draw(id)).formId));
    // two of seven, and one of two gates: nobody stands in six of ten for long
    const most = Math.max(...[...new Set(forms.flat())].map((code) => forms.slice(4).filter((form) => form.includes(code)).length / (forms.length - 4)));
    expect(most).toBeLessThanOrEqual(0.6);
    const { rows } = await engine.superuser.query<{ times: object; forms: number }>("select recent -> 'times' as times, (recent -> 'forms')::int as forms from form where blueprint_id = $1 order by created_at, id", [id]);
    expect(rows.map((row) => row.forms).sort((left, right) => left - right)).toEqual(Array.from({ length: 24 }, (_, at) => Math.min(at, 10)));
    expect(rows.some(({ times }) => Object.keys(times).length > 0)).toBe(true);
  });
});

describe('without a standard', () => {
  it('no exam is drawn: the verb says so, and the database refuses the form as the application', async () => {
    const [bare, other] = [v7(), v7()];
    await engine.superuser.query("insert into blueprint (id, code, version, rules, created_at) values ($1, 'bare', 1, $2, now())", [bare, JSON.stringify(smallRules)]);
    await expect(draw(bare)).rejects.toMatchObject({ kind: 'unavailable', code: 'standard-missing' });
    const app = new pg.Client({ connectionString: engine.db.appUrl });
    await app.connect();
    const { rows: [standard] } = await engine.superuser.query<{ id: string }>('select id from standard where blueprint_id = $1', [blueprintId]);
    const rule = (passPoints: number, more: object = {}) => JSON.stringify({ kind: 'exam', passPoints, gates: { total: 1, needed: 1 }, ...more });
    const add = (blueprint: string, of: string | null, passRule: string) =>
      app.query(`insert into form (id, kind, blueprint_id, standard_id, item_versions, option_orders, pass_rule, created_at) values ('${v7()}', 'exam', $1, $2, array[$3::uuid], '[]', $4, now())`, [blueprint, of, other, passRule]);
    const refused = { constraint: 'exam_form_has_a_standard' };
    await expect(add(bare, null, rule(3))).rejects.toMatchObject(refused);
    await expect(add(bare, standard!.id, rule(3))).rejects.toMatchObject(refused);
    await expect(add(blueprintId, null, rule(3))).rejects.toMatchObject(refused);
    await expect(add(blueprintId, standard!.id, rule(2))).rejects.toMatchObject(refused);
    await expect(add(blueprintId, standard!.id, rule(3, { least: { M1: 1 } }))).rejects.toMatchObject(refused);
    await add(blueprintId, standard!.id, rule(3));
    await app.end();
  });
});
