// Do the two implementations refuse the same receipts, numbers and texts, also where nobody thought of a vector?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readNumber } from '#libs/certification/core/certificate-number.js';
import { verifyCertificateReceipt } from '#libs/certification/core/certificate-receipt.js';
import { canonicalJson } from '#libs/ledger/core/canonical-json.js';
import { parseVerifierKey } from '#libs/ledger/core/note.js';
import type { Policy } from '#libs/ledger/core/policy.js';
import * as second from './second-implementation.js';

const read = <T>(name: string): T => JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../docs/vectors/${name}.json`), 'utf8')) as T;
const keys = read<Record<'log' | 'witness', { readonly verifierKey: string }>>('keys');
const receipt = Buffer.from(read<{ readonly cosigned: string }>('receipts').cosigned);

const ourKey = (vkey: string) => {
  const key = parseVerifierKey(vkey);
  if (!key.ok) throw new Error(key.fault);
  return key.value;
};
const policy: Policy = {
  logs: [{ key: ourKey(keys.log.verifierKey), url: null }],
  witnesses: [{ name: 'w', key: ourKey(keys.witness.verifierKey), url: null }],
  groups: new Map(),
  quorum: 'w',
};
const [log, witness] = [second.keyFrom(keys.log.verifierKey), second.keyFrom(keys.witness.verifierKey)];

/** Any error but the one that means a refusal is a fault of the program. */
const accepts = (what: () => unknown, refusal: typeof second.Refused | typeof TypeError = second.Refused): boolean => {
  try {
    what();
    return true;
  } catch (error) {
    if (error instanceof refusal) return false;
    throw error;
  }
};
const both = (text: string) => [verifyCertificateReceipt(text, policy).ok, accepts(() => second.receiptHolds(text, log, witness))] as const;

describe('both implementations', () => {
  it('accept the receipt, and decide alike on it after a flip, a loss or a repetition of any byte', () => {
    expect(both(receipt.toString('utf8'))).toEqual([true, true]);
    const apart: string[] = [];
    for (let at = 0; at < receipt.length; at++) {
      const [head, own, tail] = [receipt.subarray(0, at), receipt.subarray(at, at + 1), receipt.subarray(at + 1)];
      const changes = { flipped: [head, Buffer.of((own[0] ?? 0) ^ (1 << (at % 7))), tail], lost: [head, tail], repeated: [head, own, own, tail] };
      for (const [change, parts] of Object.entries(changes)) {
        const [ours, theirs] = both(Buffer.concat(parts).toString('utf8'));
        if (ours !== theirs) apart.push(`byte ${at} ${change}: ${ours}, ${theirs}`);
      }
    }
    expect(apart).toEqual([]);
  }, 120_000);

  it('know the same certificate numbers', () => {
    const symbol = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZU');
    const near = fc.tuple(fc.uint8Array({ minLength: 13, maxLength: 13 }), fc.nat(14), symbol).map(([random, at, other]) => {
      const number = second.numberBeginning(random);
      return [number, number.slice(0, at) + other + number.slice(at + 1)];
    });
    fc.assert(
      fc.property(near, (numbers) => {
        for (const number of numbers) expect([number, second.isNumber(number)]).toEqual([number, readNumber(number).kind === 'ok']);
      }),
      { numRuns: 40 },
    );
  });

  it('write the same JSON, and refuse the same', () => {
    const text = fc.string({ unit: 'binary' });
    const { tree } = fc.letrec<{ tree: second.Json }>((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.boolean(), fc.maxSafeInteger(), text, fc.array(tie('tree')), fc.dictionary(text, tie('tree'))),
    }));
    fc.assert(fc.property(tree, (value) => expect(second.jcs(value)).toBe(canonicalJson(value))));
    for (const half of ['\ud800', '\udc00\ud800', 'a\udfff']) expect([accepts(() => second.jcs(half)), accepts(() => canonicalJson(half), TypeError)]).toEqual([false, false]);
  });
});
