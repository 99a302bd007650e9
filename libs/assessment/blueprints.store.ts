// Which blueprints are there, and which standard is in force for each?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { BlueprintRules } from './core/blueprint.js';
import { BlueprintRow } from './form.entity.js';

/** `rules` with the points and gates of the standard. */
export interface BlueprintInForce {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly rules: BlueprintRules;
  /** Null while no pass mark has been set. */
  readonly standardId: string | null;
}

/** SQL: the rules of blueprint `b` under the standard `s`, which `standardInForce` joins. */
export const rulesInForce = `b.rules || case when s.id is null then '{}' else jsonb_build_object('passPoints', s.pass_points, 'gates', b.rules -> 'gates' || jsonb_build_object('needed', s.gates_needed)) end`;
export const standardInForce = 'left join lateral (select * from standard where blueprint_id = b.id order by number desc limit 1) s on true';

@Injectable()
export class BlueprintsStore {
  constructor(private readonly db: Database) {}

  async inForce(blueprintId: string): Promise<BlueprintInForce | null> {
    return this.db.row<BlueprintInForce>(
      `select b.id, b.code, b.version, s.id as "standardId", ${rulesInForce} as rules from blueprint b ${standardInForce} where b.id = $1`,
      [blueprintId],
    );
  }

  async rules(blueprintId: string): Promise<BlueprintRules | null> {
    return (await this.inForce(blueprintId))?.rules ?? null;
  }

  async find(code: string, version: number): Promise<BlueprintRow | null> {
    return this.db.rows(BlueprintRow, (rows) => rows.findOneBy({ code, version }));
  }

  async add(blueprint: BlueprintRow): Promise<void> {
    await this.db.rows(BlueprintRow, (rows) => rows.insert(blueprint));
  }
}
