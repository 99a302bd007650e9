// Is the content that this repository holds sound, and is content that is not found out, file by file?
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { keyedKinds } from '#libs/assessment/core/item.js';
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

  it('has every planned lesson, a quiz with something to draw from, and a station in each', () => {
    for (const module of content.modules) {
      expect(module.lessons.map(({ code }) => code)).toEqual(module.plannedLessons.map(({ code }) => code));
      expect(content.practice.filter(({ domain }) => domain === `M${module.number}`).length).toBeGreaterThanOrEqual(20);
      expect(content.stations.filter(({ domain }) => domain === `M${module.number}`).length).toBeGreaterThan(0);
    }
  });

  it('has practice items of each kind in each module, drawings where there is one to ask about, settings where depth is taught, and each kind in the specimen of an exam', () => {
    const kindsIn = (number: number) => new Set(content.practice.filter(({ domain }) => domain === `M${number}`).map(({ kind }) => kind));
    for (const { number } of content.modules) expect([...kindsIn(number).add('hotspot').add('depth')].sort()).toEqual([...keyedKinds].sort());
    expect(content.modules.map(({ number }) => number).filter((number) => kindsIn(number).has('hotspot'))).toEqual([1, 3]);
    expect(content.modules.map(({ number }) => number).filter((number) => kindsIn(number).has('depth'))).toEqual([2]);
    expect([...new Set(content.secure.map(({ kind }) => kind))].sort()).toEqual([...keyedKinds].sort());
  });

  it('has a practice bank of 235 items and a secure bank of 275 that shares none with it', () => {
    expect(content.practice.length).toBeGreaterThanOrEqual(235);
    expect(content.secure.length).toBeGreaterThanOrEqual(275);
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
  const claims = 'claims/1-skin-physiology.json';
  const practice = 'items/practice/1-skin-physiology.json';
  const secure = 'items/secure/2-dermis-depth.json';
  const follows = /no lesson cites it$|which is not written$|has no heading \{#|cites none of its claims$|it stands on C\d|none of its claims is undisputed$|is cited and was retired/;
  const editItems = (file: string, change: (items: Record<string, unknown>[]) => void) =>
    edit(file, (text) => {
      const items = JSON.parse(text) as Record<string, unknown>[];
      change(items);
      return JSON.stringify(items);
    });

  it.each<[string, () => Promise<void>, string[]]>([
    ['a lesson that is missing in one language', () => rm(at(`pt-PT/${lesson}`)), [`pt-PT/${lesson}: the file is missing`]],
    ['a module that is missing in one language', () => rm(at('en/7-bad-results/module.md')), ['en/7-bad-results/module.md: the file is missing', 'items/practice/7-bad-results.json: the file is named after no module', 'items/secure/7-bad-results.json: the file is named after no module', 'stations/7-bad-results.json: domain M7 belongs to no module', 'blueprints/smp-theory.json: domain M7 belongs to no module']],
    ['a directive that only one language has', () => edit(`pt-PT/${lesson}`, (text) => text.replace(':::refer', ':::disputed')), [`${lesson}: the structure differs after "[C1.52]": en has ":::refer", pt-PT has ":::disputed"`]],
    ['a heading with another id', () => edit(`en/${lesson}`, (text) => text.replace('{#what-travels}', '{#travels}')), [`${lesson}: the structure differs after "[C1.48]": en has "## travels", pt-PT has "## what-travels"`]],
    ['a citation of what is no claim', () => edit(`en/${lesson}`, (text) => text.replace('[C1.39]', '[C1.99]')), [`en/${lesson}: C1.99 is cited and is no claim`, `${lesson}: the structure differs after "## where-it-starts": en has "[C1.99]", pt-PT has "[C1.39]"`]],
    ['a number that no claim has', () => edit(`en/${lesson}`, (text) => text.replace('SPF 30', 'SPF 50')), [expect.stringMatching(/^en\/.*: line \d+: 50 is not in C1\.41, C1\.45$|^en\/.*: line \d+: 50 is not in C1\.45$/) as unknown as string]],
    ['a retired claim', () => editItems(claims, (all) => { all.find(({ id }) => id === 'C1.39')!['retired'] = { on: '2027-01-05', reason: 'a larger study' }; }), [`en/${lesson}: C1.39 is cited and was retired on 2027-01-05: a larger study`, `pt-PT/${lesson}: C1.39 is cited and was retired on 2027-01-05: a larger study`]],
    ['an item on a retired claim', async () => { const [item] = JSON.parse(await readFile(at(secure), 'utf8')) as { claims: string[] }[]; const id = item!.claims[0]!; await editItems('claims/2-dermis-depth.json', (all) => { all.find((claim) => claim['id'] === id)!['retired'] = { on: '2027-01-05', reason: 'a larger study' }; }); }, [expect.stringMatching(/^items\/secure\/2-dermis-depth\.json: S-2-01: it stands on C2\.\d\d, which was retired on 2027-01-05$/) as unknown as string]],
    ['a source that nobody knows', () => edit('sources.json', (text) => text.replace('"id": "S39"', '"id": "S390"')), [`${claims}: C1.36: S39 is not in sources.json`, 'claims/2-dermis-depth.json: C2.27: S39 is not in sources.json']],
    ['an unknown field in the front matter', () => edit(`en/${lesson}`, (text) => text.replace('minutes: 14', 'minutes: 14\nauthor: me')), [`en/${lesson}: the front matter has unknown fields: author`]],
    ['front matter that is not YAML', () => edit('en/programme.md', (text) => text.replace('hours:', 'hours: [')), [expect.stringContaining('en/programme.md: the front matter is not YAML: ') as unknown as string]],
    ['a lesson whose title is planned otherwise', () => edit(`en/${lesson}`, (text) => text.replace('title: "What the body does with pigment"', 'title: "Pigment"')), [`en/${lesson}: the title is "Pigment" and in module.md "What the body does with pigment"`]],
    ['a lesson in a file named otherwise', async () => { for (const locale of ['en', 'pt-PT']) await rename(at(`${locale}/${lesson}`), at(`${locale}/1-skin-physiology/1.5-pigment.md`)); }, ['en/1-skin-physiology/1.5-pigment.md: the file of lesson 1.4 must be named 1.4-<words>.md', 'pt-PT/1-skin-physiology/1.5-pigment.md: the file of lesson 1.4 must be named 1.4-<words>.md']],
    ['an item that links to no heading', () => editItems(practice, ([item]) => { item!['lesson'] = '1.4#nowhere'; }), [`${practice}: P-1-01: lesson 1.4 has no heading {#nowhere}`]],
    ['an item with two keys', () => editItems(practice, ([item]) => { for (const option of item!['options'] as { correct: boolean }[]) option.correct = true; }), [`${practice}: P-1-01: 4 options are correct; an item of type single has 1`]],
    ['an item with an option too few', () => editItems(practice, ([item]) => { (item!['options'] as unknown[]).pop(); }), [`${practice}: P-1-01: an item of type single has 4 options, this one 3`]],
    ['a gate that is a statement', () => editItems(secure, (items) => { Object.assign(items[0]!, { type: 'true-false', gate: true, options: [['a', 'True', 'Verdadeiro'], ['b', 'False', 'Falso']].map(([id, en, pt]) => ({ id, correct: id === 'a', text: { en, 'pt-PT': pt }, rationale: { en: 'why', 'pt-PT': 'porquê' } })) }); }), [`${secure}: S-2-01: a statement that is true or false is no gate; half of those who guess are right`]],
    ['an item without a Portuguese stem', () => editItems(practice, ([item]) => { item!['stem'] = { en: 'Which?' }; }), [`${practice}: P-1-01: "stem" has no text in pt-PT`]],
    ['an item of another module', () => editItems(practice, ([item]) => { item!['domain'] = 'M2'; }), [`${practice}: P-1-01: the domain is M2, in this file it must be M1`]],
    ['an id that is used twice', () => editItems(secure, (items) => { items[1]!['id'] = items[0]!['id']; }), ['items: S-2-01: the id is used twice']],
    ['a stem that both banks have', async () => { const [item] = JSON.parse(await readFile(at('items/practice/2-dermis-depth.json'), 'utf8')) as { stem: unknown }[]; await editItems(secure, (items) => { items[0]!['stem'] = item!.stem; }); }, ['items: S-2-01: its stem is nearly that of P-2-01 in en', 'items: S-2-01: its stem is nearly that of P-2-01 in pt-PT']],
    ['a domain without gates', () => editItems(secure, (items) => { for (const item of items) item['gate'] = false; }), ['blueprints/smp-theory.json: domain M2 draws 1 gate items and the secure bank has 0']],
    ['a blueprint whose sums disagree', () => edit('blueprints/smp-theory.json', (text) => text.replace('"items": 28', '"items": 29')), ['blueprints/smp-theory.json: the domains ask for 28 items together, the form for 29']],
    ['a station that asks for more steps than it has', () => edit('stations/1-skin-physiology.json', (text) => text.replace('"requiredSteps": 8', '"requiredSteps": 18')), ['stations/1-skin-physiology.json: 18 steps are required and the station has 10']],
    ['a file that is not JSON', () => writeFile(at('stations/1-skin-physiology.json'), '{'), [expect.stringContaining('stations/1-skin-physiology.json: the file is not JSON: ') as unknown as string]],
  ])('is refused for %s', async (_, breakIt, expected) => {
    await breakIt();
    const found = await faults();
    // what follows from a fault is named as well; here the fault itself matters
    const besides = found.filter((fault) => !expected.some((one) => (typeof one === 'string' ? one === fault : (one as { asymmetricMatch(value: string): boolean }).asymmetricMatch(fault))));
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(besides.filter((fault) => !follows.test(fault))).toEqual([]);
  });

  it('is refused with all its faults in one message', async () => {
    await rm(at('sources.json'));
    await edit('en/programme.md', (text) => text.replace('guided: 100', 'guided: 90'));
    const message = await loadContent(folder).then(() => '', (error: Error) => error.message);
    expect(message).toMatch(/^The content has \d+ faults:\n {2}sources\.json: the file is missing\n/);
    expect(message).toContain('\n  programme.md: hours is [100,40] in pt-PT and [90,40] in en');
  });

  it('takes a further module without any change to the loader', async () => {
    for (const locale of ['en', 'pt-PT']) {
      const eighth = (await readFile(at(`${locale}/7-bad-results/module.md`), 'utf8')).replace('number: 7', 'number: 8').replace('code: bad-results', 'code: business').replaceAll('"7.', '"8.');
      await mkdir(at(`${locale}/8-business`));
      await writeFile(at(`${locale}/8-business/module.md`), eighth);
    }
    expect((await loadContent(folder)).modules.map(({ code, lessons }) => `${code} ${lessons.length}`).slice(-2)).toEqual(['bad-results 5', 'business 0']);
  });
});
