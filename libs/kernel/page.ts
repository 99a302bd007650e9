// How are long lists handed out in pieces?

/** One piece of a list, newest or first things first. `next` is the cursor of the piece after it, or null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
