// How is a question written in a table, a row for itself and one for each of its parts?
import type { Part, Question } from './question.js';

export const columns = ['part', 'code', 'language', 'type', 'domain', 'level', 'gate', 'difficulty', 'claims', 'of', 'id', 'text', 'answer', 'tolerance', 'unit', 'rationale'] as const;
export type Column = (typeof columns)[number];
export const rowParts = ['item', 'option', 'prompt', 'text', 'gap', 'choice'] as const;
export type CsvRow = Readonly<Partial<Record<Column, string>>>;

/** What a program for tables would take for a formula gets an apostrophe before it; so does what begins with such an apostrophe, so that every text comes back. */
const formula = /^'*[=+\-@\t\uff0b\uff0d\uff1d\uff20]/;
export const disarmed = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
export const armed = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

/** Without ids, what belongs together is told by its place. */
const idOf = (part: { readonly id?: string | undefined } | undefined, at: number): string => part?.id ?? String(at + 1);

function* rowsOf({ asked, stem, ...head }: Question): Generator<CsvRow> {
  const { code = '', language = '', domain = '', level = '', claims = [] } = head;
  const gate = head.gate === undefined ? '' : head.gate ? 'yes' : 'no';
  const common = { part: 'item', code, language, type: asked.kind, domain, level, gate, difficulty: head.difficulty === undefined ? '' : String(head.difficulty), claims: claims.join(' '), text: stem };
  const row = (name: string, part: Part, at: number, more: CsvRow = {}): CsvRow => ({ part: name, id: idOf(part, at), text: part.text, rationale: part.rationale ?? '', ...more });
  if (asked.kind === 'numeric') return void (yield { ...common, answer: asked.answer, tolerance: asked.tolerance, unit: asked.unit ?? '', rationale: asked.rationale ?? '' });
  yield common;
  if (asked.kind === 'gaps') {
    yield { part: 'text', text: asked.text.replace(/\{\{(\d+)\}\}/g, (mark, number: string) => (asked.gaps[Number(number) - 1] ? `{{${idOf(asked.gaps[Number(number) - 1], Number(number) - 1)}}}` : mark)) };
    for (const [at, gap] of asked.gaps.entries()) {
      const id = idOf(gap, at);
      yield { part: 'gap', id, answer: idOf(gap.options[gap.correct], gap.correct), rationale: gap.rationale ?? '' };
      yield* gap.options.map((option, place) => row('choice', option, place, { of: id }));
    }
    return;
  }
  if (asked.kind === 'matching') yield* asked.prompts.map((prompt, at) => row('prompt', prompt, at, { answer: idOf(asked.options[prompt.match], prompt.match) }));
  yield* asked.options.map((option, at) => row('option', option, at, 'correct' in option ? { answer: option.correct ? 'yes' : 'no' } : {}));
}

const quoted = (cell: string): string => (/[",\n\r;]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** RFC 4180, in UTF-8 with a byte order mark: without it programs for tables guess, and spoil accents. */
export function writeCsv(questions: readonly Question[]): string {
  const lines = questions.flatMap((question) => [...rowsOf(question)]).map((row) => columns.map((column) => quoted(disarmed(row[column] ?? ''))).join(','));
  return `\ufeff${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}
