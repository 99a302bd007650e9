// Does any byte that reaches a candidate before handing in depend on a key, on any route, for any kind of item?
import { quizLength } from '#libs/assessment/core/assembly.js';
import { keyedKinds, type ItemKind } from '#libs/assessment/core/item.js';
import pg from 'pg';
import { createApp } from '#api/create-app.js';
import { ImportItems } from '#libs/assessment/import-items.js';
import { Seeds } from '#libs/assessment/seeds.js';
import { PublishProgramme } from '#libs/curriculum/publish-programme.js';
import { Clock } from '#libs/platform/clock.js';
import { bankOfAllKinds, type Keying } from '../../apps/faults/exam/exam-bank.js';
import { SetClock, SetSeeds } from '../../apps/faults/exam/exam-engine.js';
import { plantAcademy, plantSession, plantTrainees } from '../../apps/bench/plant-certifiable.js';
import { copyDatabase, createTestDatabase, type TestDatabase } from '../database.js';
import { handIn, operationsOf, walk, type Step, type Walker } from '../oracle-walk.js';
import { testConfig } from '../test-config.js';

/** The same items with no right answer in common, and other things said about them. */
const keyings: readonly Keying[] = [
  { turn: 0, rationale: 'the reason of the first key' },
  { turn: 1, rationale: 'for quite another and much longer reason' },
];

/** What is not walked, and why; whatever is new in the API is walked. */
const exempt: Readonly<Record<string, string>> = {
  'post /v1/attempts/{id}/submission': 'it is the handing in',
  'post /v1/enrolments/{id}/practice/answers': 'practice tells what was right at once; no item of it is in an exam',
  'delete /v1/session': 'it signs out',
  'delete /v1/sessions': 'it signs out',
};

/** A quiz has fewer places than there are kinds: the plainest is asked in the exam alone. */
const kindsOf: Readonly<Record<'quiz' | 'exam', readonly ItemKind[]>> = { quiz: keyedKinds.slice(-quizLength), exam: keyedKinds };

interface Hall {
  readonly database: TestDatabase;
  readonly superuser: pg.Client;
  readonly walkers: { readonly quiz: Walker; readonly exam: Walker };
  readonly close: () => Promise<void>;
}

let halls: Hall[];
/** Of both: whole seconds, and after everybody signed in. */
const noon = new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000);

async function open(database: TestDatabase, keying: Keying, planted: Pick<Walker, 'known'> & { readonly people: Readonly<Record<'quiz' | 'exam', Pick<Walker, 'cookie' | 'enrolmentId'>>> }): Promise<Hall> {
  const config = testConfig(database);
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  const [clock, seeds] = [new SetClock(), new SetSeeds()];
  clock.time = noon;
  Object.assign(app.get(Clock), { now: () => clock.now() });
  Object.assign(app.get(Seeds), { fresh: () => seeds.fresh() });
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  const { rows } = await superuser.query<{ domain: string }>('select distinct domain from item_version order by domain');
  await superuser.query("update item_version set state = 'retired'");
  for (const [bank, letter] of [['practice', 'P'], ['secure', 'S']] as const) {
    const domains = letter === 'P' ? ['M1'] : rows.map(({ domain }) => domain);
    await app.get(ImportItems).run(bank, bankOfAllKinds(letter, domains, { each: letter === 'P' ? 1 : 2, gates: letter === 'P' ? 0 : 1 }, keying), { exposed: true });
  }
  // what is published never changes, but for a test; and versions are called alike in both banks, as they would be if the key alone were another
  await superuser.query('begin');
  await superuser.query('set local session_replication_role = replica');
  await superuser.query("update learning_module set content = jsonb_set(content, '{quizItems}', $1) where number = 1", [JSON.stringify(bankOfAllKinds('P', ['M1'], { each: 1, gates: 0 }).filter(({ kind }) => kindsOf.quiz.includes(kind)).map(({ code }) => code))]);
  await superuser.query('create temporary table renamed on commit drop as select v.id, md5(i.code)::uuid as name from item_version v join item i on i.id = v.item_id where v.state = \'live\'');
  await superuser.query('update item_key k set item_version_id = r.name from renamed r where r.id = k.item_version_id');
  await superuser.query('update item_version v set id = r.name from renamed r where r.id = v.id');
  await superuser.query('commit');
  const walker = (who: 'quiz' | 'exam'): Walker => ({ app, origin: config.publicUrl, known: planted.known, ...planted.people[who] });
  return {
    database,
    superuser,
    walkers: { quiz: walker('quiz'), exam: walker('exam') },
    close: async () => {
      await superuser.end();
      await app.close();
      await database.drop();
    },
  };
}

