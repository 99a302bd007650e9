// Which ids of items are there?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';

@Injectable()
export class BankedCodesReader {
  constructor(private readonly db: Database) {}

  /** Those of the codes that an item of either bank has, in whichever state. Answers inside the caller's transaction. */
  async among(codes: readonly string[]): Promise<string[]> {
    if (codes.length === 0) return [];
    return (await this.db.query<{ code: string }>('select code from item where code = any ($1)', [codes])).map(({ code }) => code);
  }
}
