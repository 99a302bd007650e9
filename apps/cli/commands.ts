// Which commands are there, and what does each say of itself?
import { Failure } from './failure.js';

export const options = {
  demo: { type: 'boolean' },
  email: { type: 'string' },
  name: { type: 'string' },
  locale: { type: 'string' },
  state: { type: 'string' },
  key: { type: 'string' },
  policy: { type: 'string' },
  status: { type: 'string' },
  did: { type: 'string', multiple: true },
  reason: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  prefix: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** The options that were given; each command takes its own and leaves the others. */
interface Given {
  readonly demo?: boolean | undefined;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly locale?: string | undefined;
  readonly state?: string | undefined;
  readonly key?: string | undefined;
  readonly policy?: string | undefined;
  readonly status?: string | undefined;
  readonly did?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  readonly format?: string | undefined;
  readonly language?: string | undefined;
  readonly prefix?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

interface Command {
  /** What is typed; a last word in capitals, the operand, stands for what the operator chooses. */
  readonly words: string;
  /** The options as the usage text shows them. */
  readonly with?: string;
  /** Lines of the usage text; none for a command of our own scripts. */
  readonly does: readonly string[];
  /** Loads what it needs only now. Answers the lines to print; throws what went wrong. */
  run(given: Given, operand: string): Promise<readonly string[]>;
}

/** A fault of our own says nothing about the log: the usual exit code, 1, would accuse it. */
function provingNothing(error: unknown): never {
  throw error instanceof Failure ? error : new Failure(`Nothing was proven: ${error instanceof Error ? error.message : String(error)}`, 3);
}

const commands: readonly Command[] = [
  {
    words: 'migrate',
    does: ['brings the database of DATABASE_OWNER_URL to the newest schema'],
    run: async () => (await import('./migrate-given.js')).migrateGiven(),
  },
  {
    words: 'seed',
    does: ['publishes the programme'],
    async run({ demo }) {
      const { seed, seedDemonstrationPeople } = await import('./seed.js');
      return demo ? seedDemonstrationPeople() : seed();
    },
  },
  {
    words: 'demonstration',
    does: [],
    run: async () => (await import('./demo/print-demonstration.js')).demonstrationLines(),
  },
  {
    words: 'content check DIR',
    does: ['says what a folder of lessons, claims and items holds, and every fault in it; needs no configuration', 'ends with 0 when there is none, 1 with a line for each'],
    run: async (_, folder) => (await import('./check-content.js')).checkContent(folder),
  },
  {
    words: 'claim retire CLAIM',
    with: '--reason <text>',
    does: ['withdraws a statement of the lessons: its readers are told, and items that stand on it are asked no more'],
    run: async ({ reason }, claim) => (await import('./retire-claim.js')).retireClaim(claim, reason),
  },
  {
    words: 'items import FILE',
    with: '[--format gift|aiken|moodle|csv|qti21|qti30 --dry-run [--language en|pt-PT] [--prefix OWN-1]]',
    does: ['brings exam items of your own into the secure bank, sealed; those of the repository are a specimen that everybody can read', 'ends with 0 when all came in, 1 with a line for each fault when none did', 'with a format: says what would come of a file of another program, and what of it would not; it comes in on the pages of the register'],
    run: async (given, file) => (given.format === undefined ? (await import('./import-items.js')).importItems(file) : (await import('./report-exchange.js')).reportExchange({ ...given, dryRun: given['dry-run'] === true }, file)),
  },
  {
    words: 'registrar create',
    with: '--email <address> --name <name> [--locale en|pt-PT]',
    does: ['makes a registrar and prints the link under which the password is chosen'],
    run: async (given) => (await import('./create-registrar.js')).createRegistrar(given),
  },
  {
    words: 'ledger recompute',
    does: ['reads the whole ledger and says whether it is what was signed'],
    run: async () => (await import('./recompute-ledger.js')).recomputeLedger(),
  },
  {
    words: 'ledger export DIR',
    does: ['writes the published ledger as files that any web server can serve; repeat it to add what is new'],
    run: async (_, folder) => (await import('./export-ledger.js')).exportLedger(folder),
  },
  {
    words: 'ledger recover DIR',
    does: [
      'puts entries that the database has lost back, all or none; no server may run',
      'takes them from receipts (*.tlog-proof) and from copies that ledger export wrote, in DIR and in the folders directly below',
    ],
    run: async (_, folder) => (await import('./recover-ledger.js')).recoverLedger(folder, console.log),
  },
  {
    words: 'exams check',
    does: ['reads the stored answers and results of all exams and says whether they are what was entered in the ledger', 'ends with 0 when they are, 1 with a line for each that is not'],
    run: async () => (await import('./check-exams.js')).checkExams(),
  },
  {
    words: 'keys rotate ACADEMY',
    does: ['gives an academy, or the register, a new key to sign with; the former one stays listed for what it signed'],
    run: async (_, whose) => (await import('./rotate-key.js')).rotateKey(whose),
  },
  {
    words: 'verify FILE',
    with: '--policy <file> | --key <verifier key> | --did <file>',
    does: [
      'says whether a receipt of a certificate or an exam (by policy or key), a credential or a certificate in PDF (by the did.json of its academy)',
      'proves what it tells, without asking anybody; needs no configuration',
      'ends with 0 when it does, 1 when it does not, 2 when used wrongly, 3 when a file cannot be read',
    ],
    run: ({ policy, key, did }, file) => import('./verify.js').then(({ verify }) => verify({ file, policy, key, did })).catch(provingNothing),
  },
  {
    words: 'audit URL',
    with: '--state <file> [--key <verifier key>] [--status <address>]',
    does: [
      'reads a log from outside (http, https, file or a folder) and says whether it is what it was; needs no configuration',
      'makes every status list again from its entries, and compares those that are served beside it, or at --status',
      'ends with 0 when all is right, 1 with a line for each finding, 2 when used wrongly, 3 when the log or its lists could not be read',
    ],
    run: (given, base) => import('./audit.js').then(({ audit }) => audit({ ...given, base }, console.log)).catch(provingNothing),
  },
];

export const usage = commands
  .filter(({ does }) => does.length > 0)
  .map((command) => [`dermark ${[command.words, command.with].filter(Boolean).join(' ')}`, ...command.does.map((line) => `    ${line}`)].join('\n'))
  .join('\n');

const isOperand = (word: string): boolean => /^[A-Z]+$/.test(word);

/** The command that was typed, with its operand (empty when it has none), or null when there is no such command. */
export function commandFor(typed: readonly string[]): { readonly command: Command; readonly operand: string } | null {
  const command = commands.find(({ words }) => {
    const wanted = words.split(' ');
    return wanted.length === typed.length && wanted.every((word, at) => (isOperand(word) ? typed[at] !== '' : word === typed[at]));
  });
  return command ? { command, operand: command.words.split(' ').some(isOperand) ? (typed.at(-1) ?? '') : '' } : null;
}
