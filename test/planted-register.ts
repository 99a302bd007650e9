// How does a test put certificates into the public register without certifying anybody?
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { numberFrom, type CertificateNumber } from '#libs/certification/core/certificate-number.js';
import type { CertificateEventType, CertificateState, Turn } from '#libs/certification/core/certificate-state.js';
import { factsText, type CertificateFacts, type EventFacts } from '#libs/certification/core/facts.js';
import { leafBytes } from '#libs/certification/core/leaf.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import type { TestDatabase } from './database.js';

const issuedOn = '2026-03-14';

/** How it differs from an ordinary certificate in force. */
export interface PlantedEntry {
  readonly number?: CertificateNumber;
  /** Null: the details were removed. */
  readonly name?: string | null;
  readonly validUntil?: string;
  /** What came after the issue; what is not said is the day of the issue, no review date and no reason. */
  readonly turns?: readonly (Partial<Turn> & Pick<Turn, 'state'>)[];
  readonly academyName?: string;
  readonly academyState?: string;
  readonly renews?: string;
  readonly renewedBy?: string;
  readonly ledgerIndex?: number;
}

const [saltCertificate, saltFacts, saltHolder] = [1, 2, 3].map((fill) => Buffer.alloc(32, fill)) as [Buffer, Buffer, Buffer];
const kinds: Readonly<Record<CertificateState, CertificateEventType>> = {
  'in-force': 'reinstated', 'with-conditions': 'conditions', suspended: 'suspended', 'struck-off': 'struck-off', surrendered: 'surrendered', superseded: 'superseded',
}; // prettier-ignore

interface Happened extends Partial<Turn> {
  readonly type: CertificateEventType;
  readonly state: CertificateState;
}

/** What the register and the ledger would have of it. */
function lifeOf({ number, name, validUntil, turns, renews }: Required<Pick<PlantedEntry, 'number' | 'validUntil' | 'turns'>> & Pick<PlantedEntry, 'name' | 'renews'>, academyId: string) {
  const certified: CertificateFacts = {
    programme: 'smp-technician', version: '2026.1', scope: 'scalp-micropigmentation', validFrom: issuedOn, validUntil, decision: v7(), independence: 'independent', ...(renews !== undefined && { renews }),
  }; // prettier-ignore
  const issue: Happened = { type: 'issued', state: 'in-force' };
  const happened: Happened[] = [issue, ...turns.map((turn) => ({ type: kinds[turn.state], ...turn })), ...(name === null ? [{ ...issue, ...turns.at(-1), type: 'erased' as const, until: null, reason: null }] : [])];
  let previous: Uint8Array | undefined;
  return happened.map(({ type, state, day = issuedOn, until = null, reason = null }) => {
    const facts = { ...certified, ...(until !== null && { until }), ...(reason !== null && { reason }) } as EventFacts;
    const holder = type === 'issued' ? { holder: { value: name ?? 'Inês', salt: saltHolder } } : {};
    const leaf = leafBytes({ type, day, academyId, number: { value: number, salt: saltCertificate }, facts: { value: facts, salt: saltFacts }, status: { list: '1', index: 7 }, ...holder, ...(previous && { previous }) });
    previous = leafHash(leaf);
    return { id: v7(), leaf, hash: Buffer.from(previous), facts: factsText(facts), turn: { day, state, until, reason } satisfies Turn };
  });
}

/** Writes one row past the foreign keys, and its leaves on their way into the ledger: what is tested with it is who reads it, and as what. */
export async function plantEntry(db: TestDatabase, entry: PlantedEntry = {}): Promise<CertificateNumber> {
  const { number = numberFrom(randomBytes(13)), name = 'Inês Maria da Conceição', validUntil = '2999-03-13', turns = [], renews } = entry;
  const academyId = v7();
  const life = lifeOf({ number, name, validUntil, turns, ...(renews !== undefined && { renews }) }, academyId);
  const [first, last] = [life[0]!, life.at(-1)!];
  const kept = (salt: Buffer) => (name === null ? null : salt);
  const row = {
    number, certificate_id: v7(), academy_id: academyId, name, state: last.turn.state, state_since: life.findLast(({ turn }, place) => turn.state !== life[place - 1]?.turn.state)!.turn.day,
    review_on: last.turn.until, reason: last.turn.reason, facts: first.facts, valid_from: issuedOn, valid_until: validUntil, zone: 'Europe/Lisbon',
    academy_name: entry.academyName ?? 'Academia do Ponto', academy_city: 'Porto', academy_country: 'PT', academy_state: entry.academyState ?? 'admitted',
    last_event_id: last.id, last_event_facts: last.facts, last_leaf_hash: last.hash, issued_event_id: first.id, salt_certificate: kept(saltCertificate), salt_facts: kept(saltFacts), salt_holder: kept(saltHolder),
    status_list: '1', status_index: 7, ledger_index: entry.ledgerIndex ?? null, changed_at: new Date(), history: JSON.stringify(life.map(({ turn }) => turn)), renewed_by: entry.renewedBy ?? null,
    earlier: JSON.stringify(life.slice(0, -1).map(({ id, facts, hash }) => ({ id, facts, salt: kept(saltFacts)?.toString('base64url') ?? null, leafHash: hash.toString('base64url') }))),
  }; // prettier-ignore
  const columns = Object.keys(row);
  const client = new pg.Client({ connectionString: db.superuserUrl });
  await client.connect();
  try {
    for (const { id, leaf } of life) await client.query('insert into ledger_intake (event_id, leaf) values ($1, $2)', [id, leaf]);
    await client.query('set session_replication_role = replica');
    await client.query(`insert into public_register (${columns.join()}) values (${columns.map((_, index) => `$${index + 1}`).join()})`, Object.values(row));
  } finally {
    await client.end();
  }
  return number;
}
