// How is an item tried in exams before it counts, and how do two people say that two items may not stand in one form?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PilotItems1790000000048 implements MigrationInterface {
  name = 'PilotItems1790000000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Approved, and drawn without being scored until two people have judged its figures. What people mark is not tried: they would read for nothing, and candidates wait for it.
      alter table item_version
        drop constraint item_version_state_check,
        add constraint item_version_state_check check (state in ('pilot', 'live', 'quarantined', 'retired')),
        add constraint what_people_mark_is_not_tried check (state <> 'pilot' or kind not in ('written', 'photo')),
        add column came_as_pilot boolean not null default false,
        -- By which it was taken into use.
        add column adoption_id uuid unique references item_proposal;
      grant update (adoption_id) on item_version to dermark_app;
      create unique index item_version_one_pilot on item_version (item_id) where state = 'pilot';

      alter table item_proposal
        drop constraint item_proposal_kind_check,
        add constraint item_proposal_kind_check check (kind in ('new', 'change', 'retirement', 'release', 'adoption', 'enmity', 'reconciliation')),
        -- Said when it is handed in: whoever approves knows whether it will count.
        add column pilot boolean not null default false,
        add constraint only_what_is_written_is_tried check (not pilot or kind in ('new', 'change')),
        add column enemy text references item (code),
        add constraint a_pair_is_of_two_items check ((kind in ('enmity', 'reconciliation')) = (enemy is not null) and enemy is distinct from code);
      grant update (pilot) on item_proposal to dermark_app;
      -- Of a pair both sides are the same, and it does not keep an item from being changed meanwhile.
      drop index item_proposal_one_open;
      create unique index item_proposal_one_open on item_proposal (item_id) where state in ('draft', 'in-review') and enemy is null;
      create unique index item_proposal_one_open_pair on item_proposal (least(code, enemy), greatest(code, enemy)) where state in ('draft', 'in-review') and enemy is not null;

      create function item_proposal_is_tried_as_handed_in() returns trigger language plpgsql as $$ begin
        if tg_op = 'INSERT' and new.pilot or tg_op = 'UPDATE' and new.pilot <> old.pilot and not (old.state = 'draft' and new.state = 'in-review') then
          perform refuse('item_proposal_is_tried_as_handed_in', 'Whether an item is tried first is said when it is handed in');
        end if;
        return new;
      end $$;
      create trigger item_proposal_is_tried_as_handed_in before insert or update on item_proposal for each row execute function item_proposal_is_tried_as_handed_in();

      create or replace function item_version_comes_lawfully() returns trigger language plpgsql as $$ begin
        if new.proposal_id is null then
          if current_person() is not null then perform refuse('item_version_comes_lawfully', 'A version comes by the command of the operator, or by a proposal that was approved'); end if;
        elsif new.release_id is not null or not exists (select from item_proposal p where p.id = new.proposal_id and p.state = 'approved' and p.kind in ('new', 'change') and p.item_id = new.item_id and p.digest = new.digest) then
          perform refuse('item_version_comes_lawfully', 'This is not the version that was approved');
        end if;
        if new.adoption_id is not null or new.came_as_pilot <> (new.state = 'pilot') or new.came_as_pilot <> coalesce((select p.pilot from item_proposal p where p.id = new.proposal_id), false) then
          perform refuse('item_version_comes_lawfully', 'A version is tried first when that was approved, and only then');
        end if;
        if new.state = 'pilot' and exists (select from item_version w where w.item_id = new.item_id and w.state = 'live') then
          perform refuse('item_version_comes_lawfully', 'An item that counts is not tried at the same time');
        end if;
        return new;
      end $$;

      create or replace function item_version_moves_lawfully() returns trigger language plpgsql as $$
      declare
        returns boolean := old.state = 'quarantined' and new.state in ('live', 'pilot');
        untried boolean := new.adoption_id is null and new.came_as_pilot;
      begin
        if old.state <> new.state and (old.state, new.state) not in (('pilot', 'live'), ('pilot', 'quarantined'), ('pilot', 'retired'), ('live', 'quarantined'), ('live', 'retired'), ('quarantined', 'live'), ('quarantined', 'pilot'), ('quarantined', 'retired')) then
          perform refuse('item_version_moves_lawfully', 'An item version cannot go from ' || old.state || ' to ' || new.state);
        end if;
        if returns is distinct from (new.release_id is distinct from old.release_id)
           or new.release_id is distinct from old.release_id and not exists (select from item_proposal p where p.id = new.release_id and p.state = 'approved' and p.kind = 'release' and p.base_version_id = new.id) then
          perform refuse('item_version_moves_lawfully', 'An item leaves quarantine by a release that was approved, each time by one of its own');
        end if;
        if returns and (new.state = 'pilot') <> untried then
          perform refuse('item_version_moves_lawfully', 'An item comes out of quarantine as what it was: what did not count does not count then');
        end if;
        if ((old.state, new.state) = ('pilot', 'live')) is distinct from (new.adoption_id is distinct from old.adoption_id)
           or new.adoption_id is distinct from old.adoption_id and not exists (select from item_proposal p where p.id = new.adoption_id and p.state = 'approved' and p.kind = 'adoption' and p.base_version_id = new.id) then
          perform refuse('item_version_moves_lawfully', 'An item that was tried counts once two people have said so');
        end if;
        if new.state = 'retired' and old.state <> 'retired' and current_person() is not null
           and not exists (select from item_proposal p where p.item_id = new.item_id and p.state = 'approved' and p.kind in ('change', 'retirement') and p.base_version_id = new.id) then
          perform refuse('item_version_moves_lawfully', 'An item is retired by a proposal that was approved');
        end if;
        return new;
      end $$;

      -- Positions, from 0. They are a property of the form: an item that counts later did not count in it.
      alter table form add column unscored integer[] not null default '{}';
      create function form_tries_lawfully() returns trigger language plpgsql as $$
      declare tried integer := cardinality(new.unscored);
      begin
        if exists (select from unnest(new.item_versions) with ordinality as drawn (id, place) join item_version v on v.id = drawn.id where v.state = 'pilot' and not (drawn.place - 1 = any (new.unscored))) then
          perform refuse('form_tries_lawfully', 'What is tried does not count');
        end if;
        -- one may have been taken into use since the form was drawn
        if tried > 0 and (new.kind <> 'exam' or new.seed is null
             or tried > coalesce((select (b.rules ->> 'pilot')::integer from blueprint b where b.id = new.blueprint_id), 0)
             or cardinality(new.item_versions) - tried <> (new.pass_rule ->> 'items')::integer
             or tried <> (select count(distinct drawn.place) from unnest(new.item_versions) with ordinality as drawn (id, place)
                            join item_version v on v.id = drawn.id and v.came_as_pilot where drawn.place - 1 = any (new.unscored))) then
          perform refuse('form_tries_lawfully', 'A form leaves out of the count what is tried, as many as its blueprint says, and nothing else');
        end if;
        return new;
      end $$;
      create trigger form_tries_lawfully before insert on form for each row execute function form_tries_lawfully();

      -- What files declare goes by the newest files; what two people declared stays until two people take it back. Either way round it is the same pair.
      alter table item_enemy
        drop constraint item_enemy_pkey,
        add column proposal_id uuid unique references item_proposal,
        add column by_two boolean not null default false,
        add constraint two_people_have_their_proposal check (by_two = (proposal_id is not null)),
        add primary key (code, enemy, by_two);
      create unique index item_enemy_of_two_people on item_enemy (least(code, enemy), greatest(code, enemy)) where by_two;
      create function item_enemy_is_lawful() returns trigger language plpgsql as $$
      declare pair item_enemy;
      begin
        if tg_op = 'INSERT' then pair := new; else pair := old; end if;
        if pair.proposal_id is null then
          if current_person() is not null then perform refuse('item_enemy_is_lawful', 'Enemies are declared by the files of the operator, or by a proposal that was approved'); end if;
        elsif tg_op = 'INSERT' then
          if not exists (select from item_proposal p where p.id = pair.proposal_id and p.state = 'approved' and p.kind = 'enmity' and p.code = pair.code and p.enemy = pair.enemy) then
            perform refuse('item_enemy_is_lawful', 'This is not the pair that was approved');
          end if;
        elsif not exists (select from item_proposal p join item_proposal r on r.state = 'approved' and r.kind = 'reconciliation' and r.started_at >= p.decided_at and r.id > p.id
                           where p.id = pair.proposal_id and least(r.code, r.enemy) = least(p.code, p.enemy) and greatest(r.code, r.enemy) = greatest(p.code, p.enemy)) then
          perform refuse('item_enemy_is_lawful', 'What two people declared is taken back by two people');
        end if;
        return pair;
      end $$;
      create trigger item_enemy_is_lawful before insert or delete on item_enemy for each row execute function item_enemy_is_lawful();
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
