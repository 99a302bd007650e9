// Is an item tried in exams without counting for anybody, and taken into use by two people alone?
import pg from 'pg';
import { v7 } from 'uuid';
import { ApproveProposal } from '#libs/assessment/approve-proposal.js';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { HandInProposal } from '#libs/assessment/hand-in-proposal.js';
import { ImportBlueprint } from '#libs/assessment/import-blueprint.js';
import { ImportItems } from '#libs/assessment/import-items.js';
import { PreviewForm } from '#libs/assessment/preview-form.js';
import { ProposeItems, type ProposedItem } from '#libs/assessment/propose-items.js';
import { QuarantineItems } from '#libs/assessment/quarantine-items.js';
import { ReadExamStatistics } from '#libs/assessment/read-exam-statistics.js';
import { ReadItemBank } from '#libs/assessment/read-item-bank.js';
import { RebuildForm } from '#libs/assessment/rebuild-form.js';
import { SaveResponse } from '#libs/assessment/save-response.js';
import { StartAttempt } from '#libs/assessment/start-attempt.js';
import { SubmitAttempt } from '#libs/assessment/submit-attempt.js';
import type { Actor } from '#libs/kernel/context.js';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { CurriculumModule } from './curriculum.module.js';
import { OwnItemChecks } from './own-item-checks.js';
import { PublishProgramme } from './publish-programme.js';

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });
const draftOf = (code: string, more: Partial<ItemDraft> = {}): ItemDraft => ({
  id: code, domain: 'M1', type: 'single', level: 'apply', gate: false, difficulty: 0.6, claims: ['C1.01'], stem: both(`What does the secret of ${code} say about skin?`),
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, correct: id === 'b', text: both(`answer ${id} of ${code}`), rationale: both(`why ${id}`) })), ...more,
}); // prettier-ignore
const rules = { ...smallRules, items: 8, passPoints: 5, domains: { M1: { items: 4, gates: 0 }, M2: { items: 4, gates: 1 } }, pilot: 1 };

let engine: Engine;
let [ana, bia, stranger]: Actor[] = [];
let server: pg.Client;
let blueprintId: string;
const actor = (personId: string, registrar = true): Actor => ({ personId, sessionId: v7(), signedInAt: engine.clock.now(), registrar, memberships: [] });
const registrar = async (): Promise<Actor> => {
  const personId = await engine.addPerson();
  await engine.superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), personId]);
  return actor(personId);
};

beforeAll(async () => {
  engine = await startEngine([CurriculumModule]);
  await engine.get(PublishProgramme).run();
  // nobody else's items: what is drawn is known
  await engine.superuser.query("update item_version set state = 'retired' where state = 'live' and item_id in (select id from item where bank = 'secure')");
  await engine.get(ImportItems).run('secure', bankOf('S').map((item) => ({ ...item, code: `Z${item.code}` })), { exposed: false });
  blueprintId = await engine.get(ImportBlueprint).run({ code: 'trying', version: 1, rules });
  [ana, bia, stranger] = [await registrar(), await registrar(), actor(await engine.addPerson(), false)];
  server = new pg.Client({ connectionString: engine.db.appUrl });
  await server.connect();
});
afterAll(async () => {
  await server.end();
  await engine.close();
});

