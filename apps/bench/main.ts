// Which benchmark is wanted?
import { benchBulk } from './bulk.js';
import { benchCheck } from './check.js';
import { benchExam } from './exam.js';
import { benchIssue } from './issue.js';
import { benchLedger } from './ledger.js';
import { benchLesson } from './lesson.js';
import { benchOracle } from './oracle.js';

const benchmarks: Readonly<Record<string, () => Promise<void>>> = { bulk: benchBulk, check: benchCheck, exam: benchExam, issue: benchIssue, ledger: benchLedger, lesson: benchLesson, oracle: benchOracle };

const wanted = process.argv[2] ?? '';
const benchmark = benchmarks[wanted];
if (!benchmark) {
  console.error(`Say which: ${Object.keys(benchmarks).join(', ')}. For example: npm run bench -- check`);
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await benchmark();
