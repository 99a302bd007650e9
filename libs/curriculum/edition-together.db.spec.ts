// Is nothing lost of an edition on which two people work at one moment?
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { actorIn, startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { ownText, startEdition } from '../../test/writing-editions.js';
import { WriteEditionLesson } from './write-edition-lesson.js';

let world: World;
let academy: Academy;
let holder: pg.Client;

beforeAll(async () => {
  world = await startWorld();
  academy = await world.academy('Academia do Ponto');
  holder = new pg.Client({ connectionString: world.db.superuserUrl });
  await holder.connect();
}, 60_000);
afterAll(async () => {
  await holder.end();
  await world.close();
});

/** Until so many statements wait for somebody. */
const waiting = async (count: number): Promise<void> => {
  const seen = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  for (let tries = 0; tries < 200 && ((await world.superuser.query(seen)).rowCount ?? 0) < count; tries += 1) await pause(25);
};

describe('a draft that is taken over', () => {
  it('is so with all that is in it, or not at all: not while a colleague gives it up', async () => {
    const draft = await startEdition(academy, academy.owner);
    await draft.write('1.A1', 0, { en: ownText() });
    // it is given up but for the last word; whoever has found it by now reads its lessons when that is said
    await world.superuser.query('begin');
    await world.superuser.query('lock table audit_entry in access exclusive mode');
    const dropping = draft.drop();
    await waiting(1);
    const reading = holder.query('begin; lock table edition_lesson in access exclusive mode; commit');
    await waiting(2);
    const taking = academy.instructor.visitor.send('post', `${academy.path}/editions`, { name: 'Copy', from: draft.id });
    await waiting(3);
    await world.superuser.query('commit');
    await Promise.all([dropping, reading]);
    expect((await taking).status).toBe(404);
  });
});

describe('a lesson that is written', () => {
  it('is answered with the revision that it got, not with what a colleague made of it meanwhile', async () => {
    const draft = await startEdition(academy, academy.owner);
    const { revision: seen } = await draft.write('1.A1', 0, { en: ownText() });
    // the answer is read after the writing, and waits for this
    await holder.query('begin');
    await holder.query('lock table learning_module in access exclusive mode');
    const answer = draft.write('1.A1', seen, { en: ownText({ title: 'Mine' }) });
    await waiting(1);
    const stored = async () => (await world.superuser.query<{ revision: number; title: string }>("select revision, content #>> '{en,title}' as title from edition_lesson where edition_id = $1", [draft.id])).rows[0]!;
    const mine = await stored();
    expect(mine.title).toBe('Mine');
    await world.app.get(WriteEditionLesson).run(actorIn(academy.instructor, academy.id, 'instructor'), {
      academyId: academy.id, editionId: draft.id, code: '1.A1', revision: mine.revision, minutes: 12, texts: { en: ownText({ title: 'Theirs' }) },
    }); // prettier-ignore
    await holder.query('commit');
    const { revision } = await answer;
    expect(revision).toBe(mine.revision);
    const refused = await academy.owner.visitor.refused('put', `${draft.path}/lessons/1.A1`, { revision, minutes: 12, texts: { en: ownText({ title: 'Mine again' }), 'pt-PT': null } });
    expect(refused).toMatchObject({ status: 409, code: 'edition-lesson-changed' });
    expect((await stored()).title).toBe('Theirs');
  });
});
