// Does an installation hold exams from items of its own, which its database does not give away, and never from the specimen?
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { v7 } from 'uuid';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import { StartAttempt } from '#libs/assessment/start-attempt.js';
import { SubmitAttempt } from '#libs/assessment/submit-attempt.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { asTrainee, startEngine, type Engine } from '../../test/engine.js';
import { contentFolder } from './content-folder.js';
import { CurriculumModule } from './curriculum.module.js';
import { ImportOwnItems } from './import-own-items.js';
import { ProgrammesReader } from './programmes.reader.js';
import { PublishProgramme } from './publish-programme.js';

interface Item {
  id: string;
  lesson?: string;
  claims: string[];
  stem: Record<string, string>;
}

let engine: Engine;
let versionId: string;
let specimen: Item[];
beforeAll(async () => {
  engine = await startEngine([CurriculumModule]);
  // as a server has it that was not told otherwise
  Object.assign(engine.get<Config>(CONFIG as never), { examSpecimen: false });
  versionId = (await engine.get(PublishProgramme).run()).programmeVersionId;
  const folder = path.join(contentFolder, 'items', 'secure');
  const files = (await readdir(folder)).sort().map((name) => readFile(path.join(folder, name), 'utf8'));
  specimen = (await Promise.all(files)).flatMap((file) => JSON.parse(file) as Item[]);
});
afterAll(() => engine.close());

const secret = 'only this academy may read it';
/** The same questions in other words: what matters here is where they lie. */
const own = (): Item[] => specimen.map((item, at) => ({ ...item, id: item.id.replace('S-', 'OWN-'), stem: { en: `${item.stem['en']} (${secret} ${at})`, 'pt-PT': `${item.stem['pt-PT']} (${secret} ${at})` } }));
const sit = async () => {
  const personId = await engine.addPerson();
  const blueprintId = await engine.get(ProgrammesReader).examBlueprint(versionId);
  const wish = { purpose: 'exam', subjectId: v7(), personId, academyId: engine.academyId, locale: 'en' as const, draw: { kind: 'exam' as const, blueprintId } };
  const { attemptId } = await engine.get(StartAttempt).run(asTrainee(personId), wish);
  return { context: asTrainee(personId), attemptId };
};

describe('an exam', () => {
  it('is not drawn from the specimen, and says so', async () => {
    await expect(sit()).rejects.toMatchObject({ kind: 'unavailable', code: 'form-infeasible', detail: expect.stringContaining('not counting the specimen that everybody can read') });
  });

  it('is refused items with a fault, all named, and none of them comes in', async () => {
    const [first, second, ...others] = own();
    const faulty = [{ ...first!, id: 'S-1-01' }, { ...second!, claims: ['C9.99'] }, ...others];
    await expect(engine.get(ImportOwnItems).run(faulty)).rejects.toMatchObject({ code: 'items-faulty', detail: expect.stringMatching(/S-1-01: the id must look like OWN-1-01[\s\S]*C9\.99 is no claim/) });
    expect((await engine.superuser.query('select from item where not exposed')).rows).toEqual([]);
  });

  it('is drawn from items of one’s own, shown and marked like any other', async () => {
    expect(await engine.get(ImportOwnItems).run(own())).toEqual({ added: specimen.length, changed: 0, unchanged: 0 });
    expect(await engine.get(ImportOwnItems).run(own())).toEqual({ added: 0, changed: 0, unchanged: specimen.length });
    const { context, attemptId } = await sit();
    const { items } = await engine.get(AttemptsReader).view(context, attemptId, 'en');
    expect(items).toHaveLength(28);
    for (const { stem, options } of items) {
      expect(stem).toContain(secret);
      for (const option of options) expect(option.text).toMatch(/\p{L}{2}/u);
    }
    expect(await engine.get(SubmitAttempt).run(context, attemptId)).toMatchObject({ possible: 28, points: 0, passed: false });
  });

  it('gives nothing of them away to who reads the database', async () => {
    const { rows } = await engine.superuser.query<{ row: string }>('select v::text as row from item_version v join item i on i.id = v.item_id where not i.exposed union all select k::text from item_key k join item_version v on v.id = k.item_version_id join item i on i.id = v.item_id where not i.exposed');
    expect(rows).toHaveLength(2 * specimen.length);
    for (const { row } of rows) expect(row).not.toContain(secret);
    expect((await engine.superuser.query("select from item_key k join item_version v on v.id = k.item_version_id join item i on i.id = v.item_id where not i.exposed and (k.correct <> '{}' or k.rationales <> '{}')")).rows).toEqual([]);
  });

  it('cannot be read with another secret, nor when a sealed byte was changed', async () => {
    const { context, attemptId } = await sit();
    await engine.superuser.query('update item_version set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where sealed is not null');
    await expect(engine.get(AttemptsReader).view(context, attemptId, 'en')).rejects.toMatchObject({ code: 'item-not-opened' });
  });
});
