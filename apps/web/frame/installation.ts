// Which installation is this, and who runs it?
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, call } from '../api/client.js';
import type { Installation } from '../api/contract.js';

export const installationQuery = queryOptions({
  queryKey: ['installation'] as const,
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => call(api.GET('/v1/installation')),
});

export const useInstallation = (): Installation | undefined => useQuery(installationQuery).data;
