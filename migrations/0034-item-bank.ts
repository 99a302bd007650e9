// How does the register write its exam items, so that nobody publishes what only he or she has seen?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ItemBank1790000000034 implements MigrationInterface {
  name = 'ItemBank1790000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A version to come, or what becomes of one: written by its author, decided on by somebody else of the register.
      create table item_proposal (
        id uuid primary key,
        kind text not null check (kind in ('new', 'change', 'retirement', 'release')),
        code text not null check (char_length(code) between 1 and 40),
        item_id uuid references item,
        -- What it changes, retires or releases; of a new item none.
        base_version_id uuid references item_version,
        author_id uuid not null references person,
        started_at timestamptz not null,
        state text not null check (state in ('draft', 'in-review', 'approved', 'withdrawn')),
        revision integer not null check (revision > 0),
        changed_at timestamptz not null,
        -- Sealed, key and all: what is proposed is as secret as what is drawn.
        draft bytea,
        -- Of the version that was handed in; no other one can be published.
        digest bytea,
        handed_in_at timestamptz,
        decided_by uuid references person,
        decided_at timestamptz,
        constraint nobody_approves_his_own_item check (decided_by <> author_id),
        constraint a_written_proposal_has_a_draft check ((kind in ('new', 'change')) = (draft is not null)),
        constraint a_proposal_is_about_an_item check (kind = 'new' and base_version_id is null and (item_id is not null) = (state = 'approved') or kind <> 'new' and item_id is not null and base_version_id is not null),
        constraint what_is_in_review_was_handed_in check (state not in ('in-review', 'approved') or handed_in_at is not null and (digest is not null or draft is null)),
        constraint what_is_approved_was_decided check ((state = 'approved') = (decided_by is not null) and (decided_by is null) = (decided_at is null))
      );
      create unique index item_proposal_one_open on item_proposal (item_id) where state in ('draft', 'in-review');
      create unique index item_proposal_code_once on item_proposal (code) where kind = 'new' and state in ('draft', 'in-review');
      create trigger erased_people_stay_away before insert on item_proposal for each row execute function refuse_erased_person('author_id');

      create function item_proposal_moves_lawfully() returns trigger language plpgsql as $$ begin
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
        if new.state = 'in-review' and old.state = 'draft' and current_person() is distinct from old.author_id then
          perform refuse('item_proposal_moves_lawfully', 'Only its author hands a draft in');
        end if;
        if new.state = 'approved' and (new.decided_by is distinct from current_person()
             or not exists (select from role_grant g where g.person_id = new.decided_by and g.role = 'registrar' and g.revoked_at is null)) then
          perform refuse('item_proposal_moves_lawfully', 'Whoever approves is of the register, and does it in his or her own name');
        end if;
        return new;
      end $$;
      create trigger item_proposal_moves_lawfully before insert or update on item_proposal for each row execute function item_proposal_moves_lawfully();

      create table item_proposal_event (
        proposal_id uuid not null references item_proposal,
        sequence integer not null check (sequence > 0),
        act text not null check (act in ('started', 'handed-in', 'sent-back', 'approved', 'withdrawn')),
        person_id uuid not null references person,
        at timestamptz not null,
        primary key (proposal_id, sequence)
      );
      create trigger item_proposal_event_is_insert_only before update or delete on item_proposal_event for each row execute function refuse_change();

      -- A version came by the operator's command, or by a proposal; it left quarantine by one.
      alter table item_version
        add column proposal_id uuid unique references item_proposal,
        add column release_id uuid unique references item_proposal;
      grant update (release_id) on item_version to dermark_app;
      create unique index item_version_one_live on item_version (item_id) where state = 'live';
      create index item_proposal_by_item on item_proposal (item_id);

      create function item_version_comes_lawfully() returns trigger language plpgsql as $$ begin
        if new.proposal_id is null then
          if current_person() is not null then perform refuse('item_version_comes_lawfully', 'A version comes by the command of the operator, or by a proposal that was approved'); end if;
        elsif new.release_id is not null or not exists (select from item_proposal p where p.id = new.proposal_id and p.state = 'approved' and p.kind in ('new', 'change') and p.item_id = new.item_id and p.digest = new.digest) then
          perform refuse('item_version_comes_lawfully', 'This is not the version that was approved');
        end if;
        return new;
      end $$;
      create trigger item_version_comes_lawfully before insert on item_version for each row execute function item_version_comes_lawfully();

      create function item_version_moves_lawfully() returns trigger language plpgsql as $$ begin
        if old.state <> new.state and (old.state, new.state) not in (('live', 'quarantined'), ('live', 'retired'), ('quarantined', 'live'), ('quarantined', 'retired')) then
          perform refuse('item_version_moves_lawfully', 'An item version cannot go from ' || old.state || ' to ' || new.state);
        end if;
        if (old.state, new.state) = ('quarantined', 'live') is distinct from (new.release_id is distinct from old.release_id)
           or new.release_id is distinct from old.release_id and not exists (select from item_proposal p where p.id = new.release_id and p.state = 'approved' and p.kind = 'release' and p.base_version_id = new.id) then
          perform refuse('item_version_moves_lawfully', 'An item leaves quarantine by a release that was approved, each time by one of its own');
        end if;
        if new.state = 'retired' and old.state <> 'retired' and current_person() is not null
           and not exists (select from item_proposal p where p.item_id = new.item_id and p.state = 'approved' and p.kind in ('change', 'retirement') and p.base_version_id = new.id) then
          perform refuse('item_version_moves_lawfully', 'An item is retired by a proposal that was approved');
        end if;
        return new;
      end $$;
      create trigger item_version_moves_lawfully before update on item_version for each row execute function item_version_moves_lawfully();

      -- Sealed too: whoever discusses an item quotes it. Of a new item they hang on its proposal.
      create table item_comment (
        id uuid primary key,
        item_id uuid references item,
        proposal_id uuid references item_proposal,
        author_id uuid not null references person,
        sealed bytea not null,
        written_at timestamptz not null,
        check (item_id is not null or proposal_id is not null)
      );
      create index item_comment_by_item on item_comment (item_id);
      create index item_comment_by_proposal on item_comment (proposal_id);
      create trigger item_comment_is_insert_only before update or delete on item_comment for each row execute function refuse_change();
      create trigger erased_people_stay_away before insert on item_comment for each row execute function refuse_erased_person('author_id');

      -- What an item is tagged with follows from the last act of each tag.
      create table item_tag_event (
        id uuid primary key,
        item_id uuid not null references item,
        tag text not null check (tag ~ '^[[:alnum:]][[:alnum:] -]{0,38}[[:alnum:]]$'),
        act text not null check (act in ('added', 'removed')),
        person_id uuid not null references person,
        at timestamptz not null
      );
      create index item_tag_event_by_item on item_tag_event (item_id, tag, at);
      create trigger item_tag_event_is_insert_only before update or delete on item_tag_event for each row execute function refuse_change();
      create trigger erased_people_stay_away before insert on item_tag_event for each row execute function refuse_erased_person('person_id');

      -- Who looked at which key is told on the item's page.
      create index audit_entry_of_keys on audit_entry (subject_id, at desc) where act = 'item.key-read';
      ${['item_proposal', 'item_proposal_event', 'item_comment', 'item_tag_event']
        .map(
          (table) => `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_rows on ${table} using (on_register());
      grant select, insert on ${table} to dermark_app;`,
        )
        .join('\n')}
      grant update (code, item_id, base_version_id, state, revision, changed_at, draft, digest, handed_in_at, decided_by, decided_at) on item_proposal to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
