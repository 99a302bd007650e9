// How does a benchmark fill the public register with certificates?
import { v7 } from 'uuid';
import type pg from 'pg';

const salt = "decode(repeat('5a', 32), 'hex')";

/** One row per number, as the register would show it; `client` must be a superuser (foreign keys are passed by). */
export async function plantRegister(client: pg.Client, numbers: readonly string[]): Promise<void> {
  await client.query('set session_replication_role = replica');
  const facts = JSON.stringify({ programme: { code: 'smp-technician', version: '2026.1' }, scope: 'smp', validFrom: '2026-01-01', validUntil: '2028-12-31', independence: 'independent' });
  await client.query(
    `insert into public_register (number, certificate_id, academy_id, name, state, state_since, facts, valid_from, valid_until, zone, academy_name,
       academy_city, academy_country, academy_state, last_event_id, last_event_facts, last_leaf_hash, issued_event_id, salt_certificate, salt_facts,
       salt_holder, status_list, status_index, ledger_index, changed_at)
     select number, gen_random_uuid(), $2, 'Inês Maria da Conceição', 'in-force', '2026-01-01', $3, '2026-01-01', '2028-12-31', 'Europe/Lisbon', 'Academia do Ponto',
       'Porto', 'PT', 'admitted', gen_random_uuid(), $3, ${salt}, gen_random_uuid(), ${salt}, ${salt}, ${salt}, '0', place, place, now()
     from unnest($1::text[]) with ordinality as planted (number, place)`,
    [numbers, v7(), facts],
  );
  await client.query('set session_replication_role = origin');
  await client.query('analyze public_register');
}
