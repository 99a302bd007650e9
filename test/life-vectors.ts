// Which published entries show every type of entry that there is, and what follows from one for the next?
import { bytesToHex } from '@noble/hashes/utils.js';
import type { CertificateEventType } from '#libs/certification/core/certificate-state.js';
import { numberFrom } from '#libs/certification/core/certificate-number.js';
import { factsOfCorrection, factsOfIssue, factsText, type CertificateFacts, type EventFacts } from '#libs/certification/core/facts.js';
import { holderText, leafBytes, statusPlace, type Salted, type StatusPlace } from '#libs/certification/core/leaf.js';
import { keyLeafBytes, statusListLeafBytes } from '#libs/certification/core/register-leaf.js';
import { bitAt, bitsAfter, bitsDigest, type StatusEvent, type StatusPurpose } from '#libs/certification/core/status-bits.js';
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { rootAt } from './tree-vectors.js';

interface Certificate {
  readonly number: Salted<string>;
  readonly holder: Salted<string>;
  readonly status: StatusPlace;
  readonly facts: CertificateFacts;
}

type Own = Omit<EventFacts, keyof CertificateFacts>;

/** What a log is given, entry by entry; `fixed` gives 32 bytes for a name. */
class Log {
  readonly entries: Readonly<Record<string, unknown>>[] = [];
  readonly hashes: Uint8Array[] = [];
  readonly #newest = new Map<Certificate, Uint8Array>();
  readonly #turns: (StatusEvent & { readonly list: string })[] = [];

  constructor(
    private readonly academyId: string,
    private readonly fixed: (name: string) => Uint8Array,
  ) {}

  get size(): number {
    return this.hashes.length;
  }

  happens(type: CertificateEventType, of: Certificate, day: string, own: Own = {}): void {
    const facts = { value: { ...of.facts, ...own }, salt: this.fixed(`salt of the facts of life ${this.size}`) };
    const previous = this.#newest.get(of);
    const leaf = leafBytes({ type, academyId: this.academyId, day, number: of.number, facts, status: of.status, ...(type === 'issued' && { holder: of.holder }), ...(previous && { previous }) });
    this.#newest.set(of, leafHash(leaf));
    this.#turns.push({ type, index: of.status.index, list: of.status.list });
    this.#enter(leaf, {
      type,
      academy: this.academyId,
      day,
      certificate: salted(of.number),
      facts: { value: facts.value, text: factsText(facts.value), salt: toBase64Url(facts.salt) },
      ...(type === 'issued' && { holder: { ...salted(of.holder), text: holderText(of.holder.value) } }),
      status: of.status,
      ...(previous && { previous: toBase64Url(previous) }),
    });
  }

  /** A new key, of the register when it is nobody's. */
  gets(name: string, day: string, academyId: string | null): void {
    const [publicKey, validFrom, validUntil] = [this.fixed(name), new Date(`${day}T09:30:00.123Z`), new Date(`${day.replace(/^\d+/, (year) => String(Number(year) + 2))}T09:30:00.123Z`)];
    const leaf = keyLeafBytes({ academyId, day, publicKey, validFrom, validUntil });
    this.#enter(leaf, { type: 'key', ...(academyId !== null && { academy: academyId }), day, key: toBase64Url(publicKey), from: validFrom.toISOString(), until: validUntil.toISOString() });
  }

  /** The list as the first `size` entries make it. */
  lists(list: string, purpose: StatusPurpose, day: string, size = this.size): void {
    const turns = this.#turns.slice(0, this.entries.slice(0, size).filter((entry) => 'status' in entry).length);
    const bits = bitsAfter(turns.filter((turn) => turn.list === list), purpose);
    const digest = bitsDigest(bits);
    const set = Array.from({ length: bits.length * 8 }, (_, at) => at).filter((at) => bitAt(bits, at));
    this.#enter(statusListLeafBytes({ day, list, purpose, size, digest }), { type: 'status-list', day, list, purpose, size, set, digest: toBase64Url(digest) });
  }

  newestOf(certificate: Certificate): string {
    return toBase64Url(this.#newest.get(certificate)!);
  }

  #enter(leaf: Uint8Array, said: Readonly<Record<string, unknown>>): void {
    this.hashes.push(leafHash(leaf));
    this.entries.push({ ...said, leaf: new TextDecoder().decode(leaf), leafHash: bytesToHex(leafHash(leaf)) });
  }
}

