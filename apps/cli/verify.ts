// Does a receipt prove a certificate, for somebody who asks nobody?
import { readFile } from 'node:fs/promises';
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { verifyCertificateReceipt, type ProvenCertificate } from '#libs/certification/core/certificate-receipt.js';
import { parseVerifierKey } from '#libs/ledger/core/note.js';
import { parsePolicy, trustingOnly, type Policy } from '#libs/ledger/core/policy.js';
import { Failure } from './failure.js';

export interface VerifyWish {
  readonly file: string;
  /** A file of c2sp.org/tlog-policy. */
  readonly policy?: string | undefined;
  /** One log's key, when no witness is asked for. */
  readonly key?: string | undefined;
}

/** Fails with exit code 1 when the receipt does not prove what it tells, with 2 when asked wrongly, with 3 when a file cannot be read. */
export async function verify({ file, policy: policyFile, key }: VerifyWish): Promise<string[]> {
  const policy = policyFile ? readPolicy(await textOf(policyFile), policyFile) : trusting(key);
  const proven = verifyCertificateReceipt(await textOf(file), policy);
  if (!proven.ok) throw new Failure(`Not proven: ${proven.fault}`, 1);
  return told(proven.value);
}

function told({ number, holder, certified, academyId, day, index, checkpoint }: ProvenCertificate): string[] {
  return [
    `Proven: the certificate ${withDashes(number.value)} was issued to ${holder.value} on ${day}.`,
    `  scope      ${certified.scope}, programme ${certified.programme} ${certified.version}`,
    `  valid      ${certified.validFrom} to ${certified.validUntil}, unless it was suspended or struck off since`,
    `  academy    ${academyId}`,
    `  ledger     entry ${index} of ${checkpoint.size} in ${checkpoint.origin}`,
    `  signed by  ${checkpoint.signedBy.map(({ name }) => name).join(', ')}`,
    'A receipt proves the issue, not the status of today: for that the number is checked.',
  ];
}

function readPolicy(text: string, file: string): Policy {
  const policy = parsePolicy(text);
  if (!policy.ok) throw new Failure(`${file} is no policy: ${policy.fault} on line ${policy.line}.`, 2);
  return policy.value;
}

function trusting(key: string | undefined): Policy {
  const parsed = parseVerifierKey(key?.trim() ?? '');
  if (!parsed.ok) throw new Failure(key ? `The key is no verifier key (${parsed.fault}).` : 'Say whom to trust: --policy <file>, or --key <verifier key>.', 2);
  return trustingOnly(parsed.value);
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, 3);
  }
}
