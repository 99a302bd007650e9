// Which blueprints are there?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { BlueprintRules } from './core/blueprint.js';
import { BlueprintRow } from './form.entity.js';

@Injectable()
export class BlueprintsStore {
  constructor(private readonly db: Database) {}

  async rules(blueprintId: string): Promise<BlueprintRules | null> {
    return (await this.db.rows(BlueprintRow, (rows) => rows.findOneBy({ id: blueprintId })))?.rules ?? null;
  }

  async find(code: string, version: number): Promise<BlueprintRow | null> {
    return this.db.rows(BlueprintRow, (rows) => rows.findOneBy({ code, version }));
  }

  async add(blueprint: BlueprintRow): Promise<void> {
    await this.db.rows(BlueprintRow, (rows) => rows.insert(blueprint));
  }
}
