// May two items not stand in one form once two people of the register have said so, whatever is tried beside the pages?
import pg from 'pg';
import { v7 } from 'uuid';
import { ApproveProposal } from '#libs/assessment/approve-proposal.js';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { ImportBlueprint } from '#libs/assessment/import-blueprint.js';
import { ImportItems } from '#libs/assessment/import-items.js';
import { ProposeItems, type ProposedItem } from '#libs/assessment/propose-items.js';
import { ReadItemBank } from '#libs/assessment/read-item-bank.js';
import { StartAttempt } from '#libs/assessment/start-attempt.js';
import type { Actor } from '#libs/kernel/context.js';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { CurriculumModule } from './curriculum.module.js';
import { OwnItemChecks } from './own-item-checks.js';
import { PublishProgramme } from './publish-programme.js';

const rules = { ...smallRules, items: 8, passPoints: 5, domains: { M1: { items: 4, gates: 0 }, M2: { items: 4, gates: 1 } }, pilot: 0 };

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
const approve = async (who: Actor, id: string) => engine.get(ApproveProposal).run(who, await seen(id), check);
/** Ana proposes it and Bia approves. */
const agreed = async (proposed: ProposedItem): Promise<string> => {
  const id = await propose(ana!, proposed);
  await approve(bia!, id);
  return id;
};
const page = (itemId: string) => engine.get(ReadItemBank).item(ana!, itemId);
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

/** What a form holds that is drawn now, for somebody who has seen none. */
async function drawn(): Promise<readonly string[]> {
  const personId = await engine.addPerson();
  const { attemptId } = await engine.get(StartAttempt).run(asTrainee(personId), { purpose: 'exam', subjectId: v7(), personId, academyId: engine.academyId, locale: 'en', draw: { kind: 'exam', blueprintId } });
  const { rows } = await engine.superuser.query<{ code: string }>('select i.code from attempt a join form f on f.id = a.form_id join item_version v on v.id = any (f.item_versions) join item i on i.id = v.item_id where a.id = $1', [attemptId]);
  return rows.map(({ code }) => code);
}

describe('enemies that two people declared', () => {
  const [one, other] = ['ZS-1-03', 'ZS-1-04'];
  const idOf = async (code: string) => (await engine.superuser.query<{ id: string }>('select id from item where code = $1', [code])).rows[0]!.id;
  const together = async () => (await Promise.all(Array.from({ length: 25 }, () => drawn()))).filter((codes) => codes.includes(one) && codes.includes(other)).length;
  let pair: string;

  it('stand on both items with the reason, and never in one form', async () => {
    expect(await together()).toBeGreaterThan(0);
    pair = await propose(ana!, { kind: 'enmity', itemId: await idOf(one), enemy: other, comment: 'The one gives the other away.' });
    await expect(approve(ana!, pair)).rejects.toMatchObject({ code: 'own-proposal' });
    expect((await page(await idOf(one))).enemies).toEqual([]);
    await approve(bia!, pair);
    for (const [own, theirs] of [[one, other], [other, one]] as const) {
      const { enemies, proposals } = await page(await idOf(own));
      expect(enemies).toEqual([{ code: theirs, itemId: await idOf(theirs), proposalId: pair, reason: 'The one gives the other away.' }]);
      expect(proposals.map(({ id }) => id)).toContain(pair);
    }
    expect(await together()).toBe(0);
  });

  it('are one pair, whichever comes first, and never an item with itself or with nothing', async () => {
    for (const [own, enemy] of [[one, other], [other, one]] as const) await expect(propose(ana!, { kind: 'enmity', itemId: await idOf(own), enemy, comment: 'Again.' })).rejects.toMatchObject({ code: 'enemies-already' });
    for (const enemy of [one, 'NONE-1-01']) await expect(propose(ana!, { kind: 'enmity', itemId: await idOf(one), enemy, comment: 'Odd.' })).rejects.toMatchObject({ code: 'enemy-unfit' });
    const open = await propose(ana!, { kind: 'enmity', itemId: await idOf('ZS-1-05'), enemy: 'ZS-1-06', comment: 'Open.' });
    await expect(propose(bia!, { kind: 'enmity', itemId: await idOf('ZS-1-06'), enemy: 'ZS-1-05', comment: 'Open too.' })).rejects.toMatchObject({ code: 'proposal-open' });
    // a pair keeps nobody from changing the item
    await propose(ana!, { kind: 'change', itemId: await idOf('ZS-1-05') });
    expect((await see(open)).state).toBe('in-review');
  });

  it('stay when files are read again, and are taken back by two people alone', async () => {
    await engine.get(ImportItems).run('secure', bankOf('S').map((item) => ({ ...item, code: `Z${item.code}` })), { exposed: false });
    expect((await page(await idOf(one))).enemies).toHaveLength(1);
    for (const who of [ana!, bia!, null]) await expect(asServer(who, 'delete from item_enemy where proposal_id = $1', [pair])).rejects.toEqual(refusedBy('item_enemy_is_lawful'));
    for (const proposalId of [null, pair]) await expect(asServer(bia!, 'insert into item_enemy (code, enemy, proposal_id, by_two) values ($1, $2, $3, $3::uuid is not null)', ['ZS-1-06', 'ZS-1-07', proposalId])).rejects.toEqual(refusedBy('item_enemy_is_lawful'));
    const back = await propose(bia!, { kind: 'reconciliation', itemId: await idOf(other), enemy: one, comment: 'Since it was reworded they are apart.' });
    await expect(approve(bia!, back)).rejects.toMatchObject({ code: 'own-proposal' });
    await approve(ana!, back);
    expect((await page(await idOf(one))).enemies).toEqual([]);
    expect(await together()).toBeGreaterThan(0);
    await expect(propose(ana!, { kind: 'reconciliation', itemId: await idOf(one), enemy: other, comment: 'Twice.' })).rejects.toMatchObject({ code: 'enemies-not' });
    // an old peace does not undo a new war
    const anew = await agreed({ kind: 'enmity', itemId: await idOf(one), enemy: other, comment: 'They still give each other away.' });
    await expect(asServer(ana!, 'delete from item_enemy where proposal_id = $1', [anew])).rejects.toEqual(refusedBy('item_enemy_is_lawful'));
  });

  it('are nobody’s but the register’s', async () => {
    await expect(engine.get(ProposeItems).run(stranger!, [{ kind: 'enmity', itemId: await idOf(one), enemy: other, comment: 'Please.' }])).rejects.toMatchObject({ code: 'not-found' });
    await expect(asServer(stranger!, 'insert into item_enemy (code, enemy) values ($1, $2)', ['ZS-1-06', 'ZS-1-07'])).rejects.toEqual(refusedBy('item_enemy_is_lawful'));
  });
});
