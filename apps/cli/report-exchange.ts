// What would come of a file of another program, told to the operator?
import { readFile, stat } from 'node:fs/promises';
import { mostBytes } from '#libs/assessment/core/exchange/file-text.js';
import { exchangeFormats } from '#libs/assessment/core/exchange/formats.js';
import type { Note } from '#libs/assessment/core/exchange/note.js';
import { ImportExchangedItems } from '#libs/curriculum/import-exchanged-items.js';
import { DomainError } from '#libs/kernel/errors.js';
import { isLocale } from '#libs/kernel/locale.js';
import { withApplication } from './application.js';
import { Failure } from './failure.js';

interface Asked {
  readonly format?: string | undefined;
  readonly language?: string | undefined;
  readonly prefix?: string | undefined;
  readonly dryRun: boolean;
}

const line = ({ sort, code, place, about }: Note): string => `  ${place} ${sort}: ${code}${about && ` (${about})`}`;

/** A line for each item and each note; only a person of the register can bring them in, because somebody else must look at them. */
export async function reportExchange({ format: wanted, language = 'en', prefix = 'OWN-1', dryRun }: Asked, name: string): Promise<string[]> {
  const format = exchangeFormats.find((one) => one === wanted);
  if (!format) throw new Failure(`--format is one of ${exchangeFormats.join(', ')}.`, 2);
  if (!isLocale(language)) throw new Failure('--language is en or pt-PT.', 2);
  if (!/^[A-Z]{2,8}-\d{1,2}$/.test(prefix)) throw new Failure('--prefix looks like OWN-1.', 2);
  if (!dryRun) throw new Failure('Items of another program come in on the pages of the register, where a second person looks at them. Here, ask for --dry-run.', 2);
  const file = await fileOf(name);
  const { digest, items, refused } = await withApplication((app) => app.get(ImportExchangedItems).dryRun({ format, file, language, prefix })).catch((error: unknown) => {
    throw error instanceof DomainError ? new Failure(error.message, 1) : error;
  });
  const told = items.flatMap(({ draft, languages, places, notes, faults }) => [
    `${draft.id} ${draft.type} ${languages.join('+')} at ${places.join(', ')}: ${faults.length === 0 ? 'could be handed in' : `a draft with ${faults.length} fault${faults.length === 1 ? '' : 's'}`}`,
    ...notes.map(line),
    ...faults.map(({ pointer, detail }) => `  ${pointer || '/'} to mend: ${detail}`),
  ]);
  const lines = [...told, ...(refused.length > 0 ? ['Refused:', ...refused.map(line)] : []), `${items.length} items, ${refused.length} refused. Report ${digest}`];
  if (items.length === 0) throw new Failure(lines.join('\n'), 1);
  return lines;
}

async function fileOf(name: string): Promise<Uint8Array> {
  try {
    // no more than is needed to say that it is too much
    if ((await stat(name)).size > mostBytes) return new Uint8Array(mostBytes + 1);
    return await readFile(name);
  } catch (error) {
    throw new Failure(`${name} cannot be read: ${(error as Error).message}`, 3);
  }
}
