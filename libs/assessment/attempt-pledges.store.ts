// What did a candidate accept before the exam?
import { Injectable } from '@nestjs/common';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { AttemptPledgeRow } from './attempt-hold.entity.js';
import type { Pledge } from './core/pledge.js';
import { digestOf } from './digest.js';

@Injectable()
export class AttemptPledgesStore {
  constructor(private readonly db: Database) {}

  /** In the language in which it was read. */
  add(attemptId: string, pledge: Pledge, locale: Locale, acceptedAt: Date): void {
    this.db.insert(AttemptPledgeRow, { attemptId, version: pledge.version, digest: digestOf(pledge), locale, acceptedAt });
  }
}
