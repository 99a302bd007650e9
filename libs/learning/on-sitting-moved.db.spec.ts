// Do candidates and invigilators learn by mail of a sitting, in their language, once, and of nothing that has been overtaken?
import { startWorld, type Academy, type Staff, type Trainee, type World } from '../../test/academy-at-work.js';
import { deliverEvents, lettersTo } from '../../test/letters.js';

describe('the letters about a sitting', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const announce = async (candidates: readonly Trainee[]): Promise<string> => {
    const { id } = await academy.owner.visitor.ask<{ id: string }>('post', `${academy.path}/sittings`, {
      place: 'Rua do Almada 12', online: false, startsAt: '2099-01-15T09:00:00Z', endsAt: '2099-01-15T11:00:00Z', invigilatorId: academy.assessor.personId, enrolmentIds: candidates.map(({ enrolmentId }) => enrolmentId),
    });
    return `${academy.path}/sittings/${id}`;
  };
  const addressOf = async ({ personId }: Staff): Promise<string> => (await world.superuser.query<{ address: string }>('select address from email_address where person_id = $1', [personId])).rows[0]!.address;
  const about = async (address: string, words: RegExp) => (await lettersTo(world.app, address)).filter(({ subject }) => words.test(subject));

  it('say when and where it is and what to bring, in the language of each, and that it was called off', async () => {
    const [ines, rui] = [await world.trainee(academy, 'Inês'), await world.trainee(academy, 'Rui')];
    await world.superuser.query("update person set locale = 'pt-PT' where id = $1", [ines.personId]);
    const path = await announce([ines, rui]);
    const [first] = await about(ines.email, /exame/);
    expect(first?.subject).toBe('O seu exame na academia Academia do Ponto: 15 jan. 2099, 09:00');
    expect(first?.body).toContain('Quando: 15 jan. 2099, das 09:00 às 11:00 (Europe/Lisbon)\nOnde: Rua do Almada 12');
    expect(first?.body).toContain('documento de identificação');
    expect(first?.body).toContain(`/study/${ines.enrolmentId}/start/exam`);
    const [second] = await about(rui.email, /exam/);
    expect(second?.subject).toBe('Your exam with Academia do Ponto: 15 Jan 2099, 09:00');
    const [task] = await about(await addressOf(academy.assessor), /invigilate/);
    expect(task?.subject).toBe('You invigilate an exam: 15 Jan 2099, 09:00');
    expect(task?.body).toContain(`sitting=${path.split('/').at(-1)}`);

    for (let again = 0; again < 2; again++) await academy.owner.visitor.ask('post', `${path}/cancellation`, {});
    expect(await about(ines.email, /Cancelada/)).toHaveLength(1);
    expect(await about(rui.email, /^Called off/)).toMatchObject([{ subject: 'Called off: the exam on 15 Jan 2099, 09:00' }]);
    expect(await about(await addressOf(academy.assessor), /^Called off/)).toHaveLength(1);
    // the same event again is the same letter
    await world.superuser.query('update outbox_event set delivered_at = null');
    await deliverEvents(world.app);
    expect(await about(rui.email, /exam/)).toHaveLength(2);
  });

  it('reach whoever comes to invigilate and whoever leaves, and not whoever decided it', async () => {
    const path = await announce([await world.trainee(academy, 'Gil')]);
    const [certifier, owner] = [await addressOf(academy.certifier), await addressOf(academy.owner)];
    await academy.owner.visitor.ask('post', `${path}/invigilators`, { personId: academy.certifier.personId, insteadOf: academy.assessor.personId });
    expect(await about(certifier, /^You invigilate/)).toHaveLength(1);
    expect(await about(await addressOf(academy.assessor), /^You do not invigilate/)).toHaveLength(1);
    await academy.owner.visitor.ask('post', `${path}/invigilators`, { personId: academy.owner.personId, insteadOf: academy.certifier.personId });
    expect(await about(certifier, /^You do not invigilate/)).toHaveLength(1);
    expect(await about(owner, /invigilate/)).toEqual([]);
  });

  it('do not announce what has been called off before they left the house', async () => {
    const trainee = await world.trainee(academy, 'Noa');
    const path = await announce([trainee]);
    await academy.owner.visitor.ask('post', `${path}/cancellation`, {});
    expect((await about(trainee.email, /exam/)).map(({ subject }) => subject)).toEqual(['Called off: the exam on 15 Jan 2099, 09:00']);
  });
});
