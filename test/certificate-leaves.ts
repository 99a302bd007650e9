// Which leaves does a log hold when nobody but certificates wrote into it?
import { factsOfIssue } from '#libs/certification/core/facts.js';
import { leafBytes, type CertificateLeaf } from '#libs/certification/core/leaf.js';
import { leafHash } from '#libs/ledger/core/hash.js';

const academyId = '019330b4-0000-7000-8000-00000000000a';
const facts = factsOfIssue({ programme: 'smp-technician', version: '2026.1', day: '2026-11-22', decisionId: academyId, independence: 'independent' });
const salted = <T>(value: T, salt: number) => ({ value, salt: new Uint8Array(32).fill(salt) });

/** The first `count` leaves of such a log, always the same: of every five, three certificates are issued and the third is suspended and reinstated. */
export function certificateLeaves(count: number): string[] {
  const leaves: Uint8Array[] = [];
  for (let at = 0; at < count; at++) {
    const step = at % 5;
    const number = at - Math.max(0, step - 2);
    const said = { academyId, day: '2026-11-22', number: salted(String(number), 1), facts: salted(facts, 2), status: { list: '1', index: number } };
    const leaf: CertificateLeaf =
      step < 3 ? { ...said, type: 'issued', holder: salted('Rosa Registo', 3) } : { ...said, type: step === 3 ? 'suspended' : 'reinstated', previous: leafHash(leaves[at - 1]!) };
    leaves.push(leafBytes(leaf));
  }
  return leaves.map((leaf) => new TextDecoder().decode(leaf));
}
