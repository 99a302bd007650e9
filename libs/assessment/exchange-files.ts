// Which file says these items in the format of others, and which questions does a file of theirs hold?
import { locales, type Locale } from '#libs/kernel/locale.js';
import { readAiken, writeAiken } from './core/exchange/aiken.js';
import { lossesBetween } from './core/exchange/difference.js';
import { textOf } from './core/exchange/file-text.js';
import { canExchange, namesLanguages, type ExchangeFormat } from './core/exchange/formats.js';
import { Refused, type Loss, type Reading } from './core/exchange/note.js';
import { questionOf, type Question } from './core/exchange/question.js';
import { writeCsv } from './core/exchange/write-csv.js';
import { writeGift } from './core/exchange/write-gift.js';
import { writeMoodle } from './core/exchange/write-moodle.js';
import { writeQtiPackage } from './core/exchange/write-qti-package.js';
import type { ItemDraft } from './core/item-draft.js';
import { readCsv } from './read-csv.js';
import { readGift } from './read-gift.js';
import { readMoodle } from './read-moodle.js';
import { readQti } from './read-qti.js';
import { writeZip } from './write-zip.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const writers: Readonly<Record<ExchangeFormat, (questions: readonly Question[]) => Uint8Array>> = {
  gift: (questions) => bytes(writeGift(questions)),
  aiken: (questions) => bytes(writeAiken(questions)),
  moodle: (questions) => bytes(writeMoodle(questions)),
  csv: (questions) => bytes(writeCsv(questions)),
  qti21: (questions) => writeZip(writeQtiPackage(questions, '2.1')),
  qti30: (questions) => writeZip(writeQtiPackage(questions, '3.0')),
};
const readers: Readonly<Record<ExchangeFormat, (file: Uint8Array) => Reading<Question>>> = {
  gift: (file) => readGift(textOf(file)),
  aiken: (file) => readAiken(textOf(file)),
  moodle: (file) => readMoodle(textOf(file)),
  csv: (file) => readCsv(textOf(file)),
  qti21: readQti,
  qti30: readQti,
};

/** Whatever the bytes are, it ends with questions or with the place of what is wrong: nothing is thrown. */
export function readExchange(format: ExchangeFormat, file: Uint8Array): Reading<Question> {
  try {
    return readers[format](file);
  } catch (error) {
    if (error instanceof Refused) return { found: [], refused: [error.note] };
    throw error;
  }
}

export interface WrittenItem {
  readonly code: string;
  readonly language: Locale;
  /** `item`: it is not in the file. */
  readonly losses: readonly Loss[];
}

export interface WrittenFile {
  readonly file: Uint8Array;
  readonly items: readonly WrittenItem[];
}

/** What is lost is found by reading each question again as another program would: nobody has to remember to say it. A format without languages gets one. */
export function writeExchange(format: ExchangeFormat, drafts: readonly ItemDraft[], language: Locale | null): WrittenFile {
  const languages = language ? [language] : namesLanguages(format) ? locales : (['en'] as const);
  const written = drafts.flatMap((draft) => languages.map((one): { readonly item: WrittenItem; readonly question: Question | null } => {
    const about = { code: draft.id, language: one };
    if (!canExchange(format, draft)) return { item: { ...about, losses: ['item'] }, question: null };
    const question = questionOf(draft, one);
    const again = readExchange(format, writers[format]([question])).found;
    const losses = lossesBetween(question, again.length === 1 ? again[0]!.question : undefined);
    // one that is not understood again by itself would spoil its neighbours
    return { item: { ...about, losses }, question: losses.includes('item') ? null : question };
  }));
  return { file: writers[format](written.flatMap(({ question }) => question ?? [])), items: written.map(({ item }) => item) };
}
