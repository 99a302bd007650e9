// Does an exam item come about only when two people of the register have seen it, whatever is tried beside the pages?
import pg from 'pg';
import { v7 } from 'uuid';
import { ApproveProposal } from '#libs/assessment/approve-proposal.js';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { HandInProposal } from '#libs/assessment/hand-in-proposal.js';
import { ProposeItems } from '#libs/assessment/propose-items.js';
import { QuarantineItems } from '#libs/assessment/quarantine-items.js';
import { ReadItemBank } from '#libs/assessment/read-item-bank.js';
import { RemarkItem } from '#libs/assessment/remark-item.js';
import { ReturnProposal } from '#libs/assessment/return-proposal.js';
import { WriteProposal } from '#libs/assessment/write-proposal.js';
import type { Actor } from '#libs/kernel/context.js';
import { startEngine, type Engine } from '../../test/engine.js';
import { CurriculumModule } from './curriculum.module.js';
import { ImportOwnItems } from './import-own-items.js';
import { OwnItemChecks } from './own-item-checks.js';
import { PublishProgramme } from './publish-programme.js';
import { RetireClaim } from './retire-claim.js';

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });
const draftOf = (code: string, more: Partial<ItemDraft> = {}): ItemDraft => ({
  id: code, domain: 'M1', type: 'single', level: 'apply', gate: false, difficulty: 0.6, claims: ['C1.01'], stem: both(`What does the secret of ${code} say about skin?`),
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, correct: id === 'b', text: both(`answer ${id} of ${code}`), rationale: both(`why ${id}`) })), ...more,
}); // prettier-ignore

let engine: Engine;
let [ana, bia, eva, stranger]: Actor[] = [];
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
  [ana, bia, eva, stranger] = [await registrar(), await registrar(), await registrar(), actor(await engine.addPerson(), false)];
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
const denied = expect.objectContaining({ code: '42501' }) as unknown;

describe('a new item', () => {
  it('is written by one, approved by another, and then stands in the bank with both their names', async () => {
    const id = await propose(ana!, 'OWN-1-01');
    expect((await see(ana!, id)).can).toEqual(['write', 'hand-in', 'withdraw']);
    await handIn(ana!, id);
    expect((await see(bia!, id)).can).toEqual(['send-back', 'approve']);
    await approve(bia!, id);
    const { proposal, events } = await see(ana!, id);
    expect(events.map(({ act, personId }) => [act, personId])).toEqual([['started', ana!.personId], ['handed-in', ana!.personId], ['approved', bia!.personId]]);
    const [version] = await versionsOf(proposal.itemId!);
    expect(version).toMatchObject({ code: 'OWN-1-01', version: 1, state: 'live', bank: 'secure', exposed: false, proposalId: id, content: { stem: draftOf('OWN-1-01').stem } });
    expect(await engine.get(ReadItemBank).key(ana!, version!.versionId)).toEqual(draftOf('OWN-1-01'));
  });

  it('is not approved by its author, neither on the pages nor past them', async () => {
    const id = await propose(ana!, 'OWN-1-02');
    await handIn(ana!, id);
    await expect(approve(ana!, id)).rejects.toMatchObject({ kind: 'forbidden', code: 'own-proposal' });
    const itself = "update item_proposal set state = 'approved', decided_by = $2, decided_at = now(), item_id = (select id from item limit 1) where id = $1";
    await expect(asServer(ana!, itself, [id, ana!.personId])).rejects.toEqual(refusedBy('nobody_approves_his_own_item'));
    await expect(asServer(ana!, itself, [id, bia!.personId])).rejects.toEqual(refusedBy('item_proposal_moves_lawfully'));
    await expect(asServer({ ...stranger!, registrar: true }, itself, [id, stranger!.personId])).rejects.toEqual(refusedBy('item_proposal_moves_lawfully'));
  });

  it('is told every fault by its place when it is handed in, and stays a draft with nothing lost', async () => {
    const id = await propose(ana!, 'OWN-1-03', { stem: { en: '', 'pt-PT': 'Qual?' }, claims: ['C9.99'], domain: 'M99', options: draftOf('x').options!.slice(0, 3) });
    await expect(handIn(ana!, id)).rejects.toMatchObject({
      code: 'item-faulty',
      extra: { faults: expect.arrayContaining([['/stem/en', 'text-missing'], ['/claims', 'claim-unknown'], ['/domain', 'domain-unknown'], ['/options', 'parts-many']].map(([pointer, code]) => expect.objectContaining({ pointer, code }) as unknown)) as unknown },
    });
    expect((await see(ana!, id)).proposal).toMatchObject({ state: 'draft', draft: { domain: 'M99' } });
  });

  it('comes in a list whole or not at all', async () => {
    const list = ['OWN-2-01', 'OWN-2-02', 'OWN-2-03'].map((code) => ({ kind: 'new' as const, draft: draftOf(code) }));
    await expect(engine.get(ProposeItems).run(ana!, [...list, { kind: 'new', draft: draftOf('OWN-2-02') }])).rejects.toMatchObject({ code: 'item-code-taken' });
    await expect(engine.get(ProposeItems).run(ana!, [...list, { kind: 'new', draft: draftOf('S-1-01') }])).rejects.toMatchObject({ code: 'item-code-taken', detail: expect.stringContaining('S-1-01') as string });
    expect((await engine.superuser.query("select from item_proposal where code like 'OWN-2-%'")).rows).toEqual([]);
    expect(await engine.get(ProposeItems).run(ana!, list)).toHaveLength(3);
  });

  it('lies sealed from its first word on', async () => {
    await propose(ana!, 'OWN-3-01');
    const { rows } = await engine.superuser.query<{ row: string }>("select p::text || coalesce(encode(p.draft, 'escape'), '') as row from item_proposal p");
    for (const { row } of rows) expect(row).not.toContain('the secret of');
  });
});

