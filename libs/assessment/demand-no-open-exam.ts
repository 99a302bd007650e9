// Is what somebody learns from closed to them, because they sit an exam at this moment?
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AttemptsStore } from './attempts.store.js';
import { closedByExam } from './errors.js';

/**
 * A step of every verb that shows what an exam may ask about. It looks at the person, not at an enrolment: another version of the programme, and another academy's
 * edition of it, teach the same.
 */
@Injectable()
export class DemandNoOpenExam {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly clock: Clock,
  ) {}

  /** 409 `closed-by-exam`, with the attempt in its facts, until the exam is handed in or its time and grace are over. */
  async run(personId: string): Promise<void> {
    const open = await this.db.transaction({ person: personId, academy: null, register: false }, () => this.attempts.openExam(personId, this.clock.now()));
    if (open) throw closedByExam(open);
  }

  /** Before an exam, in the transaction that begins it: nobody sits two, whichever enrolments they are of. The one of this enrolment is come back to. 409 `closed-by-exam`. */
  async besides(enrolmentId: string, personId: string): Promise<void> {
    // in one packet: what is read behind the lock is read under it
    const [, open] = await Promise.all([this.attempts.lockExamsOf(personId), this.attempts.openExam(personId, this.clock.now(), enrolmentId)]);
    if (open) throw closedByExam(open);
  }
}
