// Is every acknowledged certificate there, once and provable, when something was killed at any moment of issuing?
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { verifyCertificateReceipt } from '#libs/certification/core/certificate-receipt.js';
import { fromBase64 } from '#libs/ledger/core/base64.js';
import { openCheckpoint, type OpenedCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { parseVerifierKey, type VerifierKey } from '#libs/ledger/core/note.js';
import { trustingOnly } from '#libs/ledger/core/policy.js';
import { verifyInclusion } from '#libs/ledger/core/proof.js';
import { ask, send, type Sender } from '../bench/http-client.js';
import { plantAcademy, plantSession, plantTrainees, type PlantedTrainee } from '../bench/plant-certifiable.js';
import { workThrough } from '../bench/work-through.js';
import { asSuperuser } from '../bench/workbench.js';
import { Certifier, type Acknowledged } from './certifier.js';
import { judgeRows } from './double-issue.js';
import type { Tally } from './tally.js';

export interface IssuingUnderFaults {
  readonly superuserUrl: string;
  readonly origin: string;
  /** What one strike brings about, in words. */
  readonly fault: string;
  /** How often. */
  readonly times: number;
  /** Where the server is at the moment. */
  readonly url: () => string;
  /** Brings the fault about; resolves when the server can answer again. */
  readonly strike: () => Promise<void>;
}

const atOnce = 4;
/** More than are issued before the fault strikes; the others stay uncertified. */
const traineesPerRound = 80;
const [soonest, latest] = [10, 300];
/** A decision wants a recent sign-in, and the last look must not take longer than all the rest. */
const roundsPerAcademy = 25;

export async function issuingUnderFaults(wish: IssuingUnderFaults, tally: Tally): Promise<void> {
  tally.note(`issuing: ${wish.times} × ${wish.fault} while ${atOnce} certifiers issue one certificate after the other`);
  let acknowledged = 0;
  for (let done = 0; done < wish.times; done += roundsPerAcademy) acknowledged += await issueAndJudge(wish, Math.min(roundsPerAcademy, wish.times - done), tally);
  tally.note(`saw ${acknowledged} certificates acknowledged, and looked for all of them: repeated, on receipt, in the newest checkpoint, in every table`);
}

async function issueAndJudge({ superuserUrl, origin, url, strike }: IssuingUnderFaults, rounds: number, tally: Tally): Promise<number> {
  const { academy, trainees, cookie } = await asSuperuser(superuserUrl, async (client) => {
    const planted = await plantAcademy(client);
    return { academy: planted, trainees: await plantTrainees(client, planted, rounds * traineesPerRound), cookie: await plantSession(client, planted.staff.certifier) };
  });
  const certifiers = Array.from({ length: atOnce }, () => new Certifier(academy.id, origin, cookie, tally));
  for (let round = 0; round < rounds; round += 1) {
    const waiting = trainees.splice(0, traineesPerRound);
    let struck = false;
    const issuing = Promise.all(certifiers.map((certifier) => issueUntil(() => struck, certifier, url, waiting)));
    await pause(randomInt(soonest, latest));
    // until it has struck: with nobody pressing, no answer could get lost any more
    const striking = strike().then(() => void (struck = true));
    await Promise.all([striking, issuing]);
  }
  const journal = certifiers.flatMap((certifier) => certifier.journal);
  const acknowledged = certifiers.flatMap((certifier) => certifier.journal.map((entry) => ({ certifier, entry })));
  await workThrough(acknowledged, atOnce, ({ certifier, entry }) => certifier.again(url, entry));
  await judgeProofs({ url: url(), origin }, journal, tally);
  await asSuperuser(superuserUrl, (client) => judgeRows(client, journal.map(({ trainee }) => trainee), tally));
  return journal.length;
}

/** The one who is pressing when the fault strikes goes on until there is an answer. */
async function issueUntil(isOver: () => boolean, certifier: Certifier, url: () => string, waiting: PlantedTrainee[]): Promise<void> {
  for (let trainee = waiting.shift(); trainee && !isOver(); trainee = waiting.shift()) await certifier.issue(url, trainee);
}

/** With nothing but the log's key: each receipt by itself, and each entry in the newest checkpoint. */
export async function judgeProofs(anybody: Sender, journal: readonly Acknowledged[], tally: Tally): Promise<void> {
  const key = parseVerifierKey((await send(anybody, 'GET', '/ledger/key')).text.trim());
  if (!key.ok) throw new Error(key.fault);
  const newest = await newestCheckpoint(anybody, key.value);
  const places = new Set<number>();
  await workThrough(journal, atOnce, async ({ number, receipt }) => {
    const proven = verifyCertificateReceipt(receipt ?? '', trustingOnly(key.value));
    tally.check('the receipt proves number and holder', proven.ok && proven.value.number.value === number.replaceAll('-', ''), { number, proven: proven.ok || proven.fault });
    if (!proven.ok) return;
    const { index, leaf } = proven.value;
    tally.check('no two certificates have one place', !places.has(index), { number, index });
    places.add(index);
    const { hashes } = await ask<{ hashes: string[] }>(anybody, 'GET', `/ledger/proof/${index}?size=${newest.size}`);
    const inclusion = verifyInclusion({ index, size: newest.size, hashes: hashes.map((hash) => fromBase64(hash) ?? new Uint8Array(0)) }, leafHash(new TextEncoder().encode(leaf)), newest.root);
    tally.check('it is in the newest checkpoint', inclusion.ok, { number, index, inclusion });
  });
}

async function newestCheckpoint(anybody: Sender, key: VerifierKey): Promise<OpenedCheckpoint> {
  const opened = openCheckpoint((await send(anybody, 'GET', '/ledger/checkpoint')).text, key);
  if (!opened.ok) throw new Error(opened.fault);
  return opened.value;
}
