// What do the files of items, stations, blueprints and sources say?
import { blueprintFaults, type BlueprintSource } from '#libs/assessment/core/blueprint.js';
import { itemKinds, itemLevels, type ItemSource } from '#libs/assessment/core/item.js';
import type { Observable, StationSource } from '#libs/assessment/core/station.js';
import { sourcesOf, type Claim } from './claim.js';
import { fields, isFields, list, localised, localisedText, oneOf, repeated, text, texts, wholeNumber, type Fields, type Report } from './shape.js';
import { accessMarks, confidences, type Source } from './source.js';

const itemFields = ['id', 'domain', 'type', 'level', 'gate', 'difficulty', 'claims', 'lesson', 'stem', 'options'];

/** How many options an item of each kind has, and how many of them may be right. */
const shapes = { single: { options: 4, right: [1, 1] }, multiple: { options: 5, right: [2, 4] } } as const;

export function readItem(value: unknown, claims: ReadonlyMap<string, Claim>, report: Report): ItemSource {
  const given = fields(value, itemFields, 'an item', report);
  const code = text(given, 'id', report);
  const onItem: Report = (fault) => report(`${code || 'an item without id'}: ${fault}`);
  const kind = oneOf(given, 'type', itemKinds, onItem);
  const options = list(given, 'options', onItem).map((option) => readOption(option, onItem));

  const shape = shapes[kind];
  const right = options.filter((option) => option.correct).length;
  if (options.length !== shape.options) onItem(`an item of type ${kind} has ${shape.options} options, this one ${options.length}`);
  if (right < shape.right[0] || right > shape.right[1]) onItem(`${right} options are correct; an item of type ${kind} has ${[...new Set(shape.right)].join(' to ')}`);
  for (const id of repeated(options.map((option) => option.id))) onItem(`two options have the id "${id}"`);
  const difficulty = given['difficulty'];
  const standsOn = texts(given, 'claims', onItem);
  if (typeof difficulty !== 'number' || difficulty < 0 || difficulty > 1 || Math.round(difficulty * 100) / 100 !== difficulty) onItem('"difficulty" must be a number from 0 to 1 with at most two decimals');
  if (typeof given['gate'] !== 'boolean') onItem('"gate" must be true or false');
  return {
    code,
    domain: text(given, 'domain', onItem),
    kind,
    level: oneOf(given, 'level', itemLevels, onItem),
    gate: given['gate'] === true,
    difficulty: typeof difficulty === 'number' ? difficulty : 0,
    claims: standsOn,
    sources: sourcesOf(standsOn, claims),
    lesson: given['lesson'] === undefined ? null : text(given, 'lesson', onItem),
    stem: localisedText(given, 'stem', onItem),
    options,
  };
}

function readOption(value: unknown, report: Report): ItemSource['options'][number] {
  const given = fields(value, ['id', 'correct', 'text', 'rationale'], 'an option', report);
  const id = text(given, 'id', report);
  if (typeof given['correct'] !== 'boolean') report(`"correct" of option ${id} must be true or false`);
  return {
    id,
    correct: given['correct'] === true,
    text: localised(given['text'], `the text of option ${id}`, report),
    rationale: localised(given['rationale'], `the rationale of option ${id}`, report),
  };
}

export function readStation(value: unknown, report: Report): StationSource {
  const given = fields(value, ['code', 'domain', 'minutes', 'title', 'brief', 'equipment', 'steps', 'requiredSteps', 'criticalFails'], 'a station', report);
  const steps = readObservables(given, 'steps', report);
  const criticalFails = readObservables(given, 'criticalFails', report);
  for (const id of repeated([...steps, ...criticalFails].map((one) => one.id))) report(`the id "${id}" is used twice`);
  const requiredSteps = wholeNumber(given, 'requiredSteps', 1, report);
  if (requiredSteps > steps.length) report(`${requiredSteps} steps are required and the station has ${steps.length}`);
  return {
    code: text(given, 'code', report),
    domain: text(given, 'domain', report),
    minutes: wholeNumber(given, 'minutes', 1, report),
    title: localisedText(given, 'title', report),
    brief: localisedText(given, 'brief', report),
    equipment: list(given, 'equipment', report).map((piece, index) => localised(piece, `equipment ${index + 1}`, report)),
    steps,
    requiredSteps,
    criticalFails,
  };
}

const readObservables = (from: Fields, name: string, report: Report): Observable[] =>
  list(from, name, report).map((value) => {
    const given = fields(value, ['id', 'text'], `an entry of "${name}"`, report);
    const id = text(given, 'id', report);
    return { id, text: localised(given['text'], `the text of ${id}`, report) };
  });

export function readBlueprint(value: unknown, report: Report): BlueprintSource {
  const given = fields(value, ['code', 'version', 'items', 'passPoints', 'gates', 'minutes', 'coolDownHours', 'domains'], 'a blueprint', report);
  const gates = fields(given['gates'], ['total', 'needed'], '"gates"', report);
  const domains = isFields(given['domains']) ? given['domains'] : fields(given['domains'], [], '"domains"', report);
  const rules = {
    items: wholeNumber(given, 'items', 1, report),
    passPoints: wholeNumber(given, 'passPoints', 1, report),
    gates: { total: wholeNumber(gates, 'total', 0, report), needed: wholeNumber(gates, 'needed', 0, report) },
    minutes: wholeNumber(given, 'minutes', 1, report),
    coolDownHours: wholeNumber(given, 'coolDownHours', 0, report),
    domains: Object.fromEntries(
      Object.entries(domains).map(([domain, counts]) => {
        const wanted = fields(counts, ['items', 'gates'], `domain ${domain}`, report);
        return [domain, { items: wholeNumber(wanted, 'items', 1, report), gates: wholeNumber(wanted, 'gates', 0, report) }];
      }),
    ),
  };
  for (const fault of blueprintFaults(rules)) report(fault);
  return { code: text(given, 'code', report), version: wholeNumber(given, 'version', 1, report), rules };
}

export function readSource(value: unknown, report: Report): Source {
  const given = fields(value, ['id', 'citation', 'url', 'access', 'confidence', 'note'], 'a source', report);
  const id = text(given, 'id', report);
  const onSource: Report = (fault) => report(`${id || 'a source without id'}: ${fault}`);
  const { url } = given;
  const isLink = typeof url === 'string' && /^https?:\/\/\S+$/.test(url);
  if (url !== null && !isLink) onSource('"url" must be null or begin with http:// or https://');
  return {
    id,
    citation: text(given, 'citation', onSource),
    url: isLink ? url : null,
    access: oneOf(given, 'access', accessMarks, onSource),
    confidence: oneOf(given, 'confidence', confidences, onSource),
    note: typeof given['note'] === 'string' ? given['note'] : text(given, 'note', onSource),
  };
}
