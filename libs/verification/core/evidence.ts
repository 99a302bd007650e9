// Does what would be shown of a certificate fit what the ledger has under its signature?
import { isInForce, type CertificateState, type EffectiveState } from '#libs/certification/core/certificate-state.js';
import { readFacts } from '#libs/certification/core/facts.js';
import { holderText, type StatusPlace } from '#libs/certification/core/leaf.js';
import { fromBase64Url, toBase64Url } from '#libs/ledger/core/base64.js';
import { verifyCommitment } from '#libs/ledger/core/commitment.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { verifyInclusion } from '#libs/ledger/core/proof.js';
import type { TreeHead } from '#libs/ledger/core/tree.js';
import type { Answer } from './answer.js';
import { areTheirs, type CertificateEntry, entryOf, isChain, isLost, tells, type ToldLife, turnsOf } from './told-life.js';

export interface Judgement {
  readonly answer: Answer;
  /** A code, for pages to say in words. */
  readonly because: 'as-signed' | 'entered' | 'not-yet' | 'unreadable' | 'details-removed' | 'differs' | 'missing';
}

export interface Evidence {
  /** Is what is shown what was signed? */
  readonly signature: Judgement;
  /** Is the newest event in the public log? */
  readonly ledger: Judgement;
  /** Where its entries stand, oldest first; none while that was not found out. */
  readonly places: readonly number[];
}

/** Everything that is shown and was committed to. Salts and hashes are base64url, numbers without dashes. */
export interface Shown extends ToldLife {
  readonly number: string;
  readonly name: string | null;
  readonly standing: EffectiveState;
  readonly scope: string;
  readonly programme: string;
  readonly version: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly independence: string;
  readonly reviewOn: string | null;
  readonly reason: string | null;
  /** Under which it is in force. */
  readonly conditions: readonly string[];
  readonly replacedBy: string | null;
  readonly replaces: string | null;
  readonly renews: string | null;
  readonly salts: { readonly certificate: string | null; readonly holder: string | null };
  readonly statusList: StatusPlace;
}

/** An entry as the log gave it. */
export interface FoundLeaf {
  readonly index: number;
  readonly leaf: Uint8Array;
}

/** With the proof that it is there. */
export interface PlacedLeaf extends FoundLeaf {
  readonly hashes: readonly Uint8Array[];
}

const judged = (answer: Answer, because: Judgement['because']): Judgement => ({ answer, because });
const both = (judgement: Judgement): Evidence => ({ signature: judgement, ledger: judgement, places: [] });

/** Nobody could look. */
export const unread: Evidence = both(judged('could-not-check', 'unreadable'));
/** The ledger has given no place yet. */
export const notYetEntered: Evidence = { ...unread, signature: judged('could-not-check', 'not-yet'), ledger: judged('no', 'not-yet') };
/** The register names a place at which the log has nothing, or something else. */
export const notInLog: Evidence = { ...unread, ledger: judged('no', 'missing') };
/** Somebody tells something else than what was signed. */
export const differs: Judgement = judged('no', 'differs');

/** Either line says that somebody has changed what must not change: nothing else that is shown can be relied upon. */
export const isAltered = ({ signature, ledger }: Evidence): boolean => signature.answer === 'no' || ledger.because === 'missing';

/**
 * `tree` is what a checkpoint signs whose signature was checked; `newest` is the entry of the newest event, `earlier` those of all before it,
 * oldest first, which need no proof of their own.
 */
export function weigh(shown: Shown, tree: TreeHead, newest: PlacedLeaf, earlier: readonly FoundLeaf[]): Evidence {
  const { index, leaf, hashes } = newest;
  const isIn = verifyInclusion({ index, size: tree.size, hashes }, leafHash(leaf), tree.root).ok;
  if (!isIn || toBase64Url(leafHash(leaf)) !== shown.events.at(-1)?.leafHash) return notInLog;
  const found = [...earlier, newest];
  return { signature: signatureOf(shown, found.map(({ leaf }) => leaf)), ledger: judged('yes', 'entered'), places: found.map(({ index }) => index) };
}

