// What does the registrar's area ask the server?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

export const registeredAcademiesQuery = queryOptions({
  queryKey: ['register', 'academies'] as const,
  queryFn: () => call(api.GET('/v1/register/academies', { params: { query: {} } })),
});

export const concernsQuery = queryOptions({ queryKey: ['register', 'concerns'] as const, queryFn: () => call(api.GET('/v1/register/concerns')) });

/** By number, or the newest ones; each look is recorded, so it is not repeated without need. */
export const registerCertificatesQuery = (number: string | undefined) =>
  queryOptions({
    queryKey: ['register', 'certificates', number ?? ''] as const,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    queryFn: () => call(api.GET('/v1/register/certificates', { params: { query: number === undefined ? {} : { query: number } } })),
  });

export const ledgerQuery = queryOptions({ queryKey: ['register', 'ledger'] as const, refetchInterval: 10_000, queryFn: () => call(api.GET('/v1/register/ledger')) });
