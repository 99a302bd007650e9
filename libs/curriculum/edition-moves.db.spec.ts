// When the programme goes on, does an edition stay as it is, and does its successor say what it must catch up with?
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DeclareEnemies } from '#libs/assessment/declare-enemies.js';
import { ImportBlueprint } from '#libs/assessment/import-blueprint.js';
import { ImportItems } from '#libs/assessment/import-items.js';
import { ImportStations } from '#libs/assessment/import-stations.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { ownText, startEdition, type Desk } from '../../test/writing-editions.js';
import { contentFolder } from './content-folder.js';
import { PublishProgramme } from './publish-programme.js';
import { RetireClaim } from './retire-claim.js';
import { VersionsStore } from './versions.store.js';
import { nextVersion, programmeVersion } from '../../test/programme-version.js';

let world: World;
let academy: Academy;
let edition: Desk;
let folder: string;
let newer: string;

const edit = async (file: string, change: (text: string) => string): Promise<void> => {
  const before = await readFile(path.join(folder, file), 'utf8');
  expect(change(before)).not.toBe(before);
  await writeFile(path.join(folder, file), change(before));
};

const publish = async (): Promise<string> => {
  const { app } = world;
  const verb = new PublishProgramme(folder, app.get(Database), app.get(VersionsStore), app.get(ImportItems), app.get(DeclareEnemies), app.get(ImportBlueprint), app.get(ImportStations), app.get(Clock));
  return (await verb.run()).programmeVersionId;
};

beforeAll(async () => {
  world = await startWorld();
  academy = await world.academy('Academia do Ponto');
  edition = await startEdition(academy, academy.owner);
  for (const code of ['1.2', '1.3']) await edition.write(code, 0, { en: (await edition.lesson(code)).base!.texts.en! });
  await edition.write('2.A1', 0, { en: ownText() });
  await edition.publish();

  folder = await mkdtemp(path.join(os.tmpdir(), 'dermark-content-'));
  await cp(contentFolder, folder, { recursive: true });
  for (const locale of ['en', 'pt-PT']) await edit(`${locale}/programme.md`, (text) => text.replace(`version: "${programmeVersion}"`, `version: "${nextVersion}"`));
  await edit('en/1-skin-physiology/1.2-how-thick-is-it.md', (text) => text.replace(/(objectives:\n\s+- )/, '$1again '));
  await edit('pt-PT/1-skin-physiology/1.3-papillary-and-reticular-dermis.md', (text) => text.replace(/(objectives:\n\s+- )/, '$1voltar a '));
  newer = await publish();
}, 60_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

describe('an edition of an older version', () => {
  it('stays as it is, and says that there is a newer one', async () => {
    expect(await edition.read()).toMatchObject({ state: 'published', base: { version: programmeVersion }, newer: { versionId: newer, version: nextVersion }, adapted: 2, added: 1 });
  });

  it('is taken over to the newer one, which names what the programme has changed in a language that is adapted', async () => {
    const moved = await startEdition(academy, academy.instructor, { name: 'Next', from: edition.id, baseId: newer });
    const { base, modules, adapted, added, faults } = await moved.read();
    expect([base.version, adapted, added, faults]).toEqual([nextVersion, 2, 1, []]);
    const changed = modules.flatMap(({ lessons }) => lessons).filter(({ baseChanged }) => baseChanged);
    expect(changed.map(({ code }) => code)).toEqual(['1.2']);
    const lesson = await moved.lesson('1.2');
    expect(lesson.baseBefore!.texts.en!.objectives[0]).not.toBe(lesson.base!.texts.en!.objectives[0]);
    expect((await moved.lesson('1.3')).baseBefore).toBeNull();
    const seen = await moved.write('1.2', lesson.revision, { en: lesson.texts.en! });
    expect(seen.baseBefore).toBeNull();
    await moved.publish();
    const cohort = { name: 'Next', programmeVersionId: moved.id, startsOn: '2027-03-01' };
    expect((await academy.owner.visitor.send('post', `${academy.path}/cohorts`, cohort)).status).toBe(201);
  });

  it('keeps what was adapted in a lesson that the programme no longer has, until somebody gives it up', async () => {
    const moved = await startEdition(academy, academy.owner, { name: 'Lost', from: edition.id, baseId: newer });
    await world.superuser.query("update edition_lesson set code = '1.99' where edition_id = $1 and code = '1.2'", [moved.id]);
    const { lost, faults } = await moved.read();
    expect(lost).toEqual([expect.objectContaining({ code: '1.99', kind: 'adapted', faults: 1 })]);
    expect(faults.map(({ lesson, code }) => `${lesson} ${code}`)).toEqual(['1.99 lesson-unknown']);
    expect(await academy.owner.visitor.refused('post', `${moved.path}/publication`, { mark: (await moved.read()).mark })).toMatchObject({ code: 'edition-has-faults' });
    const { revision } = await moved.lesson('1.99');
    await academy.owner.visitor.ask('delete', `${moved.path}/lessons/1.99?revision=${revision}`);
    expect((await moved.publish()).id).toBe(moved.id);
  });

  it('is not taken over to another programme, and without a word to the newest of its own', async () => {
    for (const locale of ['en', 'pt-PT']) await edit(`${locale}/programme.md`, (text) => text.replace(/^code: .*$/m, 'code: smp-corrections'));
    const other = await publish();
    for (const from of [edition.id, (await startEdition(academy, academy.owner, { from: edition.id })).id]) {
      expect(await academy.owner.visitor.refused('post', `${academy.path}/editions`, { name: 'Astray', from, baseId: other })).toMatchObject({ status: 409, code: 'edition-of-other-programme' });
      expect((await (await startEdition(academy, academy.owner, { from })).read()).base.versionId).toBe(newer);
    }
    expect((await (await startEdition(academy, academy.owner, { baseId: other })).read()).base.versionId).toBe(other);
  });

  it('is named with its academy when a statement that it cites is withdrawn', async () => {
    const [, cited = ''] = /\[(C1\.\d+)/.exec((await (await startEdition(academy, academy.owner, { from: edition.id })).lesson('1.2')).texts.en!.body)!;
    const { lessons, ofAcademies } = await world.app.get(RetireClaim).run(cited, 'A larger study found otherwise.');
    expect(lessons).toEqual([...new Set(lessons)]);
    expect(lessons).toContain('1.2');
    expect(new Set(ofAcademies.map(({ code }) => code))).toEqual(new Set(lessons.filter((code) => ['1.2', '1.3'].includes(code))));
    expect(new Set(ofAcademies.map((lesson) => lesson.academy))).toEqual(new Set(['Academia do Ponto']));
  });
});
