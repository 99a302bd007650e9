// What do the pages of the item bank ask the server?
import { queryOptions } from '@tanstack/react-query';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { api, call } from '../../api/client.js';
import type { BankSearch } from './bank-search.js';

/** Each look at a key is recorded: it is not repeated without need. */
const patiently = { staleTime: 60_000, refetchOnWindowFocus: false } as const;

/** Whatever is done changes several of them. */
export const bankKey = ['register', 'bank'] as const;

export const itemsQuery = ({ bank = 'secure', gate, ...search }: BankSearch) =>
  queryOptions({
    queryKey: [...bankKey, 'items', bank, gate, search] as const,
    queryFn: () => call(api.GET('/v1/register/items', { params: { query: { bank, ...search, ...(gate && { gate: gate === 'true' }) } } })),
    placeholderData: (before) => before,
  });

export const openProposalsQuery = (state: 'draft' | 'in-review') =>
  queryOptions({ queryKey: [...bankKey, 'proposals', state] as const, queryFn: () => call(api.GET('/v1/register/item-proposals', { params: { query: { state } } })) });

export const itemQuery = (itemId: string) => queryOptions({ queryKey: [...bankKey, 'item', itemId] as const, queryFn: () => call(api.GET('/v1/register/items/{itemId}', { params: { path: { itemId } } })) });

export const proposalQuery = (proposalId: string) =>
  queryOptions({
    queryKey: [...bankKey, 'proposal', proposalId] as const,
    ...patiently,
    queryFn: () => call(api.GET('/v1/register/item-proposals/{proposalId}', { params: { path: { proposalId } } })),
  });

export const groundQuery = queryOptions({ queryKey: ['register', 'item-ground'] as const, staleTime: 300_000, queryFn: () => call(api.GET('/v1/register/item-ground')) });

/** Not kept: who looks again is recorded again. */
export const readKey = async (versionId: string): Promise<ItemDraft> => (await call(api.GET('/v1/register/items/versions/{versionId}/key', { params: { path: { versionId } } }))).draft as unknown as ItemDraft;

export const readDifference = (itemId: string, from: number, to: number) => call(api.GET('/v1/register/items/{itemId}/difference', { params: { path: { itemId }, query: { from, to } } }));
