// Does a pass mark say what a panel rated, is nothing seen before its time, and does nothing of it change afterwards?
import pg from 'pg';
import { v7 } from 'uuid';
import { bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import type { Actor } from '#libs/kernel/context.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { cutScore } from './core/angoff.js';
import { nextSteps, type PanelState, type PanelStep } from './core/standard.js';
import { BlueprintsReader } from './blueprints.reader.js';
import { FreezeStandard } from './freeze-standard.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { JudgeItems, type JudgeAct } from './judge-items.js';
import { LeadPanel, type PanelAct } from './lead-panel.js';
import { PassMarksController } from './pass-marks.controller.js';
import { PreviewForm } from './preview-form.js';
import { ReadPanel } from './read-panel.js';
import { ledPanelView, sheetView } from './standards-view.js';

let engine: Engine;
let blueprintId: string;
let app: pg.Client;
const actorOf = (personId: string, registrar = false, roles: Actor['memberships'][number]['role'][] = ['assessor']): Actor => ({
  personId, sessionId: v7(), signedInAt: new Date(engine.clock.time), registrar, memberships: registrar ? [] : roles.map((role) => ({ academyId: engine.academyId, role })),
});
const once = () => ({ key: v7(), scope: 'test', route: 'POST /test', body: {} });
const codeOf = (act: Promise<unknown>): Promise<unknown> => act.then(() => 'done', (error: { code?: string }) => error.code);

let lead: Actor;
const leading = (act: PanelAct, actor = lead) => engine.get(LeadPanel).run(actor, act, once());
const judging = (judge: Actor, panelId: string, act: JudgeAct) => engine.get(JudgeItems).run(judge, panelId, act, once());
const sheet = async (judge: Actor, panelId: string) => sheetView(await engine.get(ReadPanel).sheet(judge, panelId), judge.personId, 'en');

async function person(role: string | null): Promise<string> {
  const id = await engine.addPerson();
  await engine.superuser.query('insert into email_address (id, person_id, address, address_key, is_primary, verified_at) values ($1, $2, $3, $3, true, now())', [v7(), id, `${id}@example.org`]);
  if (role) await engine.superuser.query('insert into role_grant (id, person_id, academy_id, role, granted_at) values ($1, $2, $3, $4, now())', [v7(), id, role === 'registrar' ? null : engine.academyId, role]);
  return id;
}
const invite = (panelId: string, personId: string) => leading({ kind: 'invite', panelId, email: `${personId}@example.org` });

/** A panel of so many judges; `shares` by judge and position. */
async function panelOf(judges: number): Promise<{ panelId: string; judges: Actor[] }> {
  const panelId = await leading({ kind: 'open', blueprintId, name: 'Autumn panel' });
  const people: Actor[] = [];
  for (let judge = 0; judge < judges; judge++) {
    const id = await person('assessor');
    await invite(panelId, id);
    people.push(actorOf(id));
  }
  return { panelId, judges: people };
}
async function rateAll(judges: readonly Actor[], panelId: string, share: (judge: number, position: number) => number): Promise<void> {
  for (const [judge, actor] of judges.entries()) {
    for (let position = 0; position < smallRules.items; position++) await judging(actor, panelId, { kind: 'rate', position, share: share(judge, position) });
    await judging(actor, panelId, { kind: 'hand-in' });
  }
}
const shares = [[60, 70, 80, 90], [55, 75, 70, 85], [65, 60, 85, 95], [70, 70, 75, 80], [50, 65, 80, 90], [60, 75, 85, 85]];

/** As the application, in a context. */
async function asked<T extends object>(context: { person?: string; register?: boolean }, sql: string, values: readonly unknown[] = []): Promise<T[]> {
  await app.query('begin');
  try {
    await app.query("select set_config('dermark.person', $1, true), set_config('dermark.academy', '', true), set_config('dermark.register', $2, true)", [context.person ?? '', context.register ? 'on' : 'off']);
    return (await app.query<T>(sql, [...values])).rows;
  } finally {
    await app.query('rollback');
  }
}

beforeAll(async () => {
  engine = await startEngine();
  await engine.get(ImportItems).run('secure', bankOf('S'), { exposed: true });
  blueprintId = await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules: smallRules });
  lead = actorOf(await person('registrar'), true);
  app = new pg.Client({ connectionString: engine.db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await engine.close();
});

describe('a panel', () => {
  it('is led by the register, and judges are those who examine and do nothing else', async () => {
    const panelId = await leading({ kind: 'open', blueprintId, name: 'Who may' });
    expect(await codeOf(leading({ kind: 'open', blueprintId, name: 'Who may' }, actorOf(v7())))).toBe('blueprint-unknown');
    for (const role of ['instructor', 'owner', 'trainee', null]) expect([role, await codeOf(invite(panelId, await person(role)))]).toEqual([role, 'judge-unfit']);
    for (const role of ['assessor', 'certifier', 'registrar']) expect([role, await codeOf(invite(panelId, await person(role)))]).toEqual([role, 'done']);
    const teaches = await person('assessor');
    await engine.superuser.query("insert into role_grant (id, person_id, academy_id, role, granted_at) values ($1, $2, $3, 'instructor', now())", [v7(), teaches, engine.academyId]);
    expect(await codeOf(invite(panelId, teaches))).toBe('judge-unfit');
    expect(await codeOf(sheet(actorOf(v7()), panelId))).toBe('not-found');
    expect(await codeOf(engine.get(ReadPanel).led(actorOf(v7()), panelId))).toBe('not-found');
  });

  it('writes to whoever is asked to judge, once, in their language, with the way to the sheet', async () => {
    const panelId = await leading({ kind: 'open', blueprintId, name: 'Painel de outono' });
    const judge = await person('assessor');
    await engine.superuser.query("update person set locale = 'pt-PT' where id = $1", [judge]);
    for (let again = 0; again < 2; again++) await invite(panelId, judge);
    const told = await engine.superuser.query<{ id: string; payload: object }>("select id, payload from outbox_event where type = 'assessment.judge-invited' and payload ->> 'judgeId' = $1", [judge]);
    expect(told.rows.map(({ payload }) => payload)).toEqual([{ panelId, judgeId: judge }]);
    for (let again = 0; again < 2; again++) await engine.get(EventHandlers).deliver(told.rows[0]!.id);
    const { rows } = await engine.superuser.query<{ subject: string; body: string }>('select subject, body from inbox_letter where recipient = $1', [`${judge}@example.org`]);
    expect(rows).toMatchObject([{ subject: 'Pedido para avaliar um exame: Painel de outono', body: expect.stringContaining(`/panels/${panelId}`) }]);
  });

  it('tells a judge what is right only where he has rated, and what others rated only when he has handed in and the round is over', async () => {
    const { panelId, judges: [one, other] } = await panelOf(2);
    await judging(other!, panelId, { kind: 'rate', position: 0, share: 40 });
    const before = await sheet(one!, panelId);
    expect(before.items.map(({ marked, distribution, first }) => [marked, distribution, first])).toEqual(Array.from({ length: 4 }, () => [null, null, null]));
    expect(JSON.stringify(before)).not.toContain('because');
    await judging(one!, panelId, { kind: 'rate', position: 0, share: 55 });
    const after = await sheet(one!, panelId);
    expect(after.items.map(({ marked }) => marked !== null)).toEqual([true, false, false, false]);
    expect(after.items[0]).toMatchObject({ first: 55, distribution: null });

    // the database's own word, to the judge and to the register
    const all = 'select judge_id, share from standard_rating where panel_id = $1';
    expect(await asked({ person: one!.personId }, all, [panelId])).toEqual([{ judge_id: one!.personId, share: 55 }]);
    expect(await asked({ register: true }, all, [panelId])).toEqual([]);
    expect(await codeOf(judging(one!, panelId, { kind: 'hand-in' }))).toBe('sheet-incomplete');
    expect(await codeOf(leading({ kind: 'step', panelId, step: 'discussion' }))).toBe('panel-incomplete');
    expect(await codeOf(judging(one!, panelId, { kind: 'remark', position: 0, text: 'Too early.' }))).toBe('panel-moved-on');
    await rateAll([one!, other!], panelId, (judge, position) => shares[judge]![position]!);
    expect(await codeOf(judging(one!, panelId, { kind: 'rate', position: 0, share: 10 }))).toBe('panel-moved-on');
    expect(await asked({ person: one!.personId }, `${all} and judge_id <> $2`, [panelId, one!.personId])).toEqual([]);
    await leading({ kind: 'step', panelId, step: 'discussion' });
    await judging(other!, panelId, { kind: 'remark', position: 0, text: 'Novices mix these two up.' });
    const talk = await sheet(one!, panelId);
    // what they differ on most comes first: 70 and 80 at place 2, and then the others
    expect(talk.items.map(({ position, distribution }) => [position, distribution!.shares])).toEqual([[2, [70, 80]], [0, [55, 60]], [1, [70, 75]], [3, [85, 90]]]);
    expect(talk.items[1]!.remarks).toEqual([{ id: expect.any(String), text: 'Novices mix these two up.', own: false }]);
    expect(JSON.stringify(talk)).not.toContain(other!.personId);
    expect(await asked({ register: true }, `${all} and round = 1`, [panelId])).toHaveLength(10);
  });

  it('shows neither to judges nor to the register what somebody rated who never handed in', async () => {
    const { panelId, judges } = await panelOf(3);
    const [one, other, late] = judges as [Actor, Actor, Actor];
    await judging(late, panelId, { kind: 'rate', position: 0, share: 5 });
    await rateAll([one, other], panelId, (judge, position) => shares[judge]![position]!);
    await leading({ kind: 'step', panelId, step: 'discussion' });
    expect((await sheet(one, panelId)).items.find(({ position }) => position === 0)?.distribution?.shares).toEqual([55, 60]);
    const told = ledPanelView(await engine.get(ReadPanel).led(lead, panelId));
    expect(JSON.stringify(told)).not.toContain('[5,');
    // the database's own word: of the other who handed in, and of oneself
    const seen = 'select distinct judge_id from standard_rating where panel_id = $1 order by 1';
    const byJudge = (...people: Actor[]) => people.map(({ personId }) => ({ judge_id: personId })).sort((left, right) => (left.judge_id < right.judge_id ? -1 : 1));
    expect(await asked({ person: one.personId }, seen, [panelId])).toEqual(byJudge(one, other));
    expect(await asked({ register: true }, seen, [panelId])).toEqual(byJudge(one, other));
    expect(await asked({ person: late.personId }, seen, [panelId])).toEqual(byJudge(late));
    expect((await sheet(late, panelId)).items.every(({ distribution }) => distribution === null)).toBe(true);
    expect(await asked({ person: one.personId }, 'select distinct judge_id from standard_hand_in where panel_id = $1', [panelId])).toEqual(byJudge(one));
  });

  it('takes nobody in after the first round, and goes from step to step', async () => {
    const { panelId, judges } = await panelOf(2);
    for (const step of ['second', 'rated'] as const) expect(await codeOf(leading({ kind: 'step', panelId, step }))).toBe('panel-moved-on');
    await rateAll(judges, panelId, () => 50);
    await leading({ kind: 'step', panelId, step: 'discussion' });
    expect(await codeOf(invite(panelId, await person('assessor')))).toBe('panel-moved-on');
    await leading({ kind: 'step', panelId, step: 'dropped' });
    expect(await codeOf(leading({ kind: 'step', panelId, step: 'second' }))).toBe('panel-moved-on');
    expect(await codeOf(sheet(judges[0]!, panelId))).toBe('not-found');
  });
});

describe('whoever leads a panel', () => {
  it('is offered the steps that the database takes, and no others', async () => {
    const walk: [PanelStep | null, PanelState][] = [[null, 'first'], ['discussion', 'discussion'], ['second', 'second'], ['rated', 'rated']];
    for (const last of walk.keys()) {
      for (const tried of ['discussion', 'second', 'rated', 'dropped'] as const) {
        const { panelId, judges } = await panelOf(2);
        await rateAll(judges, panelId, () => 50);
        for (const [step] of walk.slice(1, last + 1)) {
          await leading({ kind: 'step', panelId, step: step! });
          if (step === 'second') await rateAll(judges, panelId, () => 60);
        }
        const state = walk[last]![1];
        // a step that was taken is taken: done twice it is done once
        if (walk.slice(0, last + 1).some(([step]) => step === tried)) continue;
        expect([state, tried, await codeOf(leading({ kind: 'step', panelId, step: tried }))]).toEqual([state, tried, nextSteps[state].includes(tried) ? 'done' : 'panel-moved-on']);
      }
    }
  });
});

describe('a judge with two windows', () => {
  it('rates and hands in as with one: whoever comes second is told so', async () => {
    const { panelId, judges: [judge] } = await panelOf(1);
    for (let position = 0; position < smallRules.items; position++) {
      const answers = await Promise.all(Array.from({ length: 6 }, (_, at) => codeOf(judging(judge!, panelId, { kind: 'rate', position, share: 5 * at }))));
      expect(new Set([...answers, 'done', 'panel-moved-on'])).toEqual(new Set(['done', 'panel-moved-on']));
      expect(answers).toContain('done');
    }
    const handed = await Promise.all(Array.from({ length: 6 }, () => codeOf(judging(judge!, panelId, { kind: 'hand-in' }))));
    expect(handed.sort()).toEqual(['done', ...Array<string>(5).fill('panel-moved-on')]);
  });
});

describe('a standard', () => {
  it('of the authors says that no panel has met', async () => {
    expect(await engine.get(PassMarksController).all()).toMatchObject([{ code: 'small', version: 1, standard: { method: 'authors', passPoints: 3, result: null, gatesNeeded: 1 }, earlier: [] }]);
  });

  it('is what six judges rated, rounded up, moved by one error at most and by somebody else; from then on exams are passed by it, and it stays', async () => {
    const { panelId, judges } = await panelOf(6);
    await rateAll(judges, panelId, (judge, position) => shares[judge]![position]!);
    await leading({ kind: 'step', panelId, step: 'discussion' });
    await leading({ kind: 'step', panelId, step: 'second' });
    const again = (judge: number, position: number) => Math.min(100, shares[judge]![position]! - 5 * (judge % 2));
    await rateAll(judges, panelId, again);
    const freeze = (actor: Actor, adjustment: number, reason: string | null = adjustment === 0 ? null : 'Harm is done by those just below.') => engine.get(FreezeStandard).run(actor, { panelId, adjustment, reason }, once());
    expect(await codeOf(freeze(lead, 0))).toBe('panel-moved-on');
    await leading({ kind: 'step', panelId, step: 'rated' });

    const expected = cutScore(shares.map((row, judge) => row.map((_, position) => again(judge, position) / 100)))!;
    const { result } = await engine.get(ReadPanel).led(lead, panelId);
    expect(result).toMatchObject({ judges: 6, cut: expected.cut, standardError: expected.standardError });
    const other = actorOf(await person('registrar'), true);
    expect(await codeOf(freeze({ ...lead, signedInAt: new Date(engine.clock.time.getTime() - 31 * 60_000) }, 0))).toBe('sign-in-again');
    expect(ledPanelView(await engine.get(ReadPanel).led(lead, panelId)).result).toMatchObject({ cut: expected.cut, standardError: expected.standardError });
    expect(await codeOf(freeze(lead, 0.05))).toBe('adjustment-own');
    expect(await codeOf(freeze(other, expected.standardError + 0.01))).toBe('adjustment-unfit');
    expect(await codeOf(freeze(other, 0.05, null))).toBe('adjustment-unfit');

    // what the ratings do not give is refused by the database, also to the register
    const add = (change: { points?: number; cut?: number; adjustment?: number; by?: string }) =>
      asked({ register: true }, `insert into standard (id, blueprint_id, number, method, panel_id, pass_points, gates_needed, least, result, adjustment, reason, frozen_by, frozen_at)
        values ($1, $2, 2, 'angoff', $3, $4, 1, '{}', $5, $6, $7, $8, now())`,
        [v7(), blueprintId, panelId, change.points ?? Math.ceil(expected.cut + (change.adjustment ?? 0)), JSON.stringify({ ...result, ...(change.cut ? { cut: change.cut } : {}) }), change.adjustment ?? 0, change.adjustment ? 'A reason that is long enough' : null, change.by ?? lead.personId]);
    await expect(add({ points: 2 })).rejects.toMatchObject({ constraint: 'standard_says_what_was_rated' });
    await expect(add({ cut: 1.5, points: 2 })).rejects.toMatchObject({ constraint: 'standard_says_what_was_rated' });
    await expect(add({ adjustment: 0.9, by: other.personId })).rejects.toMatchObject({ constraint: 'adjustment_within_one_error' });
    await expect(add({ adjustment: 0.05 })).rejects.toMatchObject({ constraint: 'adjusted_by_somebody_else' });
    await expect(add({ adjustment: 0.05, by: judges[0]!.personId })).rejects.toMatchObject({ constraint: 'adjusted_by_somebody_else' });
    await expect(add({})).resolves.toEqual([]);

    await freeze(other, 0.05);
    expect(await codeOf(freeze(other, 0.05))).toBe('panel-moved-on');
    const points = Math.ceil(expected.cut + 0.05);
    expect(await engine.get(BlueprintsReader).rules(blueprintId)).toMatchObject({ passPoints: points, items: 4, gates: { total: 1, needed: 1 } });
    const [told] = await engine.get(PassMarksController).all();
    expect(told).toMatchObject({ standard: { method: 'angoff', number: 2, passPoints: points, adjustment: 0.05, result: { judges: 6 } }, earlier: [{ method: 'authors', passPoints: 3 }] });
    for (const { personId } of [...judges, lead, other]) expect(JSON.stringify(told)).not.toContain(personId);

    for (const table of ['standard', 'standard_panel', 'standard_judge', 'standard_step', 'standard_rating', 'standard_hand_in', 'standard_remark']) {
      for (const sql of [`update ${table} set ${table === 'standard' ? 'pass_points = 1' : table === 'standard_panel' ? "name = 'other'" : 'panel_id = panel_id'}`, `delete from ${table}`]) await expect(asked({ register: true }, sql)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(engine.superuser.query('update standard set pass_points = 1')).rejects.toMatchObject({ constraint: 'standard_is_insert_only' });
    await expect(engine.superuser.query('delete from standard_rating')).rejects.toMatchObject({ constraint: 'standard_rating_is_insert_only' });
  });

  it('of a panel is frozen on the register alone', async () => {
    const sql = `insert into standard (id, blueprint_id, number, method, panel_id, pass_points, gates_needed, least, result, frozen_by, frozen_at) values ($1, $2, 9, 'angoff', $1, 1, 1, '{}', '{}', $3, now())`;
    await expect(asked({ person: lead.personId }, sql, [v7(), blueprintId, lead.personId])).rejects.toMatchObject({ constraint: 'standard_says_what_was_rated' });
  });

  it('of five judges is none', async () => {
    const { panelId, judges } = await panelOf(5);
    await rateAll(judges, panelId, () => 50);
    await leading({ kind: 'step', panelId, step: 'discussion' });
    await leading({ kind: 'step', panelId, step: 'second' });
    await rateAll(judges, panelId, (judge) => 50 + 5 * judge);
    await leading({ kind: 'step', panelId, step: 'rated' });
    expect(await codeOf(engine.get(FreezeStandard).run(lead, { panelId, adjustment: 0, reason: null }, once()))).toBe('panel-too-small');
  });
});

describe('the pass marks that everybody reads', () => {
  it('are those of each version of an exam, the newest first: candidates may still sit an older one', async () => {
    await engine.get(ImportBlueprint).run({ code: 'small', version: 2, rules: { ...smallRules, passPoints: 4 } });
    const told = (await engine.get(PassMarksController).all()).filter(({ code }) => code === 'small');
    expect(told.map(({ version, standard }) => [version, standard.number, standard.method])).toEqual([[2, 1, 'authors'], [1, 2, 'angoff']]);
    expect(told.map(({ earlier }) => earlier.length)).toEqual([0, 1]);
  });
});

describe('a preview', () => {
  it('shows the register a form and the supply, keeps nothing of it, and leaves a trace that it was looked at', async () => {
    const counts = async () => (await engine.superuser.query<{ forms: number; looks: number }>("select (select count(*)::int from form) as forms, (select count(*)::int from audit_entry where act = 'form.previewed') as looks")).rows[0]!;
    const before = await counts();
    const preview = await engine.get(PreviewForm).run(lead, blueprintId);
    expect(preview.items).toHaveLength(4);
    expect(preview.supply).toContainEqual({ domain: 'M2', gate: true, level: null, kind: null, wanted: 1, there: 2, hostile: 0, inCases: 0, resting: 0, lacking: 0 });
    // M1 has five that are no gates of which two are drawn; M2 two gates and five others of which one each: 10 × 2 × 5
    expect(preview.powerOfTen).toBeCloseTo(2, 10);
    expect(await counts()).toEqual({ forms: before.forms, looks: before.looks + 1 });
    expect(await codeOf(engine.get(PreviewForm).run(actorOf(v7()), blueprintId))).toBe('blueprint-unknown');
  });

  it('says which rows lack what when no form can be drawn', async () => {
    const wanting = await engine.get(ImportBlueprint).run({ code: 'wanting', version: 1, rules: { ...smallRules, levels: { analyse: { min: 1 } }, domains: { M1: { items: 2, gates: 0 }, M2: { items: 2, gates: 1, kinds: { gaps: { min: 1 } } } } } });
    expect(await engine.get(PreviewForm).run(lead, wanting)).toMatchObject({ items: null, proved: true, supply: expect.arrayContaining([expect.objectContaining({ domain: null, level: 'analyse', wanted: 1, there: 0, lacking: 1 }), expect.objectContaining({ domain: 'M2', kind: 'gaps', lacking: 1 })]) as unknown });
  });
});
