// Does the check keep answering while the database is away, and does it ever say more than it can know?
import { randomBytes, randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { numberFrom, withDashes } from '#libs/certification/core/certificate-number.js';
import { send, type Sender } from '../bench/http-client.js';
import { plantRegister } from '../bench/plant-register.js';
import { workThrough } from '../bench/work-through.js';
import { asSuperuser } from '../bench/workbench.js';
import type { DatabaseGate } from './database-gate.js';
import type { Tally } from './tally.js';

export interface CheckWithoutDatabase {
  readonly superuserUrl: string;
  readonly url: string;
  readonly origin: string;
  readonly snapshotFolder: string;
  /** Between the server and its database. */
  readonly gate: DatabaseGate;
  readonly checks: number;
  /** How long the database is away, at least. */
  readonly seconds: number;
}

interface Checked {
  readonly status: string;
  readonly standing: string;
  readonly academy?: { readonly state: string };
  readonly askedAt: string;
  readonly knownAt: string;
}

const certificates = 2000;
/** So many are in the server's memory when the database goes; the others are in the snapshot alone. */
const remembered = 200;
const atOnce = 16;
/** For so long, in milliseconds, the last status counts as today's: what is promised for a change to become public. */
const currentFor = 10_000;
const promised = 0.9999;
const patience = 60_000;

export async function checkWithoutDatabase({ superuserUrl, url, origin, snapshotFolder, gate, checks, seconds }: CheckWithoutDatabase, tally: Tally): Promise<void> {
  const server: Sender = { url, origin };
  const check = (number: string) => send<Checked>(server, 'GET', `/check/${withDashes(number)}`);
  const numbers = Array.from({ length: certificates }, () => numberFrom(randomBytes(13)));
  await asSuperuser(superuserUrl, (client) => plantRegister(client, numbers));
  const planted = Date.now();
  await until('the snapshot has every certificate', async () => (await takenAt(snapshotFolder)) > planted, tally);
  await workThrough(numbers.slice(0, remembered), atOnce, async (number) => void (await check(number)));

  tally.note(`check without database: ${checks} checks of ${certificates} certificates, ${remembered} of them in memory, over ${seconds} s`);
  gate.shut();
  const began = performance.now();
  let [sent, answered, asToday, amber] = [0, 0, 0, 0];
  const asker = async (): Promise<void> => {
    while (sent < checks) {
      sent += 1;
      // Spread evenly over the time that the database is away.
      await pause(Math.max(0, began + (sent * seconds * 1000) / checks - performance.now()));
      const { status, body } = await check(numbers[randomInt(numbers.length)] ?? '');
      if (status !== 200 || body.standing !== 'in-force') continue;
      answered += 1;
      const age = Date.parse(body.askedAt) - Date.parse(body.knownAt);
      if (body.status === 'could-not-check') amber += 1;
      else asToday += 1;
      if (body.status !== 'could-not-check' && age >= currentFor) tally.check('nothing is said to be in force as of more than ten seconds ago', false, body);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  tally.note(`saw ${answered} of ${sent} answered: ${asToday} as of the last ten seconds, ${amber} in amber as of the last time that it was known`);
  tally.check('at least 99.99 % of the checks are answered', answered >= sent * promised, `${answered} of ${sent}`);
  tally.check('what was not known any more was told in amber', amber > 0);

  const { status } = await check(numberFrom(randomBytes(13)));
  tally.check('a number that is not in the snapshot could not be checked: it may be a new one', status === 503, status);
  const ready = async (work: string) => (await send(server, 'GET', `/readyz?for=${work}`)).status;
  tally.check('it says that it is ready for checks and not for issuing', (await ready('check')) === 200 && (await ready('issuing')) === 503);

  // The academy's standing: what the ledger has of a certificate would not be shown once it was changed like this.
  await asSuperuser(superuserUrl, (client) => client.query("update public_register set academy_state = 'suspended' where number = any ($1)", [numbers]));
  gate.open();
  const [first = ''] = numbers;
  await until('a change made meanwhile is public soon after', async () => (await check(first)).body.academy?.state === 'suspended', tally);
  let stale = 0;
  await workThrough(numbers, atOnce, async (number) => {
    if ((await check(number)).body.academy?.state !== 'suspended') stale += 1;
  });
  tally.check('and so it is for every certificate', stale === 0, `${stale} of ${certificates}`);
}

async function until(promise: string, holds: () => Promise<boolean>, tally: Tally): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end; await pause(100)) {
    if (await holds()) return tally.check(promise, true);
  }
  tally.check(promise, false, `not within ${patience / 1000} s`);
}

async function takenAt(folder: string): Promise<number> {
  const head = await readFile(path.join(folder, 'head'), 'utf8').catch(() => null);
  return head === null ? 0 : (JSON.parse(head) as { at: number }).at;
}
