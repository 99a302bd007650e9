// What does anybody need to check the whole life of a certificate, not only the newest event?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WholeLife1790000000020 implements MigrationInterface {
  name = 'WholeLife1790000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What opens the ledger's entry of an event. Bytes are base64url, as the check gives them; no salt, once it is gone.
      create function told_event(id uuid, facts text, salt bytea, leaf_hash bytea) returns jsonb language sql stable
        return jsonb_build_object('id', id, 'facts', facts, 'salt', rtrim(translate(encode(salt, 'base64'), '+/', '-_'), '='),
          'leafHash', rtrim(translate(encode(leaf_hash, 'base64'), '+/', '-_'), '='));

      -- Of every event before the newest, oldest first. It holds salts: the planner's statistics take no sample of it.
      alter table public_register add column earlier jsonb not null default '[]' check (jsonb_typeof(earlier) = 'array');
      alter table public_register alter column earlier set statistics 0;
      grant update (earlier) on public_register to dermark_app;

      ${eraseCertificate(`, earlier = (select coalesce(jsonb_agg(event || '{"salt": null}' order by place), '[]') from jsonb_array_elements(earlier) with ordinality as told (event, place))`)}
    `);
    // The owner sees rows only under a policy, as everybody does.
    await runner.query("select set_config('dermark.register', 'on', true)");
    await runner.query(`
      update public_register p set earlier = told.events, state_since = told.since
        from (select e.certificate_id, jsonb_agg(told_event(e.id, e.facts, s.salt_facts, e.leaf_hash) order by e.sequence) filter (where not e.is_newest) as events,
                max(e.day) filter (where e.type <> 'erased') as since
                from (select *, sequence = max(sequence) over (partition by certificate_id) as is_newest from certificate_event) e
                left join certificate_event_salt s on s.event_id = e.id group by 1) told
       where told.certificate_id = p.certificate_id and told.events is not null`);
    await runner.query("select set_config('dermark.register', '', true)");
  }

  /** What it takes away can be made again from the events. That a state lasts since before an erasure stays put right. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${eraseCertificate('')}
      alter table public_register drop column earlier;
      drop function told_event;
    `);
  }
}

/** The one way in which the personal side of a certificate goes (0013), with what else goes from its line in the register. */
const eraseCertificate = (alsoEmptied: string): string => `
      create or replace function erase_certificate(erased uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if not exists (select from certificate_event e where e.certificate_id = erased and e.type = 'erased') then
          perform refuse('erasure_is_an_event', 'Details are removed by an event that says so');
        end if;
        update certificate_person set legal_name = null, salt_certificate = null, salt_holder = null where certificate_id = erased;
        if not found then perform refuse('erasure_is_complete', 'The personal side of this certificate is out of sight'); end if;
        delete from certificate_event_salt where certificate_id = erased;
        update public_register set name = null, salt_certificate = null, salt_facts = null, salt_holder = null${alsoEmptied} where certificate_id = erased;
        perform set_config('dermark.register', coalesce(register, ''), true);
      end $$;`;
