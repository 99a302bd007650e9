// Is the life that is told of a certificate the one that the ledger has, event by event?
import type { Day } from '#libs/kernel/calendar.js';
import { ledTo, type CertificateEventType, type Turn } from '#libs/certification/core/certificate-state.js';
import { readFacts } from '#libs/certification/core/facts.js';
import type { StatusPlace } from '#libs/certification/core/leaf.js';
import { readLeaf } from '#libs/certification/core/published-leaf.js';
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { leafHash } from '#libs/ledger/core/hash.js';

/** An event as it is told. Salt and hash are base64url. */
export interface ToldEvent {
  /** In the very bytes that its entry commits to: RFC 8785 JSON. `{}` when they were lost with a database: then nothing but the entry tells of it. */
  readonly facts: string;
  /** Null once the details were removed, or lost. */
  readonly salt: string | null;
  readonly leafHash: string;
}

/** All events and what the public reads of each, oldest first. */
export interface ToldLife {
  readonly events: readonly ToldEvent[];
  readonly history: readonly Turn[];
  /** When it came into the state that it is in. */
  readonly stateSince: Day;
}

/** What an entry about a certificate says for everybody to read. Commitments and hashes are base64url. */
export interface CertificateEntry {
  readonly type: CertificateEventType;
  readonly day: Day;
  readonly certificate: string;
  readonly facts: string;
  readonly holder?: string;
  readonly status: StatusPlace;
  readonly previous?: string;
}

/** Null when it is about no certificate; `unknown` when it is of a kind that this program does not know, and so says nothing that could be compared. */
export function entryOf(leaf: Uint8Array): CertificateEntry | 'unknown' | null {
  const read = readLeaf(leaf);
  if (!read.ok || read.value.type === null) return 'unknown';
  return read.value.status ? (JSON.parse(new TextDecoder().decode(leaf)) as CertificateEntry) : null;
}

/** Whether what opens its entry was lost: day and kind are known, reason and review date are not. */
export const isLost = ({ facts, salt }: ToldEvent): boolean => facts === '{}' && salt === null;

/** Whether `leaves` are those of these events, all of them and in this order. */
export const areTheirs = (leaves: readonly Uint8Array[], events: readonly ToldEvent[]): boolean =>
  leaves.length === events.length && leaves.every((leaf, place) => toBase64Url(leafHash(leaf)) === events[place]?.leafHash);

/**
 * Whether they are one life, from the issue to the newest event. Each but the issue names the hash of the one before, so the newest one binds
 * all: an event that is left out, added, swapped or moved would need a second entry with the same SHA-256. That is why the newest
 * alone has to be proven to be in the log.
 */
export const isChain = (entries: readonly CertificateEntry[], events: readonly ToldEvent[]): boolean =>
  entries.every(({ previous, certificate }, place) => previous === events[place - 1]?.leafHash && certificate === entries[0]?.certificate);

/** What the public should read of these events: days and kinds stand in the entries themselves, the rest in the facts that they commit to. */
export function turnsOf(entries: readonly CertificateEntry[], events: readonly ToldEvent[]): Turn[] {
  const turns: Turn[] = [];
  for (const [place, { type, day }] of entries.entries()) {
    const { until = null, reason = null } = readFacts(events[place]?.facts ?? '');
    turns.push({ day, state: ledTo[type] ?? turns.at(-1)?.state ?? 'in-force', until, reason });
  }
  return turns;
}

/** Whether days, states, review dates and reasons are those of `turns`, none more and none less. */
export function tells({ history, stateSince }: ToldLife, turns: readonly Turn[]): boolean {
  const isSame = ({ day, state, until, reason }: Turn, told: Turn | undefined) => told?.day === day && told.state === state && told.until === until && told.reason === reason;
  const began = turns.findLast(({ state }, place) => state !== turns[place - 1]?.state);
  return history.length === turns.length && turns.every((turn, place) => isSame(turn, history[place])) && stateSince === began?.day;
}