/** While the newest event waits for its place nothing is proven, but `leaves` of all events are there to be compared, oldest first. */
export function weighWaiting(shown: Shown, leaves: readonly Uint8Array[]): Evidence {
  const signature = signatureOf(shown, leaves);
  return signature.answer === 'no' ? { ...notYetEntered, signature } : notYetEntered;
}

function signatureOf(shown: Shown, leaves: readonly Uint8Array[]): Judgement {
  if (!areTheirs(leaves, shown.events)) return differs;
  const entries = leaves.map(entryOf);
  if (entries.includes('unknown')) return judged('could-not-check', 'unreadable');
  const own = entries.filter((entry): entry is CertificateEntry => entry !== null && entry !== 'unknown');
  if (own.length < entries.length || !isChain(own, shown.events)) return differs;
  const isErased = own.at(-1)?.type === 'erased';
  // First what opens the entries: only then is it known that what is read next is ours.
  if (!(isErased ? isEmptied(shown) : isOpened(shown, own)) || !fits(shown, own)) return differs;
  return isErased ? judged('could-not-check', 'details-removed') : judged('yes', 'as-signed');
}

/** Name and salts go together, and only when the log says so. */
const isEmptied = ({ name, salts, events }: Shown): boolean => [name, salts.certificate, salts.holder, ...events.map(({ salt }) => salt)].every((detail) => detail === null);

function isOpened({ number, name, salts, events }: Shown, entries: readonly CertificateEntry[]): boolean {
  const opens = (published: string | undefined, label: string, salt: string | null | undefined, text: string): boolean =>
    published !== undefined && verifyCommitment(published, label, fromBase64Url(salt ?? '') ?? new Uint8Array(0), text).ok;
  return (
    name !== null &&
    opens(entries[0]?.certificate, 'certificate', salts.certificate, number) &&
    opens(entries[0]?.holder, 'holder', salts.holder, holderText(name)) &&
    // Something of what came before the newest event may have been lost; that one tells all that counts today.
    events.every((event, place) => (isLost(event) && place < events.length - 1) || opens(entries[place]?.facts, 'facts', event.salt, event.facts ?? ''))
  );
}

/** Once the details were removed nothing says any more that the facts are those of the entries; days and states stand in these for everybody. */
function fits(shown: Shown, entries: readonly CertificateEntry[]): boolean {
  try {
    const turns = turnsOf(entries, shown.events);
    const state = turns.at(-1)?.state;
    const isInPlace = entries.every(({ status }) => status.list === shown.statusList.list && status.index === shown.statusList.index);
    return state !== undefined && isInPlace && tells(shown, turns) && showsItsFacts(shown) && standsWhereLed(shown.standing, state);
  } catch {
    // What cannot even be read was not written by us.
    return false;
  }
}

/** The newest facts repeat all that were there at the issue. */
function showsItsFacts(shown: Shown): boolean {
  const { programme, version, scope, validFrom, validUntil, independence, ...own } = readFacts(shown.events.at(-1)?.facts ?? '');
  const { until = null, reason = null, successor = null, replaces = null, renews = null } = own;
  const signed = { programme, version, scope, validFrom, validUntil, independence, reviewOn: until, reason, replacedBy: successor, replaces, renews };
  // An order's conditions stand under a suspension, too; there they are not what the reader must know.
  const conditions = shown.standing === 'with-conditions' ? (own.conditions ?? []) : [];
  return Object.entries(signed).every(([name, value]) => shown[name as keyof typeof signed] === value) && shown.conditions.join() === conditions.join();
}

/** The clock may add that it has expired. */
const standsWhereLed = (standing: EffectiveState, state: CertificateState): boolean => standing === state || (isInForce(state) && standing === 'expired');
