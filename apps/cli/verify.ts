// Does a receipt of a certificate or an exam, a credential or a certificate on paper prove what it tells, for somebody who asks nobody?
import { readFile } from 'node:fs/promises';
import { isAttemptReceipt, verifyAttemptReceipt, type AttemptReceiptFault, type ProvenAttempt } from '#libs/assessment/core/attempt-receipt.js';
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { verifyCertificateReceipt, type ProvenCertificate } from '#libs/certification/core/certificate-receipt.js';
import { parseVerifierKey } from '#libs/ledger/core/note.js';
import { parsePolicy, trustingOnly, type Policy } from '#libs/ledger/core/policy.js';
import { Failure } from './failure.js';
import { credentialIn, readDid, verifyCredential } from './verify-credential.js';

export interface VerifyWish {
  readonly file: string;
  /** A file of c2sp.org/tlog-policy. */
  readonly policy?: string | undefined;
  /** One log's key, when no witness is asked for. */
  readonly key?: string | undefined;
  /** Files of keys of academies (did.json), for credentials. */
  readonly did?: readonly string[] | undefined;
}

/** Fails with exit code 1 when the file does not prove what it tells, with 2 when asked wrongly, with 3 when a file cannot be read. */
export async function verify(wish: VerifyWish): Promise<string[]> {
  const bytes = await bytesOf(wish.file);
  const isPdf = bytes.subarray(0, 5).toString('latin1') === '%PDF-';
  if (!isPdf && bytes[0] !== 0x7b) return verifyReceipt(bytes.toString('utf8'), wish);
  const trusted = await keysIn(wish.did ?? []);
  if (!isPdf) return verifyCredential(bytes, trusted);
  return [...(await verifyCredential(await credentialIn(bytes), trusted)), 'What is printed on the page proves nothing by itself: compare it with these lines.'];
}

async function keysIn(files: readonly string[]): Promise<ReturnType<typeof readDid>[]> {
  if (files.length === 0) throw new Failure('Say whose keys to trust: --did <file>, the did.json of the academy.', 2);
  return Promise.all(files.map(async (file) => readDid(await bytesOf(file), file)));
}

async function verifyReceipt(text: string, { policy: policyFile, key }: VerifyWish): Promise<string[]> {
  const policy = policyFile ? readPolicy((await bytesOf(policyFile)).toString('utf8'), policyFile) : trusting(key);
  if (isAttemptReceipt(text)) return verifyExam(text, policy);
  const proven = verifyCertificateReceipt(text, policy);
  if (!proven.ok) throw new Failure(`Not proven: ${proven.fault}`, 1);
  return told(proven.value);
}

function verifyExam(text: string, policy: Policy): string[] {
  const proven = verifyAttemptReceipt(text, policy);
  if (!proven.ok) throw new Failure([`Not proven: ${proven.fault}`, ...(proven.fault in whatIsWrong ? [`  ${whatIsWrong[proven.fault]}`] : [])].join('\n'), 1);
  return toldOfExam(proven.value);
}

const whatIsWrong: Partial<Readonly<Record<AttemptReceiptFault, string>>> = {
  'extra-malformed': 'The file does not tell what its entry is about: its second line is damaged.',
  'leaf-malformed': 'The entry that it shows is none of an exam, or was written otherwise.',
  'transcript-differs': 'The transcript, or its salt, is not the one that was sealed: something in it was changed.',
  'index-outside-tree': 'The place that it names is not in the log that was signed: the index was changed.',
  'root-differs': 'The path of hashes does not lead to what the log has signed: index, entry or proof was changed.',
  'signature-wrong': 'The signature under the checkpoint is not the log’s: the checkpoint was changed, or the key is another.',
  'signature-missing': 'Nobody whose key was given has signed the checkpoint.',
  'log-unknown': 'The receipt is of another log than the one whose key was given.',
};

function toldOfExam({ told: exam, digest, day, index, checkpoint }: ProvenAttempt): string[] {
  const { result } = exam;
  return [
    `Proven: this is what was sealed of the attempt ${exam.attempt} on ${day}, and nothing of it was changed since.`,
    ...(exam.type === 'attempt'
      ? [
          `  exam       ${exam.requirement}, attempt ${exam.number}, ${exam.form.items.length} items, form ${exam.form.id}`,
          `  time       begun ${exam.startedAt}, ended ${exam.endedAt} by the ${exam.closedBy}${exam.deadline === null ? '' : `, deadline ${exam.deadline}`}`,
          `  answers    saved ${exam.answers.length} times, ${exam.answers.filter(({ late }) => late).length} of them late`,
        ]
      : [`  follows    ${exam.first ?? 'a result of before there were receipts'}`]),
    `  result     ${result.points} of ${result.possible} points, ${result.needed} needed: ${result.passed ? 'passed' : 'not passed'}`,
    `  digest     ${digest}`,
    `  ledger     entry ${index} of ${checkpoint.size} in ${checkpoint.origin}`,
    `  signed by  ${checkpoint.signedBy.map(({ name }) => name).join(', ')}`,
    'It proves what was answered and what came of it, not that every question was marked rightly: for that a result can be looked at again.',
  ];
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

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, 3);
  }
}
