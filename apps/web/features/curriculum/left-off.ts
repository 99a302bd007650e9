// Where did a reader stop in a lesson?

const keyOf = (lessonId: string): string => `dermark.left-off.${lessonId}`;

/** The id of the heading under which the reader was last; null when there is none, or storage is closed. */
export function placeLeft(lessonId: string): string | null {
  try {
    return localStorage.getItem(keyOf(lessonId));
  } catch {
    return null;
  }
}

/** Null forgets the place: the lesson has been read, or its reader is back at the top. */
export function leaveOff(lessonId: string, anchor: string | null): void {
  try {
    if (anchor === null) localStorage.removeItem(keyOf(lessonId));
    else localStorage.setItem(keyOf(lessonId), anchor);
  } catch {
    // storage is closed or full: the next visit begins at the top
  }
}

/** The heading that a reader has reached: the last one above the middle of the window. `headings` in their order on the page. */
export function reached(headings: readonly { readonly id: string; readonly top: number }[], windowHeight: number): string | null {
  return headings.findLast(({ top }) => top < windowHeight / 2)?.id ?? null;
}
