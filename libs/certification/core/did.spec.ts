// Are the register's keys read from its document, and nothing else?
import { bytesToHex } from '@noble/hashes/utils.js';
import { checkKeysIn, publicKeyIn } from './did.js';

// From the examples of the did:key method.
const [multibase, key] = ['z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK', '2e6fcce36701dc791488e0d0b1745cc1e33a4c1c9fcc41c63bd343dbbe0970e6'];
const method = { id: 'x', type: 'Multikey', controller: 'x', expires: '2028-11-22T00:00:00.000Z' } as const;

describe('a published key', () => {
  it('is 32 bytes behind base58 and its kind', () => {
    expect(bytesToHex(publicKeyIn(multibase) ?? new Uint8Array())).toBe(key);
  });

  it('of another kind, too short, or in other symbols is none', () => {
    const wrong = ['', 'z6Mk', multibase.slice(0, -1), `${multibase}1`, multibase.replace('6Mk', '6LS'), multibase.replace('X', '0'), `u${multibase.slice(1)}`];
    for (const text of wrong) expect(publicKeyIn(text)).toBeNull();
  });

  it('comes with its end, and keys of other kinds are passed over', () => {
    const keys = checkKeysIn({ verificationMethod: [{ ...method, publicKeyMultibase: 'z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc' }, { ...method, publicKeyMultibase: multibase }] });
    expect(keys.map(({ publicKey, until }) => [bytesToHex(publicKey), until.toISOString()])).toEqual([[key, method.expires]]);
  });
});
