// Is what an academy publishes or gives up what was on the screen, whatever a colleague writes meanwhile?
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { ownText, startEdition, type Desk } from '../../test/writing-editions.js';

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

/** That of no edition. */
const noMark = '0'.repeat(64);

describe('whoever publishes an edition or gives it up', () => {
  const written = async (): Promise<Desk> => {
    const desk = await startEdition(academy, academy.owner);
    await desk.write('1.A1', 0, { en: ownText() });
    await desk.write('2.A1', 0, { en: ownText({ title: 'Before' }) });
    return desk;
  };
  const byInstructor = ({ path }: Desk, code: string, revision: number) =>
    academy.instructor.visitor.ask<{ revision: number }>('put', `${path}/lessons/${code}`, { revision, minutes: 9, texts: { en: ownText({ title: 'Half a' }), 'pt-PT': null } });
  const refusals = ({ path }: Desk, mark: string | null) => [
    academy.owner.visitor.refused('post', `${path}/publication`, { mark }),
    academy.owner.visitor.refused('delete', `${path}?mark=${mark}`),
  ]; // prettier-ignore

  it('has seen it as it is: what a colleague wrote meanwhile is neither published nor lost, and they are told what and by whom', async () => {
    const desk = await written();
    const { mark, modules } = await desk.read();
    expect(mark).toMatch(/^[0-9a-f]{64}$/);
    const { revision } = await byInstructor(desk, '2.A1', modules[1]!.lessons.at(-1)!.revision);
    for (const refusal of refusals(desk, mark)) {
      expect(await refusal).toMatchObject({ status: 409, code: 'edition-changed', facts: { code: '2.A1', revision, changedBy: 'instructor of Academia do Ponto', changedAt: expect.any(String) as string } });
    }
    const now = await desk.read();
    expect([now.state, now.modules[1]!.lessons.at(-1)!.title]).toEqual(['draft', 'Half a']);
    expect(await desk.publish(now.mark)).toEqual({ id: desk.id });
  });

  it('is asked again also when a lesson was added or taken out, or went and came again with the same words', async () => {
    for (const change of [
      (desk: Desk) => byInstructor(desk, '3.A1', 0),
      async (desk: Desk) => academy.instructor.visitor.ask('delete', `${desk.path}/lessons/2.A1?revision=${(await desk.lesson('2.A1')).revision}`),
      async (desk: Desk) => {
        await academy.instructor.visitor.ask('delete', `${desk.path}/lessons/2.A1?revision=${(await desk.lesson('2.A1')).revision}`);
        await desk.write('2.A1', 0, { en: ownText({ title: 'Before' }) });
      },
    ]) {
      const desk = await written();
      const { mark } = await desk.read();
      await change(desk);
      for (const refusal of refusals(desk, mark)) expect(await refusal).toMatchObject({ status: 409, code: 'edition-changed' });
      await desk.drop();
    }
  });

  it('is told so also when nothing is left of what was seen', async () => {
    const desk = await startEdition(academy, academy.owner);
    const { revision } = await desk.write('1.A1', 0, { en: ownText() });
    const { mark } = await desk.read();
    await academy.instructor.visitor.ask('delete', `${desk.path}/lessons/1.A1?revision=${revision}`);
    for (const refusal of refusals(desk, mark)) expect(await refusal).toMatchObject({ status: 409, code: 'edition-changed' });
    expect((await desk.read()).mark).toBe((await (await startEdition(academy, academy.owner)).read()).mark);
  });

  it('says what was seen, or is refused', async () => {
    const desk = await written();
    for (const mark of ['', 'x'.repeat(64), `${noMark}0`, noMark.toUpperCase().replace('0', 'A')]) for (const refusal of refusals(desk, mark)) expect(await refusal).toMatchObject({ status: 400 });
    expect(await academy.owner.visitor.refused('post', `${desk.path}/publication`, {})).toMatchObject({ status: 400 });
    expect(await academy.owner.visitor.refused('delete', desk.path)).toMatchObject({ status: 400 });
    for (const refusal of refusals(desk, noMark)) expect(await refusal).toMatchObject({ status: 409, code: 'edition-changed' });
  });

  it('publishes it once, also when the answer was lost, and when two do so at once', async () => {
    const desk = await written();
    const { mark } = await desk.read();
    const path = `${desk.path}/publication`;
    const key = 'one-wish-to-publish-an-edition';
    const first = await academy.owner.visitor.ask('post', path, { mark }, { key });
    expect(await academy.owner.visitor.ask('post', path, { mark }, { key })).toEqual(first);

    academy = await world.anew(staff);
    const another = await written();
    const seen = (await another.read()).mark;
    const answers = await Promise.all([academy.owner, academy.instructor].map(({ visitor }) => visitor.send('post', `${another.path}/publication`, { mark: seen })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'edition-published' });
    const { rows } = await world.superuser.query<{ published: number }>("select count(*)::int as published from audit_entry where act = 'edition.published' and subject_id = any ($1)", [[desk.id, another.id]]);
    expect(rows).toEqual([{ published: 2 }]);
  });
});
