// Has the item bank changed since somebody read it?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BankChanges1790000000043 implements MigrationInterface {
  name = 'BankChanges1790000000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row for each transaction that touched the bank. They are counted: whoever sees as many as before sees the same bank as before, whichever transactions
      -- were open meanwhile. The highest of ascending numbers would not say that, because numbers are not committed in their order.
      create table bank_change (
        id bigint generated always as identity primary key
      );
      create trigger bank_change_is_insert_only before update or delete on bank_change for each row execute function refuse_change();
      grant select, insert on bank_change to dermark_app;

      create function note_bank_change() returns trigger language plpgsql as $$ begin
        if current_setting('dermark.bank_changed', true) is distinct from 'on' then
          insert into bank_change default values;
          perform set_config('dermark.bank_changed', 'on', true);
        end if;
        return null;
      end $$;
      create trigger note_bank_change after insert or update on item for each statement execute function note_bank_change();
      create trigger note_bank_change after insert or update on item_version for each statement execute function note_bank_change();
      create trigger note_bank_change after insert or delete on item_enemy for each statement execute function note_bank_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
