// In which order do words and items of a module come for the first time?

/** Both lists in their own order, each spread evenly over the whole. */
export function evenlyMixed<T>(one: readonly T[], other: readonly T[]): T[] {
  const placed = [one, other].flatMap((list) => list.map((entry, place) => ({ entry, at: (place + 0.5) / list.length })));
  return placed.sort((left, right) => left.at - right.at).map(({ entry }) => entry);
}
