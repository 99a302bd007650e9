// By which address in it is a text somebody's own, and which certificates does one letter to an academy tell of?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OwnWords1790000000023 implements MigrationInterface {
  name = 'OwnWords1790000000023';

  async up(runner: QueryRunner): Promise<void> {
    // A word goes on for as long as an unquoted address could (RFC 5322, 3.2.3), so that nobody's address is found within another's.
    await runner.query(`
      create function addresses_in(words text) returns text[] language sql immutable parallel safe as $$
        with plain as (select translate(lower(normalize(words, NFKC)), '“”„«»', '     ') as text)
        select array_append(array_agg(ltrim(found[1], '''/') || '@' || rtrim(found[2], '.-_')), btrim(min(plain.text)))
          from plain left join lateral regexp_matches(plain.text, '(?:[-+./\\d]*\\d/)?([^][[:space:]()<>:;,"\\\\@]+)@([-.@_0-9a-z\\u00a1-\\U0010ffff]+)', 'g') as word (found) on true
      $$;
      comment on function addresses_in is 'Every e-mail address in a text that people wrote, spelt as accounts are looked up; and the whole text, which may be an odd one. A number before a slash is a telephone.';
      revoke all on function addresses_in from public;
      grant execute on function addresses_in to dermark_app;

      create index expiry_reminder_by_letter on expiry_reminder (academy_id, at);

      create or replace function erase_concerns(erased uuid, addresses text[]) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); emptied bigint;
      begin
        perform set_config('dermark.register', 'on', true);
        perform demand_erased(erased);
        update concern set contact = null where addresses_in(contact) && addresses;
        update concern set account = null, contact = null
         where state = 'closed' and certificate_number in (select c.number from certificate c where c.holder_id = erased);
        get diagnostics emptied = row_count;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return emptied;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
