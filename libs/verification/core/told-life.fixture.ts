// How does a spec let a certificate live through events, enter them in a log, and tell of them as the register does?
import type { CertificateEventType, CertificateState, Turn } from '#libs/certification/core/certificate-state.js';
import { stateAfter } from '#libs/certification/core/certificate-state.js';
import { factsOfIssue, factsText, type EventFacts } from '#libs/certification/core/facts.js';
import { leafBytes } from '#libs/certification/core/leaf.js';
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { inclusionRanges } from '#libs/ledger/core/proof.js';
import { rootByDefinition } from '#libs/ledger/core/tree.fixture.js';
import type { TreeHead } from '#libs/ledger/core/tree.js';
import type { FoundLeaf, PlacedLeaf, Shown } from './evidence.js';
import type { ToldEvent } from './told-life.js';

export interface Step extends Pick<EventFacts, 'reason' | 'until' | 'conditions' | 'successor'> {
  readonly type: CertificateEventType;
  readonly day: string;
}

export interface Life {
  readonly shown: Shown;
  readonly tree: TreeHead;
  readonly newest: PlacedLeaf;
  readonly earlier: readonly FoundLeaf[];
  /** Of the log, others among them. */
  readonly leaves: readonly Uint8Array[];
}

export const salt = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
export const stranger = new TextEncoder().encode('{"type":"digest","v":1}');

const number = '123456789ABCDMN';
const name = 'João Conceição';
export const issuedOn = '2026-11-22';
const status = { list: '1', index: 7 };
const certified = factsOfIssue({ programme: 'smp-technician', version: '2026.1', day: issuedOn, decisionId: 'd', independence: 'independent' });

/** Which certificate it is, and what it follows on. Numbers without dashes. */
export interface Origin {
  readonly number: string;
  readonly replaces?: string;
  readonly renews?: string;
}

/** Places in the log: something else stands before, between and behind its entries. */
const placeOf = (event: number) => event * 2 + 1;

/** What is told of a certificate that was issued on `issuedOn`, and of what happened then, and what a log has of it. */
export function lived(...steps: readonly Step[]): Life {
  const { shown, own } = told({ number, renews: 'ZZZZZZZZZZZZZZZ' }, steps);
  return { shown, ...entered(own) };
}

/** The same of certificates that were issued one after the other, in one log. */
export function livedTogether(...origins: readonly Origin[]): readonly Life[] {
  const all = origins.map((origin) => told(origin, []));
  const leaves = all.flatMap(({ own }) => own);
  return all.map(({ shown }, place) => ({ shown, ...entered(leaves, place), earlier: [] }));
}

function told(origin: Origin, steps: readonly Step[]): { readonly shown: Shown; readonly own: readonly Uint8Array[] } {
  const { number, replaces, renews } = origin;
  const events: { leaf: Uint8Array; event: ToldEvent; turn: Turn; facts: EventFacts }[] = [];
  let state: CertificateState = 'in-force';
  for (const [place, { type, day, ...own }] of [{ type: 'issued' as const, day: issuedOn }, ...steps].entries()) {
    const facts: EventFacts = { ...certified, ...(replaces && { replaces }), ...(renews && { renews }), ...own };
    const salted = salt(10 + place);
    const before = events.at(-1);
    const leaf = leafBytes({
      type, day, status, academyId: '01a20405-29be-7326-a530-1b4d4c9c8433', number: { value: number, salt: salt(1) }, facts: { value: facts, salt: salted },
      ...(before ? { previous: leafHash(before.leaf) } : { holder: { value: name, salt: salt(2) } }),
    }); // prettier-ignore
    state = stateAfter(place === 0 ? 'nothing' : state, type) ?? state;
    const event = { facts: factsText(facts), salt: toBase64Url(salted), leafHash: toBase64Url(leafHash(leaf)) };
    events.push({ leaf, event, facts, turn: { day, state, until: facts.until ?? null, reason: facts.reason ?? null } });
  }
  const isErased = steps.at(-1)?.type === 'erased';
  const { reason = null, until = null, conditions = [], successor = null } = events.at(-1)!.facts;
  const emptied = <T>(detail: T): T | null => (isErased ? null : detail);
  const shown: Shown = {
    number, name: emptied(name), standing: state, scope: certified.scope, programme: certified.programme, version: certified.version, validFrom: certified.validFrom,
    validUntil: certified.validUntil, independence: certified.independence, reviewOn: until, reason, conditions: state === 'with-conditions' ? conditions : [],
    replacedBy: successor, replaces: replaces ?? null, renews: renews ?? null, statusList: status, stateSince: events.findLast(({ turn }, place) => turn.state !== events[place - 1]?.turn.state)!.turn.day,
    salts: { certificate: emptied(toBase64Url(salt(1))), holder: emptied(toBase64Url(salt(2))) },
    history: events.map(({ turn }) => turn), events: events.map(({ event }) => ({ ...event, salt: emptied(event.salt) })),
  }; // prettier-ignore
  return { shown, own: events.map(({ leaf }) => leaf) };
}

/** The log that has these leaves of a certificate; `at` is the one that counts as newest, which the last one is. */
export function entered(own: readonly Uint8Array[], at = own.length - 1): Omit<Life, 'shown'> {
  const leaves = [stranger, ...own.flatMap((leaf) => [leaf, stranger])];
  const hashes = leaves.map(leafHash);
  const found = own.map((leaf, event) => ({ index: placeOf(event), leaf }));
  const newest = found[at]!;
  const proof = inclusionRanges(newest.index, leaves.length).map(({ start, end }) => rootByDefinition(hashes.slice(start, end)));
  return { leaves, tree: { size: leaves.length, root: rootByDefinition(hashes) }, newest: { ...newest, hashes: proof }, earlier: found.slice(0, at) };
}
