// Is nothing lost that somebody marks or writes, whatever happens between the page and the server?
import type { NoteContent } from '#libs/learning/core/note.js';
import { NoteBook } from './note-book.js';
import type { NoteOutcome, SavedNote } from './note-entry.js';
import { NoteJournal, type Store } from './note-journal.js';

class Drawer implements Store {
  readonly kept = new Map<string, string>();
  get length(): number {
    return this.kept.size;
  }
  key = (place: number) => [...this.kept.keys()][place] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

const settled = () => new Promise((done) => setImmediate(done));
const mark: NoteContent = { locale: 'en', section: 'what-travels', place: 40, quote: { exact: 'lymph nodes', prefix: '', suffix: '' }, text: null };
const onSection: NoteContent = { ...mark, place: 900, quote: null };

type Fate = 'answer' | 'lose-answer' | 'lose-request' | 'refuse';

/** The server: one request after the other, each answered when the test says so; a request on top of what is old is told what is newer. */
class Server {
  readonly notes = new Map<string, SavedNote>();
  readonly waiting: ((how: Fate) => Promise<void>)[] = [];
  requests = 0;

  ask(work: () => NoteOutcome): Promise<NoteOutcome> {
    this.requests += 1;
    return new Promise((resolve) => {
      this.waiting.push(async (how) => {
        const outcome = how === 'lose-request' || how === 'refuse' ? null : work();
        if (how === 'refuse') resolve({ kind: 'refused', problem: 'notes-full' });
        else resolve(how === 'answer' && outcome ? outcome : { kind: 'again' });
        await settled();
      });
    });
  }

  keep(id: string, content: NoteContent, revision: number): NoteOutcome {
    const known = this.notes.get(id);
    if (!known && revision > 0) return { kind: 'gone' };
    if (known && known.text !== content.text && known.revision !== revision) return { kind: 'changed', note: known };
    if (known?.text !== content.text || !known) this.notes.set(id, { ...content, id, revision: revision + 1 });
    return { kind: 'kept', revision: this.notes.get(id)?.revision ?? 0 };
  }

  remove(id: string, revision: number): NoteOutcome {
    const known = this.notes.get(id);
    if (known && known.revision !== revision) return { kind: 'changed', note: known };
    this.notes.delete(id);
    return { kind: 'removed' };
  }

