// Does the house check see each kind of fault?
import { faultsOf } from '../scripts/house.mjs';

const answer = '// Which question is answered here?\n';
// put together here, so that this file does not itself break the rules that it tests
const forward = ['forward', 'Ref'].join('');
const left = ['sk', 'ip'].join('');

test.each([
  ['a file of more than 300 lines', 'libs/kernel/long.ts', answer + 'x\n'.repeat(300)],
  ['an index file in a lib', 'libs/kernel/index.ts', answer],
  ['a name that says nothing', 'libs/kernel/date-utils.ts', answer],
  ['a folder with such a name', 'libs/kernel/helpers/date.ts', answer],
  ['a file that asks no question', 'libs/kernel/page.ts', 'export const page = 1;\n'],
  ['a hidden circle', 'libs/kernel/page.module.ts', `${answer}inject(${forward}(() => Page));\n`],
  ['a test that does not run', 'libs/kernel/page.spec.ts', `${answer}test.${left}('something', () => {});\n`],
  ['a group that does not run', 'libs/kernel/page.spec.ts', `${answer}x${'describe'}('something', () => {});\n`],
])('%s is found', (_what, file, text) => {
  expect(faultsOf(file, text)).toHaveLength(1);
});

test.each([
  ['a file of 300 lines', 'libs/kernel/page.ts', answer + 'x\n'.repeat(299)],
  ['a long data file', 'libs/kernel/pages.json', '{\n}\n'.repeat(300)],
  ['a long generated file', 'apps/web/api/schema.d.ts', 'x\n'.repeat(500)],
  ['a command with a shebang', 'apps/cli/main.ts', `#!/usr/bin/env node\n${answer}`],
  ['a name that only contains such a word', 'libs/platform/database.ts', answer],
])('%s is none', (_what, file, text) => {
  expect(faultsOf(file, text)).toEqual([]);
});
