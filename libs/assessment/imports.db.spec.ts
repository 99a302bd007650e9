// Can banks, blueprints and stations be imported again and again without anything in use being changed?
import { v7 } from 'uuid';
import type { DbContext } from '#libs/kernel/context.js';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { AttemptsReader } from './attempts.reader.js';
import { BlueprintsReader } from './blueprints.reader.js';
import type { StationSource } from './core/station.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { ImportStations } from './import-stations.js';
import { SignStation } from './sign-station.js';
import { StartAttempt } from './start-attempt.js';
import { StationsReader } from './stations.reader.js';
import { SubmitAttempt } from './submit-attempt.js';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const exposed = { exposed: true };
const both = (text: string) => ({ en: text, 'pt-PT': text });
const station: StationSource = {
  code: 'ST-1', domain: 'M1', minutes: 20, title: both('Reading a scalp'), brief: both('Read it.'), equipment: [both('a lamp')],
  steps: ['s1', 's2', 's3'].map((id) => ({ id, text: both(id) })), requiredSteps: 2, criticalFails: [{ id: 'f1', text: both('f1') }],
};

const versions = async () => (await engine.superuser.query("select i.code, v.version, v.state from item i join item_version v on v.item_id = i.id where i.code like 'P-%' order by 1, 2")).rows;

describe('importing items', () => {
  const items = bankOf('P').slice(0, 3);

  it('does nothing the second time, also when two come at once', async () => {
    const imports = await Promise.all([engine.get(ImportItems).run('practice', items, exposed), engine.get(ImportItems).run('practice', items, exposed)]);
    expect(imports.map(({ added }) => added).sort()).toEqual([0, 3]);
    expect(await engine.get(ImportItems).run('practice', items, exposed)).toEqual({ added: 0, changed: 0, unchanged: 3 });
    expect(await versions()).toHaveLength(3);
  });

  it('gives a changed item a new version; an attempt that began before keeps the old one, key and all', async () => {
    const personId = await engine.addPerson();
    const context = asTrainee(personId);
    const begin = async () => {
      const draw = { kind: 'quiz' as const, itemCodes: ['P-1-01'] };
      return (await engine.get(StartAttempt).run(context, { purpose: 'quiz:M1', subjectId: v7(), personId, academyId: engine.academyId, locale: 'en', draw })).attemptId;
    };
    const before = await begin();
    const [first] = items;
    const changed = { ...first!, stem: both('A better stem'), options: first!.options.map((option) => ({ ...option, correct: option.id === 'd' })) };
    expect(await engine.get(ImportItems).run('practice', [changed, ...items.slice(1)], exposed)).toEqual({ added: 0, changed: 1, unchanged: 2 });
    expect((await versions()).filter(({ code }) => code === 'P-1-01')).toEqual([{ code: 'P-1-01', version: 1, state: 'retired' }, { code: 'P-1-01', version: 2, state: 'live' }]);

    const after = await begin();
    const [old, fresh] = [await engine.get(AttemptsReader).view(context, before, 'en'), await engine.get(AttemptsReader).view(context, after, 'en')];
    expect([old.items[0]!.stem, fresh.items[0]!.stem]).toEqual([first!.stem.en, 'A better stem']);
    await engine.get(SubmitAttempt).run(context, before);
    const review = await engine.get(AttemptsReader).review(context, before, 'en');
    expect(review.items[0]!.options.find(({ correct }) => correct)?.id).toBe('a');
  });

  it('refuses an item that belongs to the other bank, and then imports none of the list', async () => {
    const mine = bankOf('S').slice(0, 2);
    await expect(engine.get(ImportItems).run('secure', [...mine, items[1]!], exposed)).rejects.toMatchObject({ code: 'item-in-other-bank' });
    const { rows } = await engine.superuser.query("select from item where bank = 'secure'");
    expect(rows).toHaveLength(0);
  });

  it('leaves keys that nobody can change or remove', async () => {
    await expect(engine.superuser.query("update item_key set correct = '{b}'")).rejects.toMatchObject({ constraint: 'item_key_is_insert_only' });
    await expect(engine.superuser.query('delete from item_key')).rejects.toMatchObject({ constraint: 'item_key_is_insert_only' });
  });

  it('does not bring back an item of the repository that two people retired; the operator brings back one of the own', async () => {
    const [last] = bankOf('P').slice(5);
    const again = { ...last!, stem: both('Another stem') };
    const newest = async () => (await versions()).filter(({ code }) => code === last!.code);
    await engine.get(ImportItems).run('practice', [last!], exposed);
    await engine.superuser.query("update item_version v set state = 'retired' from item i where i.id = v.item_id and i.code = $1", [last!.code]);
    expect(await engine.get(ImportItems).run('practice', [again], exposed)).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await newest()).toEqual([{ code: last!.code, version: 1, state: 'retired' }]);

    const own = { ...again, code: 'P-9-99' };
    await engine.get(ImportItems).run('secure', [own], { exposed: false });
    await engine.superuser.query("update item_version v set state = 'retired' from item i where i.id = v.item_id and i.code = $1", [own.code]);
    expect(await engine.get(ImportItems).run('secure', [{ ...own, stem: both('A third stem') }], { exposed: false })).toMatchObject({ changed: 1 });
  });
});

