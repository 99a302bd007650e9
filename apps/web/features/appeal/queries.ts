// What do the pages about appeals ask the server?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Views = components['schemas'];
export type AppealHead = Views['AppealHeadView'];
export type Appeal = Views['AppealView'];
export type Replay = Views['ReplayView'];
export type ReplayedItem = Views['ReplayedItemView'];
export type Happened = Views['HappenedView'];

export const appealsKey = ['register', 'appeals'] as const;

export const appealsQuery = queryOptions({ queryKey: [...appealsKey, 'list'] as const, queryFn: () => call(api.GET('/v1/register/appeals')) });

export const appealQuery = (appealId: string) =>
  queryOptions({ queryKey: [...appealsKey, 'one', appealId] as const, queryFn: () => call(api.GET('/v1/register/appeals/{appealId}', { params: { path: { appealId } } })) });

/** Each one is recorded, and the candidate sees it: so it is asked for by a press, and never by itself. */
export const openReplay = (appealId: string): Promise<Replay> => call(api.POST('/v1/register/appeals/{appealId}/replay', { params: { path: { appealId } } }));
