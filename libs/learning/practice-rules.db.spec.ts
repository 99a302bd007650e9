// Who practises, when not, never from the exam's bank, and does anything before the answer depend on the key?
import pg from 'pg';
import { v7 } from 'uuid';
import { PracticeItemsReader } from '#libs/assessment/practice-items.reader.js';
import { trainee as journey } from '../../apps/api/test/journeys/people.js';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { startWorld, type Academy, type Trainee, type World } from '../../test/academy-at-work.js';
import { answerCard, answerTo, nextCard, nextOf, practiceOf, practicePath, readLesson } from '../../test/practising.js';

const plan = { examOn: null, minutesADay: 15 };

describe('practice', () => {
  let world: World;
  let academy: Academy;
  let trainee: Trainee;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    trainee = await world.trainee(academy, 'Inês Conceição');
    await readLesson(trainee, '1.4');
  }, 60_000);
  afterAll(() => world.close());

  const everyWayIn = (visitor: Trainee['visitor'], body: object) => {
    const path = practicePath(trainee);
    return Promise.all([visitor.refused('get', path), visitor.refused('put', `${path}/plan`, plan), visitor.refused('post', `${path}/answers`, body)]);
  };

  it('is not there for anybody but the trainee, whatever their role', async () => {
    const body = answerTo(await nextCard(trainee));
    const other = await world.trainee(academy, 'Rui Amaral');
    for (const { visitor } of [other, academy.instructor, academy.owner, academy.assessor, academy.certifier]) {
      for (const refusal of await everyWayIn(visitor, body)) expect(refusal).toMatchObject({ status: 404, code: 'not-found' });
    }
    for (const refusal of await everyWayIn(world.visitor(), body)) expect(refusal).toMatchObject({ status: 401 });
  });

  it('does not know a card whose lesson was not read, nor one that nobody made', async () => {
    for (const subject of ['item:P-2-01', 'item:P-9-99', 'term:1.1:horny layer', 'term:1.4:nothing', 'x', '']) {
      const answer = subject.startsWith('term') ? { rating: 'good' } : { choice: ['a'] };
      expect(await trainee.visitor.refused('post', `${practicePath(trainee)}/answers`, { subject, revision: 0, ms: 1000, ...answer })).toMatchObject({ status: 404 });
    }
  });

  it.each<[string, object, string]>([
    ['options that the item does not have', { choice: ['z'] }, 'choice-unknown'],
    ['two options where one is best', { choice: ['a', 'b'] }, 'choice-too-many'],
    ['a rating of its own', { rating: 'easy' }, 'practice-answer-unfit'],
    ['both', { choice: ['a'], rating: 'easy' }, 'practice-answer-unfit'],
    ['nothing', {}, 'practice-answer-unfit'],
    ['no list', { choice: 'a' }, 'input-invalid'],
    ['a time that runs backwards', { choice: ['a'], ms: -1 }, 'input-invalid'],
  ])('refuses an item answered by %s', async (_, answer, code) => {
    const { subject, revision, item } = await nextOf(trainee, 'item');
    expect(item?.kind).toBe('single');
    expect(await trainee.visitor.refused('post', `${practicePath(trainee)}/answers`, { subject, revision, ms: 1000, ...answer })).toMatchObject({ status: 400, code });
  });

  it('refuses a word that is answered by a choice, and takes "I do not know" for an item', async () => {
    const word = await nextOf(trainee, 'term');
    expect(await trainee.visitor.refused('post', `${practicePath(trainee)}/answers`, { subject: word.subject, revision: word.revision, choice: [], ms: 1 })).toMatchObject({ status: 400, code: 'practice-answer-unfit' });
    const { subject, revision } = await nextOf(trainee, 'item');
    expect(await trainee.visitor.ask('post', `${practicePath(trainee)}/answers`, { subject, revision, choice: [], ms: 1000 })).toMatchObject({ right: false, rating: 'again' });
  });

  it.each<[string, object, string]>([
    ['four minutes', { ...plan, minutesADay: 4 }, 'input-invalid'],
    ['three hours', { ...plan, minutesADay: 180 }, 'input-invalid'],
    ['half a minute more', { ...plan, minutesADay: 10.5 }, 'input-invalid'],
    ['a day that is no day', { ...plan, examOn: '2027-02-31' }, 'input-invalid'],
    ['a day that is over', { ...plan, examOn: '2020-01-01' }, 'exam-day-unfit'],
    ['a day in twenty years', { ...plan, examOn: '2046-01-01' }, 'exam-day-unfit'],
  ])('refuses a plan with %s', async (_, body, code) => {
    expect(await trainee.visitor.refused('put', `${practicePath(trainee)}/plan`, body)).toMatchObject({ status: 400, code });
  });

  it('is closed while an exam is under way, and after leaving', async () => {
    const candidate = await world.trainee(academy, 'Lia Matos');
    await readLesson(candidate, '1.4');
    const answer = answerTo(await nextCard(candidate));
    const every = () => {
      const path = practicePath(candidate);
      return Promise.all([candidate.visitor.refused('get', path), candidate.visitor.refused('put', `${path}/plan`, plan), candidate.visitor.refused('post', `${path}/answers`, answer)]);
    };
    await journey.read(candidate.visitor, candidate.enrolmentId);
    for (const module of [1, 2, 3, 4, 5, 6, 7]) await journey.sit(candidate.visitor, candidate.enrolmentId, `quiz:M${module}`, answerKey());
    const { id } = await candidate.visitor.ask<{ id: string }>('post', `/v1/enrolments/${candidate.enrolmentId}/attempts`, { requirement: 'exam', locale: 'en', pledge: 1 });
    for (const refusal of await every()) expect(refusal).toMatchObject({ status: 409, code: 'closed-by-exam' });
    await candidate.visitor.ask('post', `/v1/attempts/${id}/submission`, {});
    expect(await practiceOf(candidate)).toMatchObject({ card: expect.any(Object) });
    await world.superuser.query('update enrolment set withdrawn_at = now() where id = $1', [candidate.enrolmentId]);
    for (const refusal of await every()) expect(refusal).toMatchObject({ status: 409, code: 'enrolment-withdrawn' });
  });

  describe('and the keys', () => {
    it('gives the same bytes before the answer whatever the key is, and nothing that only an author wrote', async () => {
      const fresh = await world.trainee(academy, 'Ana Sousa');
      for (const code of ['1.1', '1.2', '1.3', '1.4', '1.5']) await readLesson(fresh, code);
      await nextOf(fresh, 'item');
      const seen = async () => JSON.stringify([await practiceOf(fresh), await practiceOf(fresh, '&more=true'), await fresh.visitor.ask('get', `${practicePath(fresh)}?locale=pt-PT`)]);
      const before = await seen();
      expect(before).toMatch(/"stem"/);
      expect(before).not.toMatch(/correct|rationale|difficulty|gate|claim|anchor|versionId/);
      await world.superuser.query('create temp table kept as table item_key');
      await withoutTriggers(`update item_key set correct = array[case when 'a' = any (correct) then 'b' else 'a' end],
        rationales = '{}', lesson = null where item_version_id in (select id from item_version where domain = 'M1')`);
      expect(await seen()).toBe(before);
      await withoutTriggers('update item_key k set correct = o.correct, rationales = o.rationales, lesson = o.lesson from kept o where o.item_version_id = k.item_version_id');
    });

    it('reads no key before the answer: all of it works for a role that may not', async () => {
      const fresh = await world.trainee(academy, 'Eva Moniz');
      await readLesson(fresh, '1.4');
      await world.superuser.query('revoke select on item_key from dermark_app');
      try {
        await nextOf(fresh, 'item');
        await fresh.visitor.ask('put', `${practicePath(fresh)}/plan`, plan);
        expect(await fresh.visitor.refused('post', `${practicePath(fresh)}/answers`, answerTo(await nextOf(fresh, 'item')))).toMatchObject({ status: 500 });
      } finally {
        await world.superuser.query('grant select on item_key to dermark_app');
      }
    });

    it('has the options in one order until the card is answered, and in others later', async () => {
      const fresh = await world.trainee(academy, 'Gil Nunes');
      await readLesson(fresh, '1.4');
      const first = await nextOf(fresh, 'item');
      expect(await nextOf(fresh, 'item')).toEqual(first);
      const orders = new Set<string>();
      const card = { ...first };
      for (let showing = 0; showing < 6; showing += 1) {
        const { options } = await answerCard(fresh, { ...card, revision: showing }, { wrong: true });
        orders.add(options.map(({ id }) => id).join());
      }
      expect(orders.size).toBeGreaterThan(1);
    });
  });

  describe("and the exam's bank", () => {
    it('never meet: its items are no cards, under no name', async () => {
      const { rows } = await world.superuser.query<{ code: string; id: string }>("select i.code, v.id from item i join item_version v on v.item_id = i.id where i.bank = 'secure'");
      expect(rows.length).toBeGreaterThan(100);
      const reader = world.app.get(PracticeItemsReader);
      expect((await reader.live(rows.map(({ code }) => code))).size).toBe(0);
      for (const { code, id } of rows.slice(0, 10)) {
        expect(await reader.byCode(code)).toBeNull();
        expect(await reader.answered(id)).toBeNull();
        const refusal = await trainee.visitor.refused('post', `${practicePath(trainee)}/answers`, { subject: `item:${code}`, revision: 0, choice: ['a'], ms: 1 });
        expect(refusal).toMatchObject({ status: 404 });
      }
    });

    it('never meet, even if a programme named its items for practice', async () => {
      const apart = await startWorld();
      try {
        await withoutTriggers("update learning_module set content = jsonb_set(content, '{quizItems}', (select jsonb_agg(code) from item where code like 'S-2-%')) where number = 2", apart);
        const reader = await apart.trainee(await apart.academy('Academia da Linha'), 'Olga Lima');
        await readLesson(reader, '2.1');
        expect(await practiceOf(reader)).toMatchObject({ counts: { newItems: 0, newTerms: expect.any(Number) }, card: { kind: 'term' } });
        expect(await reader.visitor.refused('post', `${practicePath(reader)}/answers`, { subject: 'item:S-2-01', revision: 0, choice: ['a'], ms: 1 })).toMatchObject({ status: 404 });
      } finally {
        await apart.close();
      }
    });

    it('are kept apart by the database, which also keeps the journal as it is', async () => {
      const client = new pg.Client({ connectionString: world.db.appUrl });
      await client.connect();
      const attempt = async (item: string, subject: string, person = trainee.personId) => {
        await client.query('begin');
        try {
          await client.query("select set_config('dermark.person', $1, true)", [trainee.personId]);
          await client.query(
            `insert into practice_answer select $1, $2, $3, $4, 900, (select v.id from item i join item_version v on v.item_id = i.id where i.code = $5), '{a}', 'again', false, current_date, now(), 1`,
            [v7(), trainee.enrolmentId, person, subject, item],
          );
          return 'kept';
        } catch (error) {
          const { constraint, code } = error as { constraint?: string; code?: string };
          return constraint ?? code;
        } finally {
          await client.query('rollback');
        }
      };
      expect(await attempt('P-1-01', 'item:P-1-01')).toBe('kept');
      expect(await attempt('S-1-01', 'item:S-1-01')).toBe('practice_keeps_off_the_exam');
      expect(await attempt('P-1-02', 'item:P-1-01')).toBe('practice_keeps_off_the_exam');
      expect(await attempt('P-1-01', 'item:P-1-01', academy.owner.personId)).toBe('practice_is_the_trainees_own');
      for (const statement of ['update practice_answer set correct = true', 'delete from practice_answer', 'delete from practice_card', 'delete from practice_plan']) {
        await expect(client.query(statement)).rejects.toThrow(/permission denied/);
      }
      await expect(world.superuser.query("update practice_answer set rating = 'good'")).rejects.toThrow(/insert-only/);
      await expect(world.superuser.query('delete from practice_answer')).rejects.toThrow(/insert-only/);
      await client.end();
    });
  });

  it('is told to the person alone, and goes with the person', async () => {
    const leaving = await world.trainee(academy, 'Zita Alves');
    await readLesson(leaving, '1.4');
    await answerCard(leaving, await nextCard(leaving));
    await leaving.visitor.ask('put', `${practicePath(leaving)}/plan`, plan);
    const data = await leaving.visitor.ask<{ held: { learning: { practice: { enrolmentId: string; minutesADay: number; cards: object[]; answers: object[] }[] } } }>('get', '/v1/me/export');
    expect(data.held.learning.practice).toMatchObject([{ enrolmentId: leaving.enrolmentId, minutesADay: 15, cards: [{ answers: 1 }], answers: [{ right: true }] }]);
    await leaving.visitor.ask('post', '/v1/me/erasure', { typed: leaving.email });
    for (const table of ['practice_plan', 'practice_card', 'practice_answer']) {
      expect((await world.superuser.query(`select from ${table} where person_id = $1`, [leaving.personId])).rowCount).toBe(0);
    }
  });

  async function withoutTriggers(statement: string, { superuser } = world): Promise<void> {
    await superuser.query('set session_replication_role = replica');
    await superuser.query(statement);
    await superuser.query('set session_replication_role = origin');
  }
});
