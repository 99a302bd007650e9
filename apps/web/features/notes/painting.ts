// How are marked passages painted, without touching what React has drawn?

/** `own-mark`: a passage. `own-note`: one with a note beside it. `own-open`: the one whose card is open. */
export type Paint = 'own-mark' | 'own-note' | 'own-open';

export const canPaint = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

/** In place of what was painted under this name before; nothing where the browser cannot: the list of notes is there. */
export function paint(name: Paint, ranges: readonly Range[]): void {
  if (!canPaint()) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

export const paintOver = (): void => (['own-mark', 'own-note', 'own-open'] as const).forEach((name) => paint(name, []));
