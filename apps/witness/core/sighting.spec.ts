// Is damage to what a witness kept always seen?
import { cosign, cosigner, withSignatures } from '#libs/ledger/core/cosignature.js';
import { noteSigner } from '#libs/ledger/core/note.js';
import { GrowingLog } from '../growing-log.fixture.js';
import { readSighting, signedOnlyBy } from './sighting.js';

const log = new GrowingLog();
const witness = cosigner('witness.example/w1', new Uint8Array(32).fill(2));
const kept = withSignatures(log.checkpoint(7), [cosign(log.checkpoint(7), witness, 1_700_000_000)]);
const read = (bytes: Uint8Array | string, logs = [log.signer.key]) => readSighting(typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8'), witness.key, logs);

describe('a sighting', () => {
  it('is read as it was kept, also of a log that is not watched any more', () => {
    expect(read(kept)).toMatchObject({ ok: true, value: { origin: log.origin, size: 7, note: kept } });
    expect(read(kept, [])).toMatchObject({ ok: true, value: { size: 7 } });
  });

  it('is refused with any byte altered, missing or added', () => {
    const bytes = Buffer.from(kept);
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1;
      expect([at, read(altered).ok]).toEqual([at, false]);
      expect([at, read(bytes.subarray(0, at)).ok]).toEqual([at, false]);
    }
    for (const longer of [`${kept}\n`, `\n${kept}`, `\ufeff${kept}`, `${kept}x`]) expect(read(longer).ok).toBe(false);
  });

  it('is refused when another witness, or no key that is trusted for the log, has signed it', () => {
    expect(readSighting(kept, cosigner('witness.example/w1', new Uint8Array(32).fill(9)).key, [log.signer.key])).toEqual({ ok: false, fault: 'cosignature-missing' });
    expect(read(kept, [noteSigner(log.origin, new Uint8Array(32).fill(9)).key])).toEqual({ ok: false, fault: 'log-signature-missing' });
  });

  it('holds each signature once, and none of strangers', () => {
    const [line = ''] = log.checkpoint(7).split('\n').slice(-2);
    expect(signedOnlyBy(`${kept}${line}\n`, [log.signer.key])).toBe(log.checkpoint(7));
  });
});
