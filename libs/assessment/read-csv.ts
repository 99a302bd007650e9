// Which questions are in a table?
import { parse, CsvError } from 'csv-parse/sync';
import { isLocale } from '#libs/kernel/locale.js';
import { readEach, refuse, type Note, type Reading } from './core/exchange/note.js';
import { literally } from './core/exchange/plain-text.js';
import type { AskedText, Part, Question } from './core/exchange/question.js';
import { armed, columns, rowParts, type Column } from './core/exchange/write-csv.js';
import { itemKinds, itemLevels } from './core/item.js';
import { decimalOf } from './core/numeric-answer.js';

type Tell = (note: Note) => void;
interface Row {
  readonly cells: Readonly<Record<Column, string>>;
  readonly line: number;
}

const placeOf = ({ line }: Row, column: Column): string => `${line}:${column}`;

/** Throws `Refused` where it is no table, or not one of ours. */
export function readCsv(text: string): Reading<Question> {
  return readEach(itemsIn(rowsIn(text)), ([item, ...parts], tell) => ({ place: placeOf(item!, 'part'), question: questionIn(item!, parts, tell) }));
}

function rowsIn(text: string): Row[] {
  // programs for tables write semicolons where the comma parts decimals
  const delimiter = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ',';
  let given: { record: string[]; info: { lines: number } }[] = [];
  try {
    given = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 100_000, record_delimiter: '\n' }) as unknown as typeof given;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('syntax', `${String((error as unknown as { lines?: number }).lines ?? 1)}:1`, error.message);
  }
  const [header, ...rows] = given;
  if (!header) return [];
  const names = header.record.map((name) => name.trim().toLowerCase());
  const unknown = names.find((name) => !columns.includes(name as Column));
  if (unknown !== undefined) return refuse('column-unknown', '1:1', unknown);
  const missing = (['part', 'text'] as const).find((column) => !names.includes(column));
  if (missing) return refuse('column-unknown', '1:1', missing);
  let line = header.info.lines + 1;
  return rows.map(({ record, info }) => {
    const starts = line;
    line = info.lines + 1;
    if (record.length > names.length) return refuse('syntax', `${starts}:${names.length + 1}`, record[names.length]);
    const cells = Object.fromEntries(columns.map((column) => [column, armed(record[names.indexOf(column)] ?? '')])) as Record<Column, string>;
    return { cells, line: starts };
  });
}

function* itemsIn(rows: readonly Row[]): Generator<Row[]> {
  let item: Row[] = [];
  for (const row of rows) {
    if (row.cells.part === 'item' && item.length > 0) {
      yield item;
      item = [];
    }
    item.push(row);
  }
  if (item.length > 0) yield item;
}

function questionIn(item: Row, parts: readonly Row[], tell: Tell): Question {
  const { code, language, domain, level, gate, difficulty, claims, part } = item.cells;
  if (part !== 'item') return refuse('syntax', placeOf(item, 'part'), part);
  const strange = parts.find(({ cells }) => !(rowParts as readonly string[]).includes(cells.part));
  if (strange) return refuse('syntax', placeOf(strange, 'part'), strange.cells.part);
  if (language !== '' && !isLocale(language)) return refuse('text-unfit', placeOf(item, 'language'), language);
  const share = Number(difficulty);
  if (difficulty !== '' && !(share >= 0 && share <= 1)) return refuse('number-unfit', placeOf(item, 'difficulty'), difficulty);
  const known = itemLevels.find((one) => one === level);
  if (level !== '' && !known) return refuse('text-unfit', placeOf(item, 'level'), level);
  if (!['', 'yes', 'no'].includes(gate)) return refuse('text-unfit', placeOf(item, 'gate'), gate);
  return {
    code: code || undefined,
    language: isLocale(language) ? language : undefined,
    domain: domain || undefined,
    level: known,
    gate: gate === '' ? undefined : gate === 'yes',
    difficulty: difficulty === '' ? undefined : share,
    claims: claims.split(/\s+/).filter((claim) => claim !== ''),
    stem: literally(item.cells.text, placeOf(item, 'text'), tell),
    asked: askedIn(item, parts, tell),
  };
}

function askedIn(item: Row, parts: readonly Row[], tell: Tell): AskedText {
  const kind = itemKinds.find((one) => one === item.cells.type);
  const of = (name: (typeof rowParts)[number], owner = ''): Row[] => parts.filter(({ cells }) => cells.part === name && cells.of === owner);
  const partOf = (row: Row): Part => ({ id: row.cells.id || undefined, text: literally(row.cells.text, placeOf(row, 'text'), tell), rationale: literally(row.cells.rationale, placeOf(row, 'rationale'), tell) });
  /** By its id, or by its place when it has none. */
  const wanted = (row: Row, among: readonly Row[]): number => {
    const at = among.findIndex(({ cells }, place) => (cells.id || String(place + 1)) === row.cells.answer);
    return at === -1 ? refuse('key-missing', placeOf(row, 'answer'), row.cells.answer) : at;
  };
  const demandMany = (rows: readonly Row[], least: number): void => {
    if (rows.length < least || rows.length > 10) refuse('parts-many', placeOf(item, 'part'), String(rows.length));
  };
  const options = of('option');
  switch (kind) {
    case undefined:
    case 'hotspot':
    case 'depth':
    case 'written':
    case 'photo':
      return refuse('kind-unknown', placeOf(item, 'type'), item.cells.type);
    case 'numeric': {
      const [answer, tolerance] = [item.cells.answer, item.cells.tolerance || '0'].map(decimalOf);
      if (answer == null || tolerance == null) return refuse('number-unfit', placeOf(item, 'answer'), item.cells.answer);
      return { kind, answer, tolerance, unit: item.cells.unit, rationale: literally(item.cells.rationale, placeOf(item, 'rationale'), tell) };
    }
    case 'ordering':
      demandMany(options, 2);
      return { kind, options: options.map(partOf) };
    case 'matching': {
      const prompts = of('prompt');
      demandMany(prompts, 2);
      demandMany(options, 2);
      return { kind, prompts: prompts.map((row) => ({ ...partOf(row), match: wanted(row, options) })), options: options.map(partOf) };
    }
    case 'gaps': {
      const rows = of('gap');
      demandMany(rows, 1);
      const [text] = of('text');
      const places = new Map(rows.map(({ cells }, at) => [cells.id || String(at + 1), at + 1]));
      const marked = (text?.cells.text ?? '').replace(/\{\{([^}]*)\}\}/g, (mark, id: string) => (places.has(id) ? `{{${places.get(id)}}}` : mark));
      const gaps = rows.map((row, at) => {
        const choices = of('choice', row.cells.id || String(at + 1));
        demandMany(choices, 2);
        return { id: row.cells.id || undefined, correct: wanted(row, choices), options: choices.map(partOf), rationale: literally(row.cells.rationale, placeOf(row, 'rationale'), tell) };
      });
      return { kind, text: text ? literally(marked, placeOf(text, 'text'), tell) : '', gaps };
    }
    default: {
      demandMany(options, 2);
      const unclear = options.find(({ cells }) => !['yes', 'no'].includes(cells.answer));
      if (unclear) return refuse('key-missing', placeOf(unclear, 'answer'), unclear.cells.answer);
      return { kind, options: options.map((row) => ({ ...partOf(row), correct: row.cells.answer === 'yes' })) };
    }
  }
}
