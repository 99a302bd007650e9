// What becomes of a sitting when a candidate leaves, its invigilator begins to teach, or its time is over?
import { v7 } from 'uuid';
import { asMember, type AcademyRole } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { actorIn, startWorld, type Academy, type Staff, type Trainee, type World } from '../../test/academy-at-work.js';
import { examReady } from '../../test/exam-ready.js';
import type { SittingPageView } from './sitting-view.js';

const hour = 3_600_000;
const from = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

describe('a sitting', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
  }, 60_000);
  beforeEach(async () => {
    academy = await world.academy('Academia da Margem');
  });
  afterAll(() => world.close());

  const ready = async (name: string): Promise<Trainee> => {
    const trainee = await world.trainee(academy, name);
    await examReady(world, trainee);
    return trainee;
  };
  const announce = async (candidates: readonly Trainee[], startsAt = from(-0.1)): Promise<string> => {
    const wish = { place: 'Sala 2', online: false, startsAt, endsAt: from(3), invigilatorId: academy.assessor.personId, enrolmentIds: candidates.map(({ enrolmentId }) => enrolmentId) };
    return `${academy.path}/sittings/${(await academy.owner.visitor.ask<{ id: string }>('post', `${academy.path}/sittings`, wish)).id}`;
  };
  const look = (path: string, by = academy.assessor) => by.visitor.ask<SittingPageView>('get', path);
  /** What only time, or somebody without rights here, could do. */
  const asIf = (change: string, id: string) =>
    world.superuser.query('begin').then(() => world.superuser.query('set local session_replication_role = replica')).then(() => world.superuser.query(change, [id])).then(() => world.superuser.query('commit'));
  const told = async (path: string, step: string): Promise<readonly string[]> => {
    const { rows } = await world.superuser.query<{ person: string }>("select payload ->> 'personId' as person from outbox_event where payload ->> 'sittingId' = $1 and payload ->> 'step' = $2", [path.split('/').at(-1), step]);
    return rows.map(({ person }) => person).sort();
  };

  it('marks who has left, checks them in no more, and writes to them of nothing', async () => {
    const [stays, leaves] = [await ready('Bela'), await ready('Caio')];
    const path = await announce([stays, leaves]);
    await asIf('update enrolment set withdrawn_at = now() where id = $1', leaves.enrolmentId);
    expect((await look(path)).candidates.map(({ name, withdrawn }) => [name, withdrawn])).toEqual([['Bela', false], ['Caio', true]]);
    expect(await academy.assessor.visitor.refused('post', `${path}/check-ins`, { enrolmentId: leaves.enrolmentId })).toMatchObject({ status: 409, code: 'enrolment-withdrawn' });
    await academy.owner.visitor.ask('post', `${path}/cancellation`, {});
    expect(await told(path, 'called-off')).toEqual([stays.personId, academy.assessor.personId].sort());
  });

  it('shows no code to an invigilator who has come to teach a candidate, and says so, until somebody else comes', async () => {
    const path = await announce([await ready('Dora')]);
    expect(await look(path)).toMatchObject({ tied: false, code: { digits: expect.any(String) }, canCheckIn: true, canStaff: false });
    await world.grant(academy.assessor, academy.id, 'instructor');
    await academy.owner.visitor.ask('post', `${academy.path}/cohorts/${academy.cohortId}/instructors`, { personId: academy.assessor.personId });
    expect(await look(path)).toMatchObject({ tied: true, code: null, canCheckIn: false });
    expect(await look(path, academy.owner)).toMatchObject({ tied: false, code: null, canStaff: true });
    await academy.owner.visitor.ask('post', `${path}/invigilators`, { personId: academy.certifier.personId, insteadOf: academy.assessor.personId });
    expect(await look(path, academy.certifier)).toMatchObject({ tied: false, code: { digits: expect.any(String) }, canCheckIn: true });
    expect(await look(path)).toMatchObject({ tied: false, code: null });
  });

  it('is not called off when it is over, by a page that was left open', async () => {
    const path = await announce([await ready('Elsa')]);
    await asIf("update exam_sitting set announced_at = now() - interval '5 hours', starts_at = now() - interval '4 hours', ends_at = now() - interval '1 minute' where id = $1", path.split('/').at(-1)!);
    expect(await academy.owner.visitor.refused('post', `${path}/cancellation`, {})).toMatchObject({ status: 409, code: 'sitting-is-over' });
    expect(await look(path)).toMatchObject({ calledOffAt: null });
    expect(await told(path, 'called-off')).toEqual([]);
  });

  it('has one of two invigilators go, with the other staying', async () => {
    const path = await announce([await ready('Fábio')]);
    const { owner, certifier, assessor } = academy;
    await owner.visitor.ask('post', `${path}/invigilators`, { personId: certifier.personId });
    expect(await owner.visitor.ask('post', `${path}/invigilators`, { personId: certifier.personId, insteadOf: assessor.personId })).toMatchObject({ invigilators: [{ id: certifier.personId }] });
    expect(await look(path)).toMatchObject({ code: null, canCheckIn: false });
  });

  it('tells whoever came later whom they checked in, in the export of their details', async () => {
    const candidate = await ready('Gil');
    const path = await announce([candidate]);
    await academy.owner.visitor.ask('post', `${path}/invigilators`, { personId: academy.certifier.personId, insteadOf: academy.assessor.personId });
    await academy.certifier.visitor.ask('post', `${path}/check-ins`, { enrolmentId: candidate.enrolmentId });
    const held = async (who: Staff) => (await who.visitor.ask<{ held: { learning: { atSittings: object[]; invigilation: object[] } } }>('get', '/v1/me/export')).held.learning;
    expect(await held(academy.certifier)).toMatchObject({ atSittings: [{ invigilatedByYou: false, checkedInByYou: 1 }], invigilation: [{ came: true }] });
    expect(await held(academy.assessor)).toMatchObject({ atSittings: [{ invigilatedByYou: true, checkedInByYou: 0 }] });
  });

  describe('past all of our code', () => {
    const statement = (who: Staff, role: AcademyRole, sql: string, values: readonly unknown[]) => {
      const db = world.app.get(Database);
      return db.transaction(asMember(actorIn(who, academy.id, role), academy.id), () => db.query(sql, [...values]));
    };
    const refused = (rule: string) => expect.objectContaining({ constraint: rule }) as object;
    const idOf = (path: string) => path.split('/').at(-1)!;

    it('is not called off when it is over', async () => {
      const path = await announce([await ready('Gina')]);
      const sql = 'update exam_sitting set called_off_at = ends_at + $3::interval, called_off_by = $2 where id = $1';
      const by = [idOf(path), academy.owner.personId];
      await expect(statement(academy.owner, 'owner', sql, [...by, '0 s'])).rejects.toEqual(refused('a_sitting_that_is_over_is_not_called_off'));
      await statement(academy.owner, 'owner', sql, [...by, '-1 s']);
    });

    it('has candidates named by an owner or instructor, and none once it is called off', async () => {
      const [first, second] = [await ready('Hugo'), await ready('Ivo')];
      const path = await announce([first]);
      const sql = 'insert into exam_sitting_candidate (sitting_id, enrolment_id, academy_id, person_id) values ($1, $2, $3, $4)';
      const named = [idOf(path), second.enrolmentId, academy.id, second.personId];
      for (const role of ['assessor', 'certifier'] as const) await expect(statement(academy[role], role, sql, named)).rejects.toEqual(refused('a_sitting_is_the_academys'));
      await academy.owner.visitor.ask('post', `${path}/cancellation`, {});
      await expect(statement(academy.owner, 'owner', sql, named)).rejects.toEqual(refused('a_sitting_is_the_academys'));
      const other = idOf(await announce([first]));
      await statement(academy.instructor, 'instructor', sql, [other, ...named.slice(1)]);
    });

    it('has nobody checked in who has left', async () => {
      const leaves = await ready('Jaime');
      const path = await announce([leaves]);
      const sql = 'insert into exam_check_in (id, sitting_id, enrolment_id, academy_id, person_id, invigilator_id, checked_in_at) values ($1, $2, $3, $4, $5, $6, now())';
      const values = [v7(), idOf(path), leaves.enrolmentId, academy.id, leaves.personId, academy.assessor.personId];
      await asIf('update enrolment set withdrawn_at = now() where id = $1', leaves.enrolmentId);
      await expect(statement(academy.assessor, 'assessor', sql, values)).rejects.toEqual(refused('check_in_is_the_invigilators'));
      await asIf('update enrolment set withdrawn_at = null where id = $1', leaves.enrolmentId);
      await statement(academy.assessor, 'assessor', sql, values);
    });

    it('keeps an invigilator who still has a role at the academy', async () => {
      const path = await announce([await ready('Kátia')]);
      await academy.owner.visitor.ask('post', `${path}/invigilators`, { personId: academy.certifier.personId });
      const sql = 'insert into exam_invigilator (sitting_id, number, academy_id, person_id, on_duty, decided_by, decided_at) values ($1, 1, $2, $3, false, $4, now())';
      const going = (who: Staff) => statement(academy.owner, 'owner', sql, [idOf(path), academy.id, who.personId, academy.owner.personId]);
      await asIf("update role_grant set revoked_at = now() where person_id = $1", academy.certifier.personId);
      await expect(going(academy.assessor)).rejects.toEqual(refused('a_sitting_has_an_invigilator'));
      await going(academy.certifier);
    });
  });
});