const check = (draft: ItemDraft, about: { readonly isOwn: boolean }) => engine.get(OwnItemChecks).source(draft, about);
const see = async (id: string) => (await engine.get(ReadItemBank).proposal(ana!, id)).proposal;
const seen = async (proposalId: string) => ({ proposalId, revision: (await see(proposalId)).revision });
const propose = async (who: Actor, proposed: ProposedItem) => (await engine.get(ProposeItems).run(who, [proposed]))[0]!;
const handIn = async (id: string, pilot: boolean) => engine.get(HandInProposal).run(ana!, { ...(await seen(id)), pilot }, check);
const approve = async (who: Actor, id: string) => engine.get(ApproveProposal).run(who, await seen(id), check);
/** Ana proposes it and Bia approves. */
const agreed = async (proposed: ProposedItem): Promise<string> => {
  const id = await propose(ana!, proposed);
  await approve(bia!, id);
  return id;
};
/** The item that Ana wrote, handed in to be tried or not, and Bia approved. */
async function written(code: string, pilot: boolean, more: Partial<ItemDraft> = {}): Promise<string> {
  const id = await propose(ana!, { kind: 'new', draft: draftOf(code, more) });
  await handIn(id, pilot);
  await approve(bia!, id);
  return (await see(id)).itemId!;
}
const page = (itemId: string) => engine.get(ReadItemBank).item(ana!, itemId);
const newest = async (itemId: string) => (await page(itemId)).versions[0]!;
const retire = async (itemId: string) => agreed({ kind: 'retirement', itemId, comment: 'Enough of it.' });
/** As the application's own role in the name of somebody, past all of our code. */
async function asServer(who: Actor | null, sql: string, values: unknown[] = []): Promise<number> {
  await server.query('begin');
  try {
    await server.query("select set_config('dermark.person', $1, true), set_config('dermark.register', $2, true)", [who?.personId ?? '', who?.registrar === false ? 'off' : 'on']);
    const { rowCount } = await server.query(sql, values);
    await server.query('commit');
    return rowCount ?? 0;
  } catch (error) {
    await server.query('rollback');
    throw error;
  }
}
const refusedBy = (constraint: string) => expect.objectContaining({ constraint }) as unknown;

interface Sat {
  readonly personId: string;
  readonly attemptId: string;
  readonly formId: string;
  readonly codes: readonly string[];
  readonly unscored: readonly number[];
}
async function begin(blueprint = blueprintId): Promise<Sat> {
  const personId = await engine.addPerson();
  const { attemptId } = await engine.get(StartAttempt).run(asTrainee(personId), { purpose: 'exam', subjectId: v7(), personId, academyId: engine.academyId, locale: 'en', draw: { kind: 'exam', blueprintId: blueprint } });
  const { rows } = await engine.superuser.query<Pick<Sat, 'formId' | 'codes' | 'unscored'>>(
    `select f.id as "formId", f.unscored, array(select i.code from unnest(f.item_versions) with ordinality d (id, place) join item_version v on v.id = d.id join item i on i.id = v.item_id order by d.place) as codes
       from attempt a join form f on f.id = a.form_id where a.id = $1`,
    [attemptId],
  );
  return { personId, attemptId, ...rows[0]! };
}
/** Items of the bank are keyed a, or a and b; those of Ana b. */
async function sit({ personId, attemptId, codes }: Sat, isRight: (code: string) => boolean) {
  const { rows } = await engine.superuser.query<{ code: string; kind: string }>('select i.code, v.kind from item i join item_version v on v.item_id = i.id where i.code = any ($1)', [codes]);
  for (const [position, code] of codes.entries()) {
    const many = rows.find((row) => row.code === code)!.kind === 'multiple';
    const right = code.startsWith('OWN') ? ['b'] : many ? ['a', 'b'] : ['a'];
    await engine.get(SaveResponse).run(asTrainee(personId), attemptId, { position, choice: isRight(code) ? right : many ? ['c', 'd'] : ['d'], revision: 0 });
  }
  await engine.get(SubmitAttempt).run(asTrainee(personId), attemptId);
  const { rows: [result] } = await engine.superuser.query<{ points: number; possible: number; passed: boolean; domains: { possible: number }[] }>('select points::float as points, possible, passed, domains from attempt_result where attempt_id = $1', [attemptId]);
  return result!;
}