beforeAll(async () => {
  const first = await createTestDatabase();
  const app = await createApp(testConfig(first));
  await app.get(PublishProgramme).run();
  const superuser = new pg.Client({ connectionString: first.superuserUrl });
  await superuser.connect();
  const academy = await plantAcademy(superuser);
  const [quizzer] = await plantTrainees(superuser, academy, 1, ['lesson']);
  const [examinee] = await plantTrainees(superuser, academy, 1, ['lesson', 'quiz']);
  const signedIn = async (trainee: { personId: string; enrolmentId: string } | undefined) => ({ enrolmentId: trainee!.enrolmentId, cookie: await plantSession(superuser, trainee!.personId) });
  const people = { quiz: await signedIn(quizzer), exam: await signedIn(examinee) };
  const { rows } = await superuser.query<{ lesson: string; blueprint: string }>('select (select id from lesson order by id limit 1) as lesson, (select id from blueprint order by id limit 1) as blueprint');
  const known = { academyId: academy.id, cohortId: academy.cohortId, versionId: academy.programmeVersionId, lessonId: rows[0]!.lesson, blueprintId: rows[0]!.blueprint, enrolmentId: people.exam.enrolmentId, position: '0', index: '0', number: 'AAAA-AAAA-AAAA-AAAA' };
  await superuser.end();
  await app.close();
  const second = await copyDatabase(first);
  halls = [];
  for (const [place, database] of [first, second].entries()) halls.push(await open(database, keyings[place]!, { known, people }));
}, 120_000);
afterAll(async () => {
  for (const hall of halls) await hall.close();
});

const attemptOf = async ({ superuser }: Hall, { enrolmentId }: Walker): Promise<string> =>
  (await superuser.query<{ id: string }>("select id from attempt where subject_id = $1 and state = 'in-progress'", [enrolmentId])).rows[0]!.id;

/** Where two texts part, with a little of what is around it. */
function apart(one: string, other: string): readonly string[] {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  return [one, other].map((text) => text.slice(Math.max(0, place - 100), place + 100));
}

describe('before handing in', () => {
  it('every route of the API is walked, but those that are named', () => {
    const operations = operationsOf(halls[0]!.walkers.exam.app).map(({ method, path }) => `${method} ${path}`);
    for (const each of Object.keys(exempt)) expect(operations).toContain(each);
    expect(operations.length).toBeGreaterThan(100);
  });

  it.each(['quiz', 'exam'] as const)('a candidate at the %s gets the same bytes of two banks with different keys, after the same work, and other results afterwards', async (who) => {
    const walks: Step[][] = [];
    for (const hall of halls) walks.push(await walk(hall.walkers[who], who === 'quiz' ? 'quiz:M1' : 'exam', Object.keys(exempt)));
    const [first, second] = walks as [Step[], Step[]];
    expect(first.length).toBeGreaterThan(300);
    expect(first.filter(({ answered }) => answered.startsWith('200') || answered.startsWith('201')).length).toBeGreaterThan(50);
    const begun = first[0]!.answered;
    const { items } = JSON.parse(begun.slice(begun.indexOf('{'))) as { items: { kind: ItemKind }[] };
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(kindsOf[who]));
    const differing = first.flatMap((step, place) => (step.asked === second[place]?.asked && step.answered === second[place].answered ? [] : [[step.asked, apart(step.answered, second[place]?.answered ?? '')]]));
    expect(differing).toEqual([]);
    expect(second.map(({ asked, statements }) => ({ asked, statements }))).toEqual(first.map(({ asked, statements }) => ({ asked, statements })));
    expect(second.length).toBe(first.length);
    for (const { answered } of first) expect(answered).not.toMatch(/reason of the first key|another and much longer/);
    const results: string[] = [];
    for (const hall of halls) {
      const walker = hall.walkers[who];
      const attemptId = await attemptOf(hall, walker);
      // what is right by the first key
      results.push(await answerByFirstKey(hall, walker, attemptId));
    }
    expect(results[0]).not.toBe(results[1]);
  }, 120_000);
});

/** Whoever knows the first key answers alike in both halls; the walk above would have told the two apart by it. */
async function answerByFirstKey({ superuser }: Hall, walker: Walker, attemptId: string): Promise<string> {
  const { rows } = await halls[0]!.superuser.query<{ id: string; correct: string[] }>('select item_version_id as id, correct from item_key');
  const right = new Map(rows.map(({ id, correct }) => [id, correct]));
  const form = await superuser.query<{ versions: string[] }>('select f.item_versions as versions from attempt a join form f on f.id = a.form_id where a.id = $1', [attemptId]);
  await superuser.query('begin');
  await superuser.query('set local session_replication_role = replica');
  for (const [position, versionId] of form.rows[0]!.versions.entries()) {
    await superuser.query('insert into response (attempt_id, position, revision, choice, answered_at, late) values ($1, $2, 1000, $3, now(), false)', [attemptId, position, right.get(versionId)]);
  }
  await superuser.query('commit');
  return handIn(walker, attemptId);
}
