// What is asked at a station: as the server says now, or as it was when there was a connection?
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { asProblem } from '../../api/problem.js';
import type { StationOfTrainee } from './contract.js';
import { deviceStations, keepStation } from './device-store.js';
import { stationQuery, type StationPlace } from './queries.js';

export interface KnownStation {
  readonly of: StationOfTrainee;
  /** When it was kept, where it is not fresh. */
  readonly keptAt: string | null;
}

/** Undefined while it is on its way; an error when neither the server nor the device has it. */
export function useStation(place: StationPlace, personId: string): { readonly known: KnownStation | undefined; readonly error: unknown; readonly retry: () => void } {
  const asked = useQuery(stationQuery(place));
  const { academyId, enrolmentId, stationId } = place;
  const kept = useQuery({
    queryKey: ['practical-device', personId, academyId, enrolmentId, stationId] as const,
    queryFn: () => deviceStations.one(personId, place).catch(() => null),
    staleTime: 0,
  });
  useEffect(() => {
    if (asked.data) void keepStation(personId, { academyId, enrolmentId, stationId }, asked.data).catch(() => {});
  }, [asked.data, personId, academyId, enrolmentId, stationId]);
  const isAway = asked.isError && asProblem(asked.error).isPassing;
  const isWaiting = asked.isPending && asked.failureCount > 0;
  const known = asked.data ? { of: asked.data, keptAt: null } : (isAway || isWaiting) && kept.data ? { of: kept.data.of, keptAt: kept.data.preparedAt } : undefined;
  return { known, error: known ? null : asked.error, retry: () => void asked.refetch() };
}
