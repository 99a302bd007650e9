// Does every answer reach the server, whatever happens on the way?
import type { ItemKind } from '#libs/assessment/core/item.js';
import { AnswerBook, type Choice, type SaveOutcome } from './answer-book.js';
import { Journal, type Store } from './journal.js';

class Drawer implements Store {
  readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

interface Sent {
  readonly position: number;
  readonly choice: Choice;
  readonly revision: number;
  readonly answer: (outcome: SaveOutcome) => Promise<void>;
}

/** A book at a desk: its saves wait until the test answers them, its clock until the test strikes. */
function desk({ drawer = new Drawer(), kind = 'multiple' as ItemKind, stored = [{ position: 0, choice: [] as string[], revision: 0 }] } = {}) {
  const sent: Sent[] = [];
  const waiting: (() => void)[] = [];
  const book = new AnswerBook(stored.map((answer) => ({ kind, ...answer })), {
    journal: new Journal(drawer, 'attempt'),
    save: (position, choice, revision) =>
      new Promise((resolve) => {
        sent.push({
          position,
          choice,
          revision,
          answer: async (outcome) => {
            resolve(outcome);
            await new Promise((done) => setImmediate(done));
          },
        });
      }),
    later: (work) => {
      waiting.push(work);
      return () => void waiting.splice(waiting.indexOf(work), 1);
    },
  });
  book.start();
  const strike = () => waiting.splice(0).forEach((work) => work());
  return { book, sent, strike, drawer, at: (position: number) => book.answers().get(position) };
}

describe('an answer', () => {
  it('is saved as it is given, and says so', async () => {
    const { book, sent, at } = desk();
    book.choose(0, ['a']);
    expect(at(0)).toMatchObject({ choice: ['a'], state: 'saving' });
    await sent[0]!.answer({ kind: 'saved', revision: 1 });
    expect(at(0)).toMatchObject({ choice: ['a'], state: 'saved' });
  });

  it('that changes while it is on its way is sent again, on top of what was saved', async () => {
    const { book, sent, at } = desk();
    book.choose(0, ['a']);
    book.choose(0, ['b']);
    expect(sent).toHaveLength(1);
    await sent[0]!.answer({ kind: 'saved', revision: 1 });
    expect(sent[1]).toMatchObject({ choice: ['b'], revision: 1 });
    await sent[1]!.answer({ kind: 'saved', revision: 2 });
    expect(at(0)).toMatchObject({ choice: ['b'], state: 'saved' });
  });

  it('that does not get through says so, and is sent again by itself', async () => {
    const { book, sent, strike, at } = desk();
    book.choose(0, ['a']);
    await sent[0]!.answer({ kind: 'again' });
    expect(at(0)).toMatchObject({ state: 'unsaved' });
    strike();
    expect(sent[1]).toMatchObject({ choice: ['a'], revision: 0 });
    await sent[1]!.answer({ kind: 'saved', revision: 1 });
    expect(at(0)).toMatchObject({ state: 'saved' });
  });

  it('whose save stood but whose acknowledgement was lost gives way to a later one', async () => {
    const { book, sent, strike, at } = desk();
    book.choose(0, ['a']);
    await sent[0]!.answer({ kind: 'again' });
    book.choose(0, ['b']);
    await sent[1]!.answer({ kind: 'stale', choice: ['a'], revision: 1 });
    expect(sent[2]).toMatchObject({ choice: ['b'], revision: 1 });
    await sent[2]!.answer({ kind: 'saved', revision: 2 });
    strike();
    expect(sent).toHaveLength(3);
    expect(at(0)).toMatchObject({ choice: ['b'], state: 'saved' });
  });

  it('that is newer, from another page, is not overwritten by a page that never saw it; the one from here is offered', async () => {
    const { book, sent, at } = desk({ stored: [{ position: 0, choice: ['a'], revision: 1 }] });
    book.choose(0, ['c']);
    await sent[0]!.answer({ kind: 'stale', choice: ['b'], revision: 2 });
    expect(sent).toHaveLength(1);
    expect(at(0)).toEqual({ choice: ['b'], state: 'saved', leftHere: ['c'] });
    book.choose(0, at(0)!.leftHere!);
    expect(sent[1]).toMatchObject({ choice: ['c'], revision: 2 });
    await sent[1]!.answer({ kind: 'saved', revision: 3 });
    expect(at(0)).toEqual({ choice: ['c'], state: 'saved', leftHere: null });
  });

  it('of the same words but of a later number came from elsewhere, and is not overwritten either', async () => {
    const { book, sent, strike, at } = desk();
    book.choose(0, ['a']);
    await sent[0]!.answer({ kind: 'again' });
    book.choose(0, ['b']);
    // the other page changed its mind twice and ended where we began
    await sent[1]!.answer({ kind: 'stale', choice: ['a'], revision: 3 });
    strike();
    expect(sent).toHaveLength(2);
    expect(at(0)).toMatchObject({ choice: ['a'], leftHere: ['b'] });
  });

  it('that is there already, from another page, counts as saved', async () => {
    const { book, sent, at } = desk();
    book.choose(0, ['a', 'b']);
    await sent[0]!.answer({ kind: 'stale', choice: ['b', 'a'], revision: 4 });
    expect(at(0)).toMatchObject({ state: 'saved' });
    expect(sent).toHaveLength(1);
  });

  it('can be taken back', async () => {
    const { book, sent, at } = desk({ stored: [{ position: 0, choice: ['a'], revision: 1 }] });
    book.choose(0, []);
    await sent[0]!.answer({ kind: 'saved', revision: 2 });
    expect(at(0)).toMatchObject({ choice: [], state: 'saved' });
  });
});

describe('an order', () => {
  it('of the same steps in another order is another answer: it is sent, and it is not overwritten', async () => {
    const { book, sent, at } = desk({ kind: 'ordering', stored: [{ position: 0, choice: ['a', 'b', 'c'], revision: 1 }] });
    book.choose(0, ['b', 'a', 'c']);
    expect(sent[0]).toMatchObject({ choice: ['b', 'a', 'c'], revision: 1 });
    await sent[0]!.answer({ kind: 'stale', choice: ['c', 'b', 'a'], revision: 2 });
    expect(at(0)).toEqual({ choice: ['c', 'b', 'a'], state: 'saved', leftHere: ['b', 'a', 'c'] });
  });

  it('that changes while it is on its way is sent again', async () => {
    const { book, sent } = desk({ kind: 'ordering' });
    book.choose(0, ['a', 'b']);
    book.choose(0, ['b', 'a']);
    await sent[0]!.answer({ kind: 'saved', revision: 1 });
    expect(sent[1]).toMatchObject({ choice: ['b', 'a'], revision: 1 });
  });

  it('whose acknowledgement was lost is known again by its order', async () => {
    const { book, sent } = desk({ kind: 'ordering' });
    book.choose(0, ['a', 'b']);
    await sent[0]!.answer({ kind: 'again' });
    book.choose(0, ['b', 'a']);
    await sent[1]!.answer({ kind: 'stale', choice: ['a', 'b'], revision: 1 });
    expect(sent[2]).toMatchObject({ choice: ['b', 'a'], revision: 1 });
  });

  it('that is unsaved is there again after a reload, though the server has the same steps', () => {
    const before = desk({ kind: 'ordering', stored: [{ position: 0, choice: ['a', 'b'], revision: 1 }] });
    before.book.choose(0, ['b', 'a']);
    before.book.stop();
    const { sent, at } = desk({ kind: 'ordering', drawer: before.drawer, stored: [{ position: 0, choice: ['a', 'b'], revision: 1 }] });
    expect(at(0)).toMatchObject({ choice: ['b', 'a'] });
    expect(sent[0]).toMatchObject({ choice: ['b', 'a'], revision: 1 });
  });
});

describe('pairs and numbers', () => {
  it.each<[ItemKind, string[], string[]]>([
    ['matching', ['p1 a', 'p2 b'], ['p2 b', 'p1 a']],
    ['gaps', ['g2 x', 'g1 y'], ['g1 y', 'g2 x']],
    ['numeric', ['1.5'], ['1.50']],
  ])('of %s are the same answer, however they are noted', async (kind, here, there) => {
    const { book, sent, at } = desk({ kind });
    book.choose(0, here);
    await sent[0]!.answer({ kind: 'stale', choice: there, revision: 4 });
    expect(at(0)).toMatchObject({ state: 'saved', leftHere: null });
    expect(sent).toHaveLength(1);
  });
});

describe('after a reload', () => {
  it('an unsaved answer is there again, and is sent', async () => {
    const before = desk();
    before.book.choose(0, ['a']);
    before.book.stop();
    const { sent, at, drawer } = desk({ drawer: before.drawer });
    expect(at(0)).toMatchObject({ choice: ['a'] });
    await sent[0]!.answer({ kind: 'saved', revision: 1 });
    expect(drawer.kept.size).toBe(0);
  });

  it('an answer changed while its acknowledgement was lost goes on from there', async () => {
    const before = desk();
    before.book.choose(0, ['a']);
    await before.sent[0]!.answer({ kind: 'again' });
    before.book.choose(0, ['b']);
    before.book.stop();
    const { sent, at } = desk({ drawer: before.drawer, stored: [{ position: 0, choice: ['a'], revision: 1 }] });
    expect(at(0)).toMatchObject({ choice: ['b'], leftHere: null });
    expect(sent[0]).toMatchObject({ choice: ['b'], revision: 1 });
  });

  it('an answer that was saved elsewhere in the meantime counts, and the one from here is offered', () => {
    const before = desk();
    before.book.choose(0, ['a']);
    before.book.stop();
    const { sent, at } = desk({ drawer: before.drawer, stored: [{ position: 0, choice: ['c'], revision: 3 }] });
    expect(at(0)).toEqual({ choice: ['c'], state: 'saved', leftHere: ['a'] });
    expect(sent).toHaveLength(0);
  });
});

describe('the book', () => {
  it('keeps what is unsaved when the attempt is over or the session is', async () => {
    const { book, sent, drawer, strike } = desk();
    book.choose(0, ['a']);
    await sent[0]!.answer({ kind: 'stop' });
    strike();
    book.retryNow();
    expect(sent).toHaveLength(1);
    expect(book.hasUnsaved).toBe(true);
    expect(drawer.kept.size).toBe(1);
  });

  it('takes newer answers of the server, but never over what was just given here', () => {
    const stored = [0, 1].map((position) => ({ position, kind: 'multiple' as const, choice: ['a'], revision: 1 }));
    const { book, at } = desk({ stored });
    book.choose(0, ['b']);
    book.absorb(stored.map((answer) => ({ ...answer, choice: ['c'], revision: 2 })));
    expect(at(0)).toMatchObject({ choice: ['b'] });
    expect(at(1)).toMatchObject({ choice: ['c'] });
  });
});

describe('an answer, when another browser takes the exam over,', () => {
  const stored = [{ position: 0, choice: ['a'], revision: 1 }, { position: 1, choice: [] as string[], revision: 0 }];

  it('and is refused, is kept beside the question, and the question shows what the server has', async () => {
    const { book, sent, at, strike, drawer } = desk({ stored });
    book.choose(0, ['b']);
    await sent[0]!.answer({ kind: 'again' });
    book.choose(1, ['c']);
    await sent[1]!.answer({ kind: 'taken-over' });
    expect(at(0)).toMatchObject({ choice: ['a'], leftHere: ['b'], state: 'saved' });
    expect(at(1)).toMatchObject({ choice: [], leftHere: ['c'], state: 'empty' });
    expect(book.hasUnsaved).toBe(false);
    strike();
    book.retryNow();
    expect(sent).toHaveLength(2);

    // also after the page is opened again, and the exam taken back: nothing is sent by itself
    const again = desk({ drawer, stored });
    expect(again.sent).toEqual([]);
    expect(again.at(1)).toMatchObject({ choice: [], leftHere: ['c'] });
    again.book.choose(1, ['c']);
    expect(again.sent).toMatchObject([{ position: 1, choice: ['c'], revision: 0 }]);
    await again.sent[0]!.answer({ kind: 'saved', revision: 1 });
    expect(desk({ drawer, stored }).at(1)?.leftHere).toBeNull();
  });

  it('but was saved just before, is no answer that was left here', async () => {
    const { book, sent, at, drawer } = desk({ stored });
    book.choose(1, ['c']);
    book.giveWay();
    expect(at(1)).toMatchObject({ choice: [], leftHere: ['c'] });
    await sent[0]!.answer({ kind: 'saved', revision: 1 });
    expect(at(1)).toMatchObject({ choice: ['c'], leftHere: null, state: 'saved' });
    expect(new Journal(drawer, 'attempt').pending().size).toBe(0);
  });

  it('and whose page was closed meanwhile, is set aside by the next page as well', () => {
    const { book, drawer } = desk({ stored });
    book.choose(1, ['c']);
    book.stop();
    new Journal(drawer, 'attempt').setAside();
    const again = desk({ drawer, stored });
    expect(again.sent).toEqual([]);
    expect(again.at(1)).toMatchObject({ choice: [], leftHere: ['c'] });
  });
});
