// Are the stored answers and results of exams what was entered in the ledger?
import { CheckSeals } from '#libs/assessment/check-seals.js';
import { withApplication } from './application.js';

/** What was looked at. Fails with one line for every finding; changes nothing. */
export async function checkExams(): Promise<string[]> {
  const { sealed, emptied, findings, strays } = await withApplication((app) => app.get(CheckSeals).run());
  const told = [...findings.map(({ code, attemptId, revision, at }) => [code, attemptId, `result ${revision}`, at].filter(Boolean).join(' ')), ...strays.map((event) => `entry-without-seal event ${event}`)];
  if (told.length > 0) throw new Error(['Exams are not what was sealed:', ...told].join('\n'));
  return [`${sealed} sealed results agree with their rows and entries${emptied > 0 ? `; ${emptied} of them were emptied when somebody was erased` : ''}`];
}