describe('a change', () => {
  it('is written by its author alone, until it is handed in; a stale page is told who wrote when', async () => {
    const itemId = await live('OWN-4-01');
    const [id] = await engine.get(ProposeItems).run(bia!, [{ kind: 'change', itemId, comment: 'Clearer.' }]);
    const { proposal } = await see(bia!, id!);
    const write = (who: Actor, revision: number, more: Partial<ItemDraft> = { stem: both('Which, then?') }) =>
      engine.get(WriteProposal).run(who, { proposalId: id!, revision, baseVersionId: proposal.baseVersionId, draft: { ...proposal.draft!, ...more } });
    await expect(write(ana!, 1)).rejects.toMatchObject({ code: 'proposal-of-another' });
    await expect(handIn(bia!, id!)).rejects.toMatchObject({ code: 'item-unchanged' });
    expect(await write(bia!, 1)).toBe(2);
    await expect(write(bia!, 1)).rejects.toMatchObject({ code: 'proposal-changed', extra: { facts: { revision: 2, changedBy: bia!.personId, changedAt: engine.clock.now().toISOString() } } });
    await handIn(bia!, id!);
    await expect(write(bia!, 3)).rejects.toMatchObject({ code: 'proposal-moved' });
    await expect(asServer(bia!, "update item_proposal set draft = '\\x00' where id = $1", [id])).rejects.toEqual(refusedBy('item_proposal_moves_lawfully'));
    await engine.get(ReturnProposal).run(ana!, 'send-back', { ...(await seen(id!)), comment: 'Say which layer.' });
    expect(await see(bia!, id!)).toMatchObject({ proposal: { state: 'draft' }, comments: [{ text: 'Clearer.' }, { text: 'Say which layer.' }], can: ['write', 'hand-in', 'withdraw'] });
    await write(bia!, 4, { stem: both('Which layer of skin, then?') });
    await handIn(bia!, id!);
    await approve(ana!, id!);
    const versions = await versionsOf(itemId);
    expect(versions.map(({ version, state }) => [version, state])).toEqual([[2, 'live'], [1, 'retired']]);
    const difference = await engine.get(ReadItemBank).difference(eva!, itemId, { from: 1, to: 2 });
    expect(difference.map(({ part, locale }) => [part, locale])).toEqual([['stem', 'en'], ['stem', 'pt-PT']]);
    const { keyLooks } = await engine.get(ReadItemBank).item(ana!, itemId);
    expect(keyLooks.filter(({ personId }) => personId === eva!.personId).map(({ version }) => version).sort()).toEqual([1, 2]);
  });

  it('is approved once when two approve at the same moment, and not at all on what nobody has seen', async () => {
    const itemId = await live('OWN-4-02');
    for (let round = 0; round < 10; round += 1) {
      const [id] = await engine.get(ProposeItems).run(ana!, [{ kind: 'change', itemId, draft: draftOf('OWN-4-02', { stem: both(`Which is it in round ${round}?`) }) }]);
      await handIn(ana!, id!);
      const at = await seen(id!);
      const tries = await Promise.allSettled([bia!, eva!, bia!, eva!].map((who) => engine.get(ApproveProposal).run(who, at, check)));
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const each of tries) if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'proposal-changed' });
    }
    const versions = await versionsOf(itemId);
    expect(versions.map(({ version }) => version)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(versions.filter(({ state }) => state === 'live')).toHaveLength(1);
  });

  it('that is taken back while somebody approves it becomes one or the other', async () => {
    const itemId = await live('OWN-4-03');
    let approved = 0;
    for (let round = 0; round < 10; round += 1) {
      const [id] = await engine.get(ProposeItems).run(ana!, [{ kind: 'change', itemId, draft: draftOf('OWN-4-03', { stem: both(`Which one of ${round}?`) }) }]);
      await handIn(ana!, id!);
      const at = await seen(id!);
      const [withdrawal, approval] = await Promise.allSettled([engine.get(ReturnProposal).run(ana!, 'withdraw', at), engine.get(ApproveProposal).run(bia!, at, check)]);
      expect([withdrawal.status, approval.status].sort()).toEqual(['fulfilled', 'rejected']);
      if (approval.status === 'fulfilled') approved += 1;
      expect((await see(ana!, id!)).proposal.state).toBe(approval.status === 'fulfilled' ? 'approved' : 'withdrawn');
    }
    expect(await versionsOf(itemId)).toHaveLength(1 + approved);
  });

  it('does not go over one that came by command meanwhile, until its author has seen that', async () => {
    const itemId = await live('OWN-4-04');
    const [id] = await engine.get(ProposeItems).run(ana!, [{ kind: 'change', itemId, draft: draftOf('OWN-4-04', { stem: both('Which is mine?') }) }]);
    await expect(engine.get(ProposeItems).run(bia!, [{ kind: 'retirement', itemId, comment: 'Out.' }])).rejects.toMatchObject({ code: 'proposal-open' });
    await handIn(ana!, id!);
    await engine.get(ImportOwnItems).run([draftOf('OWN-4-04', { stem: both('Which is the operator’s?') })]);
    await expect(approve(bia!, id!)).rejects.toMatchObject({ code: 'item-moved-on', extra: { facts: { version: 2 } } });
    const [newest] = await versionsOf(itemId);
    expect(newest).toMatchObject({ version: 2, proposalId: null });
    await engine.get(ReturnProposal).run(bia!, 'send-back', { ...(await seen(id!)), comment: 'Look at version 2.' });
    const { proposal } = await see(ana!, id!);
    await engine.get(WriteProposal).run(ana!, { proposalId: id!, revision: proposal.revision, baseVersionId: newest!.versionId, draft: proposal.draft! });
    await handIn(ana!, id!);
    await approve(bia!, id!);
    expect((await versionsOf(itemId)).map(({ version, state }) => [version, state])).toEqual([[3, 'live'], [2, 'retired'], [1, 'retired']]);
  });

  it('of an item of the repository is made in the repository', async () => {
    const { rows: [item] } = await engine.superuser.query<{ id: string }>("select id from item where code = 'S-1-01'");
    await expect(engine.get(ProposeItems).run(ana!, [{ kind: 'change', itemId: item!.id }])).rejects.toMatchObject({ code: 'item-of-repository' });
  });
});

