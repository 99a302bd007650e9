// How are the own certificates asked for?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

export const certificatesQuery = queryOptions({ queryKey: ['my', 'certificates'] as const, queryFn: () => call(api.GET('/v1/me/certificates')) });
