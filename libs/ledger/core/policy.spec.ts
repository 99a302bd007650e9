// Does a policy trust whom its lines name, and is every line that means nothing refused?
import { cosigner } from './cosignature.js';
import { formatVerifierKey, noteSigner, type VerifierKey } from './note.js';
import { isWitnessed, parsePolicy, trustingOnly, type Policy } from './policy.js';

const seed = (fill: number) => new Uint8Array(32).fill(fill);
const log = noteSigner('register.example/ledger', seed(1)).key;
const witnesses = ['x1', 'x2', 'x3', 'y1', 'y2'].map((name, at) => cosigner(`${name}.example`, seed(10 + at)).key);
const [x1, x2, x3, y1, y2] = witnesses as [VerifierKey, VerifierKey, VerifierKey, VerifierKey, VerifierKey];
const vkey = formatVerifierKey;

const twoOfXAndOneOfY = `# whom we trust
log ${vkey(log)} https://register.example/ledger
  witness X1 ${vkey(x1)} https://x1.example/
witness X2\t${vkey(x2)}
witness X3 ${vkey(x3)}
group X 2 X1 X2 X3

witness Y1 ${vkey(y1)}
witness Y2 ${vkey(y2)}
group Y any Y1 Y2
group both all X Y
quorum both
`;

function read(text: string): Policy {
  const policy = parsePolicy(text);
  if (!policy.ok) throw new Error(`${policy.fault} on line ${policy.line}`);
  return policy.value;
}
/** Signatures are recognised by the key that the policy holds. */
const signed = (policy: Policy, keys: readonly VerifierKey[]) => policy.witnesses.filter(({ key }) => keys.some(({ id }) => id === key.id)).map(({ key }) => key);

describe('a policy', () => {
  it('holds logs, witnesses and where to reach them', () => {
    const policy = read(twoOfXAndOneOfY);
    expect(policy.logs).toEqual([{ key: log, url: 'https://register.example/ledger' }]);
    expect(policy.witnesses.map(({ name, url }) => [name, url])).toEqual([['X1', 'https://x1.example/'], ['X2', null], ['X3', null], ['Y1', null], ['Y2', null]]);
  });

  it('is satisfied by exactly those sets of witnesses which its groups ask for', () => {
    const policy = read(twoOfXAndOneOfY);
    for (let set = 0; set < 32; set++) {
      const keys = witnesses.filter((_, at) => (set >> at) & 1);
      const fromX = keys.filter((key) => [x1, x2, x3].includes(key)).length;
      const fromY = keys.filter((key) => [y1, y2].includes(key)).length;
      expect([set, isWitnessed(policy, signed(policy, keys))]).toEqual([set, fromX >= 2 && fromY >= 1]);
    }
  });

  it('without a quorum asks nobody, and one with a single witness asks that one', () => {
    expect(isWitnessed(read('quorum none\n'), [])).toBe(true);
    expect(isWitnessed(trustingOnly(log), [])).toBe(true);
    const policy = read(`witness W ${vkey(x1)}\nquorum W\n`);
    expect([isWitnessed(policy, []), isWitnessed(policy, signed(policy, [x1])), isWitnessed(policy, signed(policy, [x2]))]).toEqual([false, true, false]);
  });

  it('is refused with the first line that means nothing', () => {
    const [w1, w2] = [`witness W1 ${vkey(x1)}`, `witness W2 ${vkey(x2)}`];
    const refused: [string, string, number][] = [
      ['', 'quorum-missing', 1],
      [`log ${vkey(log)}\n`, 'quorum-missing', 2],
      ['quorum none\nquorum none\n', 'quorum-repeated', 2],
      ['quorum W1\n', 'name-unknown', 1],
      ['trust me\n', 'policy-malformed', 1],
      ['quorum none \u0007\n', 'policy-malformed', 1],
      ['quorum none\r\n', 'policy-malformed', 1],
      ['quorum\n', 'policy-malformed', 1],
      ['log\n', 'policy-malformed', 1],
      [`log ${vkey(log)} url more\n`, 'policy-malformed', 1],
      ['log nonsense\n', 'key-malformed', 1],
      [`log ${vkey(x1)}\n`, 'key-of-wrong-kind', 1],
      [`witness W ${vkey(log)}\n`, 'key-of-wrong-kind', 1],
      [`log ${vkey(log)}\nlog ${vkey(log)}\n`, 'key-repeated', 2],
      [`${w1}\nwitness W2 ${vkey(x1)}\n`, 'key-repeated', 2],
      [`${w1}\nwitness W1 ${vkey(x2)}\n`, 'name-repeated', 2],
      [`witness none ${vkey(x1)}\n`, 'name-repeated', 1],
      [`${w1}\ngroup W1 any W1\n`, 'name-repeated', 2],
      [`${w1}\ngroup G any W1 W1\n`, 'name-repeated', 2],
      [`${w1}\n${w2}\ngroup G any W1\ngroup H any W1 W2\n`, 'name-repeated', 4],
      [`group G any W1\n${w1}\n`, 'name-unknown', 1],
      [`${w1}\ngroup G any none\n`, 'name-unknown', 2],
      [`${w1}\ngroup G 0 W1\n`, 'threshold-malformed', 2],
      [`${w1}\ngroup G 2 W1\n`, 'threshold-malformed', 2],
      [`${w1}\ngroup G all\n`, 'threshold-malformed', 2],
    ];
    for (const [text, fault, line] of refused) expect([text, parsePolicy(text)]).toEqual([text, { ok: false, fault, line }]);
  });
});