  /** From another page or device. */
  elsewhere(id: string, text: string): void {
    const known = this.notes.get(id);
    if (known) this.notes.set(id, { ...known, text, revision: known.revision + 1 });
  }
}

async function desk({ server = new Server(), drawer = new Drawer() } = {}) {
  const timers: (() => void)[] = [];
  let ids = 0;
  const book = new NoteBook({
    journal: new NoteJournal(drawer, 'person', 'lesson'),
    newId: () => `note-${(ids += 1)}-${server.requests}`,
    load: () => Promise.resolve([...server.notes.values()]),
    keep: (id, content, revision) => server.ask(() => server.keep(id, content, revision)),
    remove: (id, revision) => server.ask(() => server.remove(id, revision)),
    later: (work) => {
      timers.push(work);
      return () => void timers.splice(timers.indexOf(work), 1);
    },
  });
  book.start();
  await settled();
  const strike = async () => {
    for (const work of timers.splice(0)) work();
    await settled();
  };
  const answer = (how: Fate = 'answer') => server.waiting.shift()?.(how) ?? Promise.reject(new Error('Nothing is asked.'));
  const at = (id: string) => book.notes().find((note) => note.id === id);
  return { book, server, drawer, strike, answer, at };
}

/** A desk with one note that the server has. */
async function withNote(text: string | null = 'first') {
  const all = await desk();
  const id = all.book.add({ ...mark, text });
  await all.answer();
  expect(all.at(id)).toMatchObject({ state: 'saved', text });
  return { ...all, id };
}

describe('a note', () => {
  it('that marks a passage is saved at once', async () => {
    const { book, at, answer, server } = await desk();
    const id = book.add(mark);
    expect(at(id)).toMatchObject({ state: 'saving' });
    await answer();
    expect([at(id)?.state, server.notes.size]).toEqual(['saved', 1]);
  });

  it('on a section is saved once something is written, after a pause and not with every letter', async () => {
    const { book, at, answer, strike, server } = await desk();
    const id = book.add(onSection);
    expect([at(id)?.state, server.requests]).toEqual(['draft', 0]);
    for (const typed of ['A', 'As', 'Ask ']) book.write(id, typed);
    expect([at(id)?.state, server.requests]).toEqual(['saving', 0]);
    await strike();
    await answer();
    expect([at(id)?.state, at(id)?.text, server.notes.get(id)?.text, server.requests]).toEqual(['saved', 'Ask ', 'Ask', 1]);
  });

  it('on a section on which nothing is written leaves nothing behind', async () => {
    const { book, server } = await desk();
    expect(book.close(book.add(onSection))).toBeNull();
    expect([book.notes(), server.requests]).toEqual([[], 0]);
  });

  it('that goes on being typed while it is on its way is sent again, on top of what was saved', async () => {
    const { book, at, answer, strike, server, id } = await withNote();
    book.write(id, 'second');
    await strike();
    book.write(id, 'third');
    await answer();
    expect(at(id)).toMatchObject({ text: 'third', state: 'saving' });
    await strike();
    await answer();
    expect([at(id)?.state, server.notes.get(id)]).toMatchObject(['saved', { text: 'third', revision: 3 }]);
  });

  it('is sent at once when its card is closed', async () => {
    const { book, answer, server, id } = await withNote();
    book.write(id, 'second');
    expect(book.close(id)).toBeNull();
    await answer();
    expect(server.notes.get(id)?.text).toBe('second');
  });

  it.each(['lose-answer', 'lose-request'] as const)('gets through although the connection fails (%s), also what was typed since', async (how) => {
    const { book, at, answer, strike, server, id } = await withNote();
    book.write(id, 'second');
    await strike();
    await answer(how);
    expect(at(id)?.state).toBe('unsaved');
    book.write(id, 'third');
    await strike();
    while (server.waiting.length > 0) await answer();
    expect([at(id)?.state, at(id)?.leftHere, server.notes.get(id)?.text]).toEqual(['saved', null, 'third']);
  });

  it('that was not saved is there after a reload, and is saved then', async () => {
    const before = await withNote();
    before.book.write(before.id, 'typed without a connection');
    before.book.stop();
    const { server, drawer } = before;
    const after = await desk({ server, drawer });
    expect(after.at(before.id)).toMatchObject({ text: 'typed without a connection', state: 'saving' });
    await after.answer();
    expect([server.notes.get(before.id)?.text, drawer.kept.size]).toEqual(['typed without a connection', 0]);
  });

  it('that was not saved on one page is kept whatever is written on another one', async () => {
    const first = await withNote();
    const { server, drawer } = first;
    const second = await desk({ server, drawer });
    first.book.write(first.id, 'typed on the first page');
    second.book.add({ ...mark, place: 7 });
    await second.answer();
    first.book.stop();
    const after = await desk({ server, drawer });
    expect(after.at(first.id)).toMatchObject({ text: 'typed on the first page', state: 'saving' });
  });

  it('that was changed elsewhere meanwhile shows what is newer, and keeps what was typed here until somebody decides', async () => {
    const { book, at, answer, strike, server, id } = await withNote();
    server.elsewhere(id, 'from the other page');
    book.write(id, 'from here');
    await strike();
    await answer();
    expect(at(id)).toMatchObject({ text: 'from the other page', leftHere: 'from here', state: 'saved' });
    book.insist(id);
    await answer();
    expect([at(id)?.leftHere, server.notes.get(id)]).toMatchObject([null, { text: 'from here', revision: 3 }]);
  });

  it('that was changed elsewhere may stay as it is there', async () => {
    const { book, at, answer, strike, server, id } = await withNote();
    server.elsewhere(id, 'from the other page');
    book.write(id, 'from here');
    await strike();
    await answer();
    book.yield(id);
    expect(at(id)).toMatchObject({ text: 'from the other page', leftHere: null, state: 'saved' });
  });

  it('that was deleted elsewhere while somebody wrote on is kept as a new one', async () => {
    const { book, at, answer, strike, server, id } = await withNote();
    server.notes.delete(id);
    book.write(id, 'from here');
    await strike();
    await answer();
    await answer();
    expect([at(id)?.state, server.notes.get(id)]).toMatchObject(['saved', { text: 'from here', revision: 1 }]);
  });

  it('is deleted, and comes back as it was', async () => {
    const { book, at, answer, server, id } = await withNote();
    const before = book.remove(id);
    expect([at(id), before]).toMatchObject([undefined, { text: 'first' }]);
    await answer();
    expect(server.notes.size).toBe(0);
    book.restore(id, before ?? mark);
    await answer();
    expect([at(id)?.state, server.notes.get(id)?.text]).toEqual(['saved', 'first']);
  });

  it('comes back also before its deletion got through', async () => {
    const { book, at, answer, server, id } = await withNote();
    const before = book.remove(id);
    book.restore(id, before ?? mark);
    while (server.waiting.length > 0) await answer();
    expect([at(id)?.state, server.notes.get(id)?.text]).toEqual(['saved', 'first']);
  });

  it('is not deleted over something newer: it comes back and says so', async () => {
    const { book, at, answer, server, id } = await withNote();
    server.elsewhere(id, 'newer');
    book.remove(id);
    await answer();
    expect([at(id), server.notes.size]).toMatchObject([{ text: 'newer', cameBack: true, leftHere: null }, 1]);
  });

  it('that was deleted while its first saving was on its way is gone in the end', async () => {
    const { book, answer, server } = await desk();
    const id = book.add(mark);
    book.remove(id);
    await answer();
    await answer();
    expect([book.notes(), server.notes.size]).toEqual([[], 0]);
  });

  it('that was deleted after its first saving got lost is gone in the end', async () => {
    const { book, answer, server } = await desk();
    const id = book.add(mark);
    await answer('lose-answer');
    book.remove(id);
    await answer();
    expect([book.notes(), server.notes.size]).toEqual([[], 0]);
  });

  it('emptied by hand goes away when its card is closed, and what it said before can be brought back', async () => {
    const { book, strike, answer, server } = await desk();
    const id = book.add({ ...onSection, text: 'first' });
    await answer();
    book.write(id, '  ');
    await strike();
    expect(server.requests).toBe(1);
    expect(book.close(id)).toMatchObject({ text: 'first' });
    await answer();
    expect(server.notes.size).toBe(0);
  });

  it('from elsewhere is there after the next look, and one that was deleted elsewhere is not', async () => {
    const { book, server, id } = await withNote();
    server.notes.set('other', { ...mark, id: 'other', revision: 1, place: 2, text: 'from the phone' });
    await book.load();
    expect(book.notes().map(({ text }) => text)).toEqual(['from the phone', 'first']);
    server.notes.delete(id);
    await book.load();
    expect(book.notes().map((note) => note.id)).toEqual(['other']);
  });

  it('made while the server’s list was on its way is not taken for one that was deleted elsewhere', async () => {
    const { book, server, at } = await desk();
    const loading = book.load();
    const id = book.add(mark);
    await loading;
    expect(at(id)).toMatchObject({ state: 'saving' });
    expect(server.requests).toBe(1);
  });

  it('that the server refuses says why, is kept on this device, and is sent again when it is changed', async () => {
    const { book, at, answer, strike, server, drawer } = await desk();
    const id = book.add(mark);
    await answer('refuse');
    expect([at(id), drawer.kept.size]).toMatchObject([{ state: 'refused', problem: 'notes-full' }, 1]);
    await strike();
    expect(server.requests).toBe(1);
    book.write(id, 'ask');
    await strike();
    await answer();
    expect([at(id)?.state, server.notes.get(id)?.text, drawer.kept.size]).toEqual(['saved', 'ask', 0]);
  });
});
