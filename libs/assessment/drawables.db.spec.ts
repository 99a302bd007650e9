// Is a form drawn from the bank as it is, although the bank is read only when it has changed?
import { bankOf, startEngine, type Engine } from '../../test/engine.js';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { DeclareEnemies } from './declare-enemies.js';
import { DrawablesStore } from './drawables.store.js';
import { ImportItems } from './import-items.js';

let engine: Engine;
let db: Database;
beforeAll(async () => {
  engine = await startEngine();
  db = engine.get(Database);
  await engine.get(ImportItems).run('secure', bankOf('S'), { exposed: true });
});
afterAll(() => engine.close());

const read = () => engine.get(DrawablesStore).of('secure', { domains: ['M1', 'M2'] }, { exposed: true });
const drawables = () => db.transaction(systemContext, read);
const codes = async () => (await drawables()).map(({ code }) => code).sort();
const rest = (code: string, state: string) =>
  db.query('update item_version v set state = $2 from item i where i.id = v.item_id and i.code = $1', [code, state]);

it('the same list is answered as long as the bank is the same', async () => {
  expect(await drawables()).toBe(await drawables());
});

it('an item that goes, and an enemy that comes, are known to the next who draws', async () => {
  const before = await codes();
  await db.transaction(systemContext, () => rest('S-1-03', 'quarantined'));
  expect(await codes()).toEqual(before.filter((code) => code !== 'S-1-03'));
  await engine.get(DeclareEnemies).run([{ code: 'S-1-04', enemies: ['S-1-05'] }]);
  expect((await drawables()).find(({ code }) => code === 'S-1-05')?.enemies).toEqual(['S-1-04']);
});

it('what a transaction changed and took back was never there for anybody else', async () => {
  const before = await codes();
  const undone = db.transaction(systemContext, async () => {
    await rest('S-1-06', 'quarantined');
    expect((await read()).some(({ code }) => code === 'S-1-06')).toBe(false);
    throw new Error('taken back');
  });
  await expect(undone).rejects.toThrow('taken back');
  // as many changes as the one that was taken back would have made
  await db.transaction(systemContext, () => rest('S-1-07', 'quarantined'));
  expect(await codes()).toEqual(before.filter((code) => code !== 'S-1-07'));
});
