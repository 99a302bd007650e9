// Beside which lesson is a note kept, and who may?
import { Injectable } from '@nestjs/common';
import { DemandNoOpenExam } from '#libs/assessment/demand-no-open-exam.js';
import { mayReadLessons } from '#libs/curriculum/core/policy.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import type { Actor } from '#libs/kernel/context.js';
import { notFound } from './errors.js';
import type { NotedLesson } from './notes.store.js';

@Injectable()
export class NotedLessons {
  constructor(
    private readonly programmes: ProgrammesReader,
    private readonly noOpenExam: DemandNoOpenExam,
  ) {}

  /** Whoever may read the lesson keeps notes beside it; 404 to others, and for a lesson that is not published; 409 `closed-by-exam`. */
  async of(actor: Actor, lessonId: string): Promise<NotedLesson> {
    const lesson = mayReadLessons(actor) ? await this.programmes.lessonPlace(actor, lessonId) : null;
    if (!lesson) throw notFound();
    await this.noOpenExam.run(actor.personId);
    const { programmeCode, lessonCode, addedBy } = lesson;
    return { personId: actor.personId, programmeCode, lessonCode, addedBy };
  }
}
