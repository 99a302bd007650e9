// What is right, for somebody who plays a trainee that knows?
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rightAnswerOf } from '#libs/assessment/core/answer.js';
import type { Answer } from '#libs/assessment/core/item.js';
import { keyOf, type ItemSource } from '#libs/assessment/core/item-source.js';
import { contentFolder } from '#libs/curriculum/content-folder.js';
import { readItem } from '#libs/curriculum/core/read-item.js';
import type { Locale } from '#libs/kernel/locale.js';

/** All items of the content folder, by their stem. */
export function itemsByStem(locale: Locale = 'en'): ReadonlyMap<string, ItemSource> {
  const files = ['practice', 'secure'].flatMap((bank) => {
    const folder = path.join(contentFolder, 'items', bank);
    return readdirSync(folder).map((name) => path.join(folder, name));
  });
  // what is wrong with them is told where they are published
  const items = files.flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as unknown[]).map((item) => readItem(item, new Map(), () => undefined)));
  return new Map(items.map((item) => [item.stem[locale], item]));
}

/** The right answer by the stem, from the content folder: no route of the server would tell. */
export function answerKey(locale: Locale = 'en'): (stem: string) => Answer {
  const items = itemsByStem(locale);
  return (stem) => {
    const item = items.get(stem);
    return item ? rightAnswerOf(item.kind, keyOf(item)) : [];
  };
}
