// Which symbols stand on a sterile pack, and how does a learner test what they mean?

/** Regions of the drawn pack, and the order in which lesson 3.3 reads them; after ISO 15223-1 (C3.29, C3.30, C4.56). */
export const symbolIds = ['sterile-eo', 'sterile-r', 'no-reuse', 'lot', 'use-by', 'damaged-pack'] as const;
export type SymbolId = (typeof symbolIds)[number];

/** What a symbol is about: a statement about the pack, or what not to do. */
export type SymbolKind = 'method' | 'trace' | 'prohibition';

export const symbolKinds: Readonly<Record<SymbolId, SymbolKind>> = {
  'sterile-eo': 'method', // C3.29
  'sterile-r': 'method', // C3.29
  'no-reuse': 'prohibition', // C3.30
  lot: 'trace', // C3.30
  'use-by': 'trace', // C3.30
  'damaged-pack': 'prohibition', // C3.30
};

/** The five points of the check by eye, which no printed symbol replaces (C3.31). */
export const packPoints = ['intact-and-dry', 'seal', 'sterile-mark', 'lot', 'in-date'] as const;

export interface SymbolQuestion {
  readonly asked: SymbolId;
  /** Four meanings, one of them right, in the order in which they are shown. */
  readonly options: readonly SymbolId[];
}

/** Steps through the six symbols that meet each once before one comes again (model values: any number prime to six, and a start). */
const rounds: readonly { readonly from: number; readonly step: number }[] = [
  { from: 2, step: 5 },
  { from: 4, step: 1 },
  { from: 1, step: 5 },
];
/** Where the right answer stands, by question (model values). */
const rightPlaces = [2, 0, 3, 1, 0, 3, 1, 2] as const;

/** The questions of one round of the self-test: every symbol once; the same round always asks the same. */
export function symbolQuestions(round: number): readonly SymbolQuestion[] {
  const { from, step } = rounds[round % rounds.length]!;
  return symbolIds.map((_, index) => {
    const asked = symbolIds[(from + index * step) % symbolIds.length]!;
    const place = rightPlaces[(index + round) % rightPlaces.length]!;
    const others = othersOf(asked, index + round).slice(0, 3);
    return { asked, options: [...others.slice(0, place), asked, ...others.slice(place)] };
  });
}

/** Those with which it could be confused first: the same kind, then the rest in turn. */
function othersOf(asked: SymbolId, turn: number): readonly SymbolId[] {
  const others = symbolIds.filter((id) => id !== asked);
  const alike = others.filter((id) => symbolKinds[id] === symbolKinds[asked]);
  const unlike = others.filter((id) => symbolKinds[id] !== symbolKinds[asked]);
  const shift = turn % unlike.length;
  return [...alike, ...unlike.slice(shift), ...unlike.slice(0, shift)];
}
