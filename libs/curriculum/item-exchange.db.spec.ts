// Do items of other programs come into the bank only as their report says, whole or not at all, and never past the second pair of eyes?
import { v7 } from 'uuid';
import { ApproveProposal } from '#libs/assessment/approve-proposal.js';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { ExportItems } from '#libs/assessment/export-items.js';
import { readExchange, writeExchange } from '#libs/assessment/exchange-files.js';
import { ReadItemBank } from '#libs/assessment/read-item-bank.js';
import type { Actor } from '#libs/kernel/context.js';
import { startEngine, type Engine } from '../../test/engine.js';
import { CurriculumModule } from './curriculum.module.js';
import { ImportExchangedItems } from './import-exchanged-items.js';
import { OwnItemChecks } from './own-item-checks.js';
import { PublishProgramme } from './publish-programme.js';

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });
const draftOf = (code: string): ItemDraft => ({
  id: code, domain: 'M1', type: 'single', level: 'apply', gate: false, difficulty: 0.6, claims: ['C1.01'], stem: both(`What does the secret of ${code} say about skin?`),
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, correct: id === 'b', text: both(`answer ${id} of ${code}`), rationale: both(`why ${id}`) })),
}); // prettier-ignore
const bytes = (text: string) => new TextEncoder().encode(text);
const asked = { language: 'en', prefix: 'NEW-1' } as const;

let engine: Engine;
let [ana, bia, stranger]: Actor[] = [];
const actor = (personId: string, registrar: boolean): Actor => ({ personId, sessionId: v7(), signedInAt: engine.clock.now(), registrar, memberships: [] });
const registrar = async (): Promise<Actor> => {
  const personId = await engine.addPerson();
  await engine.superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), personId]);
  return actor(personId, true);
};

beforeAll(async () => {
  engine = await startEngine([CurriculumModule]);
  await engine.get(PublishProgramme).run();
  [ana, bia, stranger] = [await registrar(), await registrar(), actor(await engine.addPerson(), false)];
});
afterAll(() => engine.close());

const exchange = () => engine.get(ImportExchangedItems);
const open = async (state: 'draft' | 'in-review') => (await engine.get(ReadItemBank).listProposals(ana!, state)).proposals.map(({ code }) => code).toSorted();
const everything = async () => (await engine.superuser.query<{ proposals: string; items: string; versions: string }>('select (select count(*) from item_proposal) as proposals, (select count(*) from item) as items, (select count(*) from item_version) as versions')).rows[0];

