// How were pass marks set?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { StandardRow } from './standard.entity.js';

/** A standard with the exam that it is for. */
export interface ExamStandard extends StandardRow {
  readonly code: string;
  readonly version: number;
  readonly items: number;
  /** So many more at most are tried in a form. */
  readonly pilots: number;
  readonly gates: number;
}

@Injectable()
export class StandardsStore {
  constructor(private readonly db: Database) {}

  /** Of every version of each exam, the newest first, as candidates may still sit an older one; or of the blueprint named. Of each all that were frozen, the one in force first. */
  async ofExams(blueprintId: string | null): Promise<ExamStandard[]> {
    return this.db.query<ExamStandard>(
      `select s.id, s.blueprint_id as "blueprintId", s.number, s.method, s.panel_id as "panelId", s.pass_points::float as "passPoints", s.gates_needed as "gatesNeeded", s.least, s.result,
              s.adjustment::float as adjustment, s.reason, s.frozen_by as "frozenBy", s.frozen_at as "frozenAt", b.code, b.version, (b.rules ->> 'items')::int as items, coalesce((b.rules ->> 'pilot')::int, 0) as pilots, (b.rules -> 'gates' ->> 'total')::int as gates
         from standard s join blueprint b on b.id = s.blueprint_id
        where $1::uuid is null or b.id = $1
        order by b.code, b.version desc, s.number desc`,
      [blueprintId],
    );
  }

  async lastNumber(blueprintId: string): Promise<number> {
    return (await this.db.row<{ number: number }>('select coalesce(max(number), 0) as number from standard where blueprint_id = $1', [blueprintId]))!.number;
  }

  async add(standard: StandardRow): Promise<void> {
    await this.db.rows(StandardRow, (rows) => rows.insert({ ...standard }));
  }
}
