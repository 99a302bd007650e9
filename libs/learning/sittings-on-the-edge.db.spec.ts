// What becomes of a sitting when a candidate leaves, its invigilator begins to teach, or its time is over?
import { startWorld, type Academy, type Trainee, type World } from '../../test/academy-at-work.js';
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
});
