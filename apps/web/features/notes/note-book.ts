// How is nothing lost that somebody marks or writes beside a lesson?
import type { NoteContent } from '#libs/learning/core/note.js';
import { contentOf, entriesOf, fresh, isBlank, joined, journalNote, shownAs, tidied, type Entry, type NoteOutcome, type NotesAnswer, type OwnNote, type SavedNote } from './note-entry.js';
import type { NoteJournal } from './note-journal.js';

export interface BookOutside {
  readonly load: () => Promise<NotesAnswer>;
  readonly keep: (id: string, content: NoteContent, revision: number) => Promise<NoteOutcome>;
  readonly remove: (id: string, revision: number) => Promise<NoteOutcome>;
  readonly journal: NoteJournal;
  readonly newId: () => string;
  /** Runs `work` later; answers how to call it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

const pauseOfTyping = 800;
const longestWait = 15_000;

/** The notes of one person beside one lesson, on this device: one request at a time for each, on top of what is known. */
export class NoteBook {
  readonly #outside: BookOutside;
  readonly #entries: Map<string, Entry>;
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<string, () => void>();
  #view: readonly OwnNote[] = [];
  #answers = 0;
  #isLoaded = false;
  #isStopped = true;
  #isShut = false;
  #isKept = true;

  constructor(outside: BookOutside) {
    this.#outside = outside;
    this.#entries = entriesOf(outside.journal.pending());
    this.#changed();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** In the order of the lesson's text. */
  readonly notes = (): readonly OwnNote[] => this.#view;

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Something would be lost with the page: neither the server nor the browser's storage has it. */
  get hasUnkept(): boolean {
    return !this.#isKept;
  }

  start(): void {
    if (this.#isShut) return;
    this.#isStopped = false;
    void this.load();
    this.retryNow();
  }

  /** Nothing is sent any more; what is unsaved stays in the journal. */
  stop(): void {
    this.#isStopped = true;
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }

  /** Takes what the server has; what was written here and is not acknowledged stays on top. */
  async load(): Promise<void> {
    const before = this.#answers;
    const notes = await this.#outside.load();
    if (this.#isStopped || notes === 'none') return;
    if (notes === 'stop') return this.#shut();
    const isOld = before !== this.#answers || [...this.#entries.values()].some(({ isUnderway }) => isUnderway);
    if (notes === null || isOld) return this.#wait('', notes === null ? longestWait : pauseOfTyping, () => void this.load());
    this.#isLoaded = true;
    for (const [id, entry] of this.#entries) if (!entry.isPending && entry.revision > 0 && notes.every((note) => note.id !== id)) this.#gone(id, entry);
    for (const note of notes) {
      const entry = this.#entries.get(note.id);
      if (entry?.isPending) continue;
      const saved = contentOf(note);
      if (!entry) this.#entries.set(note.id, { ...fresh, wanted: saved, saved, revision: note.revision });
      else if (entry.saved === null || entry.revision !== note.revision) Object.assign(entry, { wanted: saved, saved, revision: note.revision });
    }
    this.#changed();
    this.retryNow();
  }

  /** Answers the id of the new note. A mark is saved at once, a note when something is written. */
  add(content: NoteContent): string {
    const id = this.#outside.newId();
    this.#entries.set(id, { ...fresh, wanted: content, isPending: content.quote !== null || content.text !== null });
    this.#changed();
    this.#send(id);
    return id;
  }

  write(id: string, text: string): void {
    const entry = this.#entries.get(id);
    if (!entry?.wanted) return;
    Object.assign(entry, { wanted: { ...entry.wanted, text }, isPending: true, cameBack: false, problem: null });
    this.#changed();
    this.#wait(id, pauseOfTyping, () => this.#send(id));
  }

  /** Saves at once what was typed. One that says nothing and marks nothing goes away: answers what it was, to be brought back, if it was ever saved. */
  close(id: string): NoteContent | null {
    const entry = this.#entries.get(id);
    if (!entry || !isBlank(entry)) {
      if (entry?.isPending && entry.problem === null) this.#send(id);
      return null;
    }
    return this.remove(id);
  }

  /** Answers what was deleted, to be brought back; null when it never was more than a draft. */
  remove(id: string): NoteContent | null {
    const entry = this.#entries.get(id);
    if (!entry?.wanted) return null;
    const before = isBlank(entry) ? entry.saved : entry.wanted;
    this.#calledOff(id);
    if (entry.revision === 0 && !entry.isUnderway && entry.sent.length === 0) this.#entries.delete(id);
    else Object.assign(entry, { wanted: null, isPending: true, failures: 0, problem: null });
    this.#changed();
    this.#send(id);
    return before;
  }

  /** Undoes a deletion, wherever that has got to. */
  restore(id: string, content: NoteContent): void {
    const entry = this.#entries.get(id);
    if (entry) Object.assign(entry, { wanted: content, isPending: true });
    else this.#entries.set(id, { ...fresh, wanted: content, isPending: true });
    this.#changed();
    this.#send(id);
  }

  /** What was typed here shall stand, although something newer came. */
  insist(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry?.wanted) return;
    const text = joined(entry.leftHere, entry.isPending ? entry.wanted.text : null) ?? entry.wanted.text;
    Object.assign(entry, { wanted: { ...entry.wanted, text }, isPending: true, leftHere: null, problem: null });
    this.#changed();
    this.#send(id);
  }

  /** What came from elsewhere shall stand. */
  yield(id: string): void {
    const entry = this.#entries.get(id);
    if (entry) Object.assign(entry, { leftHere: null, cameBack: false });
    this.#changed();
  }

  /** The connection is back, or somebody does not want to wait. */
  retryNow(): void {
    for (const [id, { isPending }] of this.#entries) if (isPending) this.#send(id);
  }

  #send(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry?.isPending || entry.isUnderway || this.#isStopped || isBlank(entry)) return;
    this.#calledOff(id);
    void this.#carry(id, entry);
  }

  async #carry(id: string, entry: Entry): Promise<void> {
    const { wanted, revision } = entry;
    const content = wanted && tidied(wanted);
    entry.isUnderway = true;
    if (content) entry.sent = [...entry.sent, content.text];
    this.#keep();
    const outcome = content ? await this.#outside.keep(id, content, revision) : await this.#outside.remove(id, Math.max(1, revision));
    this.#answers += 1;
    entry.isUnderway = false;
    this.#settle(id, entry, { wanted, content }, outcome);
    this.#changed();
  }

  #settle(id: string, entry: Entry, { wanted, content }: { readonly wanted: NoteContent | null; readonly content: NoteContent | null }, outcome: NoteOutcome): void {
    switch (outcome.kind) {
      case 'kept':
      case 'removed':
        Object.assign(entry, { revision: outcome.kind === 'kept' ? outcome.revision : 0, saved: content, sent: [], failures: 0, problem: null });
        if (entry.wanted !== wanted) return this.#onwards(id);
        entry.isPending = false;
        if (!wanted) this.#entries.delete(id);
        return;
      case 'changed':
        return this.#meet(id, entry, outcome.note);
      case 'gone':
        Object.assign(entry, { revision: 0, saved: null, sent: [] });
        return this.#onwards(id);
      case 'again': {
        entry.failures += 1;
        return this.#wait(id, outcome.after ?? Math.min(longestWait, 1000 * 2 ** (entry.failures - 1)), () => this.#send(id));
      }
      case 'refused':
        entry.problem = outcome.problem;
        return;
      case 'stop':
        entry.failures += 1;
        this.#shut();
    }
  }

  /** A request of ours whose answer got lost gives way; something that this page never saw does not. */
  #meet(id: string, entry: Entry, note: SavedNote): void {
    const { wanted } = entry;
    const isOwn = note.revision === entry.revision + 1 && entry.sent.includes(note.text);
    const saved = contentOf(note);
    Object.assign(entry, { saved, revision: note.revision, sent: [], failures: 0 });
    if (isOwn) return this.#onwards(id);
    const typed = wanted && tidied(wanted).text;
    Object.assign(entry, { wanted: saved, isPending: false, cameBack: wanted === null, leftHere: joined(entry.leftHere, typed !== note.text ? typed : null) });
  }

