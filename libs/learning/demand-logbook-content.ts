// May what a trainee wrote be kept as it is?
import { Injectable } from '@nestjs/common';
import type { LogbookContent } from './core/logbook-entry.js';
import { faultsIn } from './core/logbook-faults.js';
import type { EnrolmentRow } from './enrolments.store.js';
import { logbookEntryUnfit, notASupervisor } from './logbook-errors.js';
import { OpenLogbook } from './open-logbook.js';

/** One step of the verbs that keep what was written; runs in their transaction. */
@Injectable()
export class DemandLogbookContent {
  constructor(private readonly openLogbook: OpenLogbook) {}

  /** 400 with every place that cannot stay, 409 `not-a-supervisor`. */
  async run(enrolment: EnrolmentRow, content: LogbookContent): Promise<void> {
    const faults = faultsIn(content, await this.openLogbook.span(enrolment));
    if (faults.length > 0) throw logbookEntryUnfit(faults);
    await this.supervisor(enrolment, content.supervisorId);
  }

  /** None yet, or one of those who may be named. */
  async supervisor(enrolment: EnrolmentRow, supervisorId: string | null): Promise<void> {
    if (supervisorId === null) return;
    if (!(await this.openLogbook.supervisors(enrolment)).some(({ personId }) => personId === supervisorId)) throw notASupervisor();
  }
}