describe('quarantine', () => {
  it('is left by a release that another person approves, and only while the claims hold', async () => {
    const itemId = await live('OWN-5-01', { claims: ['C1.02', 'C1.01'] });
    await engine.get(QuarantineItems).run('C1.02');
    expect((await versionsOf(itemId))[0]!.state).toBe('quarantined');
    const [versionId] = (await versionsOf(itemId)).map((version) => version.versionId);
    const back = "update item_version set state = 'live' where id = $1";
    await expect(asServer(bia!, back, [versionId])).rejects.toEqual(refusedBy('item_version_moves_lawfully'));
    await expect(asServer(null, back, [versionId])).rejects.toEqual(refusedBy('item_version_moves_lawfully'));
    const release = async () => (await engine.get(ProposeItems).run(ana!, [{ kind: 'release', itemId, comment: 'The doubt is settled.' }]))[0]!;
    const first = await release();
    await expect(approve(ana!, first)).rejects.toMatchObject({ code: 'own-proposal' });
    await approve(bia!, first);
    expect((await versionsOf(itemId))[0]!.state).toBe('live');
    await expect(release()).rejects.toMatchObject({ code: 'item-not-quarantined' });
    await engine.get(RetireClaim).run('C1.02', 'Withdrawn by its authors.');
    const second = await release();
    await expect(approve(bia!, second)).rejects.toMatchObject({ code: 'item-faulty', extra: { faults: [expect.objectContaining({ code: 'claim-retired' })] } });
    await expect(asServer(bia!, "update item_version set state = 'live', release_id = $2 where id = $1", [versionId, second])).rejects.toEqual(refusedBy('item_version_moves_lawfully'));
    await expect(asServer(bia!, back, [versionId])).rejects.toEqual(refusedBy('item_version_moves_lawfully'));
  });

  it('and life end by a retirement that another person approves, and none of the versions comes back', async () => {
    const itemId = await live('OWN-5-02');
    const { versionId } = (await versionsOf(itemId))[0]!;
    await expect(asServer(ana!, "update item_version set state = 'retired' where id = $1", [versionId])).rejects.toEqual(refusedBy('item_version_moves_lawfully'));
    const [id] = await engine.get(ProposeItems).run(ana!, [{ kind: 'retirement', itemId, comment: 'Known outside.' }]);
    await approve(bia!, id!);
    expect((await versionsOf(itemId))[0]!.state).toBe('retired');
    await expect(asServer(null, "update item_version set state = 'live' where id = $1", [versionId])).rejects.toEqual(refusedBy('item_version_moves_lawfully'));
  });
});

