// How is an exam marked again when one of its items turns out to be faulty, and no result is changed?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rescorings1790000000037 implements MigrationInterface {
  name = 'Rescorings1790000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What one person of the register proposes, with what it would do to each attempt, as a digest.
      create table rescoring (
        id uuid primary key,
        item_version_id uuid not null references item_version,
        treatment text not null check (treatment in ('everybody', 'taken-out', 'also-right')),
        cause text not null check (cause in ('wrong-key', 'several-right', 'unclear', 'outdated')),
        -- Sealed: the answer that is right too.
        accepted bytea,
        reason text not null check (char_length(reason) between 3 and 1000),
        preview bytea not null check (octet_length(preview) = 32),
        attempts integer not null check (attempts >= 0),
        gaining integer not null check (gaining >= 0),
        passing integer not null check (passing between 0 and gaining),
        proposed_by uuid not null references person,
        proposed_at timestamptz not null,
        constraint another_right_answer_is_named check ((treatment = 'also-right') = (accepted is not null))
      );
      create index rescoring_by_item_version on rescoring (item_version_id);
      create trigger erased_people_stay_away before insert on rescoring for each row execute function refuse_erased_person('proposed_by');

      -- How it ended, once.
      create table rescoring_end (
        rescoring_id uuid primary key references rescoring,
        act text not null check (act in ('confirmed', 'withdrawn')),
        person_id uuid not null references person,
        at timestamptz not null
      );

      create function rescoring_begins_lawfully() returns trigger language plpgsql as $$ begin
        if new.proposed_by is distinct from current_person() or not exists (select from role_grant g where g.person_id = new.proposed_by and g.role = 'registrar' and g.revoked_at is null) then
          perform refuse('rescoring_begins_lawfully', 'Whoever proposes a rescoring is of the register, and does it in his or her own name');
        end if;
        perform pg_advisory_xact_lock(hashtextextended('rescoring ' || new.item_version_id, 0));
        if exists (select from rescoring r where r.item_version_id = new.item_version_id and r.id <> new.id and not exists (select from rescoring_end e where e.rescoring_id = r.id)) then
          perform refuse('rescoring_one_open', 'Another rescoring of this item waits already');
        end if;
        return null;
      end $$;
      create trigger rescoring_begins_lawfully after insert on rescoring for each row execute function rescoring_begins_lawfully();

      create function rescoring_ends_lawfully() returns trigger language plpgsql as $$ begin
        if new.person_id is distinct from current_person() or not exists (select from role_grant g where g.person_id = new.person_id and g.role = 'registrar' and g.revoked_at is null) then
          perform refuse('rescoring_ends_lawfully', 'Whoever ends a rescoring is of the register, and does it in his or her own name');
        end if;
        if new.act = 'confirmed' and exists (select from rescoring r where r.id = new.rescoring_id and r.proposed_by = new.person_id) then
          perform refuse('nobody_confirms_his_own_rescoring', 'Somebody else than who proposed it confirms a rescoring');
        end if;
        return null;
      end $$;
      create trigger rescoring_ends_lawfully after insert on rescoring_end for each row execute function rescoring_ends_lawfully();

      -- What marking goes by from then on, beside the keys: without a person or a reason, and like them under no policy, because an attempt is marked in the name of whoever hands it in.
      create table item_marking (
        rescoring_id uuid primary key references rescoring,
        item_version_id uuid not null references item_version,
        treatment text not null,
        cause text not null,
        accepted bytea,
        since timestamptz not null
      );
      create index item_marking_by_item_version on item_marking (item_version_id);
      create function item_marking_was_confirmed() returns trigger language plpgsql as $$ begin
        if not exists (select from rescoring r join rescoring_end e on e.rescoring_id = r.id and e.act = 'confirmed'
                        where r.id = new.rescoring_id and (r.item_version_id, r.treatment, r.cause) = (new.item_version_id, new.treatment, new.cause) and r.accepted is not distinct from new.accepted) then
          perform refuse('item_marking_was_confirmed', 'Items are marked otherwise only as two people of the register decided');
        end if;
        return new;
      end $$;
      create trigger item_marking_was_confirmed before insert on item_marking for each row execute function item_marking_was_confirmed();
      create trigger item_marking_is_insert_only before update or delete on item_marking for each row execute function refuse_change();
      grant select, insert on item_marking to dermark_app;

      -- A result is never changed: another one follows it.
      alter table attempt_result
        add column revision integer not null default 1 check (revision > 0),
        add column rescoring_id uuid references item_marking (rescoring_id),
        -- Under which it was marked, where that is no longer the rule of the form.
        add column pass_rule jsonb,
        drop constraint attempt_result_pkey,
        add primary key (attempt_id, revision),
        add constraint attempt_result_once_for_each_rescoring unique (attempt_id, rescoring_id),
        add constraint a_later_result_has_a_reason check (revision = 1 or rescoring_id is not null),
        add constraint another_rule_has_a_reason check (pass_rule is null or rescoring_id is not null);

      create function attempt_result_follows() returns trigger language plpgsql as $$
      declare before attempt_result; begin
        if new.rescoring_id is not null and not exists (
             select from attempt a join form f on f.id = a.form_id join item_marking m on m.rescoring_id = new.rescoring_id where a.id = new.attempt_id and m.item_version_id = any (f.item_versions)) then
          perform refuse('attempt_result_follows', 'The rescoring is about an item that this attempt does not have');
        end if;
        if new.revision > 1 then
          if not on_register() then perform refuse('attempt_result_follows', 'Only the register marks an attempt again'); end if;
          select r.* into before from attempt_result r where r.attempt_id = new.attempt_id order by r.revision desc limit 1;
          if before.revision is distinct from new.revision - 1 then perform refuse('attempt_result_follows', 'A result follows the newest one'); end if;
          if before.passed and not new.passed then perform refuse('nobody_loses_by_a_rescoring', 'What was passed stays passed'); end if;
        end if;
        return new;
      end $$;
      create trigger attempt_result_follows before insert on attempt_result for each row when (new.revision > 1 or new.rescoring_id is not null) execute function attempt_result_follows();

      -- The result that counts, under the policies of whoever asks.
      create view standing_result with (security_invoker = true) as
        select r.* from attempt_result r where not exists (select from attempt_result n where n.attempt_id = r.attempt_id and n.revision > r.revision);
      grant select on standing_result to dermark_app;
      ${['rescoring', 'rescoring_end']
        .map(
          (table) => `
      create trigger ${table}_is_insert_only before update or delete on ${table} for each row execute function refuse_change();
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_rows on ${table} using (on_register());
      grant select, insert on ${table} to dermark_app;`,
        )
        .join('\n')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
