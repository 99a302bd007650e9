// What does the content folder hold, and is it sound?
import type { BlueprintSource } from '#libs/assessment/core/blueprint.js';
import type { Bank } from '#libs/assessment/core/item.js';
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import type { StationSource } from '#libs/assessment/core/station.js';
import { locales, type Localised } from '#libs/kernel/locale.js';
import { ContentError, ContentFiles } from './content-files.js';
import { checkBanks, checkBlueprint, checkItems, sectionsOf } from './core/check-banks.js';
import { lessonFaults } from './core/check-lesson.js';
import { checkClaims, readClaim, type Claim } from './core/claim.js';
import { mergeLesson, mergeModule, mergeProgramme } from './core/check-languages.js';
import { domainOf, type LessonContent, type ModuleContent, type ProgrammeContent } from './core/content.js';
import { byLessonCode } from './core/lesson-code.js';
import { readLesson, readModule, readProgramme, type Document, type LessonDocument } from './core/read-documents.js';
import { readItem } from './core/read-item.js';
import { readBlueprint, readSource, readStation } from './core/read-records.js';
import { repeated, type Report } from './core/shape.js';
import type { Source } from './core/source.js';

/**
 * Reads the whole folder:
 *   <language>/programme.md, <language>/<number>-<module>/module.md and <number>.<n>-<slug>.md beside it,
 *   claims/<number>-<module>.json, items/practice/<number>-<module>.json, items/secure/..., stations/*.json,
 *   blueprints/<one>.json, sources.json.
 * Throws a ContentError with every fault that it found.
 */
export async function loadContent(folder: string): Promise<ProgrammeContent> {
  const files = new ContentFiles(folder);
  const sources = await readSources(files);
  const programme = await inAllLanguages(files, 'programme.md', readProgramme);
  const claims = await readClaims(files, new Map(sources.map((source) => [source.id, source])));
  const modules = await readModules(files, claims);
  checkAllCited(modules, claims, files);
  const practice = await readBank(files, 'practice', modules, claims);
  const secure = await readBank(files, 'secure', modules, claims);
  checkBanks(practice, secure, files.reportOn('items'));
  const stations = await readStations(files, modules);
  const blueprint = await readTheBlueprint(files, secure, modules);
  const merged = programme && mergeProgramme(programme, files.reportOn('programme.md'));
  if (files.faults.length > 0 || !merged || !blueprint) throw new ContentError(files.faults);
  return { ...merged, modules, practice, secure, stations, blueprint, claims: [...claims.values()], sources };
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

async function readClaims(files: ContentFiles, sources: ReadonlyMap<string, Source>): Promise<Map<string, Claim>> {
  const claims = new Map<string, Claim>();
  for (const name of await files.names('claims', { ending: '.json' })) {
    const report = files.reportOn(`claims/${name}`);
    const ofModule = (await files.jsonList(`claims/${name}`)).map((claim) => readClaim(claim, report));
    checkClaims(ofModule, Number.parseInt(name, 10), sources, report);
    for (const claim of ofModule) claims.set(claim.id, claim);
  }
  return claims;
}

/** What nobody teaches nobody may ask. */
function checkAllCited(modules: readonly ModuleContent[], claims: ReadonlyMap<string, Claim>, files: ContentFiles): void {
  const cited = new Set(modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.claims)));
  const alone = [...claims.values()].filter(({ id, retired }) => retired === null && !cited.has(id));
  for (const { id } of alone) files.reportOn('claims')(`${id}: no lesson cites it`);
}

async function readModules(files: ContentFiles, claims: ReadonlyMap<string, Claim>): Promise<ModuleContent[]> {
  const modules: ModuleContent[] = [];
  for (const folder of await namesInAny(files, '', 'folders')) {
    const documents = await inAllLanguages(files, `${folder}/module.md`, readModule);
    if (!documents) continue;
    const report = files.reportOn(`${folder}/module.md`);
    const module = mergeModule(documents, report);
    if (folder !== `${module.number}-${module.code}`) report(`module ${module.number} with the code "${module.code}" must lie in the folder ${module.number}-${module.code}`);
    modules.push({ ...module, lessons: await readLessons(files, folder, module, claims) });
  }
  modules.sort((left, right) => left.number - right.number);
  modules.forEach(({ number }, index) => {
    if (number !== index + 1) files.reportOn('programme.md')(`modules must be numbered 1, 2, 3 and so on; number ${index + 1} is ${number}`);
  });
  return modules;
}

async function readLessons(files: ContentFiles, folder: string, module: Omit<ModuleContent, 'lessons'>, claims: ReadonlyMap<string, Claim>): Promise<LessonContent[]> {
  const lessons: LessonContent[] = [];
  for (const name of (await namesInAny(files, folder, { ending: '.md' })).filter((candidate) => candidate !== 'module.md')) {
    const documents = await inAllLanguages(files, `${folder}/${name}`, readLesson);
    if (!documents) continue;
    for (const locale of locales) {
      const report = files.reportOn(`${locale}/${folder}/${name}`);
      checkPlace(documents[locale], name, module.plannedLessons.find(({ code }) => code === documents[locale].code)?.title[locale], report);
      for (const fault of lessonFaults(documents[locale], locale, claims)) report(fault);
    }
    lessons.push(mergeLesson(documents, claims, files.reportOn(`${folder}/${name}`)));
  }
  for (const code of repeated(lessons.map((lesson) => lesson.code))) files.reportOn(folder)(`two files hold lesson ${code}`);
  return lessons.sort(byLessonCode);
}

function checkPlace(lesson: LessonDocument, name: string, planned: string | undefined, report: Report): void {
  if (!name.startsWith(`${lesson.code}-`)) report(`the file of lesson ${lesson.code} must be named ${lesson.code}-<words>.md`);
  if (planned === undefined) report(`lesson ${lesson.code} is not among the planned lessons in module.md`);
  else if (planned !== lesson.title) report(`the title is "${lesson.title}" and in module.md "${planned}"`);
}

async function readBank(files: ContentFiles, bank: Bank, modules: readonly ModuleContent[], claims: ReadonlyMap<string, Claim>): Promise<ItemSource[]> {
  const sections = sectionsOf(modules);
  const all: ItemSource[] = [];
  for (const name of await files.names(`items/${bank}`, { ending: '.json' })) {
    const report = files.reportOn(`items/${bank}/${name}`);
    const module = modules.find(({ number, code }) => name === `${number}-${code}.json`);
    const items = (await files.jsonList(`items/${bank}/${name}`)).map((item) => readItem(item, claims, report));
    if (!module) report('the file is named after no module');
    else checkItems(items, { bank, moduleNumber: module.number, claims, sections }, report);
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
