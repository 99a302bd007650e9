// How does a benchmark fill the public register with certificates?
import { v7 } from 'uuid';
import type pg from 'pg';
import { factsOfIssue, factsText } from '#libs/certification/core/facts.js';
import { leafBytes } from '#libs/certification/core/leaf.js';
import { dayIn } from '#libs/kernel/calendar.js';
import { leafHash } from '#libs/ledger/core/hash.js';

const salt = Buffer.alloc(32, 0x5a);
const name = 'Inês Maria da Conceição';

/** One row per number, as the register would show it, and its leaf on the way into the ledger; `client` must be a superuser (foreign keys are passed by). */
export async function plantRegister(client: pg.Client, numbers: readonly string[]): Promise<void> {
  const academyId = v7();
  const day = dayIn('Europe/Lisbon', new Date());
  const facts = factsOfIssue({ programme: 'smp-technician', version: '2026.2', day, decisionId: v7(), independence: 'independent' });
  const events = numbers.map(() => v7());
  const salted = { academyId, day, facts: { value: facts, salt }, holder: { value: name, salt } };
  const leaves = numbers.map((number, index) => leafBytes({ type: 'issued', ...salted, number: { value: number, salt }, status: { list: '1', index } }));
  await client.query('insert into ledger_intake (event_id, leaf) select * from unnest($1::uuid[], $2::bytea[])', [events, leaves]);
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into public_register (number, certificate_id, academy_id, name, state, state_since, facts, valid_from, valid_until, zone, academy_name,
       academy_city, academy_country, academy_state, last_event_id, last_event_facts, last_leaf_hash, issued_event_id, salt_certificate, salt_facts,
       salt_holder, status_list, status_index, changed_at, history)
     select number, gen_random_uuid(), $4, $5, 'in-force', $6, $7, $6, $8, 'Europe/Lisbon', 'Academia do Ponto',
       'Porto', 'PT', 'admitted', event, $7, leaf_hash, event, $9, $9, $9, '1', place - 1, now(), $10
     from unnest($1::text[], $2::uuid[], $3::bytea[]) with ordinality as planted (number, event, leaf_hash, place)`,
    [numbers, events, leaves.map((leaf) => Buffer.from(leafHash(leaf))), academyId, name, day, factsText(facts), facts.validUntil, salt, JSON.stringify([{ day, state: 'in-force', until: null, reason: null }])],
  );
  await client.query('set session_replication_role = origin');
  await client.query('analyze public_register');
}