const salted = ({ value, salt }: Salted<string>) => ({ value, salt: toBase64Url(salt) });

/** A log that has every type of entry, and each way in which a status list turns. */
export function lifeVectors(idOf: (number: number) => string, fixed: (name: string) => Uint8Array) {
  const certificate = (at: number, name: string, ordinal: number, facts: CertificateFacts): Certificate => ({
    number: { value: numberFrom(fixed(`number of life ${at}`).subarray(0, 13)), salt: fixed(`salt of the number of life ${at}`) },
    holder: { value: name, salt: fixed(`salt of the holder of life ${at}`) },
    status: statusPlace(ordinal),
    facts,
  });
  const issue = (at: number, day: string, renews?: string) => factsOfIssue({ programme: 'smp-technician', version: '2026.1', day, decisionId: idOf(0x300 + at), independence: 'independent', ...(renews && { renews }) });
  const ines = certificate(0, 'Inês da Conceicao', 0, issue(0, '2026-12-01'));
  const rui = certificate(1, 'Rui Vaz', 131_071, issue(1, '2026-12-02'));
  const eva = certificate(2, 'Eva Lima', 131_072, issue(2, '2026-12-03'));
  const corrected = certificate(3, 'Inês da Conceição', 1, factsOfCorrection(ines.facts, { decisionId: idOf(0x303), independence: 'independent', replaces: ines.number.value }));
  const renewed = certificate(4, 'Inês da Conceição', 2, issue(4, '2029-11-20', corrected.number.value));

  const log = new Log(idOf(1), fixed);
  log.gets('key of the register', '2026-12-01', null);
  log.gets('key of the academy', '2026-12-01', idOf(1));
  log.happens('issued', ines, '2026-12-01');
  log.happens('issued', rui, '2026-12-02');
  log.happens('issued', eva, '2026-12-03');
  log.happens('conditions', ines, '2027-01-10', { conditions: ['supervised', 'no-scars'], imposedBy: 'register', until: '2027-04-10' });
  log.happens('suspended', ines, '2027-02-01', { conditions: ['supervised', 'no-scars'], reason: 'hygiene', imposedBy: 'academy', until: '2027-03-01' });
  log.lists('1', 'suspension', '2027-02-01');
  log.happens('reinstated', ines, '2027-02-20', { reason: 'resolved', imposedBy: 'academy' });
  log.happens('suspended', rui, '2027-02-28', { reason: 'under-investigation', imposedBy: 'register' });
  log.happens('conditions', rui, '2027-03-15', { conditions: ['hygiene-training', 'keep-records'], imposedBy: 'register', until: '2027-09-15' });
  log.lists('1', 'suspension', '2027-03-15');
  log.happens('struck-off', rui, '2027-08-01', { conditions: ['hygiene-training', 'keep-records'], reason: 'conditions-broken', imposedBy: 'register' });
  log.happens('issued', corrected, '2027-09-01');
  log.happens('superseded', ines, '2027-09-01', { reason: 'name-misspelt', imposedBy: 'academy', successor: corrected.number.value, successorLeaf: log.newestOf(corrected) });
  log.happens('surrendered', eva, '2027-10-01', { reason: 'concern-open', imposedBy: 'holder' });
  // two lists of one moment: of the second, the entry between is no part
  const size = log.size;
  log.lists('1', 'revocation', '2027-10-01', size);
  log.lists('2', 'revocation', '2027-10-01', size);
  log.happens('erased', eva, '2028-01-05', { imposedBy: 'holder' });
  log.happens('erased', rui, '2028-01-06', { imposedBy: 'register' });
  log.gets('second key of the register', '2028-11-30', null);
  log.happens('issued', renewed, '2029-11-20');
  return { entries: log.entries, root: bytesToHex(rootAt(log.hashes, log.size)) };
}
