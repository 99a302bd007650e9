// Can a version be taken up again as it was written, and is nothing taken for a draft that is none?
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { draftOf, type ItemDraft } from './item-draft.js';
import { readItemDraft } from './read-item-draft.js';
import { keyedKinds } from './item.js';
import { contentOf, keyOf } from './item-source.js';
import { readItem } from '#libs/curriculum/core/read-item.js';

const folder = path.resolve(import.meta.dirname, '../../curriculum/content/items');
const written = async (): Promise<(ItemDraft & { readonly enemies?: readonly string[] })[]> => {
  const files = await Promise.all(['practice', 'secure'].map(async (bank) => (await readdir(path.join(folder, bank))).map((name) => path.join(folder, bank, name))));
  return (await Promise.all(files.flat().map((file) => readFile(file, 'utf8')))).flatMap((file) => JSON.parse(file) as ItemDraft[]);
};

describe('a draft', () => {
  it('made of a stored version says what its author wrote, for every item of the repository', async () => {
    const all = await written();
    expect(keyedKinds.filter((kind) => all.some(({ type }) => type === kind))).toEqual(keyedKinds);
    // whose enemy it is belongs to no version
    for (const { enemies: _, ...item } of all) {
      const source = readItem(item, new Map(), () => {});
      expect(draftOf({ ...source, content: contentOf(source), key: keyOf(source) })).toEqual(item);
      // practice items are written in the repository alone
      if (item.lesson === undefined) expect(readItemDraft(item)).toEqual({ draft: item });
    }
  });

  it('may have empty texts, and spells them in one way', async () => {
    const item = (await written()).find(({ lesson }) => lesson === undefined);
    const empty = { ...item!, stem: { en: '', 'pt-PT': 'a\u0301' } };
    expect(readItemDraft(empty)).toEqual({ draft: { ...empty, stem: { en: '', 'pt-PT': 'á' } } });
  });

  it.each<[string, (item: ItemDraft) => unknown, string]>([
    ['no object', () => null, ''],
    ['a kind that there is not', (item) => ({ ...item, type: 'essay' }), '/type'],
    ['a field that no item has', (item) => ({ ...item, script: 'x' }), '/script'],
    ['a text that is none', (item) => ({ ...item, stem: { en: 7, 'pt-PT': '' } }), '/stem/en'],
    ['a missing language', (item) => ({ ...item, stem: { en: '' } }), '/stem/pt-PT'],
    ['words that are written backwards', (item) => ({ ...item, stem: { en: '\u202E', 'pt-PT': '' } }), '/stem/en'],
    ['a NUL', (item) => ({ ...item, domain: '\0' }), '/domain'],
    ['a novel', (item) => ({ ...item, stem: { en: 'x'.repeat(4001), 'pt-PT': '' } }), '/stem/en'],
    ['a difficulty beyond all', (item) => ({ ...item, difficulty: 2 }), '/difficulty'],
    ['a hundred options', (item) => ({ ...item, options: Array.from({ length: 100 }, () => ({})) }), '/options'],
    ['an option that is a list', (item) => ({ ...item, options: [[]] }), '/options/0'],
    ['a key that is a word', (item) => ({ ...item, options: [{ ...item.options![0]!, correct: 'yes' }] }), '/options/0/correct'],
  ])('is not %s', async (_, broken, pointer) => {
    const item = (await written()).find(({ type, lesson }) => type === 'single' && lesson === undefined)!;
    expect(readItemDraft(broken(item))).toMatchObject({ faults: expect.arrayContaining([expect.objectContaining({ pointer, code: 'draft-unfit' })]) as unknown });
  });
});
