// What is taught, in which version, and on which sources?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Curriculum1790000000006 implements MigrationInterface {
  name = 'Curriculum1790000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table source (
        id text primary key,
        citation text not null,
        url text,
        access text not null check (access in ('R', 'R2', 'T', 'G')),
        confidence text not null check (confidence in ('high', 'medium', 'low')),
        note text not null
      );
      grant select, insert on source to dermark_app;
      grant update (citation, url, access, confidence, note) on source to dermark_app;

      create table programme (
        id uuid primary key,
        code text not null unique
      );
      grant select, insert on programme to dermark_app;

      create table programme_version (
        id uuid primary key,
        programme_id uuid not null references programme,
        version text not null,
        state text not null check (state in ('draft', 'published')),
        content jsonb not null,
        exam_blueprint_id uuid not null references blueprint,
        digest bytea not null,
        published_at timestamptz,
        unique (programme_id, version),
        check ((state = 'published') = (published_at is not null))
      );
      grant select, insert on programme_version to dermark_app;
      grant update (state, published_at) on programme_version to dermark_app;

      create table learning_module (
        id uuid primary key,
        programme_version_id uuid not null references programme_version,
        number integer not null,
        code text not null,
        content jsonb not null,
        unique (programme_version_id, number),
        unique (programme_version_id, code)
      );
      grant select, insert on learning_module to dermark_app;

      create table lesson (
        id uuid primary key,
        programme_version_id uuid not null references programme_version,
        module_id uuid not null references learning_module,
        code text not null,
        minutes integer not null check (minutes > 0),
        content jsonb not null,
        sources text[] not null,
        unique (programme_version_id, code)
      );
      grant select, insert on lesson to dermark_app;

      -- What a trainee must complete, one row each: lesson:1.4, quiz:M1, exam, station:ST-1.
      create table programme_requirement (
        programme_version_id uuid not null references programme_version,
        requirement text not null,
        kind text not null check (kind in ('lesson', 'quiz', 'exam', 'station')),
        subject_id uuid not null,
        position integer not null,
        primary key (programme_version_id, requirement)
      );
      grant select, insert on programme_requirement to dermark_app;

      create function published_is_immutable() returns trigger language plpgsql as $$
      declare version_id uuid := coalesce(new.programme_version_id, old.programme_version_id);
      begin
        if exists (select from programme_version v where v.id = version_id and v.state = 'published') then
          perform refuse('published_is_immutable', 'A published programme version does not change; publish a new one');
        end if;
        return coalesce(new, old);
      end $$;
      create trigger published_is_immutable before insert or update or delete on learning_module for each row execute function published_is_immutable();
      create trigger published_is_immutable before insert or update or delete on lesson for each row execute function published_is_immutable();
      create trigger published_is_immutable before insert or update or delete on programme_requirement for each row execute function published_is_immutable();

      create function published_stays_published() returns trigger language plpgsql as $$ begin
        if old.state = 'published' then perform refuse('published_is_immutable', 'A published programme version does not change; publish a new one'); end if;
        return new;
      end $$;
      create trigger published_stays_published before update or delete on programme_version for each row execute function published_stays_published();
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