describe('an item that is tried', () => {
  let itemId: string;
  beforeAll(async () => {
    itemId = await written('OWN-1-01', true);
  });

  it('stands in forms beside what counts, as many as the blueprint says, and the form comes out of its seed again', async () => {
    expect((await newest(itemId)).state).toBe('pilot');
    const sat = await begin();
    expect(sat.codes).toHaveLength(9);
    expect(sat.unscored.map((at) => sat.codes[at])).toEqual(['OWN-1-01']);
    expect(await engine.get(RebuildForm).run(sat.formId)).toMatchObject({ kind: 'same' });
    await engine.superuser.query("set session_replication_role = replica; update form set unscored = '{}'; set session_replication_role = origin");
    expect(await engine.get(RebuildForm).run(sat.formId)).toMatchObject({ kind: 'different' });
    const plain = await begin(await engine.get(ImportBlueprint).run({ code: 'plain', version: 1, rules: { ...rules, pilot: 0 } }));
    expect([plain.codes.length, plain.codes.includes('OWN-1-01'), plain.unscored]).toEqual([8, false, []]);
    expect((await engine.get(PreviewForm).run(ana!, blueprintId)).pilotsThere).toBe(1);
  });

  it('counts for nobody, right or wrong, and its answers are kept and read beside what counted', async () => {
    const [byIt, onIt] = [await begin(), await begin()];
    // five points are needed, and it is not one of them
    const fourRight = (codes: readonly string[]) => codes.filter((code) => !code.startsWith('OWN')).slice(0, 4);
    const luck = await sit(byIt, (code) => code.startsWith('OWN') || fourRight(byIt.codes).includes(code));
    expect(luck).toMatchObject({ points: 4, possible: 8, passed: false });
    expect(luck.domains.map(({ possible }) => possible)).toEqual([4, 4]);
    expect(await sit(onIt, (code) => !code.startsWith('OWN'))).toMatchObject({ points: 8, possible: 8, passed: true });
    const { rows } = await engine.superuser.query('select r.choice from response r join attempt a on a.id = r.attempt_id where a.id = any ($1) and r.position = any ($2)', [[byIt.attemptId], byIt.unscored]);
    expect(rows).toEqual([{ choice: ['b'] }]);
    const { figures, items, pilots } = await engine.get(ReadExamStatistics).run(ana!, blueprintId);
    expect([figures.candidates, figures.possible]).toEqual([2, 8]);
    expect(items.map(({ item }) => item.code)).not.toContain('OWN-1-01');
    expect(pilots).toMatchObject([{ item: { code: 'OWN-1-01', state: 'pilot' }, isReady: false, facility: { candidates: 2 } }]);
    const { versionId } = await newest(itemId);
    expect(await engine.get(ReadExamStatistics).item(ana!, { blueprintId, versionId })).toMatchObject({ figures: { awaits: false, facility: { candidates: 2 } } });
  });

  it('goes into quarantine at once, and comes back as what it was', async () => {
    await engine.get(QuarantineItems).run('C1.01');
    expect((await newest(itemId)).state).toBe('quarantined');
    expect((await begin()).unscored).toEqual([]);
    const { versionId } = await newest(itemId);
    const id = await propose(ana!, { kind: 'release', itemId, comment: 'The claim holds.' });
    await expect(asServer(bia!, "update item_version set state = 'pilot' where id = $1", [versionId])).rejects.toEqual(refusedBy('item_version_moves_lawfully'));
    await approve(bia!, id);
    expect((await newest(itemId)).state).toBe('pilot');
    // not even with a release may it count then
    await engine.get(QuarantineItems).run('C1.01');
    await agreed({ kind: 'release', itemId, comment: 'Again.' });
    const { rows: [release] } = await engine.superuser.query<{ id: string }>('select release_id as id from item_version where id = $1', [versionId]);
    await engine.get(QuarantineItems).run('C1.01');
    const other = await propose(ana!, { kind: 'release', itemId, comment: 'And again.' });
    await engine.superuser.query("set session_replication_role = replica; update item_proposal set state = 'approved', decided_by = '" + bia!.personId + "', decided_at = now() where id = '" + other + "'; set session_replication_role = origin");
    expect(release!.id).not.toBe(other);
    await expect(asServer(bia!, "update item_version set state = 'live', release_id = $2 where id = $1", [versionId, other])).rejects.toEqual(refusedBy('item_version_moves_lawfully'));
    await asServer(bia!, "update item_version set state = 'pilot', release_id = $2 where id = $1", [versionId, other]);
  });

  it('is taken into use by two people alone, and counts from then on; forms of before stay as they were', async () => {
    const open = await begin();
    const { versionId } = await newest(itemId);
    const id = await propose(ana!, { kind: 'adoption', itemId, comment: 'Its figures are sound.' });
    await expect(approve(ana!, id)).rejects.toMatchObject({ code: 'own-proposal' });
    for (const who of [ana!, bia!, null, stranger!]) {
      await expect(asServer(who, "update item_version set state = 'live' where id = $1", [versionId])).rejects.toEqual(refusedBy('item_version_moves_lawfully'));
      await expect(asServer(who, "update item_version set state = 'live', adoption_id = $2 where id = $1", [versionId, id])).rejects.toEqual(refusedBy('item_version_moves_lawfully'));
    }
    await approve(bia!, id);
    expect((await newest(itemId)).state).toBe('live');
    expect(await sit(open, (code) => code.startsWith('OWN'))).toMatchObject({ points: 0, possible: 8 });
    const forms = await Promise.all(Array.from({ length: 12 }, () => begin()));
    expect(forms.some(({ codes, unscored }) => codes.includes('OWN-1-01') && unscored.length === 0)).toBe(true);
    await expect(propose(ana!, { kind: 'adoption', itemId, comment: 'Once more.' })).rejects.toMatchObject({ code: 'item-not-pilot' });
    await retire(itemId);
  });

  it('is retired instead, when its figures say so', async () => {
    const poor = await written('OWN-1-02', true);
    await retire(poor);
    expect((await newest(poor)).state).toBe('retired');
    expect((await begin()).unscored).toEqual([]);
  });

  it('is never one that counts already, nor one that people mark', async () => {
    const counting = await written('OWN-1-03', false);
    const change = await propose(ana!, { kind: 'change', itemId: counting, draft: draftOf('OWN-1-03', { difficulty: 0.5 }) });
    await expect(handIn(change, true)).rejects.toMatchObject({ code: 'pilot-unfit' });
    await handIn(change, false);
    // what is tried is said with what is handed in, and not afterwards
    await expect(asServer(ana!, 'update item_proposal set pilot = true where id = $1', [change])).rejects.toEqual(refusedBy('item_proposal_is_tried_as_handed_in'));
    await engine.get(ApproveProposal).run(bia!, await seen(change), check);
    const text = await propose(ana!, { kind: 'new', draft: { ...draftOf('OWN-1-04'), type: 'written' } });
    await expect(handIn(text, true)).rejects.toMatchObject({ code: 'pilot-unfit' });
    await retire(counting);
  });

  it('is written anew while it is tried, and tried in its new words', async () => {
    const again = await written('OWN-1-05', true);
    const change = await propose(ana!, { kind: 'change', itemId: again, draft: draftOf('OWN-1-05', { difficulty: 0.4 }) });
    await handIn(change, true);
    await approve(bia!, change);
    expect((await page(again)).versions.map(({ version, state }) => [version, state])).toEqual([[2, 'pilot'], [1, 'retired']]);
    await retire(again);
  });
});

