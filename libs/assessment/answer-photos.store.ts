// Where do the photos lie that are answers?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { AnswerPhotoRow } from './answer-photo.entity.js';
import type { Answer } from './core/item.js';

@Injectable()
export class AnswerPhotosStore {
  constructor(private readonly db: Database) {}

  async add(photo: AnswerPhotoRow): Promise<void> {
    await this.db.rows(AnswerPhotoRow, (rows) => rows.insert(photo));
  }

  async keepsAll(attemptId: string, digests: Answer): Promise<boolean> {
    if (digests.length === 0) return true;
    const row = await this.db.row<{ kept: number }>('select count(*)::int as kept from answer_photo where attempt_id = $1 and digest = any ($2)', [attemptId, digests]);
    return row?.kept === digests.length;
  }

  async count(attemptId: string): Promise<number> {
    return (await this.db.row<{ count: number }>('select count(*)::int as count from answer_photo where attempt_id = $1', [attemptId]))?.count ?? 0;
  }

  /** To the candidate and the register. */
  async image(attemptId: string, digest: string): Promise<Buffer | null> {
    return (await this.db.row<{ image: Buffer }>('select image from answer_photo where attempt_id = $1 and digest = $2', [attemptId, digest]))?.image ?? null;
  }

  /** To whoever marks, and of no other answer. */
  async imageOfAnswer(taskId: string, digest: string): Promise<Buffer | null> {
    return (await this.db.row<{ image: Buffer | null }>('select photo_of_answer($1, $2) as image', [taskId, digest]))?.image ?? null;
  }
}
