// How was the pass mark of an exam set, from what was a form drawn, and which items may not stand in one form?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Standards1790000000035 implements MigrationInterface {
  name = 'Standards1790000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Declared by the source of the first; a pair counts whichever of the two declares it. The other may come later, from the other bank.
      create table item_enemy (
        code text not null references item (code),
        enemy text not null,
        primary key (code, enemy),
        constraint nobody_is_his_own_enemy check (code <> enemy)
      );
      create index item_enemy_other_way on item_enemy (enemy);
      grant select, insert, delete on item_enemy to dermark_app;

      -- What a form was drawn from, once for as long as the bank stays as it is.
      create table drawing_pool (
        digest bytea primary key check (octet_length(digest) = 32),
        items jsonb not null check (jsonb_typeof(items) = 'array')
      );
      create trigger drawing_pool_is_insert_only before update or delete on drawing_pool for each row execute function refuse_change();
      grant select, insert on drawing_pool to dermark_app;

      create table standard_panel (
        id uuid primary key,
        blueprint_id uuid not null references blueprint,
        name text not null check (char_length(name) between 3 and 120),
        item_versions uuid[] not null check (cardinality(item_versions) > 0),
        option_orders jsonb not null,
        led_by uuid not null references person,
        opened_at timestamptz not null
      );
      create table standard_judge (
        panel_id uuid not null references standard_panel,
        judge_id uuid not null references person,
        invited_by uuid not null references person,
        invited_at timestamptz not null,
        primary key (panel_id, judge_id)
      );
      create index standard_judge_by_person on standard_judge (judge_id);
      create table standard_step (
        panel_id uuid not null references standard_panel,
        step text not null check (step in ('discussion', 'second', 'rated', 'dropped')),
        taken_by uuid not null references person,
        taken_at timestamptz not null,
        primary key (panel_id, step)
      );
      create table standard_rating (
        panel_id uuid not null,
        judge_id uuid not null,
        round integer not null check (round in (1, 2)),
        position integer not null check (position >= 0),
        revision integer not null check (revision > 0),
        share integer not null constraint in_fives check (share between 0 and 100 and share % 5 = 0),
        rated_at timestamptz not null,
        primary key (panel_id, judge_id, round, position, revision),
        foreign key (panel_id, judge_id) references standard_judge
      );
      create table standard_hand_in (
        panel_id uuid not null,
        judge_id uuid not null,
        round integer not null check (round in (1, 2)),
        handed_in_at timestamptz not null,
        primary key (panel_id, judge_id, round),
        foreign key (panel_id, judge_id) references standard_judge
      );
      create table standard_remark (
        id uuid primary key,
        panel_id uuid not null,
        judge_id uuid not null,
        position integer not null check (position >= 0),
        text text not null check (char_length(text) between 3 and 1000),
        said_at timestamptz not null,
        foreign key (panel_id, judge_id) references standard_judge
      );
      create index standard_remark_by_panel on standard_remark (panel_id, position);

      -- Frozen from the start: there is no draft of it, and the newest of a blueprint counts.
      create table standard (
        id uuid primary key,
        blueprint_id uuid not null references blueprint,
        number integer not null check (number > 0),
        method text not null check (method in ('authors', 'angoff')),
        panel_id uuid unique references standard_panel,
        pass_points numeric(6, 2) not null check (pass_points > 0),
        gates_needed integer not null check (gates_needed >= 0),
        least jsonb not null check (jsonb_typeof(least) = 'object'),
        result jsonb,
        adjustment numeric(6, 2) not null default 0,
        reason text check (char_length(reason) between 10 and 1000),
        frozen_by uuid references person,
        frozen_at timestamptz not null,
        unique (blueprint_id, number),
        constraint a_panels_standard_has_its_panel check ((method = 'angoff') = (panel_id is not null) and (method = 'angoff') = (result is not null) and (method = 'angoff') = (frozen_by is not null)),
        constraint an_adjustment_has_a_reason check ((adjustment = 0) = (reason is null)),
        constraint authors_adjust_nothing check (method = 'angoff' or adjustment = 0)
      );

      -- Which round of a panel is over: what was rated in it may be looked at by others from then on.
      create function standard_round_is_over(panel uuid, round integer) returns boolean language sql stable
        as $$ select exists (select from standard_step s where s.panel_id = panel and s.step = case round when 1 then 'discussion' else 'rated' end) $$;

      ${['standard_panel', 'standard_judge', 'standard_step', 'standard_rating', 'standard_hand_in', 'standard_remark']
        .map(
          (table) => `
      create trigger ${table}_is_insert_only before update or delete on ${table} for each row execute function refuse_change();
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      grant select, insert on ${table} to dermark_app;`,
        )
        .join('')}
      ${Object.entries({ standard_panel: 'led_by', standard_judge: 'judge_id', standard_step: 'taken_by', standard_rating: 'judge_id', standard_remark: 'judge_id' })
        .map(([table, column]) => `create trigger erased_people_stay_away before insert on ${table} for each row execute function refuse_erased_person('${column}');`)
        .join('\n')}
      -- How the pass mark was set is for everybody to read: it has no policy.
      create trigger standard_is_insert_only before update or delete on standard for each row execute function refuse_change();
      grant select, insert on standard to dermark_app;
      create trigger erased_people_stay_away before insert on standard for each row when (new.frozen_by is not null) execute function refuse_erased_person('frozen_by');

      create policy standard_judge_rows on standard_judge using (on_register() or judge_id = current_person()) with check (on_register());
      create policy standard_panel_rows on standard_panel using (on_register() or exists (select from standard_judge j where j.panel_id = id and j.judge_id = current_person())) with check (on_register());
      create policy standard_step_rows on standard_step using (exists (select from standard_panel p where p.id = panel_id)) with check (on_register());
      create policy standard_hand_in_rows on standard_hand_in using (on_register() or judge_id = current_person()) with check (judge_id = current_person());
      -- Nobody sees what another judge rated before the round is over, not even the register; a judge not before having handed in that round.
      create policy standard_rating_rows on standard_rating
        using (judge_id = current_person() or standard_round_is_over(panel_id, round)
          and (on_register() or exists (select from standard_hand_in h where h.panel_id = standard_rating.panel_id and h.judge_id = current_person() and h.round = standard_rating.round)))
        with check (judge_id = current_person());
      create policy standard_remark_rows on standard_remark using (exists (select from standard_panel p where p.id = panel_id)) with check (judge_id = current_person());

      create function standard_panel_goes_on() returns trigger language plpgsql as $$
      declare steps text[];
      begin
        -- whoever is rating at this moment is waited for
        perform pg_advisory_xact_lock(hashtextextended('standard panel ' || new.panel_id, 0));
        select array(select s.step from standard_step s where s.panel_id = new.panel_id) into steps;
        if 'rated' = any (steps) or 'dropped' = any (steps)
          or new.step = 'second' and not 'discussion' = any (steps)
          or new.step = 'rated' and not 'second' = any (steps) then
          perform refuse('standard_panel_goes_on', 'A panel rates, discusses, rates again and is done');
        end if;
        if new.step in ('discussion', 'rated') and (select count(*) from standard_hand_in h where h.panel_id = new.panel_id and h.round = case new.step when 'rated' then 2 else 1 end) < 2 then
          perform refuse('a_round_has_two_judges', 'A round is over when two judges at least have handed in');
        end if;
        return new;
      end $$;
      create trigger standard_panel_goes_on before insert on standard_step for each row execute function standard_panel_goes_on();

      create function standard_judge_comes_first() returns trigger language plpgsql as $$ begin
        if exists (select from standard_step s where s.panel_id = new.panel_id) then
          perform refuse('standard_judge_comes_first', 'Judges are invited before the first round is over');
        end if;
        return new;
      end $$;
      create trigger standard_judge_comes_first before insert on standard_judge for each row execute function standard_judge_comes_first();

      create function standard_rating_is_timely() returns trigger language plpgsql as $$
      declare steps text[]; round integer := new.round;
      begin
        perform pg_advisory_xact_lock_shared(hashtextextended('standard panel ' || new.panel_id, 0));
        select array(select s.step from standard_step s where s.panel_id = new.panel_id) into steps;
        if 'dropped' = any (steps) or round = 1 and steps <> '{}' or round = 2 and not ('second' = any (steps) and not 'rated' = any (steps)) then
          perform refuse('standard_rating_is_timely', 'This round is not open');
        end if;
        if exists (select from standard_hand_in h where h.panel_id = new.panel_id and h.judge_id = new.judge_id and h.round = new.round) then
          perform refuse('standard_rating_is_timely', 'This round was handed in');
        end if;
        if round = 2 and not exists (select from standard_hand_in h where h.panel_id = new.panel_id and h.judge_id = new.judge_id and h.round = 1) then
          perform refuse('standard_rating_is_timely', 'The second round is for those who handed in the first');
        end if;
        return new;
      end $$;
      create function standard_position_exists() returns trigger language plpgsql as $$ begin
        if new.position >= (select cardinality(p.item_versions) from standard_panel p where p.id = new.panel_id) then
          perform refuse('standard_position_exists', 'The sheet has no such position');
        end if;
        return new;
      end $$;
      create trigger standard_rating_is_timely before insert on standard_rating for each row execute function standard_rating_is_timely();
      create trigger standard_position_exists before insert on standard_rating for each row execute function standard_position_exists();
      create trigger standard_position_exists before insert on standard_remark for each row execute function standard_position_exists();

      create function standard_hand_in_is_whole() returns trigger language plpgsql as $$ begin
        if (select count(distinct r.position) from standard_rating r where r.panel_id = new.panel_id and r.judge_id = new.judge_id and r.round = new.round)
          <> (select cardinality(p.item_versions) from standard_panel p where p.id = new.panel_id) then
          perform refuse('standard_hand_in_is_whole', 'Every item of the sheet is rated before a round is handed in');
        end if;
        return new;
      end $$;
      create trigger standard_hand_in_is_timely before insert on standard_hand_in for each row execute function standard_rating_is_timely();
      create trigger standard_hand_in_is_whole before insert on standard_hand_in for each row execute function standard_hand_in_is_whole();

      create function standard_remark_is_timely() returns trigger language plpgsql as $$ begin
        if not exists (select from standard_step s where s.panel_id = new.panel_id and s.step = 'discussion')
          or exists (select from standard_step s where s.panel_id = new.panel_id and s.step in ('rated', 'dropped')) then
          perform refuse('standard_remark_is_timely', 'Remarks are made between the first round and the end of the second');
        end if;
        return new;
      end $$;
      create trigger standard_remark_is_timely before insert on standard_remark for each row execute function standard_remark_is_timely();

      -- The number is the one that the ratings of the second round give, and nothing else may be written down. Called on the register: it sees them then.
      create function standard_says_what_was_rated() returns trigger language plpgsql as $$
      declare panel standard_panel; cuts numeric[]; cut numeric; error numeric; rules jsonb := (select b.rules from blueprint b where b.id = new.blueprint_id);
      begin
        if new.gates_needed <> (rules -> 'gates' ->> 'needed')::integer
          or new.least <> coalesce((select jsonb_object_agg(d.key, d.value -> 'least') from jsonb_each(rules -> 'domains') d where d.value ? 'least'), '{}') then
          perform refuse('standard_says_what_was_rated', 'The gates of a standard are those of its blueprint');
        end if;
        if new.method = 'authors' then
          if new.number <> 1 or new.pass_points <> (rules ->> 'passPoints')::numeric then
            perform refuse('standard_says_what_was_rated', 'What the authors set is the first standard, and says what the blueprint says');
          end if;
          return new;
        end if;
        if not on_register() then perform refuse('standard_says_what_was_rated', 'The register alone freezes what a panel rated'); end if;
        select * into panel from standard_panel p where p.id = new.panel_id;
        if panel.blueprint_id is distinct from new.blueprint_id or not exists (select from standard_step s where s.panel_id = panel.id and s.step = 'rated') then
          perform refuse('standard_says_what_was_rated', 'The panel has not rated this blueprint to the end');
        end if;
        select array_agg(points) into cuts from (
          select sum(share) / 100.0 as points from (
            select distinct on (r.judge_id, r.position) r.judge_id, r.share from standard_rating r
              join standard_hand_in h on h.panel_id = r.panel_id and h.judge_id = r.judge_id and h.round = 2
             where r.panel_id = panel.id and r.round = 2 order by r.judge_id, r.position, r.revision desc) last group by judge_id) judges;
        select avg(points), stddev_samp(points) / sqrt(count(*)) into cut, error from unnest(cuts) as points;
        if coalesce(cardinality(cuts), 0) < 6 then perform refuse('a_panel_has_six_judges', 'A standard needs six judges at least'); end if;
        if abs((new.result ->> 'cut')::numeric - cut) > 0.0001 or abs((new.result ->> 'standardError')::numeric - error) > 0.0001 or (new.result ->> 'judges')::integer <> cardinality(cuts)
          or new.pass_points <> ceil(round(cut + new.adjustment, 6)) then
          perform refuse('standard_says_what_was_rated', 'The standard does not say what the ratings give');
        end if;
        if abs(new.adjustment) > error then perform refuse('adjustment_within_one_error', 'A cut is moved by one standard error at most'); end if;
        if new.adjustment <> 0 and (new.frozen_by = panel.led_by or exists (select from standard_judge j where j.panel_id = panel.id and j.judge_id = new.frozen_by)) then
          perform refuse('adjusted_by_somebody_else', 'Who led the panel or judged in it does not move its cut');
        end if;
        return new;
      end $$;
      create trigger standard_says_what_was_rated before insert on standard for each row execute function standard_says_what_was_rated();

      -- What there is was set by whoever wrote the blueprint; no panel has met.
      select set_config('dermark.register', 'on', true);
      insert into standard (id, blueprint_id, number, method, pass_points, gates_needed, least, frozen_at)
        select gen_random_uuid(), b.id, 1, 'authors', (b.rules ->> 'passPoints')::numeric, coalesce((b.rules -> 'gates' ->> 'needed')::integer, 0), '{}', b.created_at
          from blueprint b where b.rules ? 'passPoints';
      select set_config('dermark.register', '', true);

      -- With the seed and what it was applied to a form can be drawn again. Forms of before have none of it.
      alter table form
        add column standard_id uuid references standard,
        add column seed bytea check (octet_length(seed) = 32),
        add column pool bytea references drawing_pool,
        add column earlier uuid[],
        add column recent jsonb,
        add constraint a_drawing_is_kept_whole check ((seed is null) = (pool is null) and (seed is null) = (earlier is null) and (seed is null) = (recent is null));
      -- The last forms of an exam, however many there were.
      create index form_by_blueprint_and_time on form (blueprint_id, created_at desc, id desc) where blueprint_id is not null;
      create function exam_form_has_a_standard() returns trigger language plpgsql as $$ begin
        if new.kind = 'exam' and not exists (
            select from standard s where s.id = new.standard_id and s.blueprint_id = new.blueprint_id
               and s.number = (select max(n.number) from standard n where n.blueprint_id = new.blueprint_id)
               and s.pass_points = (new.pass_rule ->> 'passPoints')::numeric and s.gates_needed = (new.pass_rule -> 'gates' ->> 'needed')::integer
               and s.least = coalesce(new.pass_rule -> 'least', '{}')) then
          perform refuse('exam_form_has_a_standard', 'An exam form is drawn under the frozen standard of its blueprint');
        end if;
        return new;
      end $$;
      create trigger exam_form_has_a_standard before insert on form for each row execute function exam_form_has_a_standard();
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
