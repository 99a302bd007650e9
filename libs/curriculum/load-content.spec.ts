// Is the content that this repository holds sound, and is content that is not found out, file by file?
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ContentError } from './content-files.js';
import { contentFolder } from './content-folder.js';
import type { ProgrammeContent } from './core/content.js';
import { loadContent } from './load-content.js';

describe('the content of this repository', () => {
  let content: ProgrammeContent;
  beforeAll(async () => {
    content = await loadContent(contentFolder);
  });

  it('loads without a fault and names all seven modules', () => {
    expect(content.modules.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { plannedLessons, outcomes } of content.modules) expect([plannedLessons.length > 0, outcomes['pt-PT'].length > 0]).toEqual([true, true]);
  });

  it('has a lesson, a quiz and a station in each of the first four', () => {
    for (const module of content.modules.slice(0, 4)) {
      expect(module.lessons.length).toBeGreaterThan(0);
      expect(content.practice.filter(({ domain }) => domain === `M${module.number}`).length).toBeGreaterThanOrEqual(5);
      expect(content.stations.filter(({ domain }) => domain === `M${module.number}`).length).toBeGreaterThan(0);
    }
  });

  it('has a secure bank of at least 56 items that shares none with the quizzes', () => {
    expect(content.secure.length).toBeGreaterThanOrEqual(56);
    const stems = new Set(content.practice.map(({ stem }) => stem.en));
    const codes = new Set(content.practice.map(({ code }) => code));
    expect(content.secure.filter(({ stem, code }) => stems.has(stem.en) || codes.has(code))).toEqual([]);
  });

  it('examines by the blueprint that is printed before the start', () => {
    expect(content.blueprint).toMatchObject({ code: 'smp-theory', rules: { items: 28, passPoints: 23, gates: { total: 6, needed: 5 }, minutes: 60, coolDownHours: 24 } });
    const wanted = Object.values(content.blueprint.rules.domains).map(({ items, gates }) => `${items}/${gates}`);
    expect(wanted).toEqual(['3/0', '5/1', '4/1', '6/1', '4/1', '3/1', '3/1']);
  });
});

