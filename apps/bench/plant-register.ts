// How does a benchmark fill the public register with certificates?
import { v7 } from 'uuid';
import type pg from 'pg';
import { factsOfIssue, factsText } from '#libs/certification/core/facts.js';
import { dayIn } from '#libs/kernel/calendar.js';

const salt = "decode(repeat('5a', 32), 'hex')";

/** One row per number, as the register would show it; `client` must be a superuser (foreign keys are passed by). */
export async function plantRegister(client: pg.Client, numbers: readonly string[]): Promise<void> {
  const day = dayIn('Europe/Lisbon', new Date());
  const facts = factsOfIssue({ programme: 'smp-technician', version: '2026.1', day, decisionId: v7(), independence: 'independent' });
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into public_register (number, certificate_id, academy_id, name, state, state_since, facts, valid_from, valid_until, zone, academy_name,
       academy_city, academy_country, academy_state, last_event_id, last_event_facts, last_leaf_hash, issued_event_id, salt_certificate, salt_facts,
       salt_holder, status_list, status_index, changed_at)
     select number, gen_random_uuid(), $2, 'Inês Maria da Conceição', 'in-force', $4, $3, $4, $5, 'Europe/Lisbon', 'Academia do Ponto',
       'Porto', 'PT', 'admitted', event, $3, ${salt}, event, ${salt}, ${salt}, ${salt}, '1', place, now()
     from (select number, place, gen_random_uuid() as event from unnest($1::text[]) with ordinality as given (number, place)) planted`,
    [numbers, v7(), factsText(facts), facts.validFrom, facts.validUntil],
  );
  await client.query('set session_replication_role = origin');
  await client.query('analyze public_register');
}
