// Does what would be shown of a certificate fit what the ledger has under its signature?
import type { CertificateEventType, EffectiveState } from '#libs/certification/core/certificate-state.js';
import { readFacts } from '#libs/certification/core/facts.js';
import { holderText } from '#libs/certification/core/leaf.js';
import { readLeaf } from '#libs/certification/core/published-leaf.js';
import { fromBase64Url, toBase64Url } from '#libs/ledger/core/base64.js';
import { verifyCommitment } from '#libs/ledger/core/commitment.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { verifyInclusion } from '#libs/ledger/core/proof.js';
import type { TreeHead } from '#libs/ledger/core/tree.js';
import type { Answer } from './answer.js';

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
  /** Where the newest entry stands, and the one that the certificate began with. */
  readonly index: number | null;
  readonly issuedIndex: number | null;
}

/** Everything that is shown and was committed to. Salts and hashes are base64url. */
export interface Shown {
  readonly number: string;
  readonly name: string | null;
  readonly standing: EffectiveState;
  readonly scope: string;
  readonly programme: string;
  readonly version: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly independence: string;
  /** RFC 8785 JSON, of the newest event. */
  readonly facts: string;
  readonly salts: { readonly certificate: string | null; readonly facts: string | null; readonly holder: string | null };
  readonly leafHash: string;
}

/** An entry as the log gave it, and the proof that it is there. */
export interface PlacedLeaf {
  readonly index: number;
  readonly leaf: Uint8Array;
  readonly hashes: readonly Uint8Array[];
}

const judged = (answer: Answer, because: Judgement['because']): Judgement => ({ answer, because });
const both = (judgement: Judgement): Evidence => ({ signature: judgement, ledger: judgement, index: null, issuedIndex: null });

/** Nobody could look. */
export const unread: Evidence = both(judged('could-not-check', 'unreadable'));
/** The ledger has given no place yet. */
export const notYetEntered: Evidence = { ...unread, signature: judged('could-not-check', 'not-yet'), ledger: judged('no', 'not-yet') };
/** The register names a place at which the log has nothing, or something else. */
export const notInLog: Evidence = { ...unread, ledger: judged('no', 'missing') };

/** Either line says that somebody has changed what must not change: nothing else that is shown can be relied upon. */
export const isAltered = ({ signature, ledger }: Evidence): boolean => signature.answer === 'no' || ledger.because === 'missing';

/**
 * `tree` is what a checkpoint signs whose signature was checked; `last` is the entry of the newest event, `issued` that with which the
 * certificate began (the same one until something happens to it).
 */
export function weigh(shown: Shown, tree: TreeHead, last: PlacedLeaf, issued: PlacedLeaf): Evidence {
  const isIn = ({ index, leaf, hashes }: PlacedLeaf) => verifyInclusion({ index, size: tree.size, hashes }, leafHash(leaf), tree.root).ok;
  if (toBase64Url(leafHash(last.leaf)) !== shown.leafHash || !isIn(last) || !isIn(issued)) return notInLog;
  return { signature: signatureOf(shown, last.leaf, issued.leaf), ledger: judged('yes', 'entered'), index: last.index, issuedIndex: issued.index };
}

type Fields = Readonly<Record<string, string | undefined>>;

function signatureOf(shown: Shown, last: Uint8Array, issued: Uint8Array): Judgement {
  const { name, salts } = shown;
  if (name === null || salts.certificate === null || salts.facts === null || salts.holder === null) return judged('could-not-check', 'details-removed');
  const read = readLeaf(last);
  // An entry of a kind that this program does not know says nothing that it could compare.
  if (!read.ok || read.value.type === null) return judged('could-not-check', 'unreadable');
  const [newest, first] = [fieldsOf(last), fieldsOf(issued)];
  const opens = (published: string | undefined, label: string, salt: string, text: string): boolean =>
    published !== undefined && verifyCommitment(published, label, fromBase64Url(salt) ?? new Uint8Array(0), text).ok;
  const isSigned =
    [newest, first].every((leaf) => opens(leaf['certificate'], 'certificate', salts.certificate ?? '', shown.number)) &&
    opens(newest['facts'], 'facts', salts.facts, shown.facts) &&
    opens(first['holder'], 'holder', salts.holder, holderText(name)) &&
    showsItsFacts(shown) &&
    standsWhereLed(shown.standing, read.value.type);
  return isSigned ? judged('yes', 'as-signed') : judged('no', 'differs');
}

const fieldsOf = (leaf: Uint8Array): Fields => JSON.parse(new TextDecoder().decode(leaf)) as Fields;

function showsItsFacts(shown: Shown): boolean {
  const { programme, version, scope, validFrom, validUntil, independence } = readFacts(shown.facts);
  const signed = { programme, version, scope, validFrom, validUntil, independence };
  return Object.entries(signed).every(([name, value]) => shown[name as keyof typeof signed] === value);
}

/** Where an event leaves a certificate; the clock may add that it has expired. After `erased` there is nothing left to be shown. */
const ledTo: Readonly<Partial<Record<string, EffectiveState>>> = {
  issued: 'in-force',
  reinstated: 'in-force',
  conditions: 'with-conditions',
  suspended: 'suspended',
  'struck-off': 'struck-off',
  surrendered: 'surrendered',
  superseded: 'superseded',
} satisfies Readonly<Record<Exclude<CertificateEventType, 'erased'>, EffectiveState>>;

/** Entries that the register makes of itself lead no certificate anywhere. */
function standsWhereLed(standing: EffectiveState, type: string): boolean {
  const state = ledTo[type];
  const mayExpire = state === 'in-force' || state === 'with-conditions';
  return state !== undefined && (standing === state || (mayExpire && standing === 'expired'));
}