  /** What was typed meanwhile waits for its own pause; everything else goes at once. */
  #onwards(id: string): void {
    if (!this.#timers.has(id)) this.#send(id);
  }

  #wait(id: string, milliseconds: number, work: () => void): void {
    this.#calledOff(id);
    if (!this.#isStopped) this.#timers.set(id, this.#outside.later(() => (this.#timers.delete(id), work()), milliseconds));
  }

  #calledOff(id: string): void {
    this.#timers.get(id)?.();
    this.#timers.delete(id);
  }

  /** Deleted elsewhere: what somebody wrote here and has not decided about is kept as a new one. */
  #gone(id: string, entry: Entry): void {
    if (entry.leftHere === null || !entry.wanted) this.#entries.delete(id);
    else Object.assign(entry, { wanted: { ...entry.wanted, text: entry.leftHere }, saved: null, revision: 0, sent: [], isPending: true, leftHere: null });
  }

  /** Nobody is signed in any more, or somebody else: nothing is sent or shown; what is unsaved stays in the journal. */
  #shut(): void {
    this.stop();
    this.#isShut = true;
    this.#changed();
  }

  #changed(): void {
    this.#keep();
    const shown = this.#isShut ? [] : [...this.#entries].flatMap(([id, entry]) => shownAs(id, entry, this.#isKept));
    this.#view = shown.sort((left, right) => left.place - right.place);
    for (const listener of this.#listeners) listener();
  }

  #keep(): void {
    const unsaved = [...this.#entries].filter(([, entry]) => (entry.isPending && !isBlank(entry)) || entry.leftHere !== null);
    this.#isKept = this.#outside.journal.keep(unsaved.map(([id, entry]) => journalNote(id, entry)));
  }
}
