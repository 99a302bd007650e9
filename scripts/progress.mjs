// What is being done right now, in one plain line per step?

const begun = performance.now();

/** @param {string} line */
export function say(line) {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(5);
  process.stdout.write(`${seconds}s  ${line}\n`);
}

/** Ends the program with a message for a person, not a stack trace. @param {unknown} error @returns {never} */
export function fail(error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