describe('content with a fault', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'dermark-content-'));
    await cp(contentFolder, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const at = (file: string) => path.join(folder, file);
  const edit = async (file: string, change: (text: string) => string): Promise<void> => {
    const before = await readFile(at(file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    await writeFile(at(file), after);
  };
  const faults = (): Promise<string[]> => loadContent(folder).then(() => [], (error: unknown) => (error instanceof ContentError ? error.faults.map(({ file, fault }) => `${file}: ${fault}`) : Promise.reject(error as Error)));

  const lesson = '1-skin-physiology/1.4-what-the-body-does-with-pigment.md';
  const practice = 'items/practice/1-skin-physiology.json';
  const secure = 'items/secure/2-dermis-depth.json';
  const editItems = (file: string, change: (items: Record<string, unknown>[]) => void) =>
    edit(file, (text) => {
      const items = JSON.parse(text) as Record<string, unknown>[];
      change(items);
      return JSON.stringify(items);
    });

  it.each<[string, () => Promise<void>, string[]]>([
    ['a lesson that is missing in one language', () => rm(at(`pt-PT/${lesson}`)), [`pt-PT/${lesson}: the file is missing`, ...Array.from({ length: 6 }, (_, index) => `${practice}: P-1-0${index + 1}: it links to lesson 1.4, which is not written`)]],
    ['a module that is missing in one language', () => rm(at('en/7-bad-results/module.md')), ['en/7-bad-results/module.md: the file is missing', 'items/secure/7-bad-results.json: the file is named after no module', 'blueprints/smp-theory.json: domain M7 belongs to no module']],
    ['a directive that only one language has', () => edit(`pt-PT/${lesson}`, (text) => text.replace(':::disputed', ':::refer')), [`${lesson}: the structure differs after "[S09]": en has ":::disputed", pt-PT has ":::refer"`]],
    ['a heading with another id', () => edit(`en/${lesson}`, (text) => text.replace('{#what-travels}', '{#travels}')), [`${lesson}: the structure differs after "[S09]": en has "## travels", pt-PT has "## what-travels"`, `${practice}: P-1-04: lesson 1.4 has no heading {#what-travels}`]],
    ['a citation that the front matter lacks', () => edit(`en/${lesson}`, (text) => text.replace('sources: [S08, ', 'sources: [')), [`en/${lesson}: S08 is cited and missing from "sources" in the front matter`, `${lesson}: the list of sources is ["S08","S09","S10","S20","S26","S39","S106","S107","S108"] in pt-PT and ["S09","S10","S20","S26","S39","S106","S107","S108"] in en`]],
    ['a source that nobody knows', () => edit('sources.json', (text) => text.replace('"id": "S39"', '"id": "S390"')), [`en/${lesson}: S39 is not in sources.json`, `pt-PT/${lesson}: S39 is not in sources.json`]],
    ['an unknown field in the front matter', () => edit(`en/${lesson}`, (text) => text.replace('minutes: 14', 'minutes: 14\nauthor: me')), [`en/${lesson}: the front matter has unknown fields: author`]],
    ['front matter that is not YAML', () => edit('en/programme.md', (text) => text.replace('hours:', 'hours: [')), [expect.stringContaining('en/programme.md: the front matter is not YAML: ') as unknown as string]],
    ['a lesson whose title is planned otherwise', () => edit(`en/${lesson}`, (text) => text.replace('title: "What the body does with pigment"', 'title: "Pigment"')), [`en/${lesson}: the title is "Pigment" and in module.md "What the body does with pigment"`]],
    ['a lesson in a file named otherwise', async () => { for (const locale of ['en', 'pt-PT']) await rename(at(`${locale}/${lesson}`), at(`${locale}/1-skin-physiology/1.5-pigment.md`)); }, ['en/1-skin-physiology/1.5-pigment.md: the file of lesson 1.4 must be named 1.4-<words>.md', 'pt-PT/1-skin-physiology/1.5-pigment.md: the file of lesson 1.4 must be named 1.4-<words>.md']],
    ['an item that links to no heading', () => editItems(practice, ([item]) => { item!['lesson'] = '1.4#nowhere'; }), [`${practice}: P-1-01: lesson 1.4 has no heading {#nowhere}`]],
    ['an item with two keys', () => editItems(practice, ([item]) => { for (const option of item!['options'] as { correct: boolean }[]) option.correct = true; }), [`${practice}: P-1-01: 4 options are correct; an item of type single has 1`]],
    ['an item with an option too few', () => editItems(practice, ([item]) => { (item!['options'] as unknown[]).pop(); }), [`${practice}: P-1-01: an item of type single has 4 options, this one 3`]],
    ['an item without a Portuguese stem', () => editItems(practice, ([item]) => { item!['stem'] = { en: 'Which?' }; }), [`${practice}: P-1-01: "stem" has no text in pt-PT`]],
    ['an item of another module', () => editItems(practice, ([item]) => { item!['domain'] = 'M2'; }), [`${practice}: P-1-01: the domain is M2, in this file it must be M1`]],
    ['an id that is used twice', () => editItems(secure, (items) => { items[1]!['id'] = items[0]!['id']; }), ['items: S-2-01: the id is used twice']],
    ['a stem that both banks have', async () => { const [item] = JSON.parse(await readFile(at('items/practice/2-dermis-depth.json'), 'utf8')) as { stem: unknown }[]; await editItems(secure, (items) => { items[0]!['stem'] = item!.stem; }); }, ['items: S-2-01: it has the same stem as P-2-01 in en', 'items: S-2-01: it has the same stem as P-2-01 in pt-PT']],
    ['a domain without gates', () => editItems(secure, (items) => { for (const item of items) item['gate'] = false; }), ['blueprints/smp-theory.json: domain M2 draws 1 gate items and the secure bank has 0']],
    ['a blueprint whose sums disagree', () => edit('blueprints/smp-theory.json', (text) => text.replace('"items": 28', '"items": 29')), ['blueprints/smp-theory.json: the domains ask for 28 items together, the form for 29']],
    ['a station that asks for more steps than it has', () => edit('stations/1-skin-physiology.json', (text) => text.replace('"requiredSteps": 8', '"requiredSteps": 18')), ['stations/1-skin-physiology.json: 18 steps are required and the station has 10']],
    ['a file that is not JSON', () => writeFile(at('stations/1-skin-physiology.json'), '{'), [expect.stringContaining('stations/1-skin-physiology.json: the file is not JSON: ') as unknown as string]],
  ])('is refused for %s', async (_, breakIt, expected) => {
    await breakIt();
    expect(await faults()).toEqual(expected);
  });

  it('is refused with all its faults in one message', async () => {
    await rm(at('sources.json'));
    await edit('en/programme.md', (text) => text.replace('guided: 100', 'guided: 90'));
    const message = await loadContent(folder).then(() => '', (error: Error) => error.message);
    expect(message).toMatch(/^The content has \d+ faults:\n {2}sources\.json: the file is missing\n/);
    expect(message).toContain('\n  programme.md: hours is [100,40] in pt-PT and [90,40] in en');
  });

  it('takes further lessons, modules and items without any change to the loader', async () => {
    for (const locale of ['en', 'pt-PT']) {
      const text = await readFile(at(`${locale}/${lesson}`), 'utf8');
      const planned = /code: "1\.1"\n\s+title: (".*")/.exec(await readFile(at(`${locale}/1-skin-physiology/module.md`), 'utf8'))?.[1];
      await writeFile(at(`${locale}/1-skin-physiology/1.1-layers.md`), text.replace('code: "1.4"', 'code: "1.1"').replace(/title: ".*"/, `title: ${planned}`));
      const eighth = (await readFile(at(`${locale}/7-bad-results/module.md`), 'utf8')).replace('number: 7', 'number: 8').replace('code: bad-results', 'code: business').replaceAll('"7.', '"8.');
      await cp(at(`${locale}/7-bad-results`), at(`${locale}/8-business`), { recursive: true });
      await writeFile(at(`${locale}/8-business/module.md`), eighth);
    }
    const content = await loadContent(folder);
    expect(content.modules[0]!.lessons.map(({ code }) => code)).toEqual(['1.1', '1.4']);
    expect(content.modules.map(({ code }) => code)).toContain('business');
  });
});
