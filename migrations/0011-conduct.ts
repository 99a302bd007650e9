// What have people reported to the registrar?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Conduct1790000000011 implements MigrationInterface {
  name = 'Conduct1790000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table concern (
        id uuid primary key,
        reference text not null unique,
        certificate_number char(15),
        about text not null check (about in ('result', 'hygiene', 'pretends-to-be-certified', 'behaviour', 'other')),
        account text not null check (char_length(account) between 10 and 4000),
        contact text check (char_length(contact) <= 254),
        locale text not null check (locale in ('en', 'pt-PT')),
        received_at timestamptz not null,
        state text not null default 'received' check (state in ('received', 'in-review', 'closed'))
      );
      create index concern_by_age on concern (received_at);
      alter table concern enable row level security;
      alter table concern force row level security;
      create policy concern_received on concern for insert with check (state = 'received');
      create policy concern_read on concern for select using (on_register());
      create policy concern_changed on concern for update using (on_register()) with check (on_register());
      grant select, insert on concern to dermark_app;
      grant update (state) on concern to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
