// What does the file of an item say?
import { hotspotPictures, pictureIds } from '#libs/anatomy/hotspot-pictures.js';
import { itemKinds, itemLevels, type ItemKind, type Labelled } from '#libs/assessment/core/item.js';
import type { Asked, ItemSource } from '#libs/assessment/core/item-source.js';
import { picturesOfItem } from '#libs/assessment/core/photo-answer.js';
import { levelsOfCriterion, limits, mostCriteria, possibleBy, type Criterion } from '#libs/assessment/core/rubric.js';
import { caseSizes, type Vignette } from '#libs/assessment/core/vignette.js';
import { decimalOf } from '#libs/assessment/core/numeric-answer.js';
import { locales, type Localised } from '#libs/kernel/locale.js';
import { sourcesOf, type Claim } from './claim.js';
import { readDepthTask } from './read-depth-task.js';
import { fields, list, localised, localisedText, oneOf, repeated, text, texts, wholeNumber, within, type Fields, type Report } from './shape.js';

const itemFields = ['id', 'domain', 'type', 'level', 'gate', 'difficulty', 'claims', 'enemies', 'lesson', 'vignette', 'stem'];
/** Beside those that every item has. */
const fieldsOf: Readonly<Record<ItemKind, readonly string[]>> = {
  single: ['options'],
  multiple: ['options'],
  'true-false': ['options'],
  hotspot: ['picture', 'options'],
  ordering: ['options'],
  matching: ['prompts', 'options'],
  gaps: ['text', 'gaps'],
  numeric: ['answer', 'tolerance', 'unit', 'rationale'],
  depth: ['task', 'rationale'],
  written: ['limit', 'spread', 'criteria', 'model'],
  photo: ['pictures', 'seen', 'spread', 'criteria', 'model'],
};

/** How many options an item that chooses has, and how many of them may be right. */
const shapes = { single: { options: 4, right: [1, 1] }, multiple: { options: 5, right: [2, 4] }, 'true-false': { options: 2, right: [1, 1] } } as const;
/** What everybody expects to choose from when a statement is right or wrong, in this order. */
const verdicts: Localised<readonly string[]> = { en: ['True', 'False'], 'pt-PT': ['Verdadeiro', 'Falso'] };
/** Fewer parts teach little by their order or match; more are not taken in on a phone. */
const parts = [3, 8] as const;
const optionsOfGap = [2, 6] as const;

export function readItem(value: unknown, claims: ReadonlyMap<string, Claim>, report: Report): ItemSource {
  const kind = oneOf(fields(value, Object.keys(Object(value)), 'an item', report), 'type', itemKinds, report);
  const given = fields(value, [...itemFields, ...fieldsOf[kind]], 'an item', report);
  const code = text(given, 'id', report);
  const onItem: Report = (fault, ...place) => report(`${code || 'an item without id'}: ${fault}`, ...place);
  const difficulty = given['difficulty'];
  const standsOn = texts(given, 'claims', onItem);
  if (typeof difficulty !== 'number' || difficulty < 0 || difficulty > 1 || Math.round(difficulty * 100) / 100 !== difficulty) onItem('"difficulty" must be a number from 0 to 1 with at most two decimals', '/difficulty', 'difficulty-unfit');
  if (typeof given['gate'] !== 'boolean') onItem('"gate" must be true or false', '/gate');
  return {
    code,
    domain: text(given, 'domain', onItem),
    level: oneOf(given, 'level', itemLevels, onItem),
    gate: given['gate'] === true,
    difficulty: typeof difficulty === 'number' ? difficulty : 0,
    claims: standsOn,
    sources: sourcesOf(standsOn, claims),
    lesson: given['lesson'] === undefined ? null : text(given, 'lesson', onItem),
    stem: localisedText(given, 'stem', onItem),
    ...(given['vignette'] === undefined ? {} : { vignette: readVignette(given['vignette'], within(onItem, '/vignette')) }),
    ...(given['enemies'] === undefined ? {} : { enemies: texts(given, 'enemies', onItem) }),
    ...readAsked(kind, given, onItem),
  };
}

function readVignette(value: unknown, report: Report): Vignette {
  const given = fields(value, ['case', 'place', 'of', 'text'], 'a vignette', report);
  const name = text(given, 'case', report);
  if (!/^[A-Z]{1,8}-\d{1,2}-K\d{1,2}$/.test(name)) report(`the case "${name}" must look like P-1-K1`, '/case', 'case-unfit');
  const [place, of] = [wholeNumber(given, 'place', 1, report), wholeNumber(given, 'of', caseSizes[0], report)];
  if (of > caseSizes[1]) report(`a case has ${caseSizes[0]} to ${caseSizes[1]} questions, not ${of}`, '/of', 'case-unfit');
  if (place > of) report(`it is question ${place} of a case that has ${of}`, '/place', 'case-unfit');
  return { case: name, place, of, text: localisedText(given, 'text', report) };
}

