// Is there an end to what an academy can write, however many write at once?
import pg from 'pg';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { deskOf, ownText, startEdition } from '../../test/writing-editions.js';
import type { EditionHeadView } from './edition-view.js';

let world: World;
let staff: Academy;
let academy: Academy;

beforeAll(async () => {
  world = await startWorld();
  staff = await world.academy('Academia do Ponto');
}, 60_000);
beforeEach(async () => {
  academy = await world.anew(staff);
});
afterAll(() => world.close());

describe('an edition', () => {
  it('is one of twenty drafts at most, however many are begun at once', async () => {
    const { owner, path } = academy;
    const answers = await Promise.all(Array.from({ length: 22 }, (_, at) => owner.visitor.send('post', `${path}/editions`, { name: `Draft ${at}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 20 }, () => 201), 409, 409]);
    expect(await owner.visitor.refused('post', `${path}/editions`, { name: 'Too many' })).toMatchObject({ status: 409, code: 'edition-drafts-many', facts: { most: 20 } });
    const [{ id } = { id: '' }] = await owner.visitor.ask<EditionHeadView[]>('get', `${path}/editions?locale=en`);
    await deskOf(academy, owner, id).drop();
    expect((await owner.visitor.send('post', `${path}/editions`, { name: 'In its place' })).status).toBe(201);
  });
});

describe('the list of editions', () => {
  /** That are sent to the database meanwhile. */
  const statements = async (work: () => Promise<unknown>): Promise<number> => {
    const { query } = pg.Client.prototype;
    let count = 0;
    pg.Client.prototype.query = function counted(this: pg.Client, ...words: never[]) {
      count += 1;
      return (query as (...all: never[]) => unknown).apply(this, words);
    } as typeof query;
    await work().finally(() => (pg.Client.prototype.query = query));
    return count;
  };

  it('asks as much of the database for many as for one', async () => {
    const list = () => academy.owner.visitor.ask('get', `${academy.path}/editions?locale=en`);
    await startEdition(academy, academy.owner);
    await list();
    const forOne = await statements(list);
    for (let more = 0; more < 4; more += 1) await startEdition(academy, academy.owner);
    expect(forOne).toBeGreaterThan(1);
    // the ledger looks around every second: a statement of its own may fall into either
    expect(await statements(list)).toBeLessThan(forOne + 4);
  });
});

describe('a lesson of a draft', () => {
  it('is one of twelve in its module at most, however many write at once', async () => {
    const desk = await startEdition(academy, academy.owner);
    const texts = { en: ownText(), 'pt-PT': null };
    const answers = await Promise.all(Array.from({ length: 14 }, (_, at) => academy.owner.visitor.send('put', `${desk.path}/lessons/1.A${at + 1}`, { revision: 0, minutes: 5, texts })));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 12 }, () => 200), 409, 409]);
    const codes = (await desk.read()).modules[0]!.lessons.map(({ code }) => code).filter((code) => code.includes('A'));
    expect(codes).toHaveLength(12);
    expect(await academy.owner.visitor.refused('put', `${desk.path}/lessons/1.A99`, { revision: 0, minutes: 5, texts })).toMatchObject({ status: 409, code: 'edition-module-full', facts: { most: 12 } });
    const { revision } = await desk.lesson(codes[0]!);
    expect((await desk.write(codes[0]!, revision, { en: ownText({ title: 'Mended' }) })).texts.en?.title).toBe('Mended');
    expect((await desk.write('2.A1', 0, { en: ownText() })).revision).toBeGreaterThan(revision);
  });

  it('has lines that are read in a moment', async () => {
    const { path, write } = await startEdition(academy, academy.owner);
    for (const body of ['x'.repeat(2001), `a\n${'x'.repeat(2001)}\nb`]) {
      expect(await academy.owner.visitor.refused('put', `${path}/lessons/1.A1`, { revision: 0, minutes: 5, texts: { en: ownText({ body }), 'pt-PT': null } })).toMatchObject({ status: 400 });
    }
    expect((await write('1.A1', 0, { en: ownText({ body: `${'x'.repeat(2000)}\n`.repeat(9) }) })).faults.map(({ code }) => code)).toEqual(['body-short']);
  });

  it('is told what would take long to read, and is not read', async () => {
    const desk = await startEdition(academy, academy.owner);
    const { faults, advice } = await desk.write('1.A1', 0, { en: ownText({ body: `${'>'.repeat(1999)}\n`.repeat(9) }) });
    expect([faults, advice]).toEqual([[expect.objectContaining({ code: 'marks-many', facts: { marks: 9 * 1999, most: 2000 } })], []]);
    const { mark } = await desk.read();
    expect(await academy.owner.visitor.refused('post', `${desk.path}/publication`, { mark })).toMatchObject({ code: 'edition-has-faults' });
  });
});
