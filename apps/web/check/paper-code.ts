// How does the reader's browser say whether the code on the paper says what the register says?
import { checkKeysIn, type DidDocument } from '#libs/certification/core/did.js';
import { comparePaper, type PaperOutcome } from '#libs/verification/core/code-on-paper.js';
import type { Ask } from './public-log.js';
import type { Answer } from './verify-answer.js';

/** `fragment` is that of the address that was scanned: it never leaves this browser. */
export async function verifyPaper(ask: Ask, fragment: string, answer: Answer | null): Promise<PaperOutcome> {
  if (!answer) return 'could-not-check';
  try {
    const response = await ask('/register/did.json', 'application/did+json');
    if (!response.ok) return 'could-not-check';
    const { committed, holderName, scope, programme, validFrom, validUntil } = answer;
    const said = { number: committed.certificate, name: holderName, scope, programme: programme.code, version: programme.version, validFrom, validUntil, status: committed.statusList };
    return comparePaper(fragment, checkKeysIn((await response.json()) as DidDocument), said);
  } catch {
    return 'could-not-check';
  }
}
