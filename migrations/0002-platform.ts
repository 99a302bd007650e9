// Where do audit rows, outgoing events and repeatable requests live?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1790000000002 implements MigrationInterface {
  name = 'Platform1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entry (
        id uuid primary key,
        at timestamptz not null,
        act text not null,
        actor_id uuid,
        academy_id uuid,
        subject_type text not null,
        subject_id text not null,
        detail jsonb not null default '{}'
      );
      create index audit_entry_by_academy on audit_entry (academy_id, at desc);
      create trigger audit_entry_is_insert_only before update or delete on audit_entry for each row execute function refuse_change();
      alter table audit_entry enable row level security;
      alter table audit_entry force row level security;
      create policy audit_entry_written on audit_entry for insert with check (true);
      create policy audit_entry_read on audit_entry for select using (on_register() or academy_id = current_academy());
      grant select, insert on audit_entry to dermark_app;

      create table outbox_event (
        id uuid primary key,
        type text not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        delivered_at timestamptz
      );
      create index outbox_event_waiting on outbox_event (occurred_at) where delivered_at is null;
      grant select, insert on outbox_event to dermark_app;
      grant update (delivered_at) on outbox_event to dermark_app;

      create table idempotency (
        scope text not null,
        key text not null,
        request_digest bytea not null,
        resource_id text,
        primary key (scope, key)
      );
      grant select, insert on idempotency to dermark_app;
      grant update (resource_id) on idempotency to dermark_app;

      create table inbox_letter (
        id uuid primary key,
        recipient text not null,
        subject text not null,
        body text not null,
        sent_at timestamptz not null
      );
      grant select, insert on inbox_letter to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
