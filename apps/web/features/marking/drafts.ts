// How is a mark that is not signed yet kept, whatever becomes of the page?

/** By criterion; null where nothing is given yet. */
export type DraftMark = readonly (number | null)[];

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const key = (personId: string, taskId: string): string => `dermark.mark.${personId}.${taskId}`;

/** What was kept for another rubric is none. */
export function readDraft(store: Store | null, personId: string, taskId: string, most: readonly number[]): DraftMark {
  const empty = most.map(() => null);
  try {
    const kept: unknown = JSON.parse(store?.getItem(key(personId, taskId)) ?? 'null');
    const fits = Array.isArray(kept) && kept.length === most.length && kept.every((each, at) => each === null || (Number.isInteger(each) && each >= 0 && each <= (most[at] ?? 0)));
    return fits ? (kept as DraftMark) : empty;
  } catch {
    return empty;
  }
}

export function keepDraft(store: Store | null, personId: string, taskId: string, draft: DraftMark | null): void {
  try {
    if (draft === null || draft.every((each) => each === null)) store?.removeItem(key(personId, taskId));
    else store?.setItem(key(personId, taskId), JSON.stringify(draft));
  } catch {
    // storage is full or closed: the mark still stands on the page
  }
}
