// Does a code that an academy gave to a lesson of its own stay that lesson's, in every edition?
import { actorIn, startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { deskOf, ownText, publishEdition, startEdition, type Desk } from '../../test/writing-editions.js';
import { StartEdition } from './start-edition.js';
import { WriteEditionLesson } from './write-edition-lesson.js';

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

const refusedAt = (desk: Desk, code: string) => academy.owner.visitor.refused('put', `${desk.path}/lessons/${code}`, { revision: 0, minutes: 9, texts: { en: ownText(), 'pt-PT': null } });
const nextIn = async (desk: Desk) => (await desk.read()).modules[0]?.nextCode;
const owner = () => actorIn(academy.owner, academy.id, 'owner');
/** As the verb has it, to hold its transaction open. */
const writing = (desk: Desk, code: string) => () =>
  world.app.get(WriteEditionLesson).run(owner(), { academyId: academy.id, editionId: desk.id, code, revision: 0, minutes: 9, texts: { en: ownText() } });

describe('a code that an academy published', () => {
  it('is not given to a lesson of another edition, which gets the next one', async () => {
    await publishEdition(academy, academy.owner);
    const anew = await startEdition(academy, academy.instructor);
    expect(await nextIn(anew)).toBe('1.A2');
    expect(await refusedAt(anew, '1.A1')).toMatchObject({ status: 409, code: 'edition-code-taken', facts: { nextCode: '1.A2' } });
    await anew.write('1.A2', 0, { en: ownText() });
    expect(await nextIn(anew)).toBe('1.A3');
    expect((await anew.read()).modules[1]?.nextCode).toBe('2.A1');
  });

  it('stays with its lesson in an edition that is taken over, and comes back to it there after it was given up', async () => {
    const published = await publishEdition(academy, academy.owner);
    const next = await startEdition(academy, academy.owner, { from: published.id });
    const { revision } = await next.lesson('1.A1');
    expect(await nextIn(next)).toBe('1.A2');
    await academy.owner.visitor.ask('delete', `${next.path}/lessons/1.A1?revision=${revision}`);
    expect(await nextIn(next)).toBe('1.A2');
    await next.write('1.A1', 0, { en: ownText({ title: 'The same after all' }) });
    await next.publish();
  });

  it('is not given again when the newest edition has the lesson no more', async () => {
    const first = await publishEdition(academy, academy.owner);
    const second = await startEdition(academy, academy.owner, { from: first.id });
    await academy.owner.visitor.ask('delete', `${second.path}/lessons/1.A1?revision=${(await second.lesson('1.A1')).revision}`);
    await second.publish();
    const third = await startEdition(academy, academy.owner, { from: second.id });
    expect(await nextIn(third)).toBe('1.A2');
    expect(await refusedAt(third, '1.A1')).toMatchObject({ code: 'edition-code-taken', facts: { nextCode: '1.A2' } });
  });

  it('says nothing of another academy', async () => {
    await publishEdition(academy, academy.owner);
    academy = await world.anew(staff);
    expect(await nextIn(await publishEdition(academy, academy.owner))).toBe('1.A2');
  });
});

describe('a code in a draft', () => {
  it('is not given in another draft, as either may be published, and is free again when the draft is given up', async () => {
    const [first, second] = [await startEdition(academy, academy.owner), await startEdition(academy, academy.owner)];
    await first.write('1.A1', 0, { en: ownText() });
    expect(await nextIn(second)).toBe('1.A2');
    expect(await refusedAt(second, '1.A1')).toMatchObject({ code: 'edition-code-taken' });
    await first.drop();
    expect(await nextIn(second)).toBe('1.A1');
    await second.write('1.A1', 0, { en: ownText() });
  });

  it('is given once when two write at the same moment in two drafts', async () => {
    const [first, second] = [await startEdition(academy, academy.owner), await startEdition(academy, academy.owner)];
    const refusals: unknown[] = [];
    await world.interleave(writing(first, '1.A1'), async () => refusals.push(await refusedAt(second, '1.A1')));
    expect(refusals).toMatchObject([{ code: 'edition-code-taken', facts: { nextCode: '1.A2' } }]);
  });

  it('is not given away while it is being taken over', async () => {
    const [first, second] = [await startEdition(academy, academy.owner), await startEdition(academy, academy.owner)];
    const { revision } = await first.write('1.A1', 0, { en: ownText() });
    const request = { key: 'one-edition-taken-over-01', scope: owner().personId, route: 'test', body: 'copy' };
    let copy = '';
    const refusals: unknown[] = [];
    await world.interleave(
      async () => (copy = await world.app.get(StartEdition).run(owner(), { academyId: academy.id, name: 'Copy', from: first.id }, request)),
      async () => {
        await academy.owner.visitor.ask('delete', `${first.path}/lessons/1.A1?revision=${revision}`);
        refusals.push(await refusedAt(second, '1.A1'));
      },
    );
    expect(refusals).toMatchObject([{ code: 'edition-code-taken' }]);
    expect((await deskOf(academy, academy.owner, copy).lesson('1.A1')).revision).toBeGreaterThan(0);
  });
});
