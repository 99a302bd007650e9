// Which command does the operator want?
import { parseArgs } from 'node:util';
import { commandFor, options, usage } from './commands.js';
import { Failure } from './failure.js';

/** The lines to print. */
async function run(): Promise<readonly string[]> {
  const { positionals, values } = parsed();
  const found = commandFor(positionals);
  if (!found) throw new Failure(usage, 2);
  return found.command.run(values, found.operand);
}

function parsed() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, 2);
  }
}

try {
  for (const line of await run()) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof Failure ? error.exitCode : 1;
}
