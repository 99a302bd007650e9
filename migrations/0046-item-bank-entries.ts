// What keeps the journals of the item bank in the names of those who write them, and a proposal with its item?
import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = [['item_proposal_event', 'person_id'], ['item_comment', 'author_id'], ['item_tag_event', 'person_id']] as const;

export class ItemBankEntries1790000000046 implements MigrationInterface {
  name = 'ItemBankEntries1790000000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${writers.map(([table, column]) => `create policy ${table}_in_ones_own_name on ${table} as restrictive for insert with check (${column} = current_person());`).join('\n      ')}

      -- Which letters there are is asked where a tag comes in: here it would go by the locale of the database.
      alter table item_tag_event drop constraint item_tag_event_tag_check,
        add constraint a_tag_is_short_and_trimmed check (char_length(tag) between 2 and 40 and tag = btrim(tag));

      create or replace function item_proposal_moves_lawfully() returns trigger language plpgsql as $$ begin
        if tg_op = 'INSERT' then
          if new.state not in ('draft', 'in-review') or new.author_id is distinct from current_person() then
            perform refuse('item_proposal_moves_lawfully', 'A proposal begins with its author');
          end if;
          return new;
        end if;
        if old.state in ('approved', 'withdrawn') then
          perform refuse('item_proposal_moves_lawfully', 'A proposal that was decided on does not change');
        end if;
        if old.state <> new.state and (old.state, new.state) not in (('draft', 'in-review'), ('draft', 'withdrawn'), ('in-review', 'draft'), ('in-review', 'approved'), ('in-review', 'withdrawn')) then
          perform refuse('item_proposal_moves_lawfully', 'A proposal cannot go from ' || old.state || ' to ' || new.state);
        end if;
        if new.draft is distinct from old.draft and (old.state <> 'draft' or new.state <> 'draft' or current_person() is distinct from old.author_id) then
          perform refuse('item_proposal_moves_lawfully', 'Only its author changes a draft, and only until it is handed in');
        end if;
        if new.digest is distinct from old.digest and not (old.state = 'draft' and new.state = 'in-review') or new.base_version_id is distinct from old.base_version_id and (old.state, new.state) <> ('draft', 'draft') then
          perform refuse('item_proposal_moves_lawfully', 'What was handed in is what is decided on');
        end if;
        if new.code is distinct from old.code and (old.kind <> 'new' or old.state <> 'draft' or new.state <> 'draft' or current_person() is distinct from old.author_id) then
          perform refuse('item_proposal_moves_lawfully', 'Only the author of a new item changes its code, and only until it is handed in');
        end if;
        if new.item_id is distinct from old.item_id and (old.kind <> 'new' or old.item_id is not null or new.state <> 'approved' or not exists (select from item i where i.id = new.item_id and i.code = new.code)) then
          perform refuse('item_proposal_moves_lawfully', 'A proposal stays with its item, and a new one becomes the item of its code');
        end if;
        if new.state = 'in-review' and old.state = 'draft' and current_person() is distinct from old.author_id then
          perform refuse('item_proposal_moves_lawfully', 'Only its author hands a draft in');
        end if;
        if new.state = 'approved' and (new.decided_by is distinct from current_person()
             or not exists (select from role_grant g where g.person_id = new.decided_by and g.role = 'registrar' and g.revoked_at is null)) then
          perform refuse('item_proposal_moves_lawfully', 'Whoever approves is of the register, and does it in his or her own name');
        end if;
        return new;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
