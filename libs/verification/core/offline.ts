// What may be said about a certificate without a connection, from the code on its paper and what this phone last heard?
import { holdsCode, openCheckCode, type CheckKey, type CodedFacts, type CodeFault } from '#libs/certification/core/check-code.js';
import { readNumber } from '#libs/certification/core/certificate-number.js';
import { bitAt, type StatusPurpose } from '#libs/certification/core/status-bits.js';
import type { Day } from '#libs/kernel/calendar.js';

/** A status list as it was served. */
export interface HeardList {
  readonly list: string;
  readonly purpose: StatusPurpose;
  readonly bits: Uint8Array;
  /** When the register signed it, and from when on nobody may rely on it. */
  readonly from: Date;
  readonly until: Date;
}

/** What the phone keeps of the register: nothing about whom anybody checked. */
export interface Heard {
  readonly at: Date;
  readonly keys: readonly CheckKey[];
  readonly lists: readonly HeardList[];
}

export const offlineStatuses = ['in-force', 'suspended', 'ended', 'expired', 'unknown', 'not-signed', 'other-number', 'no-code', 'unreadable', 'newer', 'key-unknown'] as const;
export type OfflineStatus = (typeof offlineStatuses)[number];

/** Never better than "was in force": a list that is kept cannot say what has happened since. */
export interface OfflineVerdict {
  readonly status: OfflineStatus;
  /** As the register signed them; null when it signed nothing that could be read. */
  readonly facts: CodedFacts | null;
  /** When what is said about the status was heard; null when nothing is. */
  readonly heardAt: Date | null;
}

export interface OfflineQuestion {
  /** As it stands in the address. */
  readonly number: string;
  /** Of the address, with its `#`. */
  readonly fragment: string;
  readonly heard: Heard | null;
  readonly now: Date;
  /** The phone's own calendar day of `now`. */
  readonly today: Day;
}

/** A list that is older than this says nothing any more; its own end may come sooner. */
export const oldestMs = 86_400_000;
/** A phone's clock may be a little behind. */
const slackMs = 300_000;

const statusOfFault: Readonly<Record<CodeFault, OfflineStatus>> = {
  'code-malformed': 'unreadable',
  'code-newer': 'newer',
  'key-unknown': 'key-unknown',
  'key-over': 'not-signed',
  'signature-wrong': 'not-signed',
};

export function offlineVerdict({ number, fragment, heard, now, today }: OfflineQuestion): OfflineVerdict {
  if (!holdsCode(fragment)) return without('no-code');
  const opened = openCheckCode(fragment, heard?.keys ?? []);
  if (!opened.ok) return without(statusOfFault[opened.fault]);
  const facts = opened.value;
  const reading = readNumber(number);
  if (reading.kind !== 'ok' || reading.number !== facts.number) return without('other-number');
  const listed = heard && listedStatus(facts, heard, now);
  if (heard && listed && listed !== 'in-force') return { status: listed, facts, heardAt: heard.at };
  // What the clock says needs no list; an order that is known hides it.
  if (today > facts.validUntil) return { status: 'expired', facts, heardAt: null };
  return heard && listed ? { status: listed, facts, heardAt: heard.at } : { status: 'unknown', facts, heardAt: null };
}

const without = (status: OfflineStatus): OfflineVerdict => ({ status, facts: null, heardAt: null });

/** Null when the lists are not there, too old, from a time that has not come, or from before the certificate. */
function listedStatus({ status, validFrom }: CodedFacts, heard: Heard, now: Date): 'in-force' | 'suspended' | 'ended' | null {
  const bitOf = (purpose: StatusPurpose): boolean | null => {
    const found = heard.lists.find((candidate) => candidate.list === status.list && candidate.purpose === purpose);
    return found && isUsable(found, heard.at, now) ? bitAt(found.bits, status.index) : null;
  };
  const [ended, suspended] = [bitOf('revocation'), bitOf('suspension')];
  if (ended) return 'ended';
  if (suspended) return 'suspended';
  return ended === null || suspended === null || Date.parse(validFrom) - oldestMs > heard.at.getTime() ? null : 'in-force';
}

const isUsable = ({ from, until }: HeardList, at: Date, now: Date): boolean =>
  from.getTime() - slackMs <= at.getTime() && at <= now && now < until && now.getTime() - at.getTime() < oldestMs;
