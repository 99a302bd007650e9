// What does an exam leave behind: which sealed transcript of it is in the ledger, and how is a result looked at again?
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A trigger function that sees all rows while it decides. */
const inSightOfAll = (declared: string, body: string): string => `language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); ${declared}
      begin
        perform set_config('dermark.register', 'on', true);
        ${body}
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;`;

export class ExamSeals1790000000040 implements MigrationInterface {
  name = 'ExamSeals1790000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One for each result of an exam, written with it. The ledger holds the commitment, which opens to nothing once transcript and salt are gone.
      create table attempt_seal (
        id uuid primary key,
        attempt_id uuid not null references attempt,
        revision integer not null,
        person_id uuid not null references person,
        -- RFC 8785 JSON as it was hashed: as jsonb it would not keep its bytes.
        transcript text,
        salt bytea check (octet_length(salt) = 32),
        commitment text not null,
        sealed_at timestamptz not null,
        constraint attempt_seal_one_a_result unique (attempt_id, revision),
        constraint a_seal_has_its_result foreign key (attempt_id, revision) references attempt_result (attempt_id, revision),
        constraint a_seal_opens_or_is_emptied check ((transcript is null) = (salt is null)),
        -- "dermark/attempt/v1", a zero byte, the salt and the transcript
        constraint a_seal_commits_to_its_transcript check (transcript is null
          or commitment = rtrim(translate(encode(sha256('\\x6465726d61726b2f617474656d70742f763100'::bytea || salt || convert_to(transcript, 'UTF8')), 'base64'), '+/', '-_'), '='))
      );
      create index attempt_seal_by_person on attempt_seal (person_id);
      alter table attempt_seal alter column transcript set statistics 0;
      create function attempt_seal_is_the_candidates() returns trigger ${inSightOfAll(
        '',
        `if not exists (select from attempt a join form f on f.id = a.form_id where a.id = new.attempt_id and a.person_id = new.person_id and f.kind = 'exam') then
          perform refuse('attempt_seal_is_the_candidates', 'What is sealed is an exam of the person who sat it');
        end if;`,
      )}
      create trigger attempt_seal_is_the_candidates before insert on attempt_seal for each row execute function attempt_seal_is_the_candidates();
      create function attempt_seal_is_emptied_once() returns trigger language plpgsql as $$
      begin
        if new.transcript is not null or to_jsonb(new) - '{transcript, salt}'::text[] <> to_jsonb(old) - '{transcript, salt}'::text[]
           or not exists (select from person p where p.id = old.person_id and p.erased_at is not null) then
          perform refuse('attempt_seal_is_insert_only', 'What is sealed is not changed');
        end if;
        return new;
      end $$;
      create trigger attempt_seal_is_insert_only before update on attempt_seal for each row execute function attempt_seal_is_emptied_once();
      create trigger attempt_seal_stays before delete on attempt_seal for each row execute function refuse_change();
      alter table attempt_seal enable row level security;
      alter table attempt_seal force row level security;
      -- The academy does not read what a candidate answered in an exam.
      create policy attempt_seal_rows on attempt_seal using (on_register() or person_id = current_person());
      grant select, insert on attempt_seal to dermark_app;

      -- A candidate asks that a result be looked at again: once for each result.
      create table appeal (
        id uuid primary key,
        attempt_id uuid not null,
        revision integer not null,
        person_id uuid not null references person,
        academy_id uuid not null references academy,
        reason text not null,
        asked_at timestamptz not null,
        constraint appeal_one_a_result unique (attempt_id, revision),
        constraint an_appeal_has_its_result foreign key (attempt_id, revision) references attempt_result (attempt_id, revision)
      );
      create index appeal_by_person on appeal (person_id);
      create trigger erased_people_stay_away before insert on appeal for each row execute function refuse_erased_person('person_id');
      create trigger appeal_is_insert_only before update on appeal for each row execute function only_erasure_empties('person_id', 'reason');
      create trigger appeal_stays before delete on appeal for each row execute function refuse_change();
      create function appeal_begins_lawfully() returns trigger ${inSightOfAll(
        '',
        `if new.person_id is distinct from current_person() or char_length(new.reason) not between 10 and 2000
           or not exists (select from attempt a join form f on f.id = a.form_id join standing_result r on r.attempt_id = a.id
                           where a.id = new.attempt_id and a.person_id = new.person_id and a.academy_id = new.academy_id and a.state = 'scored' and f.kind = 'exam' and r.revision = new.revision) then
          perform refuse('appeal_begins_lawfully', 'Who sat an exam asks about the result that counts, and says why');
        end if;`,
      )}
      create trigger appeal_begins_lawfully before insert on appeal for each row execute function appeal_begins_lawfully();

      -- Of the register, not the candidate, without a role at the academy, and without a part in how the result came about.
      create function may_hear_appeal(who uuid, heard uuid) returns boolean language sql stable as $$
        select exists (select from appeal p where p.id = heard and p.person_id <> who
                  and not exists (select from role_grant g where g.person_id = who and g.academy_id = p.academy_id and g.revoked_at is null)
                  and not exists (select from attempt_result r join rescoring c on c.id = r.rescoring_id left join rescoring_end e on e.rescoring_id = c.id
                                   where r.attempt_id = p.attempt_id and who in (c.proposed_by, e.person_id)))
           and exists (select from role_grant g where g.person_id = who and g.role = 'registrar' and g.revoked_at is null) $$;