describe('the database', () => {
  it('takes no version that nobody approved, no other one than was approved, and no change of one that is published', async () => {
    const itemId = await live('OWN-6-01');
    const copy = `insert into item_version select $2, item_id, 99, domain, kind, level, gate, difficulty, content, digest, 'retired', created_at, sealed, $3, null from item_version where item_id = $1`;
    const approvedId = (await versionsOf(itemId))[0]!.proposalId;
    await expect(asServer(bia!, copy, [itemId, v7(), null])).rejects.toEqual(refusedBy('item_version_comes_lawfully'));
    const open = await propose(ana!, 'OWN-6-02');
    await expect(asServer(bia!, copy, [itemId, v7(), open])).rejects.toEqual(refusedBy('item_version_comes_lawfully'));
    await expect(asServer(bia!, copy.replace('digest,', "'\\x00',"), [itemId, v7(), approvedId])).rejects.toEqual(refusedBy('item_version_comes_lawfully'));
    await expect(asServer(bia!, copy, [itemId, v7(), approvedId])).rejects.toMatchObject({ code: '23505' });
    for (const column of ['content', 'sealed', 'digest', 'domain', 'gate', 'proposal_id']) await expect(asServer(bia!, `update item_version set ${column} = ${column}`)).rejects.toEqual(denied);
    await expect(asServer(bia!, "update item_key set correct = '{a}'")).rejects.toEqual(denied);
    await expect(asServer(bia!, "update item_proposal set state = 'draft' where id = $1", [approvedId])).rejects.toEqual(refusedBy('item_proposal_moves_lawfully'));
    for (const table of ['item_proposal_event', 'item_comment', 'item_tag_event']) {
      await expect(asServer(bia!, `update ${table} set ${table === 'item_proposal_event' ? 'act = act' : 'id = id'}`)).rejects.toEqual(denied);
      await expect(asServer(bia!, `delete from ${table}`)).rejects.toEqual(denied);
    }
  });

  it('shows proposals and remarks to the register alone', async () => {
    for (const table of ['item_proposal', 'item_proposal_event']) {
      expect(await asServer(ana!, `select from ${table} limit 1`)).toHaveLength(1);
      expect(await asServer(stranger!, `select from ${table} limit 1`)).toEqual([]);
    }
    for (const reading of [engine.get(ReadItemBank).list(stranger!, { bank: 'secure' }), engine.get(ReadItemBank).listProposals(stranger!, 'draft'), engine.get(ProposeItems).run(stranger!, [])]) {
      await expect(reading).rejects.toMatchObject({ kind: 'not-found' });
    }
  });
});

