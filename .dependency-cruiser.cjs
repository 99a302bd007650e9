// Who may import whom: each lib names the libs it may stand on, and nothing else may be imported.
const floors = {
  kernel: [],
  anatomy: ['kernel'],
  platform: ['kernel'],
  identity: ['platform'],
  ledger: ['platform'],
  academies: ['identity'],
  assessment: ['identity', 'ledger', 'anatomy'],
  curriculum: ['academies', 'assessment'],
  learning: ['curriculum'],
  certification: ['learning', 'ledger'],
  conduct: ['certification'],
  verification: ['conduct'],
};

/** Everything that a lib may import: its floors and what they stand on. */
const below = (lib) => [...new Set(floors[lib].flatMap((floor) => [floor, ...below(floor)]))];

const libs = Object.keys(floors);
const inside = (lib) => `^libs/${lib}/`;
const spec = '\\.spec\\.tsx?$';
/** Whoever imports one of these loads a large library with it. */
const heavy = '^libs/(certification/(certificate-(drawing|pdf|sheet)|credential-proofs)|curriculum/(content-files|load-content|core/(lesson-(text|tree)|drawn-marks|check-edition))|verification/poster)\\.ts$';
const privateFile = '(\\.(entity|store|dto|controller)\\.ts$|/on-[^/]+\\.ts$)';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...libs.map((lib) => ({
      name: `${lib}-stands-on-its-floor`,
      severity: 'error',
      from: { path: inside(lib), pathNot: spec },
      to: { path: '^(libs|apps|migrations|test)/', pathNot: [lib, ...below(lib)].map(inside) },
    })),
    ...libs.map((lib) => ({
      name: `${lib}-keeps-its-private-files`,
      severity: 'error',
      from: { pathNot: [inside(lib), spec, '^test/', '^apps/api/test/'] },
      to: { path: `^libs/${lib}/(?!core/).*${privateFile}` },
    })),
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps/witness)/core/', pathNot: [spec, '^libs/learning/core/recall\\.ts$', '^libs/curriculum/core/lesson-(text|tree)\\.ts$'] },
      to: { pathNot: '^libs/([^/]+/core|kernel|anatomy)/|^apps/witness/core/|^node_modules/@noble/' },
    },
    {
      // pure too, and those that know how Markdown is read, and how it is drawn
      name: 'lesson-text-alone-reads-markdown',
      severity: 'error',
      from: { path: '^libs/curriculum/core/lesson-(text|tree)\\.ts$' },
      to: { pathNot: '^libs/(curriculum/core|kernel|anatomy)/|(^|/)node_modules/(mdast-util|micromark-extension)-' },
    },
    {
      name: 'nobody-else-reads-markdown',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^libs/curriculum/core/lesson-(text|tree)(\\.spec)?\\.ts$' },
      to: { path: '(^|/)node_modules/(mdast-util|micromark)-' },
    },
    {
      // as pure as the others, and the one that knows how the library is called
      name: 'recall-alone-schedules',
      severity: 'error',
      from: { path: '^libs/learning/core/recall\\.ts$' },
      to: { pathNot: '^libs/kernel/|(^|/)node_modules/ts-fsrs/' },
    },
    {
      name: 'nobody-else-schedules',
      severity: 'error',
      from: { pathNot: '^libs/learning/core/recall(\\.spec)?\\.ts$' },
      to: { path: '(^|/)node_modules/ts-fsrs/' },
    },
    {
      // whoever runs a witness need trust, and read, nothing of the register but its arithmetic
      name: 'witness-stands-alone',
      severity: 'error',
      from: { path: '^apps/witness/', pathNot: spec },
      to: { pathNot: '^(apps/witness|libs/ledger/core|node_modules/@noble)/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: spec },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'web-sees-only-cores',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps/(api|cli|bench|faults|witness)|migrations)/', pathNot: '^libs/([^/]+/core|kernel|anatomy)/' },
    },
    {
      // PDF, JSON-LD, YAML and Markdown take a fifth of the time that a server needs to start: they are loaded when they are first used
      name: 'heavy-at-first-use',
      severity: 'error',
      from: { path: '^libs/', pathNot: [spec, heavy] },
      to: { path: heavy, dynamic: false },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^(libs|migrations)/', pathNot: spec },
      to: { path: '^apps/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Without these conditions a forbidden "#libs/..." import stays unresolved and passes unseen.
    enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
