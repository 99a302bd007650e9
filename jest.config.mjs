// Which tests are there, and what does each kind need before it runs?

const shared = {
  testEnvironment: 'node',
  // "source" lets #libs/... mean the TypeScript file, so that tests run without a build of their own
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', {}] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

const withDatabase = {
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
};

// globs with ** at their start: jest does not see <rootDir> behind an exclamation mark
const pure = ['**/libs/*/core/**/*.spec.ts', '**/libs/kernel/**/*.spec.ts', '**/libs/anatomy/**/*.spec.ts', '**/apps/web/**/*.spec.ts', '**/apps/witness/**/*.spec.ts'];
const roots = ['apps', 'libs', 'test', 'migrations'].map((name) => `<rootDir>/${name}`);

export default {
  testTimeout: 60_000,
  // one more than the processors of a small machine: a fifth of the time goes to waiting
  maxWorkers: 3,
  // each file leaves some of its modules in the memory of its worker, which in the end does nothing but look for room
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/test/longest-first.mjs',
  projects: [
    // rules, and programs that know none: no database, so these start at once
    { ...shared, roots, displayName: 'core', testMatch: [...pure, '!**/*.db.spec.ts'] },
    {
      ...shared,
      ...withDatabase,
      roots,
      displayName: 'database',
      testMatch: ['**/*.spec.ts', '**/test/**/*.spec.mjs', ...pure.map((glob) => `!${glob}`), '!**/*.browser.spec.ts', '**/*.db.spec.ts'],
    },
    { ...shared, ...withDatabase, roots, displayName: 'browser', testMatch: ['**/test/browser/**/*.browser.spec.ts'] },
  ],
};
