// To what can the list of items be narrowed down?
import type { Bank, ItemKind, ItemLevel, ItemState } from '#libs/assessment/core/item.js';

/** What the list is narrowed down to. Whatever else stands in an address, the server refuses. */
export interface BankSearch {
  readonly bank?: Bank | undefined;
  readonly state?: ItemState | undefined;
  readonly domain?: string | undefined;
  readonly kind?: ItemKind | undefined;
  readonly level?: ItemLevel | undefined;
  readonly gate?: 'true' | 'false' | undefined;
  readonly tag?: string | undefined;
  readonly find?: string | undefined;
}