function readAsked(kind: ItemKind, given: Fields, report: Report): Asked {
  switch (kind) {
    case 'ordering': {
      const options = list(given, 'options', report).map((option, at) => readExplained(option, [], 'an option', within(report, `/options/${at}`)));
      demandMany(options, parts, 'options', within(report, '/options'));
      demandApart(options.map(({ id }) => id), report);
      demandMute(options.map(({ id }) => id), report);
      return { kind, options };
    }
    case 'matching':
      return { kind, ...readMatching(given, report) };
    case 'gaps':
      return { kind, ...readGaps(given, report) };
    case 'numeric': {
      const tolerance = readDecimal(given, 'tolerance', report);
      if (tolerance.startsWith('-')) report('"tolerance" must not be below 0: no answer would be right', '/tolerance', 'number-unfit');
      return { kind, correct: readDecimal(given, 'answer', report), tolerance, unit: localisedText(given, 'unit', report), rationale: localisedText(given, 'rationale', report) };
    }
    case 'depth':
      // its goals earn shares, and a gate is all or nothing
      if (given['gate'] === true) report('a task at the simulator is no gate', '/gate', 'gate-unfit');
      return { kind, task: readDepthTask(given['task'], given['lesson'] === undefined, within(report, '/task')), rationale: localisedText(given, 'rationale', report) };
    case 'written':
      return { kind, ...readWritten(given, report) };
    case 'photo':
      return { kind, ...readPhoto(given, report) };
    case 'hotspot':
      return { kind, ...readHotspot(given, report) };
    default:
      return { kind, options: readChosen(kind, given, report) };
  }
}

function readWritten(given: Fields, report: Report) {
  const limit = wholeNumber(given, 'limit', limits[0], report);
  if (limit > limits[1]) report(`"limit" is ${limits[0]} to ${limits[1]} characters, not ${limit}`, '/limit', 'limit-unfit');
  return { limit, ...readRubric(given, report) };
}

function readPhoto(given: Fields, report: Report) {
  const [least, most] = picturesOfItem;
  const pictures = wholeNumber(given, 'pictures', least, report);
  if (pictures > most) report(`"pictures" is ${least} to ${most}, not ${pictures}`, '/pictures', 'pictures-unfit');
  return { pictures, seen: localisedText(given, 'seen', report), ...readRubric(given, report) };
}

/** No gate hangs on what two people see differently: whether an answer has all its points. */
function readRubric(given: Fields, report: Report) {
  if (given['gate'] === true) report('an item that people mark is no gate', '/gate', 'gate-unfit');
  const criteria = list(given, 'criteria', report).map((value, at) => readCriterion(value, within(report, `/criteria/${at}`)));
  demandMany(criteria, [1, mostCriteria], 'criteria', within(report, '/criteria'));
  demandApart(criteria.map(({ id }) => id), report);
  const tolerance = wholeNumber(given, 'spread', 0, report);
  if (tolerance * 2 > possibleBy({ criteria })) report('two marks that differ by more than half of the points are no agreement', '/spread', 'spread-unfit');
  return { criteria, tolerance, model: localisedText(given, 'model', report) };
}

function readCriterion(value: unknown, report: Report): Criterion {
  const given = fields(value, ['id', 'text', 'levels'], 'a criterion', report);
  const id = readId(given, report);
  const levels = list(given, 'levels', report).map((level, at) => localised(level, `level ${at} of ${id}`, within(report, `/levels/${at}`)));
  demandMany(levels, levelsOfCriterion, `levels of ${id}`, within(report, '/levels'));
  return { id, text: localisedText(given, 'text', report), levels };
}

function readHotspot(given: Fields, report: Report) {
  const picture = oneOf(given, 'picture', pictureIds, report);
  const options = readJudged(given, report);
  const regions = hotspotPictures[picture].regions.join(', ');
  if (options.map(({ id }) => id).join(', ') !== regions) report(`its options must be the places of the picture, in this order: ${regions}`, '/options', 'regions-unfit');
  if (options.filter(({ correct }) => correct).length !== 1) report('one place is right, and no other', '/options', 'key-many');
  return { picture, options };
}

function readJudged(given: Fields, report: Report) {
  return list(given, 'options', report).map((option, at) => {
    const onOption = within(report, `/options/${at}`);
    const read = readExplained(option, ['correct'], 'an option', onOption);
    const correct = fields(option, Object.keys(Object(option)), 'an option', onOption)['correct'];
    if (typeof correct !== 'boolean') onOption(`"correct" of option ${read.id} must be true or false`, '/correct');
    return { id: read.id, correct: correct === true, text: read.text, rationale: read.rationale };
  });
}

function readChosen(kind: keyof typeof shapes, given: Fields, report: Report) {
  const options = readJudged(given, report);
  const shape = shapes[kind];
  const right = options.filter((option) => option.correct).length;
  if (options.length !== shape.options) report(`an item of type ${kind} has ${shape.options} options, this one ${options.length}`, '/options', 'parts-many');
  if (right < shape.right[0] || right > shape.right[1]) report(`${right} options are correct; an item of type ${kind} has ${[...new Set(shape.right)].join(' to ')}`, '/options', 'key-many');
  demandApart(options.map(({ id }) => id), report);
  if (kind === 'true-false') {
    for (const locale of locales) if (options.map(({ text }) => text[locale]).join() !== verdicts[locale].join()) report(`its options in ${locale} must be ${verdicts[locale].join(' and ')}, in this order`, '/options', 'verdicts-unfit');
  }
  return options;
}

