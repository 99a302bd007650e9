// Does an exam under supervision begin after the check-in alone, with the code of the minute, and does the invigilator see who is where but no answer?
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { password, startWorld, type Academy, type Staff, type Trainee, type World } from '../../test/academy-at-work.js';
import { examReady, startExam } from '../../test/exam-ready.js';
import type { CandidateSittingView, SittingPageView, SittingsView } from './sitting-view.js';

const hour = 3_600_000;
const from = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

describe('a sitting', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const ready = async (name: string, at = academy): Promise<Trainee> => {
    const trainee = await world.trainee(at, name);
    await examReady(world, trainee);
    return trainee;
  };
  const wish = (candidates: readonly Trainee[], more: object = {}) => ({
    place: 'Sala 2', online: false, startsAt: from(-0.1), endsAt: from(1), invigilatorId: academy.assessor.personId, enrolmentIds: candidates.map(({ enrolmentId }) => enrolmentId), ...more,
  });
  const announce = async (candidates: readonly Trainee[], more: object = {}): Promise<string> => {
    const { id } = await academy.owner.visitor.ask<{ id: string }>('post', `${academy.path}/sittings`, wish(candidates, more));
    return `${academy.path}/sittings/${id}`;
  };
  const look = (path: string, by: Staff = academy.assessor) => by.visitor.ask<SittingPageView>('get', path);
  const checkIn = (path: string, { enrolmentId }: Trainee, by: Staff = academy.assessor) => by.visitor.send('post', `${path}/check-ins`, { enrolmentId });
  const begin = (trainee: Trainee, more: object = {}) => trainee.visitor.send('post', `/v1/enrolments/${trainee.enrolmentId}/attempts`, { requirement: 'exam', locale: 'en', pledge: 1, ...more });
  const own = (trainee: Trainee) => trainee.visitor.ask<CandidateSittingView>('get', `/v1/enrolments/${trainee.enrolmentId}/sitting`);
  const otherThan = (digits: string) => String((Number(digits) + 1) % 1_000_000).padStart(6, '0');

  it('lets a candidate begin after the check-in, with the code on the invigilator\'s screen, and shows how far each is', async () => {
    const [ines, rui] = [await ready('Inês'), await ready('Rui')];
    const path = await announce([ines, rui]);
    expect(await own(ines)).toMatchObject({ demanded: true, sitting: { place: 'Sala 2', checkedIn: false, open: true } });
    expect((await begin(ines, { code: '000000' })).body).toMatchObject({ code: 'check-in-needed' });
    expect(await checkIn(path, ines)).toMatchObject({ status: 200 });
    expect(await checkIn(path, ines)).toMatchObject({ status: 200 });
    const { code, candidates } = await look(path);
    expect(code).toMatchObject({ digits: expect.stringMatching(/^\d{6}$/) });
    expect(candidates.map(({ name, checkedInAt }) => [name, checkedInAt !== null])).toEqual([['Inês', true], ['Rui', false]]);
    expect((await begin(ines)).body).toMatchObject({ status: 409, code: 'sitting-code-wrong' });
    expect((await begin(ines, { code: otherThan(code!.digits) })).body).toMatchObject({ status: 409, code: 'sitting-code-wrong' });

    const exam = await startExam(ines, { code: (await look(path)).code!.digits });
    await ines.visitor.ask('put', `/v1/attempts/${exam.id}/responses/0`, { choice: [], revision: 0 });
    await ines.visitor.ask('get', `/v1/attempts/${exam.id}/time`);
    const page = await look(path);
    expect(page.candidates[0]).toMatchObject({ name: 'Inês', attempt: { state: 'in-progress', answered: 0, items: exam.items.length, silentSeconds: expect.any(Number), takeOvers: 0 } });
    expect(page.candidates[1]).toMatchObject({ name: 'Rui', attempt: null });
    await ines.visitor.ask('post', `/v1/attempts/${exam.id}/submission`, {});
    const after = await look(path);
    expect(after.candidates[0]?.attempt).toMatchObject({ state: 'handed-in', endedAt: expect.any(String) });
    expect(JSON.stringify(after)).not.toMatch(/points|passed|choice|gates/);

    const { rows } = await world.superuser.query('select invigilator_id, person_id from exam_check_in where enrolment_id = $1', [ines.enrolmentId]);
    expect(rows).toEqual([{ invigilator_id: academy.assessor.personId, person_id: ines.personId }]);
  });

  it('is the one at which the candidate is checked in, also where another begins sooner', async () => {
    const trainee = await ready('Teresa');
    const [sooner, later] = [await announce([trainee], { startsAt: from(-0.2) }), await announce([trainee], { place: 'Sala 9' })];
    expect(await own(trainee)).toMatchObject({ sitting: { place: 'Sala 2', checkedIn: false } });
    expect(await checkIn(later, trainee)).toMatchObject({ status: 200 });
    expect(await own(trainee)).toMatchObject({ sitting: { place: 'Sala 9', checkedIn: true } });
    expect((await begin(trainee, { code: (await look(sooner)).code!.digits })).body).toMatchObject({ code: 'sitting-code-wrong' });
    await startExam(trainee, { code: (await look(later)).code!.digits });
  });

  it('has somebody else invigilate, in the place of one or beside them; who left sees no code and checks nobody in', async () => {
    const [ana, gil] = [await ready('Ana Troca'), await ready('Gil Troca')];
    const path = await announce([ana, gil]);
    const { assessor, certifier, owner, instructor } = academy;
    const name = (personId: string, insteadOf?: string, by: Staff = owner) => by.visitor.send('post', `${path}/invigilators`, { personId, ...(insteadOf && { insteadOf }) });
    expect((await look(path, owner)).replacements.map(({ id }) => id).sort()).toEqual([owner.personId, certifier.personId].sort());
    expect((await look(path)).replacements).toEqual([]);
    // as one more; said twice it is done once
    for (let again = 0; again < 2; again++) expect((await name(certifier.personId)).body).toMatchObject({ invigilators: [{ id: assessor.personId }, { id: certifier.personId }] });
    for (const staff of [assessor, certifier]) expect(await look(path, staff)).toMatchObject({ code: { digits: expect.any(String) }, canCheckIn: true });
    expect(await checkIn(path, ana, certifier)).toMatchObject({ status: 200 });
    // in the place of one
    expect(await name(owner.personId, assessor.personId)).toMatchObject({ status: 200 });
    expect(await look(path)).toMatchObject({ code: null, canCheckIn: false, canNote: true });
    expect(await checkIn(path, gil)).toMatchObject({ status: 403, body: { code: 'invigilator-only' } });
    await assessor.visitor.ask('post', `${path}/notes`, { note: 'I had to leave early.' });
    expect(await checkIn(path, gil, owner)).toMatchObject({ status: 200 });
    expect(await name(certifier.personId, assessor.personId)).toMatchObject({ status: 200, body: { invigilators: [{ id: certifier.personId }, { id: owner.personId }] } });
    expect((await name(assessor.personId, assessor.personId)).body).toMatchObject({ status: 409, code: 'invigilators-changed' });
    expect((await name(instructor.personId)).body).toMatchObject({ status: 409, code: 'invigilator-unfit' });
    expect((await name(ana.personId)).body).toMatchObject({ status: 409, code: 'invigilator-unfit' });
    expect((await name(assessor.personId, undefined, certifier)).status).toBe(404);
    expect((await name(assessor.personId, undefined, (await world.academy('Academia Alheia')).owner)).status).toBe(404);
    const page = await look(path, owner);
    expect(page.invigilation.map(({ onDuty, decidedAt }) => [onDuty, typeof decidedAt])).toEqual([[true, 'string'], [true, 'string'], [true, 'string'], [false, 'string']]);
    expect(await begin(gil, { code: page.code!.digits })).toMatchObject({ status: 201 });
    const { rows } = await world.superuser.query("select act, detail ->> 'invigilatorId' as who, actor_id from audit_entry where subject_id = $1 and act like 'sitting.invigilator%' order by at", [path.split('/').at(-1)]);
    expect(rows).toEqual([
      { act: 'sitting.invigilator-added', who: certifier.personId, actor_id: owner.personId },
      { act: 'sitting.invigilator-replaced', who: owner.personId, actor_id: owner.personId },
    ]);
  });

  it('takes a right code as often as it comes', async () => {
    const trainee = await ready('Rita Certa');
    const path = await announce([trainee]);
    await checkIn(path, trainee);
    const attempt = await startExam(trainee, { code: (await look(path)).code!.digits });
    const phone = world.visitor();
    await phone.signIn(trainee.email, password);
    let [holder, other] = [trainee.visitor, phone];
    for (let hold = 1; hold <= 12; hold++) {
      const { code } = await look(path);
      expect([hold, (await other.send('post', `/v1/attempts/${attempt.id}/take-over`, { hold, code: code!.digits })).status]).toEqual([hold, 200]);
      [holder, other] = [other, holder];
    }
  });

  it('counts wrong codes, and lets nobody go on guessing', async () => {
    const trainee = await ready('Sara');
    const path = await announce([trainee]);
    await checkIn(path, trainee);
    const wrong = otherThan((await look(path)).code!.digits);
    const codes = [];
    for (let guess = 0; guess < 12; guess++) codes.push(((await begin(trainee, { code: wrong })).body as { code: string }).code);
    expect(codes).toEqual([...Array<string>(10).fill('sitting-code-wrong'), 'sitting-code-tries', 'sitting-code-tries']);
    expect((await begin(trainee, { code: (await look(path)).code!.digits })).body).toMatchObject({ status: 429, code: 'sitting-code-tries' });
  });

  it('shows its code to the invigilator alone, and to nobody outside the academy anything', async () => {
    const trainee = await ready('Hugo');
    const path = await announce([trainee]);
    expect((await look(path)).code).not.toBeNull();
    for (const staff of [academy.owner, academy.instructor, academy.certifier]) expect(await look(path, staff)).toMatchObject({ code: null, canCheckIn: false });
    expect(await checkIn(path, trainee, academy.owner)).toMatchObject({ status: 403, body: { code: 'invigilator-only' } });
    const elsewhere = await world.academy('Outra Academia');
    for (const stranger of [trainee, elsewhere.owner]) expect(await stranger.visitor.send('get', path)).toMatchObject({ status: 404 });
    expect(await elsewhere.owner.visitor.send('get', path.replace(academy.path, elsewhere.path))).toMatchObject({ status: 404 });
    expect(await (await ready('Vera')).visitor.send('get', `/v1/enrolments/${trainee.enrolmentId}/sitting`)).toMatchObject({ status: 404 });
  });

  it('is not invigilated by who taught a candidate, by a candidate, or by a stranger', async () => {
    const trainee = await ready('Olga');
    const outsider = await world.person('Outsider');
    for (const invigilatorId of [academy.instructor.personId, trainee.personId, outsider.personId]) {
      expect(await academy.owner.visitor.refused('post', `${academy.path}/sittings`, wish([trainee], { invigilatorId }))).toMatchObject({ status: 409, code: 'invigilator-unfit' });
    }
    // who becomes their instructor afterwards checks nobody in
    const path = await announce([trainee]);
    await world.grant(academy.assessor, academy.id, 'instructor');
    await academy.owner.visitor.ask('post', `${academy.path}/cohorts/${academy.cohortId}/instructors`, { personId: academy.assessor.personId });
    expect(await checkIn(path, trainee)).toMatchObject({ status: 409, body: { code: 'invigilator-unfit' } });
    academy = await world.academy('Academia da Linha');
  });

  it.each([
    ['that ends before it begins', { startsAt: from(2), endsAt: from(1) }, 400, 'sitting-ends-too-soon'],
    ['of a whole day', { endsAt: from(20) }, 400, 'sitting-too-long'],
    ['that is over', { startsAt: from(-3), endsAt: from(-1) }, 400, 'sitting-over'],
    ['without a candidate', { enrolmentIds: [] }, 400, 'input-invalid'],
    ['for somebody who is not enrolled there', { enrolmentIds: [randomUUID()] }, 409, 'candidate-unfit'],
    ['at no time', { startsAt: 'soon' }, 400, 'input-invalid'],
  ])('is not announced: one %s', async (_, more, status, code) => {
    expect(await academy.owner.visitor.refused('post', `${academy.path}/sittings`, wish([await ready(`T ${code}`)], more))).toMatchObject({ status, code });
  });

  it('has not begun before its time, is called off once, and not any more when somebody is there', async () => {
    const trainee = await ready('Zita');
    const later = await announce([trainee], { startsAt: from(0.5), endsAt: from(2) });
    await checkIn(later, trainee);
    expect((await begin(trainee, { code: (await look(later)).code!.digits })).body).toMatchObject({ code: 'sitting-not-open' });
    expect(await academy.owner.visitor.refused('post', `${later}/cancellation`, {})).toMatchObject({ code: 'sitting-began' });
    const other = await ready('Xana');
    const path = await announce([other], { startsAt: from(3), endsAt: from(4) });
    expect((await begin(other)).body).toMatchObject({ code: 'sitting-not-open' });
    expect(await checkIn(path, other)).toMatchObject({ body: { code: 'check-in-closed' } });
    for (let again = 0; again < 2; again++) expect(await academy.owner.visitor.ask('post', `${path}/cancellation`, {})).toMatchObject({ calledOffAt: expect.any(String) });
    expect(await begin(other)).toMatchObject({ status: 201 });
  });

  it('is demanded of everybody where an owner decided so, and of nobody else\'s trainees', async () => {
    const strict = await world.academy('Academia Rigorosa');
    const trainee = await ready('Ana', strict);
    const decide = (by: Staff, required: boolean, revision: number) => by.visitor.send('post', `${strict.path}/exam-supervision`, { required, revision });
    expect((await decide(strict.instructor, true, 0)).status).toBe(404);
    expect((await decide(strict.owner, true, 0)).body).toMatchObject({ required: true, revision: 1 } satisfies Partial<SittingsView>);
    expect((await decide(strict.owner, false, 0)).body).toMatchObject({ code: 'supervision-changed' });
    expect((await begin(trainee)).body).toMatchObject({ code: 'sitting-needed' });
    expect(await own(trainee)).toEqual({ demanded: true, sitting: null });
    expect(await begin(await ready('Eva'))).toMatchObject({ status: 201 });
    await decide(strict.owner, false, 1);
    expect(await begin(trainee)).toMatchObject({ status: 201 });
    const { rows } = await world.superuser.query('select sequence, required from exam_supervision where academy_id = $1 order by sequence', [strict.id]);
    expect(rows).toEqual([{ sequence: 1, required: true }, { sequence: 2, required: false }]);
  });

  it('is demanded by the blueprint of the exam, whatever the academy decided', async () => {
    const free = await world.academy('Academia Livre');
    const trainee = await ready('Noé', free);
    // as another version of the blueprint would say
    const demand = (supervised: boolean) =>
      world.superuser.query(`set session_replication_role = replica; update blueprint set rules = ${supervised ? `rules || '{"supervised": true}'` : "rules - 'supervised'"}; set session_replication_role = origin`);
    await demand(true);
    try {
      expect((await begin(trainee)).body).toMatchObject({ code: 'sitting-needed' });
      expect(await own(trainee)).toEqual({ demanded: true, sitting: null });
      expect(await free.owner.visitor.ask<SittingsView>('get', `${free.path}/sittings`)).toMatchObject({ required: false, demandedByRegister: true });
    } finally {
      await demand(false);
    }
    expect(await free.owner.visitor.ask<SittingsView>('get', `${free.path}/sittings`)).toMatchObject({ demandedByRegister: false });
    expect(await begin(trainee)).toMatchObject({ status: 201 });
  });

  it('keeps what was noted as it was written, about one or about all', async () => {
    const trainee = await ready('Gil');
    const path = await announce([trainee]);
    await academy.assessor.visitor.ask('post', `${path}/notes`, { note: 'The fire alarm rang for two minutes.' });
    await academy.owner.visitor.ask('post', `${path}/notes`, { note: 'Left the room.', enrolmentId: trainee.enrolmentId });
    expect((await look(path)).notes).toMatchObject([{ about: null, note: 'The fire alarm rang for two minutes.' }, { about: 'Gil', note: 'Left the room.' }]);
    expect(await academy.certifier.visitor.refused('post', `${path}/notes`, { note: 'I was not there.' })).toMatchObject({ status: 403, code: 'invigilator-only' });
  });

  describe('as the application\'s role sees it', () => {
    let app: pg.Client;
    beforeAll(async () => {
      app = new pg.Client({ connectionString: world.db.appUrl });
      await app.connect();
    });
    afterAll(() => app.end());

    const asOne = async (context: { person?: string; academy?: string; register?: boolean }, sql: string): Promise<string> => {
      await app.query('begin');
      await app.query("select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true), set_config('dermark.register', $3, true)", [context.person ?? '', context.academy ?? '', context.register ? 'on' : '']);
      const said = await app.query(sql).then(({ rowCount }) => `${rowCount} rows`, (error: pg.DatabaseError) => error.constraint ?? error.code ?? error.message);
      await app.query('rollback');
      return said;
    };

    it('begins no exam past the check-in, changes nothing that was recorded, and checks in for nobody else', async () => {
      const trainee = await ready('Ema');
      const path = await announce([trainee]);
      const sitting = path.split('/').at(-1)!;
      const { personId, enrolmentId } = trainee;
      const one = { person: personId };
      const { rows: [form] } = await world.superuser.query<{ id: string }>("select id from form where kind = 'exam' limit 1");
      const attempt = (checkIn: string) =>
        `insert into attempt (id, form_id, purpose, subject_id, person_id, academy_id, number, state, locale, started_at, deadline, check_in_id)
         select '${randomUUID()}', f.id, 'exam', '${enrolmentId}', '${personId}', '${academy.id}', 1, 'in-progress', 'en', m.at, m.at + interval '1 minute' * (f.pass_rule ->> 'minutes')::int, ${checkIn}
           from form f, (select date_trunc('milliseconds', now()) as at) m where f.id = '${form!.id}'`;
      expect(await asOne(one, attempt('null'))).toBe('exam_begins_under_supervision');
      const row = `'${randomUUID()}', '${sitting}', '${enrolmentId}', '${academy.id}', '${personId}'`;
      const insert = (by: string) => `insert into exam_check_in values (${row}, '${by}', now())`;
      expect(await asOne({ person: academy.owner.personId, academy: academy.id }, insert(academy.assessor.personId))).toBe('check_in_is_the_invigilators');
      expect(await asOne({ person: academy.owner.personId, academy: academy.id }, insert(academy.owner.personId))).toBe('check_in_is_the_invigilators');
      expect(await asOne(one, insert(academy.assessor.personId))).toBe('check_in_is_the_invigilators');
      await checkIn(path, trainee);
      const { rows: [checked] } = await world.superuser.query<{ id: string }>('select id from exam_check_in where enrolment_id = $1', [enrolmentId]);
      expect(await asOne(one, attempt(`'${checked!.id}'`))).toBe('1 rows');
      const { rows: [foreign] } = await world.superuser.query<{ id: string }>('select id from exam_check_in where enrolment_id <> $1 limit 1', [enrolmentId]);
      expect(await asOne(one, attempt(`'${foreign!.id}'`))).toBe('exam_begins_under_supervision');
      const staff = { person: academy.owner.personId, academy: academy.id, register: true };
      const columns = { exam_supervision: 'required', exam_invigilator: 'on_duty', exam_sitting_candidate: 'person_id', exam_check_in: 'checked_in_at', exam_sitting_note: 'note', attempt_hold: 'since', attempt_pledge: 'version' };
      for (const [table, column] of Object.entries(columns)) {
        expect([table, await asOne(staff, `update ${table} set ${column} = ${column}`)]).toEqual([table, '42501']);
        expect([table, await asOne(staff, `delete from ${table}`)]).toEqual([table, '42501']);
      }
      expect(await asOne(staff, `update exam_sitting set place = 'elsewhere'`)).toBe('42501');
      expect(await asOne(staff, `update exam_sitting set called_off_at = now(), called_off_by = '${academy.owner.personId}' where id = '${sitting}'`)).toBe('a_sitting_that_began_is_not_called_off');
    });

    it('lets nobody into a sitting but by whoever plans it, and never leaves one without an invigilator', async () => {
      const trainee = await ready('Iva');
      const sitting = (await announce([trainee])).split('/').at(-1)!;
      const { owner, assessor, certifier, instructor } = academy;
      const row = (who: string, comes: boolean, by: string, at = 'now()') => `insert into exam_invigilator values ('${sitting}', 1, '${academy.id}', '${who}', ${comes}, '${by}', ${at})`;
      const as = (staff: Staff, sql: string) => asOne({ person: staff.personId, academy: academy.id }, sql);
      expect(await as(certifier, row(certifier.personId, true, certifier.personId))).toBe('a_sitting_is_the_academys');
      expect(await as(certifier, row(certifier.personId, true, owner.personId))).toBe('a_sitting_is_the_academys');
      expect(await as(owner, row(instructor.personId, true, owner.personId))).toBe('an_invigilator_is_impartial');
      expect(await as(owner, row(trainee.personId, true, owner.personId))).toBe('an_invigilator_belongs_to_the_academy');
      expect(await as(owner, row(assessor.personId, false, owner.personId))).toBe('a_sitting_has_an_invigilator');
      expect(await as(owner, row(certifier.personId, false, owner.personId))).toBe('an_invigilator_comes_or_goes');
      expect(await as(owner, row(certifier.personId, true, owner.personId, "now() + interval '8 hours'"))).toBe('an_invigilator_comes_before_the_end');
      expect(await as(owner, row(certifier.personId, true, owner.personId))).toBe('1 rows');
      const elsewhere = await world.academy('Mais Outra');
      expect(await asOne({ person: elsewhere.owner.personId, academy: elsewhere.id }, row(certifier.personId, true, elsewhere.owner.personId))).toBe('a_sitting_is_the_academys');
      expect(await asOne({ person: elsewhere.owner.personId, academy: elsewhere.id }, `select from exam_invigilator where sitting_id = '${sitting}'`)).toBe('0 rows');
    });
  });
});
