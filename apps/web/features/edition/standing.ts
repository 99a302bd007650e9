// How does it stand with what is typed in a lesson: is it saved, refused, or thrown away?
import type { EditionLesson } from './contract.js';

export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed' | 'stale';

/** Who changed the lesson meanwhile, and to which revision. */
export interface Newer {
  /** Not that of the page when another edition has that one, and this lesson was to be kept under the next. */
  readonly code: string;
  readonly revision: number;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

export interface Standing {
  readonly state: SaveState;
  /** What the server said last: faults and advice are of that. */
  readonly lesson: EditionLesson;
  readonly savedAt: Date | null;
  readonly error: unknown;
  readonly newer: Newer | null;
  /** What was typed before and is back. */
  readonly isRestored: boolean;
}

export type Happening =
  | { readonly what: 'typed' }
  | { readonly what: 'sent' }
  /** `isNewest` when nothing was typed since it was sent. */
  | { readonly what: 'kept'; readonly lesson: EditionLesson; readonly at: Date; readonly isNewest: boolean }
  | { readonly what: 'failed'; readonly error: unknown }
  | { readonly what: 'stale'; readonly newer: Newer }
  /** Mine goes over it. */
  | { readonly what: 'settled' }
  /** Nothing of it is to be sent any more: the lesson stands as the server has it. */
  | { readonly what: 'given-up'; readonly lesson: EditionLesson };

export const standingOf = (lesson: EditionLesson, isRestored: boolean): Standing => ({ state: isRestored ? 'waiting' : 'clean', lesson, savedAt: null, error: null, newer: null, isRestored });

/** While somebody else's change is not settled it stays in view, whatever is typed or fails. */
export function after(standing: Standing, happening: Happening): Standing {
  switch (happening.what) {
    case 'typed':
      return standing.state === 'saving' || standing.newer ? standing : { ...standing, state: 'waiting' };
    case 'sent':
      return { ...standing, state: 'saving' };
    case 'kept':
      return { state: happening.isNewest ? 'saved' : 'waiting', lesson: happening.lesson, savedAt: happening.at, error: null, newer: null, isRestored: false };
    case 'failed':
      return { ...standing, state: standing.newer ? 'stale' : 'failed', error: happening.error };
    case 'stale':
      return { ...standing, state: 'stale', error: null, newer: happening.newer };
    case 'settled':
      return { ...standing, newer: null };
    case 'given-up':
      return { ...standing, state: 'clean', lesson: happening.lesson, error: null, newer: null, isRestored: false };
  }
}
