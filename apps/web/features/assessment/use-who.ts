// Who is here: whom the server says, or without a connection whoever was here last?
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../identity/session.js';
import { knownHere, type KnownPerson } from './known-here.js';
import { openDevice } from './practical-device.js';
import { keepPages } from './offline-pages.js';

/** Null for nobody: the session is over. Undefined while it is not known. */
export function useWho(): KnownPerson | null | undefined {
  const { data: me, isError } = useQuery(sessionQuery);
  const who = me === undefined ? (knownHere() ?? (isError ? null : undefined)) : me;
  const personId = who?.personId;
  useEffect(() => {
    if (who) void openDevice(who);
    // a person is the same as long as the id is
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [personId]);
  const router = useRouter();
  const isHere = me !== undefined && me !== null;
  useEffect(() => {
    // whichever of the two was opened, the other one opens, too
    if (isHere) void Promise.all([router.loadRouteChunk(router.routesById['/framed/practical']), router.loadRouteChunk(router.routesById['/framed/practical/$academyId/$enrolmentId/$stationId'])]).then(keepPages);
  }, [isHere, router]);
  return who;
}
