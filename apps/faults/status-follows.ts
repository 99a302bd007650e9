// How soon does the public check say what has changed, and does it ever fall back?
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { ask, send, type Sender } from '../bench/http-client.js';
import { legalName, plantAcademy, plantRegistrar, plantSession, plantTrainees } from '../bench/plant-certifiable.js';
import { asSuperuser } from '../bench/workbench.js';
import type { Tally } from './tally.js';

export interface StatusFollows {
  readonly superuserUrl: string;
  /** Server processes on the same database, with jobs running in at least one of them. */
  readonly urls: readonly string[];
  readonly origin: string;
  readonly rounds: number;
}

const patience = 10_000;
/** How long it is watched that nobody is told the old status any more. */
const watched = 300;

interface Checked {
  readonly status: string;
  readonly academy: { readonly state: string };
}

export async function statusFollows({ superuserUrl, urls, origin, rounds }: StatusFollows, tally: Tally): Promise<void> {
  const { academy, trainees, cookie, registrarCookie } = await asSuperuser(superuserUrl, async (client) => {
    const academy = await plantAcademy(client);
    return {
      academy,
      trainees: await plantTrainees(client, academy, rounds),
      cookie: await plantSession(client, academy.staff.certifier),
      registrarCookie: await plantSession(client, await plantRegistrar(client)),
    };
  });
  const url = urls[0] ?? '';
  const certifier: Sender = { url, origin, cookie };
  const registrar: Sender = { url, origin, cookie: registrarCookie };
  const until = addDays(dayIn('Europe/Lisbon', new Date()), 20);
  tally.note(`status: ${rounds} certificates suspended and reinstated, and their academy, while everything is checked at ${urls.length} server${urls.length > 1 ? 's' : ''}`);

  const delays: number[] = [];
  for (const { enrolmentId } of trainees) {
    const path = `/v1/academies/${academy.id}/certificates`;
    const { id, number } = await ask<{ id: string; number: string }>(certifier, 'POST', path, { body: { enrolmentId, typed: legalName } });
    const follow = async (what: string, change: () => Promise<unknown>, isNew: (seen: Checked) => boolean) => {
      await change();
      delays.push(await untilSeen({ urls, origin, number, what, isNew }, tally));
    };
    const certificate = `${path}/${id}`;
    const register = `/v1/register/academies/${academy.id}`;
    await follow('a suspension', () => ask(certifier, 'POST', `${certificate}/suspension`, { body: { reason: 'under-investigation', until } }), ({ status }) => status === 'suspended');
    await follow('a reinstatement', () => ask(certifier, 'POST', `${certificate}/reinstatement`, { body: { reason: 'resolved' } }), ({ status }) => status === 'in-force');
    await follow("the academy's suspension", () => ask(registrar, 'POST', `${register}/suspension`, { body: { reason: 'Under investigation.' } }), (seen) => seen.academy.state === 'suspended' && seen.status === 'in-force');
    await follow("the academy's reinstatement", () => ask(registrar, 'POST', `${register}/reinstatement`, { body: { reason: 'Resolved.' } }), (seen) => seen.academy.state === 'admitted');
  }
  delays.sort((left, right) => left - right);
  tally.note(`saw ${delays.length} changes; the slowest was public after ${(delays.at(-1) ?? 0).toFixed(0)} ms, half of them within ${(delays[delays.length >> 1] ?? 0).toFixed(0)} ms`);
}

interface Watched {
  readonly urls: readonly string[];
  readonly origin: string;
  readonly number: string;
  readonly what: string;
  readonly isNew: (seen: Checked) => boolean;
}

/** Milliseconds until every server told the new status; from then on it must stay. */
async function untilSeen({ urls, origin, number, what, isNew }: Watched, tally: Tally): Promise<number> {
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const look = async (url: string): Promise<boolean> => {
    const { status, body } = await send<Checked>({ url, origin }, 'GET', `/check/${number}`);
    return status === 200 && isNew(body);
  };
  const watch = async (url: string): Promise<number> => {
    while (!(await look(url))) {
      if (elapsed() > patience) return Number.POSITIVE_INFINITY;
      await pause(20);
    }
    return elapsed();
  };
  const seenAfter = Math.max(...(await Promise.all(urls.map(watch))));
  tally.check(`${what} is public within ten seconds`, seenAfter <= patience, number);
  let [looks, fellBack] = [0, 0];
  for (const end = elapsed() + watched; elapsed() < end; looks += 1) if (!(await look(urls[looks % urls.length] ?? ''))) fellBack += 1;
  tally.check(`${what} is never un-seen again`, fellBack === 0, `${fellBack} of ${looks} checks of ${number}`);
  return seenAfter;
}