describe('what is said about an item', () => {
  it('stays in its order, sealed, and what it is tagged with follows from what was done', async () => {
    const itemId = await live('OWN-7-01');
    const request = (key: string) => ({ key: key.padEnd(16, '.'), scope: 'x', route: 'r', body: key });
    const remark = engine.get(RemarkItem);
    await remark.comment(ana!, { itemId }, 'The secret second option is odd.', request('one'));
    await remark.comment(ana!, { itemId }, 'The secret second option is odd.', request('one'));
    await remark.comment(bia!, { itemId }, 'It is.', request('two'));
    const tags = [['hygiene', 'added'], ['hygiene', 'added'], ['camuflagem', 'added'], ['hygiene', 'removed'], ['never', 'removed']] as const;
    for (const [tag, act] of tags) {
      engine.clock.advance({ minutes: 1 });
      await remark.tag(bia!, itemId, { tag, act });
    }
    const { comments, tagEvents } = await engine.get(ReadItemBank).item(ana!, itemId);
    expect(comments.map(({ text, authorId }) => [text, authorId])).toEqual([['The secret second option is odd.', ana!.personId], ['It is.', bia!.personId]]);
    expect(tagEvents.map(({ tag, act }) => [tag, act])).toEqual([['hygiene', 'removed'], ['camuflagem', 'added'], ['hygiene', 'added']]);
    for (const { row } of (await engine.superuser.query<{ row: string }>("select encode(sealed, 'escape') as row from item_comment")).rows) expect(row).not.toContain('odd');
    expect((await engine.get(ReadItemBank).list(ana!, { bank: 'secure', tag: 'camuflagem' })).items.map(({ code }) => code)).toEqual(['OWN-7-01']);
    expect((await engine.get(ReadItemBank).list(ana!, { bank: 'secure', tag: 'hygiene' })).items).toEqual([]);
  });

  it('is found by what items are, each bank by itself', async () => {
    const read = engine.get(ReadItemBank);
    const { items, total, domains } = await read.list(ana!, { bank: 'practice' });
    expect(items).toHaveLength(Math.min(total, 300));
    expect(domains).toContain('M1');
    expect(items.every(({ code }) => code.startsWith('P-'))).toBe(true);
    const narrowed = (await read.list(ana!, { bank: 'secure', domain: 'M1', kind: 'single', level: 'apply', gate: false, state: 'live', find: 'own-4' })).items;
    expect(narrowed.map(({ code }) => code)).toEqual(['OWN-4-01', 'OWN-4-02', 'OWN-4-03', 'OWN-4-04']);
  });
});