describe('past all of our code', () => {
  it('no version is tried, or counts, otherwise than was approved', async () => {
    const id = await propose(ana!, { kind: 'new', draft: draftOf('OWN-1-06') });
    await handIn(id, true);
    await approve(bia!, id);
    const { itemId } = await see(id);
    const { versionId, digest } = await newest(itemId!);
    const copy = (state: string, cameAsPilot: boolean, proposalId: string | null) =>
      asServer(bia!, `insert into item_version (id, item_id, version, domain, kind, level, gate, difficulty, content, sealed, digest, state, created_at, proposal_id, came_as_pilot)
        select $1, item_id, 9, domain, kind, level, gate, difficulty, content, sealed, $2, $3, now(), $4, $5 from item_version where id = $6`, [v7(), digest, state, proposalId, cameAsPilot, versionId]); // prettier-ignore
    for (const [state, came] of [['live', false], ['live', true], ['pilot', false]] as const) await expect(copy(state, came, id)).rejects.toEqual(refusedBy('item_version_comes_lawfully'));
    await expect(copy('pilot', true, null)).rejects.toEqual(refusedBy('item_version_comes_lawfully'));
    await expect(asServer(bia!, 'update item_version set came_as_pilot = false where id = $1', [versionId])).rejects.toMatchObject({ code: '42501' });
  });

  it('no form leaves anything out of the count but what is tried, nor counts what is', async () => {
    const { formId } = await begin();
    const again = (unscored: string, more: Record<string, string> = {}) => {
      const of = { item_versions: 'item_versions', pass_rule: 'pass_rule', seed: 'seed', ...more };
      return asServer(null, `insert into form (id, kind, blueprint_id, standard_id, item_versions, option_orders, pass_rule, seed, pool, earlier, recent, created_at, unscored)
        select $1, kind, blueprint_id, standard_id, ${of.item_versions}, option_orders, ${of.pass_rule}, seed, pool, earlier, recent, created_at, ${unscored} from form where id = $2`, [v7(), formId]); // prettier-ignore
    };
    const refused = refusedBy('form_tries_lawfully');
    await expect(again("'{}'")).rejects.toEqual(refused);
    await expect(again('array[(unscored[1] + 1) % 9]')).rejects.toEqual(refused);
    await expect(again('unscored || (unscored[1] + 1) % 9')).rejects.toEqual(refused);
    await expect(again('unscored || 40')).rejects.toEqual(refused);
    await expect(again('unscored', { item_versions: 'item_versions[1:8]' })).rejects.toEqual(refused);
    for (const rule of [`jsonb_set(pass_rule, '{items}', '7')`, "pass_rule - 'items'"]) await expect(again('unscored', { pass_rule: rule })).rejects.toEqual(refused);
    // what was tried and has not been taken into use since does not count, also when it is out of drawing
    const { rows: [tried] } = await engine.superuser.query<{ id: string }>('select item_versions[unscored[1] + 1] as id from form where id = $1', [formId]);
    await engine.superuser.query("update item_version set state = 'quarantined' where id = $1", [tried!.id]);
    await expect(again("'{}'", { pass_rule: `jsonb_set(pass_rule, '{items}', '9')` })).rejects.toEqual(refused);
    await again('unscored');
  });

  it('no version counts again while its item is tried in new words', async () => {
    const counting = await written('OWN-1-07', false);
    const { versionId } = await newest(counting);
    await engine.get(QuarantineItems).run('C1.01');
    const release = await propose(ana!, { kind: 'release', itemId: counting, comment: 'The claim holds.' });
    await engine.superuser.query(`set session_replication_role = replica;
      insert into item_version (id, item_id, version, domain, kind, level, gate, difficulty, content, sealed, digest, state, created_at, came_as_pilot)
        select '${v7()}', item_id, 2, domain, kind, level, gate, difficulty, content, sealed, sha256('other words'), 'pilot', now(), true from item_version where id = '${versionId}';
      update item_proposal set state = 'approved', decided_by = '${bia!.personId}', decided_at = now() where id = '${release}'; set session_replication_role = origin`);
    await expect(asServer(bia!, "update item_version set state = 'live', release_id = $2 where id = $1", [versionId, release])).rejects.toEqual(refusedBy('item_version_moves_lawfully'));
    await engine.superuser.query("update item_version set state = 'retired' where item_id = $1 and version = 2", [counting]);
    await asServer(bia!, "update item_version set state = 'live', release_id = $2 where id = $1", [versionId, release]);
  });
});
