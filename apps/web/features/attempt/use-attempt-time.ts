// How does an open screen learn that its time has changed, without weighing on the server?
import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Attempt } from '../../api/contract.js';
import { attemptQuery, attemptTimeQuery, type HeardTime } from './attempt-query.js';

/** Asked so often while the page is looked at: what is granted is there within five seconds. */
const everyMilliseconds = 4000;

/** The server's time as it was heard last. Nothing is asked where there is no deadline. */
export function useAttemptTime(attempt: Attempt): HeardTime {
  const client = useQueryClient();
  const [atFirst] = useState<HeardTime>(() => ({ ...attempt, heardAt: performance.now() }));
  const heard = useQuery({ ...attemptTimeQuery(attempt.id), enabled: attempt.deadline !== null, refetchInterval: everyMilliseconds }).data;
  // it ended, a break began or ended, or another browser took over: then there are other things to show
  const isOther = heard !== undefined && Date.parse(heard.now) > Date.parse(attempt.now) && (heard.state !== attempt.state || (heard.breakUntil === null) !== (attempt.breakUntil === null) || heard.heldHere !== attempt.heldHere);
  useEffect(() => {
    if (isOther) void client.invalidateQueries({ queryKey: attemptQuery(attempt.id).queryKey, exact: true });
  }, [isOther, client, attempt.id]);
  return heard ?? atFirst;
}

/** Seconds left until an instant by the server's clock. Of this device's clock only the running counts, not what it shows. */
export function useSecondsUntil(instant: string, { now, heardAt }: Pick<HeardTime, 'now' | 'heardAt'>): number {
  const [here, setHere] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setHere(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Math.ceil((Date.parse(instant) - Date.parse(now) - (Math.max(here, heardAt) - heardAt)) / 1000);
}
