// Does the database itself refuse what the rules of a logbook do not allow, whoever asks?
import { v7 } from 'uuid';
import type { Academy, Staff, Trainee, World } from '../../test/academy-at-work.js';
import { logbookPath, startKeeping, type LogbookKeeping } from '../../test/logbook-keeping.js';

type Statement = readonly [sql: string, values: readonly unknown[]];

describe('the database under a logbook', () => {
  let world: World;
  let academy: Academy;
  let keeping: LogbookKeeping;
  let trainee: Trainee;

  beforeAll(async () => {
    ({ world, academy, keeping, trainee } = await startKeeping());
  }, 60_000);
  afterAll(() => world.close());

  const refusedBy = (sql: string, values: unknown[] = []) =>
    world.superuser.query(sql, values).then(() => 'let through', (error: { constraint?: string }) => error.constraint);

  /** What the server itself could do in one transaction for somebody: how many rows each statement touches, or the rule that refuses. */
  const asServer = async (personId: string, academyId: string | null, statements: readonly Statement[]): Promise<string> => {
    const { superuser } = world;
    await superuser.query('begin');
    await superuser.query('set local role dermark_app');
    await superuser.query("select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true), set_config('dermark.register', 'off', true)", [personId, academyId ?? '']);
    try {
      const rows: number[] = [];
      for (const [sql, values] of statements) rows.push((await superuser.query(sql, [...values])).rowCount ?? 0);
      await superuser.query('set constraints all immediate');
      return rows.join(' ');
    } catch (error) {
      return String((error as { constraint?: string }).constraint ?? error);
    } finally {
      await superuser.query('rollback');
    }
  };
  const asStaff = ({ personId }: { readonly personId: string }, ...statements: Statement[]) => asServer(personId, academy.id, statements);
  const asTrainee = ({ personId }: { readonly personId: string }, ...statements: Statement[]) => asServer(personId, null, statements);

  const to = (id: string, change: string, ...more: unknown[]): Statement => [`update logbook_entry set revision = revision + 1, changed_at = now(), ${change} where id = $1`, [id, ...more]];
  const signs = "state = 'countersigned', countersigned_at = now()";
  const tells = (id: string, type: string, { personId }: { readonly personId: string }, named: string | null = null): Statement => [
    "insert into logbook_event select $1, l.id, l.academy_id, l.person_id, $3, $4, l.revision, '', now(), $5 from logbook_entry l where l.id = $2",
    [v7(), id, personId, type, named],
  ];
  const ties = ({ personId }: { readonly personId: string }, of: Trainee = trainee): Statement => [
    'insert into taught (trainee_id, instructor_id, academy_id, enrolment_id, since) values ($1, $2, $3, $4, now()) on conflict do nothing',
    [of.personId, personId, academy.id, of.enrolmentId],
  ];

  it('never changes what is countersigned, nor throws it away', async () => {
    const { id } = await keeping.countersigned(trainee);
    expect(await refusedBy("update logbook_entry set did = 'x', revision = revision + 1 where id = $1", [id])).toBe('countersigned_for_good');
    expect(await refusedBy("update logbook_entry set state = 'draft', countersigned_at = null, revision = revision + 1 where id = $1", [id])).toBe('countersigned_for_good');
    expect(await refusedBy('delete from logbook_entry where id = $1', [id])).toBe('logbook_entry_stays');
    expect(await refusedBy('delete from logbook_event where entry_id = $1', [id])).toBe('logbook_event_is_insert_only');
    expect(await refusedBy("update logbook_event set remark = 'x' where entry_id = $1", [id])).toBe('logbook_event_is_insert_only');
  });

  it('lets only the named supervisor countersign or return, and nothing be changed on the way', async () => {
    const { id } = await keeping.submitted(trainee);
    const { instructor, assessor, owner } = academy;
    for (const somebody of [assessor, owner]) {
      expect(await asStaff(somebody, to(id, signs))).toBe('the_supervisor_decides');
      expect(await asStaff(somebody, to(id, "state = 'returned'"))).toBe('the_supervisor_decides');
    }
    expect(await asTrainee(trainee, to(id, signs))).toBe('the_supervisor_decides');
    expect(await asStaff(instructor, to(id, `${signs}, minutes = 200`))).toBe('logbook_entry_moves_lawfully');
    expect(await asStaff(assessor, to(id, `${signs}, supervisor_id = $2`, assessor.personId))).toBe('logbook_entry_moves_lawfully');
  });

  it('lets only the trainee write, submit and withdraw', async () => {
    const returned = await keeping.move(trainee, academy.instructor, await keeping.submitted(trainee), 'return', { remark: 'Mend this.' });
    for (const somebody of [academy.instructor, academy.owner]) {
      expect(await asStaff(somebody, to(returned.id, "did = 'I wrote this', minutes = 480"))).toBe('the_trainee_writes');
      expect(await asStaff(somebody, to(returned.id, "state = 'submitted'"))).toBe('the_trainee_writes');
    }
    const { id } = await keeping.submitted(trainee);
    // through the register, for the academy cannot even name what is a draft
    expect(await asServer(academy.instructor.personId, academy.id, [["select set_config('dermark.register', 'on', true)", []], to(id, "state = 'draft'")])).toBe('the_trainee_writes');
    expect(await asTrainee(trainee, to(id, "state = 'draft'"), tells(id, 'withdrawn', trainee))).toBe('1 1');
  });

  it('lets only an owner who is not the trainee name another supervisor, once the first can decide no more', async () => {
    const leaver = await world.person('Leaving Instructor');
    await world.grant(leaver, academy.id, 'instructor');
    const { id } = await keeping.submitted(trainee, { supervisorId: leaver.personId });
    const { owner, assessor, certifier } = academy;
    const name = (by: Pick<Staff, 'personId'>, whom = assessor) => asStaff(by, to(id, 'supervisor_id = $2', whom.personId), tells(id, 'supervisor-named', by, whom.personId));
    const rule = 'an_owner_names_another_supervisor';
    expect(await name(owner)).toBe(rule);
    expect(await name(assessor)).toBe(rule);
    await keeping.leaves(leaver);
    expect(await name(assessor)).toBe(rule);
    expect(await name(owner, certifier)).toBe(rule);
    expect(await asTrainee(trainee, to(id, 'supervisor_id = $2', assessor.personId))).toBe(rule);
    expect(await asStaff(owner, to(id, 'supervisor_id = $2, minutes = 5', assessor.personId))).toBe('logbook_entry_moves_lawfully');
    expect(await name(owner)).toBe('1 1');

    const learnsHere = await world.trainee(academy, 'Owner and Trainee');
    await world.grant(learnsHere, academy.id, 'owner');
    const left = await world.person('Another Leaver');
    await world.grant(left, academy.id, 'instructor');
    const own = await keeping.submitted(learnsHere, { supervisorId: left.personId });
    await keeping.leaves(left);
    expect(await asStaff(learnsHere, to(own.id, 'supervisor_id = $2', assessor.personId))).toBe(rule);
  });

  it('keeps no countersignature without its event and its tie', async () => {
    const apart = await world.trainee(academy, 'Rui Amaral');
    const { id } = await keeping.submitted(apart, { supervisorId: academy.assessor.personId });
    const { assessor } = academy;
    expect(await asStaff(assessor, to(id, signs), ties(assessor, apart))).toBe('logbook_entry_is_remembered');
    expect(await asStaff(assessor, to(id, signs), tells(id, 'countersigned', assessor))).toBe('who_countersigns_has_taught');
    expect(await asStaff(assessor, to(id, signs), ties(assessor, apart), tells(id, 'countersigned', assessor))).toMatch(/^1 1 1$/);
    expect(await asTrainee(apart, to(id, "state = 'draft'"))).toBe('logbook_entry_is_remembered');
  });

  it('takes no countersignature of whoever certified since', async () => {
    const both = await world.person('Both Roles');
    for (const role of ['assessor', 'certifier'] as const) await world.grant(both, academy.id, role);
    const candidate = await world.eligible(academy, 'Lia Matos Reis', 'Lia');
    const { id } = await keeping.submitted(candidate, { supervisorId: both.personId });
    await both.visitor.ask('post', `${academy.path}/certificates`, { enrolmentId: candidate.enrolmentId, typed: 'Lia Matos Reis' });
    expect(await asStaff(both, ties(both, candidate), to(id, signs), tells(id, 'countersigned', both))).toBe('who_certified_countersigns_no_more');
  });

  it('moves nothing after the trainee has left', async () => {
    const leaver = await world.trainee(academy, 'Nuno Pires');
    const [waiting, draft] = [await keeping.submitted(leaver), await keeping.draft(leaver)];
    await world.superuser.query('update enrolment set withdrawn_at = now() where id = $1', [leaver.enrolmentId]);
    const rule = 'logbook_closes_with_the_enrolment';
    expect(await asStaff(academy.instructor, to(waiting.id, signs))).toBe(rule);
    expect(await asStaff(academy.instructor, to(waiting.id, "state = 'returned'"))).toBe(rule);
    for (const change of ["did = 'x'", "state = 'submitted'"]) expect(await asTrainee(leaver, to(draft.id, change))).toBe(rule);
  });

  it('takes only what happened, from whoever did it', async () => {
    const { instructor, certifier, owner } = academy;
    const returned = await keeping.move(trainee, instructor, await keeping.submitted(trainee), 'return', { remark: 'Mend this.' });
    const mended = await trainee.visitor.ask<{ id: string }>('put', `${logbookPath(trainee)}/${returned.id}`, { ...(await keeping.content(trainee)), revision: returned.revision });
    const rule = 'logbook_event_belongs_to_its_entry';
    for (const type of ['countersigned', 'submitted', 'withdrawn', 'supervisor-named']) for (const somebody of [instructor, certifier, owner]) expect(await asStaff(somebody, tells(mended.id, type, somebody))).toBe(rule);
    for (const type of ['countersigned', 'submitted', 'withdrawn', 'returned']) expect(await asTrainee(trainee, tells(mended.id, type, trainee))).toBe(rule);
    expect(await asStaff(certifier, tells(mended.id, 'returned', instructor))).toBe(rule);
  });

  it('keeps what happened to a draft to its trainee', async () => {
    const draft = await keeping.move(trainee, trainee, await keeping.submitted(trainee), 'withdrawal');
    const seen: Statement = ['select from logbook_event where entry_id = $1', [draft.id]];
    expect(await asStaff(academy.instructor, seen)).toBe('0');
    expect(await asTrainee(trainee, seen)).toBe('2');
  });

  it('takes no day before the enrolment and none to come', async () => {
    const { id } = await keeping.draft(trainee);
    for (const day of ['2099-01-01', '2020-01-01']) expect(await asTrainee(trainee, to(id, 'done_on = $2', day))).toBe('logbook_day_fits');
  });

  it('takes no entry of somebody else, none of another day, and none that says it is countersigned', async () => {
    const columns = `(id, enrolment_id, academy_id, person_id, revision, state, supervisor_id, done_on, surface, zone, session, work, minutes, person_code, needle, needle_lot, pigment, pigment_lot, did,
      noticed, differently, written_at, changed_at, countersigned_at)`;
    const insert = (state: string, at: string, day = 'current_date'): Statement => [
      `insert into logbook_entry ${columns} values ($1, $2, $3, $4, 1, '${state}', $5, ${day}, 'client', 'crown', 1, 'density', 60, '', '', '', '', '', '', '', '', now(), now(), ${at})`,
      [v7(), trainee.enrolmentId, academy.id, trainee.personId, academy.instructor.personId],
    ];
    expect(await asStaff(academy.instructor, insert('draft', 'null'))).toBe('logbook_is_the_trainees_own');
    expect(await asTrainee(trainee, insert('countersigned', 'now()'))).toBe('logbook_is_the_trainees_own');
    expect(await asTrainee(trainee, insert('draft', 'null', "'2099-01-01'"))).toBe('logbook_day_fits');
  });
});
