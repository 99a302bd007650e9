// How does a note stand between the page and the server?
import { isEmpty, tidyNote, type NoteContent } from '#libs/learning/core/note.js';

/** `draft`: nothing to save yet. `unsaved`: it did not get through, and is sent again by itself; `unkept`: and would be lost with the page. `refused`: the server will not have it like this. */
export type NoteState = 'draft' | 'saving' | 'saved' | 'unsaved' | 'unkept' | 'refused';

export interface SavedNote extends NoteContent {
  readonly id: string;
  readonly revision: number;
}

export interface OwnNote extends NoteContent {
  readonly id: string;
  readonly state: NoteState;
  /** What was typed here and not saved, because something newer was there from elsewhere. */
  readonly leftHere: string | null;
  /** It was to be deleted here, and had been changed elsewhere. */
  readonly cameBack: boolean;
  /** Why the server refused. */
  readonly problem: unknown;
}

export type NoteOutcome =
  | { readonly kind: 'kept'; readonly revision: number }
  | { readonly kind: 'removed' }
  /** Something newer is there: from elsewhere, or by a request of ours whose answer got lost. */
  | { readonly kind: 'changed'; readonly note: SavedNote }
  /** Deleted elsewhere: what is written here is kept as a new one. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'again'; readonly after?: number }
  | { readonly kind: 'refused'; readonly problem: unknown }
  /** The session is over, or another person's: what is unsaved stays in the journal. */
  | { readonly kind: 'stop' };

/** What the server has. `null`: not now. `stop`: as above. `none`: it has no such lesson for this person any more. */
export type NotesAnswer = readonly SavedNote[] | 'stop' | 'none' | null;

/** A note as the journal keeps it. */
export interface JournalNote {
  readonly id: string;
  /** As it should be; null when it was deleted here. */
  readonly wanted: NoteContent | null;
  readonly revision: number;
  /** What was sent on top of that revision without an acknowledgement: one of them may stand. */
  readonly sent: readonly (string | null)[];
  readonly isPending: boolean;
  /** What was typed here and waits for a decision. */
  readonly leftHere: string | null;
}

export interface Entry {
  /** As it should be; null when it was deleted here. */
  wanted: NoteContent | null;
  saved: NoteContent | null;
  /** The newest that is known of; 0 for what the server does not have. */
  revision: number;
  isPending: boolean;
  isUnderway: boolean;
  sent: readonly (string | null)[];
  failures: number;
  leftHere: string | null;
  cameBack: boolean;
  problem: unknown;
}

export const fresh = { saved: null, revision: 0, isPending: false, isUnderway: false, sent: [], failures: 0, leftHere: null, cameBack: false, problem: null };

export const tidied = (content: NoteContent): NoteContent => ({ ...content, text: content.text === null ? null : tidyNote(content.text) });
export const contentOf = ({ locale, section, place, quote, text }: NoteContent): NoteContent => ({ locale, section, place, quote, text });

/** Nothing marked, nothing written: nothing to send. */
export const isBlank = ({ wanted }: Pick<Entry, 'wanted'>): boolean => wanted !== null && isEmpty(tidied(wanted));

/** Two conflicts one after the other: both texts wait, each once. */
export function joined(left: string | null, typed: string | null): string | null {
  if (left === null || typed === null || left.includes(typed)) return left ?? typed;
  return typed.includes(left) ? typed : `${left}\n\n${typed}`;
}

/** What the journal kept; two pages may each have kept something of the same note. Nothing comes of one that was emptied: the server's text is there again. */
export function entriesOf(kept: readonly JournalNote[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { id, ...note } of kept) {
    const isPending = note.isPending && !isBlank(note);
    if (!isPending && note.leftHere === null) continue;
    const entry = entries.get(id);
    if (!entry || (isPending && !entry.wanted)) {
      entries.set(id, { ...fresh, ...note, isPending, leftHere: joined(entry?.leftHere ?? null, note.leftHere) });
      continue;
    }
    const typed = isPending && note.wanted ? note.wanted.text : null;
    const beside = joined(note.leftHere, typed === entry.wanted?.text ? null : typed);
    Object.assign(entry, { sent: [...entry.sent, ...note.sent], leftHere: joined(entry.leftHere, beside) });
  }
  return entries;
}

export const journalNote = (id: string, { wanted, revision, sent, isPending, leftHere }: Entry): JournalNote => ({ id, wanted, revision, sent, isPending, leftHere });

/** `isKept`: in the browser's storage, while it is not saved. */
export const shownAs = (id: string, entry: Entry, isKept: boolean): OwnNote[] =>
  entry.wanted ? [{ ...entry.wanted, id, state: stateOf(entry, isKept), leftHere: entry.leftHere, cameBack: entry.cameBack, problem: entry.problem }] : [];

function stateOf(entry: Entry, isKept: boolean): NoteState {
  const { revision, isPending, failures, problem } = entry;
  if (problem !== null) return 'refused';
  if (isBlank(entry) && (isPending || revision === 0)) return 'draft';
  if (isPending) return failures === 0 ? 'saving' : isKept ? 'unsaved' : 'unkept';
  return 'saved';
}
