// Which options are right, for somebody who plays a trainee that knows?
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from '#libs/curriculum/content-folder.js';
import type { Locale, Localised } from '#libs/kernel/locale.js';

interface ItemFile {
  readonly stem: Localised;
  readonly options: readonly { readonly correct: boolean; readonly text: Localised }[];
}

/** Texts of the right options by the stem, from the content folder: no route of the server would tell. */
export function answerKey(locale: Locale = 'en'): (stem: string) => readonly string[] {
  const files = ['practice', 'secure'].flatMap((bank) => {
    const folder = path.join(contentFolder, 'items', bank);
    return readdirSync(folder).map((name) => path.join(folder, name));
  });
  const right = new Map(
    files
      .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as ItemFile[])
      .map((item) => [item.stem[locale], item.options.filter((option) => option.correct).map((option) => option.text[locale])]),
  );
  return (stem) => right.get(stem) ?? [];
}
