// Does whoever marks get a hundred answers at most in one go, and hear that others wait?
import { v7 } from 'uuid';
import { ImportItems } from '#libs/assessment/import-items.js';
import type { MarkingSheetView } from '#libs/assessment/marking.dto.js';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { quizOf, writtenItem } from '../../test/written-items.js';

const [code, handedIn] = ['P-1-93', 103];

describe('a hundred answers and more', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia da Pilha');
    await quizOf(world.superuser, world.app.get(ImportItems), [writtenItem(code)]);
  }, 60_000);
  afterAll(() => world.close());

  it('are marked in portions, of which each says whether others wait', async () => {
    const { rows: [version] } = await world.superuser.query<{ id: string }>('select v.id from item_version v join item i on i.id = v.item_id where i.code = $1', [code]);
    // as if so many had handed in
    await world.superuser.query('set session_replication_role = replica');
    for (let nth = 0; nth < handedIn; nth += 1) await world.superuser.query("insert into hand_task values ($1, $2, $3, 'en', $4, 4, 1, now())", [v7(), academy.id, version!.id, [`answer ${nth}`]]);
    await world.superuser.query('set session_replication_role = origin');
    const { visitor } = academy.assessor;
    const sheet = () => visitor.ask<MarkingSheetView>('get', `${academy.path}/marking/items/${version!.id}?locale=en`);
    const first = await sheet();
    expect([first.tasks.length, first.more]).toEqual([100, true]);
    for (const { id } of first.tasks) await visitor.ask('put', `${academy.path}/marking/answers/${id}/mark`, { points: [1, 1] });
    const rest = await sheet();
    expect([rest.tasks.length, rest.more]).toEqual([handedIn - 100, false]);
    const before = new Set(first.tasks.map(({ id }) => id));
    expect(rest.tasks.filter(({ id }) => before.has(id))).toEqual([]);
  });
});
