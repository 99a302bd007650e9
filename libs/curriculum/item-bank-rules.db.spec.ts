// Is each look at a key told, and is nothing entered in somebody else's name or about another item?
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import pg from 'pg';
import { v7 } from 'uuid';
import { ApproveProposal } from '#libs/assessment/approve-proposal.js';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { HandInProposal } from '#libs/assessment/hand-in-proposal.js';
import { ProposeItems } from '#libs/assessment/propose-items.js';
import { ItemTagDto } from '#libs/assessment/item-bank.dto.js';
import { ReadItemBank } from '#libs/assessment/read-item-bank.js';
import { RemarkItem } from '#libs/assessment/remark-item.js';
import { WriteProposal } from '#libs/assessment/write-proposal.js';
import type { Actor } from '#libs/kernel/context.js';
import { startEngine, type Engine } from '../../test/engine.js';
import { CurriculumModule } from './curriculum.module.js';
import { OwnItemChecks } from './own-item-checks.js';
import { PublishProgramme } from './publish-programme.js';

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });
const draftOf = (code: string, more: Partial<ItemDraft> = {}): ItemDraft => ({
  id: code, domain: 'M1', type: 'single', level: 'apply', gate: false, difficulty: 0.6, claims: ['C1.01'], stem: both(`What does the secret of ${code} say about skin?`),
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, correct: id === 'b', text: both(`answer ${id} of ${code}`), rationale: both(`why ${id}`) })), ...more,
}); // prettier-ignore

let engine: Engine;
let [ana, bia]: Actor[] = [];
let server: pg.Client;
const actor = (personId: string, registrar = true): Actor => ({ personId, sessionId: v7(), signedInAt: engine.clock.now(), registrar, memberships: [] });
const registrar = async (): Promise<Actor> => {
  const personId = await engine.addPerson();
  await engine.superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), personId]);
  return actor(personId);
};

beforeAll(async () => {
  engine = await startEngine([CurriculumModule]);
  await engine.get(PublishProgramme).run();
  [ana, bia] = [await registrar(), await registrar()];
  server = new pg.Client({ connectionString: engine.db.appUrl });
  await server.connect();
});
afterAll(async () => {
  await server.end();
  await engine.close();
});

const check = (draft: ItemDraft, about: { readonly isOwn: boolean }) => engine.get(OwnItemChecks).source(draft, about);
const see = (who: Actor, id: string) => engine.get(ReadItemBank).proposal(who, id);
const seen = async (proposalId: string) => ({ proposalId, revision: (await see(ana!, proposalId)).proposal.revision });
const propose = async (who: Actor, code: string, more: Partial<ItemDraft> = {}) => (await engine.get(ProposeItems).run(who, [{ kind: 'new', draft: draftOf(code, more) }]))[0]!;
const handIn = async (who: Actor, id: string) => engine.get(HandInProposal).run(who, await seen(id), check);
const approve = async (who: Actor, id: string) => engine.get(ApproveProposal).run(who, await seen(id), check);
/** An item that Ana wrote and Bia approved. */
const live = async (code: string, more: Partial<ItemDraft> = {}) => {
  const id = await propose(ana!, code, more);
  await handIn(ana!, id);
  await approve(bia!, id);
  return (await see(ana!, id)).proposal.itemId!;
};
const versionsOf = async (itemId: string) => (await engine.get(ReadItemBank).item(ana!, itemId)).versions;
/** As the application's own role in the name of somebody, past all of our code. */
async function asServer<Row extends object>(who: Actor | null, sql: string, values: unknown[] = []): Promise<Row[]> {
  await server.query('begin');
  try {
    await server.query("select set_config('dermark.person', $1, true), set_config('dermark.register', $2, true)", [who?.personId ?? '', who?.registrar === false ? 'off' : 'on']);
    const { rows } = await server.query<Row>(sql, values);
    await server.query('commit');
    return rows;
  } catch (error) {
    await server.query('rollback');
    throw error;
  }
}
const refusedBy = (constraint: string) => expect.objectContaining({ constraint }) as unknown;

describe('a proposal', () => {
  it('lies sealed from its first word on', async () => {
    await propose(ana!, 'OWN-3-01');
    const { rows } = await engine.superuser.query<{ row: string }>("select p::text || coalesce(encode(p.draft, 'escape'), '') as row from item_proposal p");
    for (const { row } of rows) expect(row).not.toContain('the secret of');
  });
});

