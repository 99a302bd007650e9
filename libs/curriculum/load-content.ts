// What does the content folder hold, and is it sound?
import type { BlueprintSource } from '#libs/assessment/core/blueprint.js';
import type { Bank, ItemSource } from '#libs/assessment/core/item.js';
import type { StationSource } from '#libs/assessment/core/station.js';
import { locales, type Localised } from '#libs/kernel/locale.js';
import { ContentError, ContentFiles } from './content-files.js';
import { anchorsOf, checkBanks, checkBlueprint, checkItems } from './core/check-banks.js';
import { lessonFaults, mergeLesson, mergeModule, mergeProgramme } from './core/check-languages.js';
import { byLessonCode, domainOf, type LessonContent, type ModuleContent, type ProgrammeContent, type Source } from './core/content.js';
import { readLesson, readModule, readProgramme, type Document, type LessonDocument } from './core/read-documents.js';
import { readBlueprint, readItem, readSource, readStation } from './core/read-records.js';
import { repeated, type Report } from './core/shape.js';

/**
 * Reads the whole folder:
 *   <language>/programme.md, <language>/<number>-<module>/module.md and <number>.<n>-<slug>.md beside it,
 *   items/practice/<number>-<module>.json, items/secure/..., stations/*.json, blueprints/<one>.json, sources.json.
 * Throws a ContentError with every fault that it found.
 */
export async function loadContent(folder: string): Promise<ProgrammeContent> {
  const files = new ContentFiles(folder);
  const sources = await readSources(files);
  const known = new Set(sources.map(({ id }) => id));
  const programme = await inAllLanguages(files, 'programme.md', readProgramme);
  const modules = await readModules(files, known);
  const practice = await readBank(files, 'practice', modules, known);
  const secure = await readBank(files, 'secure', modules, known);
  checkBanks(practice, secure, files.reportOn('items'));
  const stations = await readStations(files, modules);
  const blueprint = await readTheBlueprint(files, secure, modules);
  const merged = programme && mergeProgramme(programme, files.reportOn('programme.md'));
  if (files.faults.length > 0 || !merged || !blueprint) throw new ContentError(files.faults);
  return { ...merged, modules, practice, secure, stations, blueprint, sources };
}

/** One document in every language; null when it is missing in one. */
async function inAllLanguages<T>(files: ContentFiles, file: string, read: (document: Document, report: Report) => T): Promise<Localised<T> | null> {
  const found: Partial<Record<(typeof locales)[number], T>> = {};
  for (const locale of locales) {
    const document = await files.markdown(`${locale}/${file}`);
    if (document) found[locale] = read(document, files.reportOn(`${locale}/${file}`));
  }
  return locales.every((locale) => found[locale] !== undefined) ? (found as Localised<T>) : null;
}

/** Names that some language has: what another lacks is then missing there. */
async function namesInAny(files: ContentFiles, folder: string, what: { readonly ending: string } | 'folders'): Promise<string[]> {
  const names = await Promise.all(locales.map((locale) => files.names(`${locale}/${folder}`, what)));
  return [...new Set(names.flat())];
}

async function readModules(files: ContentFiles, sources: ReadonlySet<string>): Promise<ModuleContent[]> {
  const modules: ModuleContent[] = [];
  for (const folder of await namesInAny(files, '', 'folders')) {
    const documents = await inAllLanguages(files, `${folder}/module.md`, readModule);
    if (!documents) continue;
    const report = files.reportOn(`${folder}/module.md`);
    const module = mergeModule(documents, report);
    if (folder !== `${module.number}-${module.code}`) report(`module ${module.number} with the code "${module.code}" must lie in the folder ${module.number}-${module.code}`);
    modules.push({ ...module, lessons: await readLessons(files, folder, module, sources) });
  }
  modules.sort((left, right) => left.number - right.number);
  modules.forEach(({ number }, index) => {
    if (number !== index + 1) files.reportOn('programme.md')(`modules must be numbered 1, 2, 3 and so on; number ${index + 1} is ${number}`);
  });
  return modules;
}

