// Where are the gaps of a text, and what stands between them?

/** Words, or a gap by its id. */
export type GapSegment = { readonly words: string } | { readonly gap: string };

/** In the order of this text: a translation may have its gaps in another one. */
export const gapSegments = (text: string): GapSegment[] =>
  text.split(/\{\{([^}]*)\}\}/).flatMap((part, at): GapSegment[] => (at % 2 === 1 ? [{ gap: part }] : part === '' ? [] : [{ words: part }]));

/** The text with something written into each gap; `at` counts them from 0. */
export const filledText = (text: string, fill: (gap: string, at: number) => string): string => {
  let at = 0;
  return gapSegments(text)
    .map((segment) => ('gap' in segment ? fill(segment.gap, at++) : segment.words))
    .join('');
};
