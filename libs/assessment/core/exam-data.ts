// What did candidates answer in their first attempts at an exam, and what was it worth?
import type { Locale } from '#libs/kernel/locale.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import { pointsOf } from './answer.js';
import type { BlueprintRules } from './blueprint.js';
import { isMarkedByHand, type Answer, type ItemKey, type ItemKind, type ItemLevel, type ItemState } from './item.js';
import type { ScoreMatrix } from './score-matrix.js';

export interface ExamBlueprint {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly rules: BlueprintRules;
}

/** One version of an item that was in a form. */
export interface ExaminedItem {
  readonly versionId: string;
  readonly code: string;
  readonly version: number;
  readonly domain: string;
  readonly kind: ItemKind;
  readonly level: ItemLevel;
  readonly gate: boolean;
  readonly state: ItemState;
  readonly optionIds: readonly string[];
  readonly key: Pick<ItemKey, 'correct' | 'tolerance'>;
}

/** One candidate's first attempt, without a name, an id or a date. */
export interface Sitting {
  readonly locale: Locale;
  readonly passed: boolean;
  /** In the order of the form. */
  readonly items: readonly { readonly versionId: string; readonly answer: Answer; readonly seconds: number | null; readonly byHand?: number | null; readonly isPilot?: boolean }[];
}

/** What a candidate did with the item of one column of the matrix. */
export interface Cell {
  readonly column: number;
  readonly points: number;
  readonly answer: Answer;
  /** Null when nothing was saved. */
  readonly seconds: number | null;
}

export interface Examined {
  readonly locale: Locale;
  readonly passed: boolean;
  /** By column. */
  readonly cells: readonly Cell[];
}

/** An item that was tried. */
export interface PilotData {
  readonly item: ExaminedItem;
  /** Who had it: column 0 is the item, the others are what counted. */
  readonly candidates: readonly Examined[];
}

export interface ExamData {
  readonly blueprint: ExamBlueprint;
  /** A column each, by code and version. */
  readonly items: readonly ExaminedItem[];
  /** A row each, in an order that says nothing of when they sat. */
  readonly candidates: readonly Examined[];
  readonly matrix: ScoreMatrix;
  /** What was tried, by code and version. */
  readonly pilots: readonly PilotData[];
}

/** House rule: with forms of 28 items out of a bank of 300 each item has been before 500 candidates then, as comparing languages asks for; more would keep others waiting. */
export const mostSittings = 12_000;

/** Rows that are written in one go. */
const rowsOfPiece = 500;

const inOrder = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** The row of a candidate in the data set: language, whether passed, and for each item its column, the points and the answer. */
const datasetRow = ({ locale, passed, cells }: Examined) => [locale, passed, cells.map(({ column, points, answer }) => [column, points, answer])];

/** Marks every answer by the key of its item, as the attempt was marked. */
export function examData(blueprint: ExamBlueprint, unordered: readonly ExaminedItem[], sittings: readonly Sitting[]): ExamData {
  const ordered = [...unordered].sort((left, right) => inOrder(left.code, right.code) || left.version - right.version);
  // one version may have been tried by some, and count for others later
  const [tried, counted] = [true, false].map((isTried) => new Set(sittings.flatMap(({ items: had }) => had.filter(({ isPilot = false }) => isPilot === isTried).map(({ versionId }) => versionId))));
  const items = ordered.filter(({ versionId }) => counted!.has(versionId) || !tried!.has(versionId));
  const columns = new Map(items.map(({ versionId }, column) => [versionId, column]));
  const rows = sittings.map(({ locale, passed, items: answered }): Examined => {
    const cells = answered.filter(({ isPilot }) => !isPilot).map(({ versionId, answer, seconds, byHand }): Cell => {
      const column = columns.get(versionId);
      if (column === undefined) throw new Error(`Item version ${versionId} was in a form and is not among the items.`);
      // what somebody wrote may say who it is: the figures rest on its points
      if (isMarkedByHand(items[column]!.kind)) return { column, points: byHand ?? 0, answer: [], seconds };
      return { column, points: pointsOf(items[column]!, items[column]!.key, answer), answer, seconds };
    });
    return { locale, passed, cells: cells.sort((left, right) => left.column - right.column) };
  });
  // lists alone have but one text: it is the canonical one, sooner
  const candidates = rows
    .map((row) => ({ row, text: JSON.stringify(datasetRow(row)) }))
    .sort((left, right) => inOrder(left.text, right.text))
    .map(({ row }) => row);
  const matrix = candidates.map(({ cells }) => {
    const row = Array.from<number | null>({ length: items.length }).fill(null);
    for (const { column, points } of cells) row[column] = points;
    return row;
  });
  return { blueprint, items, candidates, matrix, pilots: pilotsAmong(ordered, sittings, rows) };
}

/** `rows`: what counted, of each sitting. */
function pilotsAmong(ordered: readonly ExaminedItem[], sittings: readonly Sitting[], rows: readonly Examined[]): PilotData[] {
  const tries = sittings.flatMap(({ items }, sitting) => items.flatMap((tried) => (tried.isPilot ? [{ tried, row: rows[sitting]! }] : [])));
  return ordered.flatMap((item) => {
    const had = tries.filter(({ tried }) => tried.versionId === item.versionId);
    const candidates = had.map(({ tried: { answer, seconds }, row }): Examined => ({
      ...row, cells: [{ column: 0, points: pointsOf(item, item.key, answer), answer, seconds }, ...row.cells.map((cell) => ({ ...cell, column: cell.column + 1 }))],
    })); // prettier-ignore
    return candidates.length > 0 ? [{ item, candidates }] : [];
  });
}

/**
 * The bytes on which all figures but times rest, and whose SHA-256 a report names: canonical JSON (RFC 8785) of the exam, the items
 * and a row for each candidate, the rows ordered by their own text. Nobody is in it by name, id or date. In pieces, so that others have their turn between.
 */
export function* examDataset({ blueprint: { code, version, rules }, items, candidates }: ExamData): Generator<string> {
  // of the keys of the outermost object, this one comes first in canonical order
  yield '{"candidates":[';
  for (let from = 0; from < candidates.length; from += rowsOfPiece) {
    const rows = candidates.slice(from, from + rowsOfPiece).map((candidate) => JSON.stringify(datasetRow(candidate)));
    yield (from === 0 ? '' : ',') + rows.join();
  }
  const rest = canonicalJson({
    exam: { code, version, items: rules.items, passPoints: rules.passPoints, gatesNeeded: rules.gates.needed },
    format: 'dermark/exam-dataset/v2',
    items: items.map(({ code: item, version: itemVersion, kind, gate, optionIds, key: { correct, tolerance } }) => ({ code: item, version: itemVersion, kind, gate, options: optionIds, correct, tolerance: tolerance ?? null })),
  });
  yield `],${rest.slice(1)}`;
}