describe('a file of another program', () => {
  it('comes in as its accepted report says: whole items wait for somebody else, others for their author', async () => {
    const file = bytes(`${new TextDecoder().decode(writeExchange('gift', [draftOf('OWN-1-01'), draftOf('OWN-1-02')], null).file)}\n\n::Extra::Only in English?{=yes ~no}\n\n::E::Essay{}\n`);
    const given = { format: 'gift', file, ...asked } as const;
    const before = await everything();
    const report = await exchange().report(ana!, given);
    expect(report.items.map(({ draft, languages, faults }) => [draft.id, languages, faults.length > 0])).toEqual([['OWN-1-01', ['en', 'pt-PT'], false], ['OWN-1-02', ['en', 'pt-PT'], false], ['NEW-1-01', ['en'], true]]);
    expect(report.refused).toMatchObject([{ code: 'kind-unknown', about: 'Essay' }]);
    expect(await exchange().dryRun(given)).toEqual(report);
    expect(await everything()).toEqual(before);

    expect(await exchange().run(ana!, given, report.digest)).toEqual({ inReview: 2, drafts: 1 });
    expect([await open('in-review'), await open('draft')]).toEqual([['OWN-1-01', 'OWN-1-02'], ['NEW-1-01']]);
    expect(await everything()).toMatchObject({ items: before!.items, versions: before!.versions });
  });

  it('is live only when somebody else has approved it', async () => {
    const { proposals } = await engine.get(ReadItemBank).listProposals(ana!, 'in-review');
    const { id: proposalId, revision } = proposals.find(({ code }) => code === 'OWN-1-01')!;
    const approve = (who: Actor) => engine.get(ApproveProposal).run(who, { proposalId, revision }, (draft, about) => engine.get(OwnItemChecks).source(draft, about));
    await expect(approve(ana!)).rejects.toMatchObject({ code: 'own-proposal' });
    await approve(bia!);
    const { items } = await engine.get(ReadItemBank).list(ana!, { bank: 'secure', find: 'OWN-1-01' });
    expect(items).toMatchObject([{ code: 'OWN-1-01', state: 'live' }]);
  });

  it.each(['qti21', 'qti30'] as const)('comes in from a package of %s as it went out of this bank, and a package that lies brings nothing', async (format) => {
    const code = format === 'qti21' ? 'OWN-4-01' : 'OWN-4-02';
    const sent = draftOf(code);
    const { file } = writeExchange(format, [sent], null);
    const report = await exchange().report(ana!, { format, file, ...asked });
    expect(report).toMatchObject({ items: [{ draft: sent, notes: [], faults: [] }], refused: [] });
    const before = await everything();
    // one byte of the first file: the report that was accepted is of another package
    const other = Uint8Array.from(file);
    other[60]! ^= 1;
    const torn = await exchange().report(ana!, { format, file: other, ...asked });
    expect(torn).toMatchObject({ items: [], refused: [{ code: 'package-torn', place: 'imsmanifest.xml' }] });
    await expect(exchange().run(ana!, { format, file: other, ...asked }, report.digest)).rejects.toMatchObject({ code: 'exchange-report-changed' });
    await expect(exchange().run(ana!, { format, file: other, ...asked }, torn.digest)).rejects.toMatchObject({ code: 'exchange-empty' });
    expect(await everything()).toEqual(before);
    expect(await exchange().run(ana!, { format, file, ...asked }, report.digest)).toEqual({ inReview: 1, drafts: 0 });
  });

  it('does not come in when the report, the file or the bank is another, nor twice', async () => {
    const given = { format: 'csv', file: writeExchange('csv', [draftOf('OWN-2-01')], null).file, ...asked } as const;
    const { digest } = await exchange().report(ana!, given);
    const before = await everything();
    for (const other of [{ ...given, file: writeExchange('csv', [draftOf('OWN-2-02')], null).file }, { ...given, prefix: 'NEW-2' }, { ...given, format: 'gift' as const }]) {
      await expect(exchange().run(ana!, other, digest)).rejects.toMatchObject({ code: 'exchange-report-changed' });
    }
    expect(await everything()).toEqual(before);
    const twice = await Promise.allSettled([exchange().run(ana!, given, digest), exchange().run(bia!, given, digest)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(exchange().run(ana!, given, digest)).rejects.toMatchObject({ code: 'exchange-report-changed' });
    expect((await exchange().report(ana!, given)).refused).toMatchObject([{ code: 'code-taken', about: 'OWN-2-01' }]);
  });

  it('with two items that ask the same says so, and leaves the second one to its author', async () => {
    const twins = ['OWN-9-01', 'OWN-9-02'].map((code) => ({ ...draftOf(code), stem: both('Which layer of skin holds the dots for years?') }));
    const given = { format: 'csv', file: writeExchange('csv', twins, null).file, ...asked } as const;
    const { items } = await exchange().report(ana!, given);
    expect(items.map(({ faults }) => faults.map(({ pointer, code }) => [pointer, code]))).toEqual([[], [['/stem/en', 'stem-alike'], ['/stem/pt-PT', 'stem-alike']]]);
  });

  it('leaves nothing behind when one of its items fails on the way in', async () => {
    const given = { format: 'csv', file: writeExchange('csv', [draftOf('OWN-3-01'), draftOf('OWN-3-02')], null).file, ...asked } as const;
    const { digest } = await exchange().report(ana!, given);
    const before = await everything();
    await engine.superuser.query(`create function break_second() returns trigger language plpgsql as $$ begin if new.code = 'OWN-3-02' and new.state = 'in-review' then raise 'broken'; end if; return new; end $$; create trigger breaks before update on item_proposal for each row execute function break_second()`);
    await expect(exchange().run(ana!, given, digest)).rejects.toThrow('broken');
    await engine.superuser.query('drop trigger breaks on item_proposal; drop function break_second()');
    expect(await everything()).toEqual(before);
    expect(await exchange().run(ana!, given, digest)).toEqual({ inReview: 2, drafts: 0 });
  });

  it('that is hostile is refused with its place, and the bank is as it was', async () => {
    const before = await everything();
    for (const [format, text, place] of [['moodle', '<!DOCTYPE x [<!ENTITY a "b">]><quiz>&a;</quiz>', '1:'], ['gift', 'a\0b', '1:2'], ['csv', 'part,text\nitem,"', '2:1']] as const) {
      const report = await exchange().report(ana!, { format, file: bytes(text), ...asked });
      expect(report).toMatchObject({ items: [], refused: [{ place: expect.stringContaining(place) as string }] });
      await expect(exchange().run(ana!, { format, file: bytes(text), ...asked }, report.digest)).rejects.toMatchObject({ code: 'exchange-empty' });
    }
    expect(await everything()).toEqual(before);
  });

  it('is a matter of the register alone', async () => {
    const given = { format: 'gift', file: bytes('::a::b{=c ~d}'), ...asked } as const;
    for (const trying of [exchange().report(stranger!, given), exchange().run(stranger!, given, 'f'.repeat(64)), engine.get(ExportItems).run(stranger!, { bank: 'secure', format: 'csv', language: null })]) await expect(trying).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a bank as a file', () => {
  it('has every item that is drawn, tells its losses first, and records who took the keys', async () => {
    const wanted = { bank: 'secure', format: 'moodle', language: null } as const;
    const looks = async () => Number((await engine.superuser.query<{ count: string }>("select count(*) from audit_entry where act = 'item.key-read' and actor_id = $1 and detail->>'format' = 'moodle'", [bia!.personId])).rows[0]!.count);
    const losses = await engine.get(ExportItems).losses(bia!, wanted);
    expect(await looks()).toBe(0);
    // a page that was left open gives away nothing, and nothing is recorded
    await expect(engine.get(ExportItems).run({ ...bia!, signedInAt: new Date(engine.clock.now().getTime() - 31 * 60_000) }, wanted)).rejects.toMatchObject({ code: 'sign-in-again' });
    const { file, items } = await engine.get(ExportItems).run(bia!, wanted);
    expect(items).toEqual(losses);
    expect(items.find(({ code }) => code === 'OWN-1-01')).toEqual({ code: 'OWN-1-01', language: 'en', losses: ['ids'] });
    expect(await looks()).toBe(items.length / 2);
    expect(new TextDecoder().decode(file)).toContain('OWN-1-01 [pt-PT]');
  });

  it('is one package with a file for each item and language, the same bytes whenever it is taken', async () => {
    const wanted = { bank: 'secure', format: 'qti30', language: null } as const;
    const [first, second] = [await engine.get(ExportItems).run(bia!, wanted), await engine.get(ExportItems).run(ana!, wanted)];
    expect(Buffer.from(first.file).equals(second.file)).toBe(true);
    const { found, refused } = readExchange('qti30', first.file);
    expect(refused).toEqual([]);
    expect(found).toHaveLength(first.items.filter(({ losses }) => !losses.includes('item')).length);
    expect(found.flatMap(({ notes }) => notes)).toEqual([]);
    expect(found.find(({ question }) => question.code === 'OWN-1-01' && question.language === 'pt-PT')).toMatchObject({ place: expect.stringMatching(/^items\/OWN-1-01_pt-PT\.xml:2:\d+$/) as string });
  });
});
