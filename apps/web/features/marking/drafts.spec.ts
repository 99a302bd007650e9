// Does a mark that is not signed survive, and nothing else pass for one?
import { keepDraft, readDraft } from './drafts.js';

const store = () => {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key), kept };
};

describe('a mark that is not signed', () => {
  it('is there again, for the same person and answer alone, and gone once it is signed', () => {
    const shelf = store();
    keepDraft(shelf, 'me', 'answer', [1, null]);
    expect(readDraft(shelf, 'me', 'answer', [2, 2])).toEqual([1, null]);
    expect(readDraft(shelf, 'you', 'answer', [2, 2])).toEqual([null, null]);
    expect(readDraft(shelf, 'me', 'other', [2, 2])).toEqual([null, null]);
    keepDraft(shelf, 'me', 'answer', null);
    expect(shelf.kept.size).toBe(0);
  });

  it.each([['{'], ['[3,0]'], ['[1]'], ['[0.5,1]'], ['["1",1]'], ['{"0":1}']])('is empty where %s was kept', (text) => {
    const shelf = store();
    shelf.setItem('dermark.mark.me.answer', text);
    expect(readDraft(shelf, 'me', 'answer', [2, 2])).toEqual([null, null]);
    expect(readDraft(null, 'me', 'answer', [2, 2])).toEqual([null, null]);
  });
});