async function readLessons(files: ContentFiles, folder: string, module: Omit<ModuleContent, 'lessons'>, sources: ReadonlySet<string>): Promise<LessonContent[]> {
  const lessons: LessonContent[] = [];
  for (const name of (await namesInAny(files, folder, { ending: '.md' })).filter((candidate) => candidate !== 'module.md')) {
    const documents = await inAllLanguages(files, `${folder}/${name}`, readLesson);
    if (!documents) continue;
    for (const locale of locales) checkLesson(documents[locale], name, module.plannedLessons.find(({ code }) => code === documents[locale].code)?.title[locale], sources, files.reportOn(`${locale}/${folder}/${name}`));
    lessons.push(mergeLesson(documents, files.reportOn(`${folder}/${name}`)));
  }
  for (const code of repeated(lessons.map((lesson) => lesson.code))) files.reportOn(folder)(`two files hold lesson ${code}`);
  return lessons.sort(byLessonCode);
}

function checkLesson(lesson: LessonDocument, name: string, planned: string | undefined, sources: ReadonlySet<string>, report: Report): void {
  if (!name.startsWith(`${lesson.code}-`)) report(`the file of lesson ${lesson.code} must be named ${lesson.code}-<words>.md`);
  if (planned === undefined) report(`lesson ${lesson.code} is not among the planned lessons in module.md`);
  else if (planned !== lesson.title) report(`the title is "${lesson.title}" and in module.md "${planned}"`);
  for (const fault of lessonFaults(lesson, sources)) report(fault);
}

async function readBank(files: ContentFiles, bank: Bank, modules: readonly ModuleContent[], sources: ReadonlySet<string>): Promise<ItemSource[]> {
  const anchors = anchorsOf(modules);
  const all: ItemSource[] = [];
  for (const name of await files.names(`items/${bank}`, { ending: '.json' })) {
    const report = files.reportOn(`items/${bank}/${name}`);
    const module = modules.find(({ number, code }) => name === `${number}-${code}.json`);
    const items = (await files.jsonList(`items/${bank}/${name}`)).map((item) => readItem(item, report));
    if (!module) report('the file is named after no module');
    else checkItems(items, { bank, moduleNumber: module.number, sources, anchors }, report);
    all.push(...items);
  }
  return all;
}

async function readStations(files: ContentFiles, modules: readonly ModuleContent[]): Promise<StationSource[]> {
  const stations: StationSource[] = [];
  for (const name of await files.names('stations', { ending: '.json' })) {
    const report = files.reportOn(`stations/${name}`);
    const content = await files.json(`stations/${name}`);
    if (content === undefined) continue;
    const station = readStation(content, report);
    if (!modules.some(({ number }) => domainOf(number) === station.domain)) report(`domain ${station.domain} belongs to no module`);
    if (stations.some(({ code }) => code === station.code)) report(`${station.code}: the code is used twice`);
    stations.push(station);
  }
  return stations;
}

async function readTheBlueprint(files: ContentFiles, secure: readonly ItemSource[], modules: readonly ModuleContent[]): Promise<BlueprintSource | null> {
  const [name, ...more] = await files.names('blueprints', { ending: '.json' });
  if (name === undefined || more.length > 0) files.reportOn('blueprints')(`a programme has one blueprint; here are ${name === undefined ? 0 : more.length + 1}`);
  const content = name === undefined ? undefined : await files.json(`blueprints/${name}`);
  if (content === undefined) return null;
  const report = files.reportOn(`blueprints/${name}`);
  const blueprint = readBlueprint(content, report);
  if (name !== `${blueprint.code}.json`) report(`the file of blueprint ${blueprint.code} must be named ${blueprint.code}.json`);
  checkBlueprint(blueprint, secure, modules, report);
  return blueprint;
}

async function readSources(files: ContentFiles): Promise<Source[]> {
  const report = files.reportOn('sources.json');
  const sources = (await files.jsonList('sources.json')).map((source) => readSource(source, report));
  for (const id of repeated(sources.map((source) => source.id))) report(`${id}: the id is used twice`);
  return sources;
}
