// Where does a step of an order go when it is moved?

/** One place up (-1) or down (1); at the end of the list it stays. */
export function moved(order: readonly string[], id: string, by: -1 | 1): string[] {
  const place = order.indexOf(id);
  const next = order[place + by];
  if (place < 0 || next === undefined) return [...order];
  return order.map((each, at) => (at === place ? next : at === place + by ? id : each));
}
