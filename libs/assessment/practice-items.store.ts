// Which items can be practised, and how were they answered in quizzes?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { ItemContent, ItemKind } from './core/item.js';

export interface PracticeItem {
  readonly code: string;
  readonly versionId: string;
  readonly kind: ItemKind;
  readonly gate: boolean;
  readonly content: ItemContent;
}

export interface QuizAnswer extends Pick<PracticeItem, 'code' | 'versionId' | 'kind' | 'gate'> {
  readonly choice: readonly string[];
  readonly submittedAt: Date;
}

/** Every statement names the practice bank. None touches `item_key`. */
@Injectable()
export class PracticeItemsStore {
  constructor(private readonly db: Database) {}

  /** Codes of those that are live, and marked at once: nobody waits for people in practice. */
  async live(codes: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ code: string }>(
      "select i.code from item i join item_version v on v.item_id = i.id where i.bank = 'practice' and v.state = 'live' and not is_marked_by_hand(v.kind) and i.code = any ($1)",
      [codes],
    );
    return rows.map(({ code }) => code);
  }

  byCode(code: string): Promise<PracticeItem | null> {
    return this.db.row(
      `select i.code, v.id as "versionId", v.kind, v.gate, v.content from item i join item_version v on v.item_id = i.id
        where i.bank = 'practice' and v.state = 'live' and not is_marked_by_hand(v.kind) and i.code = $1`,
      [code],
    );
  }

  /** Also one that has been retired since. */
  version(versionId: string): Promise<PracticeItem | null> {
    return this.db.row(
      `select i.code, v.id as "versionId", v.kind, v.gate, v.content from item i join item_version v on v.item_id = i.id where i.bank = 'practice' and v.id = $1`,
      [versionId],
    );
  }

  /** Of quizzes that were handed in; none was chosen where nothing was answered. */
  quizAnswers(subjectId: string): Promise<QuizAnswer[]> {
    return this.db.query(
      `select i.code, v.id as "versionId", v.kind, v.gate, a.submitted_at as "submittedAt",
         coalesce((select s.choice from response s where s.attempt_id = a.id and s.position = place.ordinality - 1 order by s.revision desc limit 1), '{}') as choice
         from attempt a join form f on f.id = a.form_id cross join unnest(f.item_versions) with ordinality as place(version_id, ordinality)
         join item_version v on v.id = place.version_id join item i on i.id = v.item_id
        where a.subject_id = $1 and a.state = 'scored' and f.kind = 'quiz' and i.bank = 'practice' and not is_marked_by_hand(v.kind) order by a.submitted_at, place.ordinality`,
      [subjectId],
    );
  }
}
