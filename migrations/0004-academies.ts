// Which academies are there, and who holds which role in them?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Academies1790000000004 implements MigrationInterface {
  name = 'Academies1790000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table academy (
        id uuid primary key,
        name text not null check (char_length(name) between 2 and 120),
        city text not null,
        country char(2) not null,
        website text,
        zone text not null default 'Europe/Lisbon',
        applicant_name text not null,
        contact_email text not null,
        locale text not null check (locale in ('en', 'pt-PT')),
        state text not null default 'applied' check (state in ('applied', 'admitted', 'suspended', 'closed')),
        applied_at timestamptz not null,
        state_changed_at timestamptz not null
      );
      alter table academy enable row level security;
      alter table academy force row level security;
      create policy academy_applies on academy for insert with check (state = 'applied');
      create policy academy_read on academy for select using (on_register() or id = current_academy());
      create policy academy_changed on academy for update using (on_register()) with check (on_register());
      grant select, insert on academy to dermark_app;
      grant update (state, state_changed_at, name, city, website) on academy to dermark_app;

      create function academy_moves_lawfully() returns trigger language plpgsql as $$ begin
        if old.state <> new.state and (old.state, new.state) not in
          (('applied', 'admitted'), ('applied', 'closed'), ('admitted', 'suspended'), ('suspended', 'admitted'), ('admitted', 'closed'), ('suspended', 'closed')) then
          perform refuse('academy_moves_lawfully', 'An academy cannot go from ' || old.state || ' to ' || new.state);
        end if;
        return new;
      end $$;
      create trigger academy_moves_lawfully before update on academy for each row execute function academy_moves_lawfully();

      create table academy_event (
        id uuid primary key,
        academy_id uuid not null references academy,
        type text not null check (type in ('applied', 'admitted', 'suspended', 'reinstated', 'closed')),
        reason text,
        actor_id uuid references person,
        at timestamptz not null
      );
      create index academy_event_by_academy on academy_event (academy_id, at);
      create trigger academy_event_is_insert_only before update or delete on academy_event for each row execute function refuse_change();
      alter table academy_event enable row level security;
      alter table academy_event force row level security;
      create policy academy_event_written on academy_event for insert with check (on_register() or type = 'applied');
      create policy academy_event_read on academy_event for select using (on_register() or academy_id = current_academy());
      grant select, insert on academy_event to dermark_app;

      create table role_grant (
        id uuid primary key,
        person_id uuid not null references person,
        academy_id uuid references academy,
        role text not null check (role in ('owner', 'instructor', 'assessor', 'certifier', 'trainee', 'registrar')),
        granted_by uuid references person,
        granted_at timestamptz not null,
        revoked_by uuid references person,
        revoked_at timestamptz,
        check ((role = 'registrar') = (academy_id is null))
      );
      create unique index role_grant_once on role_grant (person_id, coalesce(academy_id, '00000000-0000-0000-0000-000000000000'), role) where revoked_at is null;
      create index role_grant_by_academy on role_grant (academy_id) where revoked_at is null;
      alter table role_grant enable row level security;
      alter table role_grant force row level security;
      create policy role_grant_rows on role_grant
        using (on_register() or academy_id = current_academy() or person_id = current_person())
        with check (on_register() or (academy_id = current_academy() and role <> 'registrar'));
      grant select, insert on role_grant to dermark_app;
      grant update (revoked_by, revoked_at) on role_grant to dermark_app;

      -- Who is behind a session, in one statement and before any context is known.
      create function actor_of_session(token bytea, at timestamptz)
        returns table (session_id uuid, person_id uuid, signed_in_at timestamptz, last_seen_at timestamptz, grants jsonb)
        language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true); -- grants are kept from everybody whose context does not name them
        return query
          select s.id, s.person_id, s.signed_in_at, s.last_seen_at,
            coalesce((select jsonb_agg(jsonb_build_object('academyId', g.academy_id, 'role', g.role) order by g.granted_at)
                        from role_grant g where g.person_id = s.person_id and g.revoked_at is null), '[]')
          from session s where s.token_hash = token and s.expires_at > at;
        perform set_config('dermark.register', coalesce(register, ''), true);
      end $$;
      revoke all on function actor_of_session from public;
      grant execute on function actor_of_session to dermark_app;

      create table invitation (
        link_id uuid primary key references one_time_link,
        academy_id uuid not null references academy,
        person_id uuid not null references person,
        role text not null check (role in ('owner', 'instructor', 'assessor', 'certifier')),
        invited_by uuid references person,
        invited_at timestamptz not null,
        accepted_at timestamptz,
        withdrawn_at timestamptz
      );
      create index invitation_by_academy on invitation (academy_id, invited_at desc);
      alter table invitation enable row level security;
      alter table invitation force row level security;
      create policy invitation_rows on invitation using (on_register() or academy_id = current_academy() or person_id = current_person());
      grant select, insert on invitation to dermark_app;
      grant update (accepted_at, withdrawn_at) on invitation to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
