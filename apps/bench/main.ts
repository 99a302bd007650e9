// Which benchmark is wanted?
import { benchCheck } from './check.js';

const benchmarks: Readonly<Record<string, () => Promise<void>>> = { check: benchCheck };

const wanted = process.argv[2] ?? '';
const benchmark = benchmarks[wanted];
if (!benchmark) {
  console.error(`Say which: ${Object.keys(benchmarks).join(', ')}. For example: npm run bench -- check`);
  process.exit(2);
}
await benchmark();