describe('a look at a key', () => {
  it('through a proposal that was approved is recorded for each who reads it, its author too; writing is none', async () => {
    const looks = async (versionId: string, who: Actor) => Number((await engine.superuser.query<{ count: string }>("select count(*) from audit_entry where act = 'item.key-read' and subject_id = $1 and actor_id = $2", [versionId, who.personId])).rows[0]!.count);
    const itemId = await live('OWN-1-01');
    const [first] = await versionsOf(itemId);
    for (const who of [ana!, bia!]) {
      const before = await looks(first!.versionId, who);
      await see(who, first!.proposalId!);
      expect(await looks(first!.versionId, who)).toBe(before + 1);
    }
    const [id] = await engine.get(ProposeItems).run(ana!, [{ kind: 'change', itemId }]);
    const before = await looks(first!.versionId, ana!);
    const { proposal } = await engine.get(ReadItemBank).proposal(ana!, id!, false);
    await engine.get(WriteProposal).run(ana!, { proposalId: id!, revision: proposal.revision, baseVersionId: proposal.baseVersionId, draft: { ...proposal.draft!, stem: both('Which?') } });
    expect(await looks(first!.versionId, ana!)).toBe(before);
    await see(ana!, id!);
    expect(await looks(first!.versionId, ana!)).toBe(before + 1);
  });
});

describe('the database', () => {
  it('takes no entry in the journals of the bank in the name of somebody else', async () => {
    const itemId = await live('OWN-2-01');
    const { proposalId } = (await versionsOf(itemId))[0]!;
    const entries = [
      ['insert into item_proposal_event (proposal_id, sequence, act, person_id, at) values ($1, $2, $3, $4, now())', [proposalId, 9, 'withdrawn']],
      ['insert into item_comment (id, item_id, sealed, author_id, written_at) values ($1, $2, $3, $4, now())', [v7(), itemId, Buffer.from('x')]],
      ['insert into item_tag_event (id, item_id, tag, person_id, act, at) values ($1, $2, $3, $4, \'added\', now())', [v7(), itemId, 'hygiene']],
    ] as const;
    for (const [sql, values] of entries) {
      for (const who of [ana!, null]) await expect(asServer(who, sql, [...values, bia!.personId])).rejects.toMatchObject({ code: '42501' });
    }
    for (const [sql, values] of entries.slice(2)) await asServer(bia!, sql, [...values, bia!.personId]);
  });

  it('keeps a proposal with its code and its item', async () => {
    const [first, second] = [await live('OWN-2-02'), await live('OWN-2-03')];
    const id = await propose(ana!, 'OWN-2-04');
    const recode = "update item_proposal set code = 'OWN-2-05' where id = $1";
    await expect(asServer(bia!, recode, [id])).rejects.toEqual(refusedBy('item_proposal_moves_lawfully'));
    await handIn(ana!, id);
    for (const who of [ana!, bia!]) await expect(asServer(who, recode, [id])).rejects.toEqual(refusedBy('item_proposal_moves_lawfully'));
    const approved = "update item_proposal set state = 'approved', decided_by = $2, decided_at = now(), item_id = $3 where id = $1";
    await expect(asServer(bia!, approved, [id, bia!.personId, first])).rejects.toEqual(refusedBy('item_proposal_moves_lawfully'));
    const [change] = await engine.get(ProposeItems).run(ana!, [{ kind: 'change', itemId: first }]);
    await expect(asServer(ana!, recode, [change])).rejects.toEqual(refusedBy('item_proposal_moves_lawfully'));
    await expect(asServer(ana!, 'update item_proposal set item_id = $2 where id = $1', [change, second])).rejects.toEqual(refusedBy('item_proposal_moves_lawfully'));
  });
});

describe('a tag', () => {
  it('that the page lets in goes into the database, whatever letters it has', async () => {
    const itemId = await live('OWN-3-02');
    const isLetIn = (tag: string) => validateSync(plainToInstance(ItemTagDto, { tag, act: 'added' })).length === 0;
    const tags = ['hygiene', 'revisão', 'época 2', 'm²', 'a½', 'aⅧ', '٣٣', 'aª', '日本', ' x', 'a'];
    expect(tags.filter((tag) => !isLetIn(tag))).toEqual(['m²', 'a½', 'aⅧ', '٣٣', ' x', 'a']);
    for (const tag of tags.filter(isLetIn)) await engine.get(RemarkItem).tag(bia!, itemId, { tag, act: 'added' });
    for (const tag of ['a', ' ab', 'x'.repeat(41)]) await expect(asServer(bia!, "insert into item_tag_event (id, item_id, tag, act, person_id, at) values ($1, $2, $3, 'added', $4, now())", [v7(), itemId, tag, bia!.personId])).rejects.toEqual(refusedBy('a_tag_is_short_and_trimmed'));
  });
});

describe('a case', () => {
  it('is told in the same words by all its items that are live', async () => {
    const asked = (place: number, text: string) => ({ vignette: { case: 'OWN-4-K1', place, of: 2, text: both(text) } });
    await live('OWN-4-01', asked(1, 'A man of forty comes in.'));
    const other = await propose(ana!, 'OWN-4-02', asked(2, 'A man of fifty comes in.'));
    await handIn(ana!, other);
    await expect(approve(bia!, other)).rejects.toMatchObject({ code: 'item-faulty', extra: { faults: [expect.objectContaining({ pointer: '/vignette/text', code: 'case-unfit' })] } });
    await live('OWN-4-03', asked(2, 'A man of forty comes in.'));
  });
});
