// In which order do test files start, so that no long one is left running alone at the end?

/** Parts of paths, the longest first: what tries something very often, or starts our programs again and again. */
const long = [
  'test/promises/erasure',
  'test/browser/every-page',
  'test/promises/bulk-killed',
  'test/promises/',
  'test/browser/',
  'test/command',
  'test/receipts-by-command',
  'test/start',
  'libs/ledger/sequencer.db',
  'libs/certification/batches.db',
];

/** What jest asks of a sequencer. Its own one goes by how long each file took the last time, which a fresh checkout does not know. */
export default class LongestFirst {
  /** @param {{ path: string, context: { hasteFS: { getSize(path: string): number | null } } }[]} tests */
  sort(tests) {
    const rank = (/** @type {string} */ path) => (long.findIndex((part) => path.includes(part)) + 1 || long.length + 1);
    return tests
      .map((test) => ({ test, rank: rank(test.path), size: test.context.hasteFS.getSize(test.path) ?? 0 }))
      .sort((one, other) => one.rank - other.rank || other.size - one.size)
      .map(({ test }) => test);
  }

  /** @param {unknown[]} tests */
  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
