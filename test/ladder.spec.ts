// Does the ladder refuse each kind of import that it forbids?
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';

const root = path.resolve(import.meta.dirname, '..');
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const libs = forbidden.flatMap(({ name }) => /^(\w+)-stands-on-its-floor$/.exec(name)?.[1] ?? []);

/** For each rule, a file whose one import breaks it. Targets are made as empty modules. */
function plants(): Map<string, { file: string; imports: string }> {
  const planted = new Map<string, { file: string; imports: string }>();
  for (const lib of libs) {
    // Verification stands at the top: the others may not look up at it, and it may not look outside the libs.
    const upwards = lib === 'verification' ? '../../migrations/migrations.js' : '#libs/verification/check.js';
    planted.set(`${lib}-stands-on-its-floor`, { file: `libs/${lib}/looks-up.ts`, imports: upwards });
    planted.set(`${lib}-keeps-its-private-files`, { file: `apps/api/reads-${lib}.ts`, imports: `#libs/${lib}/things.store.js` });
  }
  planted.set('no-circles', { file: 'libs/platform/one.ts', imports: './two.js' });
  planted.set('nothing-unresolved', { file: 'libs/platform/lost.ts', imports: './not-there.js' });
  planted.set('core-is-pure', { file: 'libs/ledger/core/impure.ts', imports: 'node:crypto' });
  planted.set('recall-alone-schedules', { file: 'libs/learning/core/recall.ts', imports: 'node:crypto' });
  planted.set('nobody-else-schedules', { file: 'libs/learning/core/forgets.ts', imports: 'ts-fsrs' });
  planted.set('lesson-text-alone-reads-markdown', { file: 'libs/curriculum/core/lesson-text.ts', imports: 'node:crypto' });
  planted.set('nobody-else-reads-markdown', { file: 'libs/curriculum/core/parses.ts', imports: 'mdast-util-gfm' });
  planted.set('witness-stands-alone', { file: 'apps/witness/leans.ts', imports: '#libs/platform/config.js' });
  planted.set('kernel-is-pure', { file: 'libs/kernel/impure.ts', imports: 'node:fs' });
  planted.set('web-sees-only-cores', { file: 'apps/web/nosy.ts', imports: '#libs/ledger/append.js' });
  planted.set('heavy-at-first-use', { file: 'libs/verification/hasty.ts', imports: './poster.js' });
  planted.set('libs-know-no-app', { file: 'libs/platform/upward.ts', imports: '../../apps/api/main.js' });
  return planted;
}

function cruise(folder: string): Promise<Violation[]> {
  const binary = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [binary, '--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'apps', 'libs', 'migrations'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_, stdout, stderr) => {
        try {
          resolve((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
        } catch {
          reject(new Error(stderr || stdout));
        }
      },
    );
  });
}

describe('the ladder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ladder-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  let violations: Violation[];

  beforeAll(async () => {
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    write('package.json', JSON.stringify({ type: 'module', imports: { '#libs/*.js': { source: './libs/*.ts' } } }));
    write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext', customConditions: ['source'] }, include: ['**/*.ts'] }));
    for (const file of ['libs/verification/check.ts', 'libs/ledger/append.ts', 'migrations/migrations.ts', 'libs/platform/config.ts', 'libs/verification/poster.ts', 'apps/api/main.ts']) write(file, 'export const there = 1;\n');
    for (const lib of libs) write(`libs/${lib}/things.store.ts`, 'export const there = 1;\n');
    write('libs/platform/two.ts', "import './one.js';\n");
    // What the rules allow, beside what they forbid: a rule that refuses everything would show here.
    write('libs/learning/allowed.ts', "import '#libs/kernel/errors.js';\n");
    write('libs/verification/patient.ts', "export const later = () => import('./poster.js');\n");
    write('libs/learning/core/recall.spec.ts', "import 'ts-fsrs';\n");
    write('libs/kernel/errors.ts', 'export const there = 1;\n');
    for (const { file, imports } of plants().values()) write(file, `import '${imports}';\n`);
    violations = await cruise(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has a planted import for every rule', () => {
    expect([...plants().keys()].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(forbidden.map(({ name }) => name))('refuses what "%s" forbids', (name) => {
    const planted = plants().get(name);
    expect(violations.filter(({ rule, from }) => rule.name === name && from === planted?.file)).not.toHaveLength(0);
  });

  it.each(['libs/learning/allowed.ts', 'libs/learning/core/recall.spec.ts', 'libs/verification/patient.ts'])('refuses nothing in %s, which keeps to it', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([]);
  });
});
