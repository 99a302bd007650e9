// Is what is not saved still there after a reload, beside other pages and other people?
import type { NoteContent } from '#libs/learning/core/note.js';
import { NoteBook } from './note-book.js';
import type { NoteOutcome, NotesAnswer, SavedNote } from './note-entry.js';
import { NoteJournal, type Store } from './note-journal.js';

class Drawer implements Store {
  readonly kept = new Map<string, string>();
  isFull = false;
  get length(): number {
    return this.kept.size;
  }
  key = (place: number) => [...this.kept.keys()][place] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  removeItem = (key: string) => void this.kept.delete(key);
  setItem(key: string, value: string): void {
    if (this.isFull) throw new Error('The storage is full.');
    this.kept.set(key, value);
  }
}

const settled = () => new Promise((done) => setImmediate(done));
const mark: NoteContent = { locale: 'en', section: 'what-travels', place: 40, quote: { exact: 'lymph nodes', prefix: '', suffix: '' }, text: null };
const onServer = (text: string, revision: number, content = mark): SavedNote => ({ ...content, id: 'note', text, revision });
const away: NoteOutcome = { kind: 'again' };

/** A page of somebody who has one note, with what the server answers to everything that is sent; pauses last until the test says so. */
async function page(drawer: Drawer, { has, answers = away, person = 'person' }: { has: NotesAnswer; answers?: NoteOutcome; person?: string }) {
  const server = { has, answers, sent: [] as (string | null)[] };
  const timers = new Set<() => void>();
  const book = new NoteBook({
    journal: new NoteJournal(drawer, person, 'lesson'),
    newId: () => 'new',
    load: () => Promise.resolve(server.has),
    keep: (_, { text }) => (server.sent.push(text), Promise.resolve(server.answers)),
    remove: () => (server.sent.push('removed'), Promise.resolve(server.answers)),
    later: (work) => (timers.add(work), () => void timers.delete(work)),
  });
  book.start();
  await settled();
  const note = () => book.notes()[0];
  const write = async (text: string) => {
    book.write('note', text);
    book.close('note');
    await settled();
  };
  return { book, server, note, write };
}

/** Something newer came while somebody wrote "from here". */
async function inConflict(drawer = new Drawer()) {
  const first = await page(drawer, { has: [onServer('before', 1)], answers: { kind: 'changed', note: onServer('from elsewhere', 2) } });
  await first.write('from here');
  expect(first.note()).toMatchObject({ text: 'from elsewhere', leftHere: 'from here' });
  return { ...first, drawer };
}

describe('what was typed while something newer came', () => {
  it('waits for a decision after a reload too', async () => {
    const { drawer, book } = await inConflict();
    book.stop();
    const after = await page(drawer, { has: [onServer('from elsewhere', 2)], answers: { kind: 'kept', revision: 3 } });
    expect([after.note(), after.server.sent]).toMatchObject([{ text: 'from elsewhere', leftHere: 'from here', state: 'saved' }, []]);
    after.book.insist('note');
    await settled();
    expect([after.note(), after.server.sent, drawer.kept.size]).toMatchObject([{ text: 'from here', leftHere: null }, ['from here'], 0]);
  });

  it('is not replaced by what is typed at a second conflict: both wait', async () => {
    const { server, write, note } = await inConflict();
    server.answers = { kind: 'changed', note: onServer('newer still', 3) };
    await write('and more');
    expect(note()).toMatchObject({ text: 'newer still', leftHere: 'from here\n\nand more' });
  });

  it('goes with a decision, and nothing lies here then', async () => {
    const { book, drawer } = await inConflict();
    book.yield('note');
    expect(drawer.kept.size).toBe(0);
  });

  it('stays until a deletion is confirmed', async () => {
    const { book, server, drawer } = await inConflict();
    server.answers = away;
    book.remove('note');
    await settled();
    expect([...drawer.kept.values()].join()).toContain('from here');
    server.answers = { kind: 'removed' };
    book.retryNow();
    await settled();
    expect(drawer.kept.size).toBe(0);
  });

  it('is kept as a new note when the newer one was deleted elsewhere', async () => {
    const { book, server, note } = await inConflict();
    server.has = [];
    server.answers = { kind: 'kept', revision: 1 };
    await book.load();
    await settled();
    expect(note()).toMatchObject({ text: 'from here', leftHere: null, state: 'saved' });
  });
});

describe('two pages with one note', () => {
  it('do not overwrite what the other has not saved: whoever comes next has both', async () => {
    const drawer = new Drawer();
    const pages = [await page(drawer, { has: [onServer('before', 1)] }), await page(drawer, { has: [onServer('before', 1)] })];
    await pages[0]?.write('on the first page');
    await pages[1]?.write('on the second page');
    for (const { book } of pages) book.stop();
    const { note } = await page(drawer, { has: [onServer('before', 1)] });
    expect([note()?.text, note()?.leftHere].sort()).toEqual(['on the first page', 'on the second page']);
  });

  it('do not remove what the other has not saved', async () => {
    const drawer = new Drawer();
    const [first, second] = [await page(drawer, { has: [onServer('before', 1)] }), await page(drawer, { has: [onServer('before', 1)] })];
    await second.write('on the second page');
    await first.write('on the first page');
    second.server.answers = { kind: 'kept', revision: 2 };
    second.book.retryNow();
    await settled();
    expect([...drawer.kept.values()].map((kept) => (JSON.parse(kept) as SavedNote & { wanted: NoteContent }).wanted.text)).toEqual(['on the first page']);
  });
});

it('shows the server’s text again when a note on a section was emptied and left', async () => {
  const drawer = new Drawer();
  const section = { ...mark, quote: null };
  const first = await page(drawer, { has: [onServer('on the section', 1, section)] });
  first.book.write('note', ' ');
  first.book.stop();
  const { note, server } = await page(drawer, { has: [onServer('on the section', 1, section)] });
  expect([note(), server.sent]).toMatchObject([{ text: 'on the section', state: 'saved' }, []]);
});

describe('when somebody else signed in', () => {
  it.each(['a request', 'the list'] as const)('nothing is shown or sent any more once %s is refused; it lies here for the person alone', async (what) => {
    const drawer = new Drawer();
    const first = await page(drawer, { has: [onServer('before', 1)], answers: { kind: 'stop' } });
    if (what === 'the list') {
      first.book.write('note', 'mine');
      first.server.has = 'stop';
      await first.book.load();
    } else await first.write('mine');
    const { length } = first.server.sent;
    await first.write('still mine');
    first.book.start();
    await settled();
    expect([first.book.notes(), first.server.sent.length]).toEqual([[], length]);
    expect((await page(drawer, { has: [], person: 'next' })).book.notes()).toEqual([]);
    expect((await page(drawer, { has: [onServer('before', 1)] })).note()?.text).toMatch(/mine$/);
  });
});

it('says so when the storage is full and leaving would lose something', async () => {
  const drawer = new Drawer();
  const { note, write, book } = await page(drawer, { has: [onServer('before', 1)] });
  await write('on the train');
  expect([note()?.state, book.hasUnkept]).toEqual(['unsaved', false]);
  drawer.isFull = true;
  await write('on the train, further on');
  expect([note()?.state, book.hasUnkept]).toEqual(['unkept', true]);
});
