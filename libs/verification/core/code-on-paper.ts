// Does the code on a paper say what the register says?
import { openCheckCode, type CheckKey, type CodedFacts } from '#libs/certification/core/check-code.js';

/** What the register says, of what the code says too. The academy's name is left out: it may change, and the paper keeps the old one. */
export type SaidOfPaper = Omit<CodedFacts, 'name' | 'academy'> & {
  /** Null once the details were removed: then the name cannot be compared. */
  readonly name: string | null;
};

/** `differs` is an alarm; `could-not-check` proves nothing in either direction. */
export type PaperOutcome = 'agrees' | 'differs' | 'could-not-check';

const compared = ['number', 'scope', 'programme', 'version', 'validFrom', 'validUntil'] as const;

/** `keys` are all that the register ever had. What has become of the certificate since is no difference: the code does not speak of it. */
export function comparePaper(fragment: string, keys: readonly CheckKey[], said: SaidOfPaper): PaperOutcome {
  const opened = openCheckCode(fragment, keys);
  if (!opened.ok) return opened.fault === 'code-malformed' || opened.fault === 'code-newer' ? 'could-not-check' : 'differs';
  const told = opened.value;
  const isSame = compared.every((fact) => told[fact] === said[fact]) && told.status.list === said.status.list && told.status.index === said.status.index;
  return isSame && (said.name === null || told.name === said.name) ? 'agrees' : 'differs';
}
