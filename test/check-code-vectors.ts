// Which test vectors of the codes on papers are published?
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { codeFragment, openCheckCode, signCheckCode, type CodedFacts } from '#libs/certification/core/check-code.js';
import type { CertificateFacts } from '#libs/certification/core/facts.js';
import type { StatusPlace } from '#libs/certification/core/leaf.js';

interface Certified {
  readonly number: string;
  readonly name: string;
  readonly status: StatusPlace;
  readonly facts: CertificateFacts;
}

const until = '2027-11-22T00:00:00.000Z';

/** `fixed` gives 32 bytes for a name: never a secret. */
export function checkCodeVectors(fixed: (name: string) => Uint8Array, certificates: readonly Certified[]) {
  const [seed, strangers] = [fixed('seed of the register'), fixed('seed of a stranger')];
  const publicKey = ed25519.getPublicKey(seed);
  const coded = certificates.map(({ number, name, status, facts: { scope, programme, version, validUntil } }, at): CodedFacts => {
    return { number, name, scope, programme, version, academy: ['Academia Riscado', 'Ponto & "Vírgula"'][at]!, validFrom: '2026-11-22', validUntil, status };
  });
  const signed = (facts: CodedFacts, by = seed) => signCheckCode(facts, by)!;
  const [code, other] = [signed(coded[0]!), signed({ ...coded[0]!, validUntil: '2039-11-21' })];
  const altered = (at: number) => code.map((byte, place) => (place === at ? byte ^ 1 : byte));
  const refused = [
    ['another key signed it', signed(coded[0]!, strangers)],
    ['the signature belongs to other facts', concatBytes(other.subarray(0, -64), code.subarray(-64))],
    ['the name has another letter', altered(21)],
    ['one bit of the signature is another', altered(code.length - 1)],
    ['it is of a later version', concatBytes(Uint8Array.of(2), code.subarray(1))],
    ['its end is missing', code.subarray(0, -1)],
    ['the certificate begins after the end of the key', signed({ ...coded[0]!, validFrom: '2027-11-24' })],
  ] as const;
  return {
    key: { seed: bytesToHex(seed), publicKey: bytesToHex(publicKey), until },
    valid: coded.map((facts) => {
      const code = signed(facts);
      const payload = new TextDecoder().decode(code.subarray(1, -64));
      return { facts: (JSON.parse(payload) as unknown[]).slice(0, -1), payload, code: bytesToHex(code), fragment: codeFragment(code) };
    }),
    refused: refused.map(([what, code]) => {
      const opened = openCheckCode(codeFragment(code), [{ publicKey, until: new Date(until) }]);
      return { what, fragment: codeFragment(code), fault: opened.ok ? null : opened.fault };
    }),
  };
}
