// How does a test put certificates into the public register without certifying anybody?
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { numberFrom, type CertificateNumber } from '#libs/certification/core/certificate-number.js';
import { factsText } from '#libs/certification/core/facts.js';
import type { TestDatabase } from './database.js';

const facts = factsText({ programme: 'smp-technician', version: '2026.1', scope: 'scalp-micropigmentation', validFrom: '2026-03-14', validUntil: '2029-03-13', decision: v7(), independence: 'independent' });

const usual = {
  name: 'Inês Maria da Conceição',
  state: 'in-force',
  state_since: '2026-03-14',
  review_on: null,
  reason: null,
  facts,
  valid_from: '2026-03-14',
  valid_until: '2999-03-13',
  zone: 'Europe/Lisbon',
  academy_name: 'Academia do Ponto',
  academy_city: 'Porto',
  academy_country: 'PT',
  academy_state: 'admitted',
  last_event_facts: facts,
  last_leaf_hash: Buffer.alloc(32, 0x91),
  salt_certificate: Buffer.alloc(32, 1),
  salt_facts: Buffer.alloc(32, 2),
  salt_holder: Buffer.alloc(32, 3),
  status_list: '1',
  status_index: 7,
  // The ledger has no entry of it, and a place that the ledger does not know would be found out.
  ledger_index: null,
  history: JSON.stringify([{ day: '2026-03-14', state: 'in-force', until: null, reason: null }]),
  renewed_by: null,
};

/** Column values that differ from those of an ordinary certificate in force. */
export type PlantedEntry = Readonly<Partial<Record<keyof typeof usual, unknown>>>;

/** Writes one row past the foreign keys: what is tested with it is who reads it, and as what. */
export async function plantEntry(db: TestDatabase, entry: PlantedEntry = {}): Promise<CertificateNumber> {
  const number = numberFrom(randomBytes(13));
  const event = v7();
  const row = { ...usual, ...entry, number, certificate_id: v7(), academy_id: v7(), last_event_id: event, issued_event_id: event, changed_at: new Date() };
  const columns = Object.keys(row);
  const client = new pg.Client({ connectionString: db.superuserUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(`insert into public_register (${columns.join()}) values (${columns.map((_, index) => `$${index + 1}`).join()})`, Object.values(row));
  } finally {
    await client.end();
  }
  return number;
}
