// How does certification, which must not look up here, learn that a concern is being looked into?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OpenConcerns } from '#libs/certification/open-concerns.js';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { ConcernsStore } from './concerns.store.js';

@Injectable()
export class AnswerForCertification implements OnModuleInit {
  constructor(
    private readonly openConcerns: OpenConcerns,
    private readonly concerns: ConcernsStore,
    private readonly db: Database,
  ) {}

  /** Only what the registrar has begun to review: anybody can report anything. */
  onModuleInit(): void {
    this.openConcerns.answerWith((number) => this.db.transaction(systemContext, () => this.concerns.areInReview(number)));
  }
}
