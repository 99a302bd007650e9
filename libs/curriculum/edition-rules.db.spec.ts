// Does the database let an academy publish no edition that asks for less than the programme, or for anything but its own lessons besides?
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { ownText, publishEdition, startEdition } from '../../test/writing-editions.js';

let world: World;
let academy: Academy;

beforeAll(async () => {
  world = await startWorld();
  academy = await world.academy('Academia do Ponto');
  const another = await startEdition(academy, academy.owner);
  await another.write('2.A1', 0, { en: ownText() });
  await another.publish();
}, 60_000);
// a code that was given once is not given again, so that each test begins at an academy without editions
beforeEach(async () => {
  academy = await world.anew(academy);
});
afterAll(() => world.close());

describe('the database', () => {
  it.each<[string, string]>([
    ['asks for less', "delete from programme_requirement where programme_version_id = $1 and requirement = 'station:ST-3'"],
    ['asks for an exam of its own', "update programme_requirement set subject_id = gen_random_uuid() where programme_version_id = $1 and requirement = 'exam'"],
    ['teaches a lesson less', "delete from lesson where programme_version_id = $1 and code = '4.2'"],
    ['does not say that a text is the academy’s', "update lesson set adapted_in = '{}' where programme_version_id = $1 and code = '1.1'"],
    ['does not say in which language it is', "update lesson set adapted_in = '{pt-PT}' where programme_version_id = $1 and code = '1.1'"],
    ['has an added lesson that nobody must read', "delete from programme_requirement where programme_version_id = $1 and requirement = 'lesson:1.A1'"],
    ['asks for a station that is none', "insert into programme_requirement select $1, 'station:ST-99', 'station', id, 99 from lesson where programme_version_id = $1 and code = '1.A1'"],
    ['asks twice for an added lesson', "insert into programme_requirement select $1, 'lesson:9.A9', 'lesson', id, 99 from lesson where programme_version_id = $1 and code = '1.A1'"],
    ['asks for a lesson of another edition', "insert into programme_requirement select $1, 'lesson:2.A1', 'lesson', id, 99 from lesson where programme_version_id <> $1 and code = '2.A1'"],
    ['makes other claims', "update claim set content = '{}' where programme_version_id = $1 and id = 'C1.01'"],
    ['has other quizzes', "update learning_module set content = jsonb_set(content, '{quizItems}', '[]') where programme_version_id = $1 and number = 2"],
    ['asks the quiz of another module', "update programme_requirement set subject_id = (select subject_id from programme_requirement where programme_version_id = $1 and requirement = 'quiz:M1') where programme_version_id = $1 and requirement = 'quiz:M2'"],
    ['hangs a lesson in another module', "update lesson set module_id = (select id from learning_module where programme_version_id = $1 and number = 3) where programme_version_id = $1 and code = '4.2'"],
    ['hangs an added lesson in another module', "update lesson set module_id = (select id from learning_module where programme_version_id = $1 and number = 3) where programme_version_id = $1 and code = '1.A1'"],
    ['names another version', "update programme_version set version = '2027.1' where id = $1"],
  ])('publishes no edition that %s', async (_, harm) => {
    const { id } = await publishEdition(academy, academy.owner);
    await world.superuser.query('begin');
    try {
      await world.superuser.query('set local session_replication_role = replica');
      await world.superuser.query("update programme_version set state = 'draft', published_at = null where id = $1", [id]);
      await world.superuser.query(harm, [id]);
      await world.superuser.query('set local session_replication_role = origin');
      await expect(world.superuser.query("update programme_version set state = 'published', published_at = now() where id = $1", [id])).rejects.toMatchObject({ constraint: 'edition_keeps_the_programme' });
    } finally {
      await world.superuser.query('rollback');
    }
  });
});
