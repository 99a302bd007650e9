// Can certificate numbers be walked, and does whoever tries keep others from checking?
import { randomBytes, randomInt } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { numberFrom, withDashes } from '#libs/certification/core/certificate-number.js';
import { send, type Answer, type Sender } from '../bench/http-client.js';
import { plantRegister } from '../bench/plant-register.js';
import { asSuperuser } from '../bench/workbench.js';
import type { Tally } from './tally.js';

export interface Enumeration {
  readonly superuserUrl: string;
  /** A server that believes X-Forwarded-For of the loopback. */
  readonly url: string;
  readonly origin: string;
  readonly misses: number;
}

const guessers = 16;
/** House rule of the check: misses of one network in one minute. */
const allowedPerMinute = 30;
const patience = 60_000;

/** Unknown numbers, slips of a real one, and neighbours of a real one, from all addresses of one network. */
function guess(real: string): string {
  const kind = randomInt(3);
  if (kind === 0) return withDashes(numberFrom(randomBytes(13)));
  const at = randomInt(real.length);
  if (kind === 1) return `${real.slice(0, at)}${real[at] === '7' ? '8' : '7'}${real.slice(at + 1)}`;
  return `${real.slice(0, 12)}${randomBytes(2).toString('hex').slice(0, 3).toUpperCase()}`;
}

export async function enumeration({ superuserUrl, url, origin, misses }: Enumeration, tally: Tally): Promise<void> {
  const numbers = Array.from({ length: 100 }, () => numberFrom(randomBytes(13)));
  await asSuperuser(superuserUrl, (client) => plantRegister(client, numbers));
  const server: Sender = { url, origin };
  const check = (number: string, address: string): Promise<Answer> => send(server, 'GET', `/check/${number}`, { headers: { 'x-forwarded-for': address } });
  const real = (): string => numbers[randomInt(numbers.length)] ?? '';

  tally.note(`enumeration: ${misses} misses from one network by ${guessers} at once, while another network checks real numbers`);
  const began = performance.now();
  let [sent, learnt, trippedAfter] = [0, 0, Number.POSITIVE_INFINITY];
  const statuses = new Map<number, number>();
  let checks = 0;
  const clinic = async (isGuessing: () => boolean): Promise<void> => {
    for (; isGuessing() || checks < 20; checks += 1) {
      const number = real();
      const { status, body } = await check(number, `203.0.113.${randomInt(256)}`);
      tally.check('a real number is answered to another network', status === 200 && body['status'] === 'in-force', { number, status, body });
    }
  };
  const guesser = async (): Promise<void> => {
    while (sent < misses) {
      sent += 1;
      const { status } = await check(guess(real()), `198.51.100.${randomInt(256)}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 429) trippedAfter = Math.min(trippedAfter, performance.now() - began);
      else learnt += 1;
    }
  };
  let busy = guessers;
  const checking = clinic(() => busy > 0);
  await Promise.all(Array.from({ length: guessers }, () => guesser().finally(() => (busy -= 1))));
  await checking;

  const seconds = (performance.now() - began) / 1000;
  tally.note(`saw ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')} in ${seconds.toFixed(1)} s; the limiter tripped after ${(trippedAfter / 1000).toFixed(2)} s; ${checks} checks of real numbers meanwhile`);
  tally.check('the limiter trips within a minute', trippedAfter <= patience, `after ${trippedAfter} ms`);
  const windows = Math.ceil(seconds / 60) + 1;
  tally.check('hardly a guess is answered', learnt <= allowedPerMinute * windows, `${learnt} of ${misses}`);
  tally.check('nothing but misses and refusals is answered', [...statuses.keys()].every((status) => [400, 404, 429].includes(status)), [...statuses]);
  const { status, text } = await check(real(), '198.51.100.7');
  tally.check('a lucky hit of the guessing network is not answered either', status === 429 && !text.includes('in-force'), { status, text });
}
