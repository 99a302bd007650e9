// How do notes that are not saved yet survive a reload, or a day without a connection?
import type { JournalNote } from './note-entry.js';

/** The part of the browser's storage that is used here. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Unsaved notes of one person beside one lesson, on this device: each under a key of its own for each page that writes there, so that no page overwrites
 * what another one has not saved. Several people may use one tablet after another.
 */
export class NoteJournal {
  readonly #store: Store | null;
  readonly #prefix: string;
  readonly #page = Math.random().toString(36).slice(2, 12);
  /** What this page read or wrote last, by key: what another page wrote since is not removed. */
  readonly #own = new Map<string, string>();

  constructor(store: Store | null, personId: string, lessonId: string) {
    this.#store = store;
    this.#prefix = `dermark.notes.${personId}.${lessonId}.`;
  }

  get isEmpty(): boolean {
    return this.#keys().length === 0;
  }

  /** What every page has left here; it is this page's from now on. One note may be there several times. */
  pending(): readonly JournalNote[] {
    return this.#keys().flatMap((key): JournalNote[] => {
      try {
        const kept = this.#store?.getItem(key) ?? '';
        const note = JSON.parse(kept) as JournalNote;
        this.#own.set(key, kept);
        return [note];
      } catch {
        return [];
      }
    });
  }

  /** Answers whether all of it lies there now. */
  keep(notes: readonly JournalNote[]): boolean {
    const wanted = new Map(notes.map((note) => [`${this.#prefix}${note.id}.${this.#page}`, JSON.stringify(note)]));
    const isKept = [...wanted].map(([key, note]) => this.#put(key, note)).every(Boolean);
    if (isKept) for (const key of this.#own.keys()) if (!wanted.has(key)) this.#remove(key);
    return isKept;
  }

  #put(key: string, note: string): boolean {
    if (this.#own.get(key) === note && this.#read(key) === note) return true;
    try {
      if (!this.#store) return false;
      this.#store.setItem(key, note);
      this.#own.set(key, note);
      return true;
    } catch {
      // storage is full or closed: the note still is on the page and is sent again from there
      return false;
    }
  }

  #remove(key: string): void {
    try {
      if (this.#read(key) === this.#own.get(key)) this.#store?.removeItem(key);
      this.#own.delete(key);
    } catch {
      // tried again with the next change
    }
  }

  #read(key: string): string | null {
    try {
      return this.#store?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  #keys(): string[] {
    try {
      const keys = Array.from({ length: this.#store?.length ?? 0 }, (_, place) => this.#store?.key(place) ?? '');
      return keys.filter((key) => key.startsWith(this.#prefix));
    } catch {
      return [];
    }
  }
}

const storage = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};

export const journalOf = (personId: string, lessonId: string): NoteJournal => new NoteJournal(storage(), personId, lessonId);
