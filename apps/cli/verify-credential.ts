// Does a credential hold, for somebody who asks nobody and has the keys of its academy in a file?
import { PDFDocument } from '@cantoo/pdf-lib';
import { attachedCredential } from '#libs/certification/certificate-template.js';
import type { DidDocument } from '#libs/certification/core/did.js';
import { proofFault } from '#libs/certification/credential-proofs.js';
import { Failure } from './failure.js';

/** What is told of a credential once its proof holds: the fields that `unsignedCredential` writes. */
interface ToldCredential {
  readonly id: string;
  readonly type: readonly string[];
  readonly issuer: { readonly id: string; readonly name: string };
  readonly validFrom: string;
  readonly validUntil: string;
  readonly credentialSubject: {
    readonly identifier: readonly { readonly identityHash: string }[];
    readonly achievement: { readonly name: string; readonly humanCode: string; readonly version: string };
  };
  readonly proof: readonly [{ readonly created: string; readonly verificationMethod: string }];
}

/** The one credential that a certificate on paper carries with it; exit code 1 when it does not. */
export async function credentialIn(pdf: Uint8Array): Promise<Uint8Array> {
  const attachments = await PDFDocument.load(pdf, { updateMetadata: false })
    .then((document) => document.getAttachments())
    .catch(() => []);
  const [attachment, ...others] = attachments.filter(({ name }) => name === attachedCredential);
  if (!attachment || others.length > 0) throw new Failure('Not proven: the PDF does not carry one credential.', 1);
  return attachment.data;
}

/** Lines that tell what was proven. Fails with exit code 1 when it was not. A time that is over does not unmake what was signed: it is told. */
export async function verifyCredential(bytes: Uint8Array, trusted: readonly DidDocument[]): Promise<string[]> {
  const credential = readCredential(bytes);
  const now = new Date();
  const end = new Date(credential.validUntil);
  const fault = await proofFault(credential, trusted, end < now ? end : now);
  if (fault !== null) throw new Failure(`Not proven: ${fault}`, 1);
  const { proof: [proof], issuer, credentialSubject: subject, validFrom, validUntil, id } = credential;
  const method = trusted.flatMap(({ verificationMethod }) => verificationMethod).find((candidate) => candidate.id === proof.verificationMethod);
  if (!method || new Date(proof.created) >= new Date(method.expires)) throw new Failure('Not proven: the key was not in force any more when this was signed.', 1);
  const { name, humanCode, version } = subject.achievement;
  return [
    `Proven: ${issuer.name} certified ${subject.identifier[0]?.identityHash} on ${validFrom.slice(0, 10)}.`,
    `  for        ${name}, programme ${humanCode} ${version}`,
    `  valid      ${validFrom} to ${validUntil}${end < now ? ', which is over' : ', unless it was suspended or struck off since'}`,
    `  academy    ${issuer.id}`,
    `  signed     ${proof.created} with ${method.publicKeyMultibase}`,
    `  checked at ${id}`,
    'A credential proves the issue, not the status of today: for that it is checked at its address.',
  ];
}

function readCredential(bytes: Uint8Array): ToldCredential {
  const value = parsed(bytes);
  const told = value as Partial<ToldCredential> | null;
  const isOurs = told?.type?.includes?.('OpenBadgeCredential') && told.issuer?.name && told.validFrom && told.validUntil && told.credentialSubject?.achievement && told.credentialSubject.identifier?.[0] && told.proof?.length === 1;
  if (!isOurs) throw new Failure('Not proven: this is no credential of a certificate.', 1);
  return told as ToldCredential;
}

/** A file of keys, as `/academies/<id>/did.json` serves it; exit code 2 when it is none. */
export function readDid(bytes: Uint8Array, file: string): DidDocument {
  const value = parsed(bytes) as Partial<DidDocument> | null;
  if (typeof value?.id !== 'string' || !Array.isArray(value.verificationMethod) || !Array.isArray(value['@context'])) throw new Failure(`${file} is no DID document.`, 2);
  return value as DidDocument;
}

function parsed(bytes: Uint8Array): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
