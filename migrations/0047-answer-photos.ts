// What makes a photo an answer that people mark, and who reads its bytes?
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Functions that ask of which kind an answer is that people mark. */
const askByHand = ['hand_task_is_of_its_attempt()', 'what_is_written_is_opened()', 'no_result_before_the_marks()', 'no_points_before_the_marks()', 'erase_written_answers(uuid)'];

export class AnswerPhotos1790000000047 implements MigrationInterface {
  name = 'AnswerPhotos1790000000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item_version drop constraint item_version_kind_check, drop constraint no_gate_is_marked_by_hand;
      alter table item_version add constraint item_version_kind_check check (kind in ('single', 'multiple', 'true-false', 'ordering', 'matching', 'gaps', 'numeric', 'hotspot', 'written', 'depth', 'photo'));
      alter table item_version add constraint no_gate_is_marked_by_hand check (not (gate and kind in ('written', 'photo')));
      -- What lies sealed shows the ids of its options and nothing else.
      alter table item_version add constraint a_photo_is_asked_for_by_what_is_seen check (sealed is not null or (kind = 'photo') = (content ? 'photo'));

      create function is_marked_by_hand(kind text) returns boolean language sql immutable as $$ select kind in ('written', 'photo') $$;
      grant execute on function is_marked_by_hand(text) to dermark_app;

      -- An image of our own making, known by the digest of its bytes: the journal of answers names it, and so the receipt covers it.
      create table answer_photo (
        attempt_id uuid not null references attempt,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        person_id uuid not null references person,
        academy_id uuid not null references academy,
        width integer not null check (width > 0),
        height integer not null check (height > 0),
        image bytea not null check (octet_length(image) <= 6291456),
        kept_at timestamptz not null,
        primary key (attempt_id, digest),
        constraint a_digest_is_of_its_image check (digest = encode(sha256(image), 'hex'))
      );
      create index answer_photo_by_person on answer_photo (person_id);
      alter table answer_photo enable row level security;
      alter table answer_photo force row level security;
      -- No marker among them: a row says of which attempt it is.
      create policy answer_photo_rows on answer_photo using (on_register() or person_id = current_person());
      grant select, insert on answer_photo to dermark_app;
      create trigger erased_people_stay_away before insert on answer_photo for each row execute function refuse_erased_person('person_id');

      create function answer_photo_is_lawful() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        -- two that come at the same moment are one after the other
        perform from attempt a where a.id = new.attempt_id for update;
        if not exists (select from attempt a join form f on f.id = a.form_id join item_version v on v.id = any (f.item_versions) and v.kind = 'photo'
                        where a.id = new.attempt_id and a.state = 'in-progress' and a.person_id = new.person_id and a.academy_id = new.academy_id) then
          perform refuse('answer_photo_is_of_its_attempt', 'A photo answers an open attempt that asks for one, of whoever sits it');
        end if;
        if (select count(*) from answer_photo f where f.attempt_id = new.attempt_id) >= 30 then
          perform refuse('an_attempt_keeps_thirty_photos', 'An attempt keeps thirty photos at most');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      create trigger answer_photo_is_lawful before insert on answer_photo for each row execute function answer_photo_is_lawful();

      -- It goes with the person, and never otherwise.
      create function answer_photo_stays() returns trigger language plpgsql as $$ begin
        if tg_op = 'UPDATE' or not exists (select from person p where p.id = old.person_id and p.erased_at is not null) then
          perform refuse('answer_photo_is_insert_only', 'answer_photo is insert-only');
        end if;
        return old;
      end $$;
      create trigger answer_photo_stays before update or delete on answer_photo for each row execute function answer_photo_stays();

      -- What a journal names is there.
      create function response_names_its_photos() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if exists (select from attempt a join form f on f.id = a.form_id join item_version v on v.id = f.item_versions[new.position + 1] and v.kind = 'photo' where a.id = new.attempt_id)
           and exists (select from unnest(new.choice) named where not exists (select from answer_photo f where f.attempt_id = new.attempt_id and f.digest = named)) then
          perform refuse('response_names_its_photos', 'An answer names photos that its attempt keeps');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      -- Other kinds have no text of this length in the first place, but for what is written.
      create trigger response_names_its_photos before insert on response for each row when (length(new.choice[1]) = 64) execute function response_names_its_photos();

      -- Whoever may read the answer reads its photos, and not whose they are.
      create function photo_of_answer(task uuid, wanted text) returns bytea language plpgsql stable security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); found bytea;
      begin
        -- by the policy of the answer, and as whoever asks
        if not exists (select from hand_task t where t.id = task and wanted = any (t.answer)) then return null; end if;
        perform set_config('dermark.register', 'on', true);
        select f.image into found from hand_task_origin o join answer_photo f on f.attempt_id = o.attempt_id and f.digest = wanted where o.task_id = task;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return found;
      end $$;
      revoke all on function photo_of_answer(uuid, text) from public;
      grant execute on function photo_of_answer(uuid, text) to dermark_app;

      -- The rules of what is written are those of every answer that people mark.
      do $$ declare ruled regprocedure; said text; begin
        foreach ruled in array array[${askByHand.map((name) => `'${name}'`).join(', ')}]::regprocedure[] loop
          said := replace(pg_get_functiondef(ruled), 'v.kind = ''written''', 'is_marked_by_hand(v.kind)');
          said := replace(said, 'perform demand_erased(erased);', 'perform demand_erased(erased); delete from answer_photo f where f.person_id = erased;');
          execute said;
        end loop;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