      -- Every time that somebody looked at what a candidate did.
      create table attempt_replay (
        id uuid primary key,
        appeal_id uuid not null references appeal,
        attempt_id uuid not null references attempt,
        viewer_id uuid not null references person,
        seen_at timestamptz not null
      );
      create index attempt_replay_by_attempt on attempt_replay (attempt_id);
      create function replay_is_impartial() returns trigger ${inSightOfAll(
        '',
        `if new.viewer_id is distinct from current_person() or not may_hear_appeal(new.viewer_id, new.appeal_id)
           or not exists (select from appeal p where p.id = new.appeal_id and p.attempt_id = new.attempt_id) then
          perform refuse('an_appeal_is_heard_impartially', 'Who looks at it is of the register, and has no tie to the candidate, the academy or the result');
        end if;`,
      )}
      create trigger replay_is_impartial before insert on attempt_replay for each row execute function replay_is_impartial();
      create trigger attempt_replay_is_insert_only before update or delete on attempt_replay for each row execute function refuse_change();

      create table appeal_decision (
        appeal_id uuid primary key references appeal,
        person_id uuid not null references person,
        outcome text not null check (outcome in ('dismissed', 'referred', 'annulled')),
        -- Referred: the item that is to be marked otherwise, by two people, as always.
        item_version_id uuid references item_version,
        reasons text not null,
        decided_at timestamptz not null,
        constraint a_referral_names_its_item check ((outcome = 'referred') = (item_version_id is not null))
      );
      create function appeal_is_decided_lawfully() returns trigger ${inSightOfAll(
        'asked appeal;',
        `select p.* into asked from appeal p where p.id = new.appeal_id;
        if new.person_id is distinct from current_person() or not may_hear_appeal(new.person_id, new.appeal_id) then
          perform refuse('an_appeal_is_heard_impartially', 'Who decides is of the register, and has no tie to the candidate, the academy or the result');
        end if;
        if not exists (select from attempt_replay w where w.appeal_id = new.appeal_id and w.viewer_id = new.person_id) then
          perform refuse('who_decides_has_looked', 'Nobody decides on an attempt without having looked at it');
        end if;
        if char_length(new.reasons) not between 10 and 2000 then perform refuse('a_decision_has_reasons', 'A decision has its reasons'); end if;
        if new.outcome = 'referred' and not exists (select from attempt a join form f on f.id = a.form_id where a.id = asked.attempt_id and new.item_version_id = any (f.item_versions)) then
          perform refuse('a_referral_is_of_the_exam', 'The item is not of this exam');
        end if;
        if new.outcome = 'annulled' and exists (select from standing_result r join attempt a on a.id = r.attempt_id where a.id = asked.attempt_id and (r.passed or a.state <> 'scored')) then
          perform refuse('what_was_passed_is_not_annulled', 'Only an attempt that did not pass is set aside');
        end if;`,
      )}
      create trigger appeal_is_decided_lawfully before insert on appeal_decision for each row execute function appeal_is_decided_lawfully();
      create function appeal_decision_is_emptied_once() returns trigger ${inSightOfAll(
        '',
        `if new.reasons <> '' or to_jsonb(new) - 'reasons' <> to_jsonb(old) - 'reasons'
           or not exists (select from appeal a join person p on p.id = a.person_id where a.id = old.appeal_id and p.erased_at is not null) then
          perform refuse('appeal_decision_is_insert_only', 'A decision is not changed');
        end if;`,
      )}
      create trigger appeal_decision_is_insert_only before update on appeal_decision for each row execute function appeal_decision_is_emptied_once();
      create trigger appeal_decision_stays before delete on appeal_decision for each row execute function refuse_change();

      ${['appeal', 'attempt_replay', 'appeal_decision']
        .map(
          (table) => `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_rows on ${table} using (on_register() or ${table === 'appeal' ? 'person_id = current_person()' : `exists (select from appeal p where p.id = appeal_id)`});
      grant select, insert on ${table} to dermark_app;`,
        )
        .join('\n')}
      alter table appeal alter column reason set statistics 0;
      alter table appeal_decision alter column reasons set statistics 0;

      -- An exam that was marked counts, unless it was annulled on appeal.
      create or replace function attempt_moves_lawfully() returns trigger language plpgsql as $$ begin
        if old.state <> new.state and (old.state, new.state) not in (('in-progress', 'scored'), ('in-progress', 'void'), ('scored', 'void')) then
          perform refuse('attempt_moves_lawfully', 'An attempt cannot go from ' || old.state || ' to ' || new.state);
        end if;
        if old.state = 'scored' and new.state = 'void' and exists (select from form f where f.id = old.form_id and f.kind = 'exam')
           and not exists (select from appeal p join appeal_decision d on d.appeal_id = p.id where p.attempt_id = old.id and d.outcome = 'annulled') then
          perform refuse('only_an_appeal_annuls', 'An exam that was marked is set aside by a decision on an appeal alone');
        end if;
        return new;
      end $$;

      create function erase_attempt_seals(erased uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        perform demand_erased(erased);
        update attempt_seal set transcript = null, salt = null where person_id = erased and salt is not null;
        update appeal_decision d set reasons = '' from appeal p where p.id = d.appeal_id and p.person_id = erased and d.reasons <> '';
        update appeal set reason = '' where person_id = erased and reason <> '';
        perform set_config('dermark.register', coalesce(register, ''), true);
      end $$;
      revoke all on function erase_attempt_seals(uuid) from public;
      grant execute on function erase_attempt_seals(uuid) to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
