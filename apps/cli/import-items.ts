// How does the operator bring in exam items of the installation's own?
import { readFile } from 'node:fs/promises';
import { ImportOwnItems } from '#libs/curriculum/import-own-items.js';
import { DomainError } from '#libs/kernel/errors.js';
import { withApplication } from './application.js';
import { Failure } from './failure.js';

/** A JSON file with a list of items. */
export async function importItems(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => Promise.reject(new Failure(`${file} cannot be read: ${error.message}`, 3)));
  const { added, changed, unchanged } = await withApplication((app) => app.get(ImportOwnItems).run(listIn(text, file))).catch((error: unknown) => {
    throw error instanceof DomainError ? new Failure(error.message, 1) : error;
  });
  return [`${added} items are new, ${changed} changed, ${unchanged} as they were. They lie sealed in the database; keep the file where no candidate finds it.`];
}

function listIn(text: string, file: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch (error) {
    throw new Failure(`${file} is not JSON: ${(error as Error).message}`, 1);
  }
  throw new Failure(`${file} must hold a list of items.`, 1);
}
