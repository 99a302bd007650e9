// What do the pages about pass marks and forms ask the server?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

export const passMarksQuery = queryOptions({ queryKey: ['pass-marks'] as const, queryFn: () => call(api.GET('/v1/pass-marks')) });

/** Another form each time: nobody draws one by coming back to the window. */
export const previewQuery = (blueprintId: string) =>
  queryOptions({
    queryKey: ['register', 'form-preview', blueprintId] as const,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () => call(api.GET('/v1/register/exams/{blueprintId}/form-preview', { params: { path: { blueprintId } } })),
  });

export const examStandardsQuery = (blueprintId: string) =>
  queryOptions({ queryKey: ['register', 'standards', blueprintId] as const, queryFn: () => call(api.GET('/v1/register/exams/{blueprintId}/standards', { params: { path: { blueprintId } } })) });

export const ledPanelQuery = (panelId: string) =>
  queryOptions({ queryKey: ['register', 'panels', panelId] as const, queryFn: () => call(api.GET('/v1/register/standard-panels/{panelId}', { params: { path: { panelId } } })) });

/** Each look is recorded: it is not repeated without need. */
export const sheetQuery = (panelId: string) =>
  queryOptions({ queryKey: ['panels', panelId, 'sheet'] as const, staleTime: 60_000, refetchOnWindowFocus: false, queryFn: () => call(api.GET('/v1/standard-panels/{panelId}/sheet', { params: { path: { panelId } } })) });
