// Who gets the technical report of an exam?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Clock } from '#libs/platform/clock.js';
import { ReadExamStatistics } from './read-exam-statistics.js';

export interface PrintedReport {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

@Injectable()
export class PrintExamReport {
  constructor(
    private readonly statistics: ReadExamStatistics,
    private readonly clock: Clock,
  ) {}

  /** Made anew each time, of the figures of that moment. 404 `blueprint-unknown`. */
  async run(actor: Actor, blueprintId: string, locale: Locale): Promise<PrintedReport> {
    const statistics = await this.statistics.run(actor, blueprintId, 'reported');
    // few ask for it, and pdfkit takes its time to load
    const { renderExamReport } = await import('./exam-report-pdf.js');
    const { code, version } = statistics.exam;
    return { name: `${code}-${version}-report-${locale}`, bytes: await renderExamReport(statistics, locale, this.clock.now()) };
  }
}