describe('importing a blueprint', () => {
  it('answers the same one again, and refuses other rules under the same version', async () => {
    const blueprint = { code: 'small', version: 1, rules: smallRules };
    const id = await engine.get(ImportBlueprint).run(blueprint);
    expect(await engine.get(ImportBlueprint).run(blueprint)).toBe(id);
    expect(await engine.get(BlueprintsReader).rules(id)).toEqual(smallRules);
    const rules = { ...smallRules, passPoints: 2 };
    await expect(engine.get(ImportBlueprint).run({ ...blueprint, rules })).rejects.toMatchObject({ code: 'blueprint-changed' });
    expect(await engine.get(ImportBlueprint).run({ ...blueprint, version: 2, rules })).not.toBe(id);
  });

  it('refuses one that does not add up', async () => {
    await expect(engine.get(ImportBlueprint).run({ code: 'odd', version: 1, rules: { ...smallRules, items: 5 } })).rejects.toMatchObject({ code: 'blueprint-broken' });
  });
});

describe('stations', () => {
  it('keep each version, and find one again that comes back', async () => {
    const run = async (source: StationSource) => (await engine.get(ImportStations).run([source])).get('ST-1')!;
    const first = await run(station);
    expect(await run(station)).toBe(first);
    const second = await run({ ...station, minutes: 25 });
    expect(second).not.toBe(first);
    expect(await run(station)).toBe(first);
    const found = await engine.get(StationsReader).byIds([first, second, v7()]);
    expect([found.size, found.get(first)?.minutes, found.get(second)?.minutes, found.get(second)?.version]).toEqual([2, 20, 25, 2]);
  });

  it('are signed with what was seen, and a record stays as it was signed', async () => {
    const stationId = (await engine.get(ImportStations).run([station])).get('ST-1')!;
    const [personId, assessorId, subjectId] = [await engine.addPerson(), await engine.addPerson(), v7()];
    const context: DbContext = { person: assessorId, academy: engine.academyId, register: false };
    const wish = { stationId, subjectId, personId, academyId: engine.academyId, assessorId, observed: ['s2', 's1', 's2'], critical: [] as string[], note: 'Steady hand.' };
    const sign = (change: Partial<typeof wish>) => engine.get(SignStation).run(context, { ...wish, ...change });

    expect(await sign({ observed: ['s1'] })).toMatchObject({ passed: false });
    engine.clock.advance({ minutes: 1 });
    expect(await sign({ critical: ['f1'], observed: ['s1', 's2', 's3'] })).toMatchObject({ passed: false });
    engine.clock.advance({ minutes: 1 });
    const { recordId, passed } = await sign({});
    expect(passed).toBe(true);
    await expect(sign({ observed: ['s1', 's9'] })).rejects.toMatchObject({ code: 'step-unknown' });
    await expect(sign({ critical: ['s1'] })).rejects.toMatchObject({ code: 'step-unknown' });
    await expect(sign({ note: 'x'.repeat(2001) })).rejects.toMatchObject({ code: 'note-too-long' });
    await expect(sign({ personId: assessorId })).rejects.toMatchObject({ code: 'own-assessment' });
    await expect(sign({ stationId: v7() })).rejects.toMatchObject({ code: 'not-found' });

    const records = await engine.get(StationsReader).records(context, subjectId);
    expect(records.map((record) => record.passed)).toEqual([false, false, true]);
    expect(records[2]).toMatchObject({ id: recordId, observed: ['s1', 's2'], critical: [], note: 'Steady hand.', signedAt: engine.clock.time, assessorId });
    expect(await engine.get(StationsReader).records(asTrainee(personId), subjectId)).toHaveLength(3);
    expect(await engine.get(StationsReader).records(asTrainee(await engine.addPerson()), subjectId)).toHaveLength(0);
    await expect(engine.superuser.query('update station_record set passed = true')).rejects.toMatchObject({ constraint: 'station_record_is_insert_only' });
  });
});
