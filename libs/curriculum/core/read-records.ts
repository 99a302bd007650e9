// What do the files of stations, blueprints and sources say?
import { blueprintFaults, type BlueprintSource, type ExposureCeiling, type Mixture } from '#libs/assessment/core/blueprint.js';
import type { Observable, StationSource } from '#libs/assessment/core/station.js';
import { fields, isFields, list, localised, localisedText, oneOf, repeated, text, wholeNumber, type Fields, type Report } from './shape.js';
import { accessMarks, confidences, type Source } from './source.js';

export function readStation(value: unknown, report: Report): StationSource {
  const given = fields(value, ['code', 'domain', 'minutes', 'title', 'brief', 'equipment', 'steps', 'requiredSteps', 'criticalFails', 'assessors'], 'a station', report);
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
    // absent says one: what was published before has no such field
    ...(given['assessors'] !== undefined && { assessors: readTwo(given, report) }),
  };
}

function readTwo({ assessors }: Fields, report: Report): 2 {
  if (assessors !== 2) report('"assessors" is 2, or is left out for one');
  return 2;
}

const readObservables = (from: Fields, name: string, report: Report): Observable[] =>
  list(from, name, report).map((value) => {
    const given = fields(value, ['id', 'text'], `an entry of "${name}"`, report);
    const id = text(given, 'id', report);
    return { id, text: localised(given['text'], `the text of ${id}`, report) };
  });

export function readBlueprint(value: unknown, report: Report): BlueprintSource {
  const given = fields(value, ['code', 'version', 'items', 'passPoints', 'gates', 'minutes', 'coolDownHours', 'domains', 'levels', 'kinds', 'exposure', 'supervised', 'pilot'], 'a blueprint', report);
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
        const wanted = fields(counts, ['items', 'gates', 'least', 'levels', 'kinds'], `domain ${domain}`, report);
        const { least } = wanted;
        if (least !== undefined && typeof least !== 'number') report(`"least" of domain ${domain} must be a number`);
        return [domain, { items: wholeNumber(wanted, 'items', 1, report), gates: wholeNumber(wanted, 'gates', 0, report), ...(typeof least === 'number' ? { least } : {}), ...readMixture(wanted, report) }];
      }),
    ),
    ...readMixture(given, report),
    ...readExposure(given, report),
    // whatever it is: `blueprintFaults` says what it may be
    ...(given['supervised'] !== undefined && { supervised: given['supervised'] as boolean }),
    ...(given['pilot'] !== undefined && { pilot: wholeNumber(given, 'pilot', 0, report) }),
  };
  for (const fault of blueprintFaults(rules)) report(fault);
  return { code: text(given, 'code', report), version: wholeNumber(given, 'version', 1, report), rules };
}

/** Names are compared with levels and kinds by `blueprintFaults`. */
const readMixture = (from: Fields, report: Report): Mixture =>
  Object.fromEntries(
    ['levels', 'kinds'].flatMap((part) => {
      if (from[part] === undefined) return [];
      const ranges = isFields(from[part]) ? from[part] : fields(from[part], [], `"${part}"`, report);
      return [[part, Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, readRange(fields(range, ['min', 'max'], `"${name}" of "${part}"`, report), report)]))]];
    }),
  );

const readRange = (range: Fields, report: Report) => Object.fromEntries(['min', 'max'].filter((end) => range[end] !== undefined).map((end) => [end, wholeNumber(range, end, 0, report)]));

function readExposure(from: Fields, report: Report): { readonly exposure?: ExposureCeiling } {
  if (from['exposure'] === undefined) return {};
  const given = fields(from['exposure'], ['forms', 'share'], '"exposure"', report);
  if (typeof given['share'] !== 'number') report('"share" must be a number');
  return { exposure: { forms: wholeNumber(given, 'forms', 1, report), share: Number(given['share']) } };
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
