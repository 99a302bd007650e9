// Is what we sign accepted by the library that others check with, offline, and refused once anything is changed?
import { ed25519 } from '@noble/curves/ed25519.js';
import { didDocument, registerDid, academyDid } from './core/did.js';
import { multibaseOf, proofFault, signDocument } from './credential-proofs.js';

const seed = new Uint8Array(32).fill(3);
const publicKey = ed25519.getPublicKey(seed);
const did = academyDid('https://register.example', '019330b4-0000-7000-8000-00000000000a');
const at = new Date('2026-11-22T10:00:00Z');
const document = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'https://register.example/check/1',
  type: ['VerifiableCredential'],
  issuer: did,
  validFrom: '2026-11-22T10:00:00Z',
  credentialSubject: { name: 'Inês Maria da Conceição' },
};

describe('a signed document', () => {
  it('holds under the keys of its issuer, and the same bytes come out each time', async () => {
    const signed = await signDocument(document, { did, publicKey, seed }, at);
    const trusted = [didDocument(did, [{ publicKeyMultibase: await multibaseOf(publicKey), expires: '2028-11-21T10:00:00Z' }])];
    expect(await proofFault(signed, trusted, at)).toBeNull();
    expect(JSON.stringify(await signDocument(document, { did, publicKey, seed }, at))).toBe(JSON.stringify(signed));
    expect(await proofFault({ ...signed, credentialSubject: { name: 'Another' } }, trusted, at)).not.toBeNull();
    expect(await proofFault({ ...signed, novelty: 'Another' }, trusted, at)).not.toBeNull();
    expect(await proofFault(document, trusted, at)).not.toBeNull();
    expect(await proofFault(signed, [], at)).toContain('is neither a context that we know nor a key that was given');
  });

  it('is never made with a term that no context defines', async () => {
    await expect(signDocument({ ...document, madeUp: 'x' }, { did, publicKey, seed }, at)).rejects.toThrow('Safe mode');
    await expect(signDocument({ ...document, '@context': [...document['@context'], 'https://elsewhere.example/v1'] }, { did, publicKey, seed }, at)).rejects.toThrow('elsewhere.example');
  });
});

describe('the name of who signs', () => {
  it('leads to the address of its keys', () => {
    expect(registerDid('http://127.0.0.1:3000')).toBe('did:web:127.0.0.1%3A3000:register');
    expect(academyDid('https://register.example/smp', '7')).toBe('did:web:register.example:smp:academies:7');
  });
});