function readMatching(given: Fields, report: Report) {
  const options = list(given, 'options', report).map((option, at) => readLabelled(option, ['id', 'text'], 'an option', within(report, `/options/${at}`)));
  const prompts = list(given, 'prompts', report).map((prompt, at) => {
    const onPrompt = within(report, `/prompts/${at}`);
    const read = readExplained(prompt, ['match'], 'a prompt', onPrompt);
    const match = text(Object(prompt) as Fields, 'match', onPrompt);
    if (!options.some(({ id }) => id === match)) onPrompt(`prompt ${read.id} matches "${match}", which is no option`, '/match', 'key-missing');
    return { ...read, match };
  });
  demandMany(prompts, parts, 'prompts', within(report, '/prompts'));
  demandMany(options, parts, 'options', within(report, '/options'));
  demandApart([...prompts, ...options].map(({ id }) => id), report);
  demandMute(prompts.toSorted((left, right) => (left.id < right.id ? -1 : 1)).map(({ match }) => match), report);
  return { prompts, options };
}

function readGaps(given: Fields, report: Report) {
  const written = localisedText(given, 'text', report);
  const gaps = list(given, 'gaps', report).map((value, place) => {
    const onGap = within(report, `/gaps/${place}`);
    const gap = fields(value, ['id', 'correct', 'options', 'rationale'], 'a gap', onGap);
    const [id, correct] = [readId(gap, onGap), text(gap, 'correct', onGap)];
    const options = list(gap, 'options', onGap).map((option, at) => readLabelled(option, ['id', 'text'], `an option of gap ${id}`, within(onGap, `/options/${at}`)));
    demandMany(options, optionsOfGap, `options of gap ${id}`, within(onGap, '/options'));
    if (!options.some((option) => option.id === correct)) onGap(`gap ${id} is filled by "${correct}", which is no option of it`, '/correct', 'key-missing');
    return { id, correct, options, rationale: localised(gap['rationale'], `the rationale of gap ${id}`, within(onGap, '/rationale')) };
  });
  if (gaps.length === 0 || gaps.length > parts[1]) report(`an item has one to ${parts[1]} gaps, this one ${gaps.length}`, '/gaps', 'parts-many');
  demandApart(gaps.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]), report);
  for (const locale of locales) {
    const marks = [...written[locale].matchAll(/\{\{([^}]*)\}\}/g)].map(([, id = '']) => id);
    // a language may say what is first at the end
    if (marks.toSorted().join() !== gaps.map(({ id }) => id).toSorted().join()) report(`its text in ${locale} has the gaps ${marks.join(', ') || 'none'}, and must have ${gaps.map(({ id }) => id).join(', ')}, each once`, `/text/${locale}`, 'gaps-unfit');
  }
  return { text: written, gaps };
}

function readDecimal(from: Fields, name: string, report: Report): string {
  const value = from[name];
  const decimal = typeof value === 'string' ? decimalOf(value) : null;
  if (decimal === null || value !== decimal) report(`"${name}" must be a number as text, with a point and no needless zeros: "12.5"`, `/${name}`, 'number-unfit');
  return decimal ?? '0';
}

/** It stands in answers beside others, parted by blanks. */
function readId(from: Fields, report: Report): string {
  const id = text(from, 'id', report);
  if (!/^[a-z0-9-]{1,20}$/.test(id)) report(`the id "${id}" must consist of small letters, digits and hyphens, at most 20`, '/id', 'id-unfit');
  return id;
}

function readLabelled(value: unknown, names: readonly string[], what: string, report: Report): Labelled {
  const given = fields(value, names, what, report);
  const id = readId(given, report);
  return { id, text: localised(given['text'], `the text of ${id}`, within(report, '/text')) };
}

function readExplained(value: unknown, more: readonly string[], what: string, report: Report) {
  const labelled = readLabelled(value, ['id', 'text', 'rationale', ...more], what, report);
  return { ...labelled, rationale: localised((Object(value) as Fields)['rationale'], `the rationale of ${labelled.id}`, within(report, '/rationale')) };
}

function demandMany(found: readonly unknown[], [least, most]: readonly [number, number], what: string, report: Report): void {
  if (found.length < least || found.length > most) report(`there must be ${least} to ${most} ${what}, not ${found.length}`, '', 'parts-many');
}

/** Candidates see ids: named in their right order, they would tell it. */
function demandMute(ids: readonly string[], report: Report): void {
  const [up, down] = [ids.toSorted(), ids.toSorted().toReversed()].map((sorted) => sorted.join());
  if ([up, down].includes(ids.join())) report('its ids stand in the order that is right; give them others', '/options', 'ids-tell');
}

function demandApart(ids: readonly string[], report: Report): void {
  for (const id of repeated(ids)) report(`two parts of it have the id "${id}"`, '', 'id-unfit');
}
