// Does a program that shares no code with ours get the same bytes for every published test vector?
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeHolds, codeOf } from './second-check-code.js';
import { examReceiptHolds } from './second-exam-receipt.js';
import * as second from './second-implementation.js';
import * as register from './second-register.js';

const folder = path.resolve(import.meta.dirname, '../docs/vectors');
const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as T;
const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const texts = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));

interface KeyVector {
  readonly name: string;
  readonly seed: string;
  readonly publicKey: string;
  readonly keyId: string;
  readonly verifierKey: string;
}
interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly hashes: readonly string[];
}
interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly hashes: readonly string[];
}
type Leaf = second.Event & { readonly leaf: string; readonly leafHash: string; readonly facts: { readonly text: string }; readonly holder?: { readonly text: string } };

const keys = read<{ log: KeyVector; witness: KeyVector }>('keys');
const leaves = read<Leaf[]>('leaves');
const tree = read<{ leafHashes: string[]; roots: string[]; inclusion: Inclusion[]; consistency: Consistency[] }>('tree');
const checkpoint = read<{ empty: string; text: string; signed: string; time: number; cosignedMessage: string; cosigned: string }>('checkpoint');
const log = second.keyFrom(keys.log.verifierKey);
const witness = second.keyFrom(keys.witness.verifierKey);
const d = tree.leafHashes.map(hex);

/** Ed25519 by OpenSSL: RFC 8410 wants these bytes in front of a seed. */
const privateKey = ({ seed }: Pick<KeyVector, 'seed'>) => createPrivateKey({ format: 'der', type: 'pkcs8', key: Buffer.concat([hex('302e020100300506032b657004220420'), hex(seed)]) });
const line = (key: KeyVector, signature: Buffer) => `\u2014 ${key.name} ${Buffer.concat([hex(key.keyId), signature]).toString('base64')}\n`;

describe('the second implementation', () => {
  it.each([
    ['second-implementation', ['node:crypto']],
    ['second-check-code', ['node:crypto', './second-implementation.js']],
    ['second-register', ['./second-implementation.js']],
  ])('has nothing from our code in %s, and only cryptography from Node', (file, own) => {
    const text = readFileSync(path.join(import.meta.dirname, `${file}.ts`), 'utf8');
    const imports = [...text.matchAll(/\b(?:from|import|require)\b\s*\(?\s*['"`]([^'"`]+)['"`]/g)].map(([, name]) => name);
    expect(imports).toEqual(own);
  });
});

describe('keys and signatures', () => {
  it.each(Object.entries(keys))('of the %s come from its seed', (_who, key) => {
    const { id, name, raw } = second.keyFrom(key.verifierKey);
    const spki = createPublicKey(privateKey(key)).export({ format: 'der', type: 'spki' });
    expect([id, name, raw.toString('hex'), spki.subarray(12).toString('hex')]).toEqual([key.keyId, key.name, key.publicKey, key.publicKey]);
  });

  it('are these bytes, signed once more', () => {
    expect(`${checkpoint.text}\n${line(keys.log, sign(null, Buffer.from(checkpoint.text), privateKey(keys.log)))}`).toBe(checkpoint.signed);
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(checkpoint.time));
    expect(checkpoint.cosignedMessage).toBe(`cosignature/v1\ntime ${checkpoint.time}\n${checkpoint.text}`);
    const cosignature = sign(null, Buffer.from(checkpoint.cosignedMessage), privateKey(keys.witness));
    expect(checkpoint.signed + line(keys.witness, Buffer.concat([time, cosignature]))).toBe(checkpoint.cosigned);
  });

  it('hold, and fall with any byte', () => {
    const head = second.checkpointFrom(checkpoint.cosigned, log, witness);
    expect([head.origin, head.size, head.root.toString('hex'), head.text]).toEqual(['register.example/ledger', d.length, tree.roots[d.length], checkpoint.text]);
    expect(second.checkpointFrom(checkpoint.empty, log)).toMatchObject({ size: 0, root: second.mth([]) });
    expect(() => second.checkpointFrom(checkpoint.signed, log, witness)).toThrow(second.Refused);
    const bytes = Buffer.from(checkpoint.cosigned);
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      expect(() => second.checkpointFrom(altered.toString('utf8'), log, witness)).toThrow(second.Refused);
    }
  });
});

describe('leaves', () => {
  it.each(read<{ label: string; salt: string; data: string; commitment: string }[]>('commitments'))('commit to $label $data', ({ label, salt, data, commitment }) => {
    expect(second.commitment(label, salt, data)).toBe(commitment);
  });

  it.each(leaves.map((leaf, at) => [at, leaf.type, leaf] as const))('entry %d, %s, comes from facts and salts', (at, _type, leaf) => {
    expect(second.jcs(leaf.facts.value)).toBe(leaf.facts.text);
    if (leaf.holder) expect(second.jcs({ legalName: leaf.holder.value })).toBe(leaf.holder.text);
    expect(second.entryOf(leaf)).toBe(leaf.leaf);
    expect([leaf.leafHash, tree.leafHashes[at]]).toEqual(Array.from({ length: 2 }, () => second.leafHash(Buffer.from(leaf.leaf)).toString('hex')));
  });

  it('of one certificate name each other in their order', () => {
    const newest = new Map<string, string>();
    for (const { certificate, previous, leafHash } of leaves) {
      expect(previous).toBe(newest.get(certificate.value));
      newest.set(certificate.value, hex(leafHash).toString('base64url'));
    }
    expect(leaves.map(({ type }) => type)).toEqual(['issued', 'issued', 'suspended', 'issued', 'suspended', 'reinstated', 'reinstated']);
  });
});

describe('lives', () => {
  type Published = { readonly type: string; readonly leaf: string; readonly leafHash: string };
  type Life = Leaf & Published;
  type List = Published & register.StatusList & { readonly day: string; readonly set: readonly number[] };
  const { entries, root } = read<{ entries: (Life | List | (Published & register.NewKey))[]; root: string }>('lives');
  const texts = entries.map(({ leaf }) => leaf);
  const lives = entries.filter((entry): entry is Life => 'certificate' in entry);

  it('are of every type that the page names, and have this root', () => {
    const page = readFileSync(path.join(folder, '../verify-it-yourself.md'), 'utf8');
    const [, named = ''] = /\| `type` \| (.*) \|/.exec(page) ?? [];
    expect(new Set(entries.map(({ type }) => type))).toEqual(new Set([...[...named.matchAll(/`([a-z-]+)`/g)].map(([, type]) => type), 'key', 'status-list']));
    expect(second.mth(texts.map((text) => second.leafHash(Buffer.from(text)))).toString('hex')).toBe(root);
  });

  it.each(entries.map((entry, at) => [at, entry.type, entry] as const))('give entry %d, %s, from what it commits to and the entries before', (at, _type, entry) => {
    const made = 'certificate' in entry ? second.entryOf(entry) : 'list' in entry ? register.listEntry(entry, entry.day, texts.slice(0, at)) : register.keyEntry(entry as register.NewKey);
    expect(made).toBe(entry.leaf);
    expect(second.leafHash(Buffer.from(entry.leaf)).toString('hex')).toBe(entry.leafHash);
    if ('set' in entry) expect(register.placesSet(entry, texts)).toEqual(entry.set);
  });

  it('of one certificate name each other in their order, under numbers that are some, and commit to these texts', () => {
    const newest = new Map<string, string>();
    for (const { certificate, previous, leafHash, facts, holder } of lives) {
      expect(second.isNumber(certificate.value)).toBe(true);
      expect(previous).toBe(newest.get(certificate.value));
      expect(second.jcs(facts.value)).toBe(facts.text);
      if (holder) expect(second.jcs({ legalName: holder.value })).toBe(holder.text);
      newest.set(certificate.value, hex(leafHash).toString('base64url'));
    }
  });

  it('lead from what was corrected to what takes its place, and from there to its renewal', () => {
    const { facts: { value: ended } } = lives.find(({ type }) => type === 'superseded')!; // prettier-ignore
    const issues = lives.filter(({ type }) => type === 'issued');
    const successor = issues.find(({ certificate }) => certificate.value === ended['successor'])!;
    expect(hex(successor.leafHash).toString('base64url')).toBe(ended['successorLeaf']);
    expect(lives.find(({ certificate }) => certificate.value === successor.facts.value['replaces'])?.type).toBe('issued');
    expect(issues.filter(({ facts }) => facts.value['renews'] === successor.certificate.value)).toHaveLength(1);
  });
});

describe('the tree', () => {
  it('has these roots', () => {
    expect(tree.roots).toEqual(Array.from({ length: d.length + 1 }, (_, size) => second.mth(d.slice(0, size)).toString('hex')));
  });

  it('has these inclusion proofs, every one that there is', () => {
    expect(tree.inclusion).toHaveLength((d.length * (d.length + 1)) / 2);
    for (const { index, size, hashes } of tree.inclusion) {
      expect([index, size, texts(second.path(index, d.slice(0, size)))]).toEqual([index, size, hashes]);
      expect(second.rootFromPath(index, size, d[index]!, hashes.map(hex)).toString('hex')).toBe(tree.roots[size]);
    }
  });

  it('has these consistency proofs, every one that there is', () => {
    expect(tree.consistency).toHaveLength((d.length * (d.length + 1)) / 2);
    for (const { from, to, hashes } of tree.consistency) {
      expect([from, to, texts(second.subproof(from, d.slice(0, to)))]).toEqual([from, to, hashes]);
      expect(texts(second.rootsFromSubproof(from, to, hex(tree.roots[from]!), hashes.map(hex)))).toEqual([tree.roots[from], tree.roots[to]]);
    }
  });

  it('of 70,000 entries has these roots, proofs and tiles', () => {
    const large = read<{ size: number; root: string; roots: { size: number; root: string }[]; inclusion: Inclusion[]; consistency: Consistency[]; tiles: { path: string; bytes: number; sha256: string }[] }>('large-tree');
    const entries = Array.from({ length: large.size }, (_, at) => Buffer.from(`entry ${at}`));
    const hashes = entries.map(second.leafHash);
    const roots = [...large.roots, { size: 1, root: texts(hashes)[0] }, large];
    for (const { size, root } of roots) expect([size, second.mth(hashes.slice(0, size)).toString('hex')]).toEqual([size, root]);
    for (const proof of large.inclusion) {
      expect(texts(second.path(proof.index, hashes))).toEqual(proof.hashes);
      expect(second.rootFromPath(proof.index, proof.size, hashes[proof.index]!, proof.hashes.map(hex)).toString('hex')).toBe(large.root);
    }
    for (const { from, to, hashes: proof } of large.consistency) {
      const root = roots.find(({ size }) => size === from)?.root ?? '';
      expect(texts(second.subproof(from, hashes.slice(0, to)))).toEqual(proof);
      expect(texts(second.rootsFromSubproof(from, to, hex(root), proof.map(hex)))).toEqual([root, large.root]);
    }
    expect(large.tiles.length).toBeGreaterThan(0);
    for (const tile of large.tiles) {
      const place = [...(tile.path.split('.p/')[0] ?? '').matchAll(/\d{3}/g)].reduce((index, [group]) => index * 1000 + Number(group), 0);
      const level = tile.path.split('/')[1] ?? '';
      const content = level === 'entries' ? second.bundleOf(entries.slice(place * 256, place * 256 + 256)) : second.tileOf(hashes, Number(level), place);
      const width = level === 'entries' ? second.entriesIn(content).length : second.hashesIn(content).length;
      expect({ ...tile }).toEqual({ path: second.tilePath(level === 'entries' ? level : Number(level), place, width), bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
    }
  });
});

describe('tiles', () => {
  const tiles = read<{ files: { path: string; content: string }[]; paths: { level: number | 'entries'; index: number; width: number; path: string }[] }>('tiles');

  it('have these paths and bytes', () => {
    for (const { level, index, width, path: place } of tiles.paths) expect(second.tilePath(level, index, width)).toBe(place);
    const entries = leaves.map(({ leaf }) => Buffer.from(leaf));
    expect(tiles.files).toEqual([
      { path: second.tilePath('entries', 0, d.length), content: second.bundleOf(entries).toString('base64') },
      { path: second.tilePath(0, 0, d.length), content: second.tileOf(d, 0, 0).toString('base64') },
    ]);
    expect(second.entriesIn(second.decoded(tiles.files[0]!.content))).toEqual(entries);
    expect(second.hashesIn(second.decoded(tiles.files[1]!.content))).toEqual(d);
  });
});

describe('receipts', () => {
  const receipts = read<{ valid: { index: number; extra: string; receipt: string }[]; cosigned: string; refused: { what: string; receipt: string }[] }>('receipts');

  it.each(receipts.valid)('of entry $index holds from end to end', ({ index, extra, receipt }) => {
    const leaf = leaves[index]!;
    expect(second.receiptHolds(receipt, log)).toMatchObject({ index, number: leaf.certificate.value, name: leaf.holder?.value, head: { size: d.length } });
    const { certificate, facts, holder, event } = leaf as Leaf & { event: string };
    const salted = ({ value, salt }: second.Opening) => ({ value, salt });
    expect(second.jcs({ v: 1, event, leaf: leaf.leaf, number: salted(certificate), facts: { value: facts.text, salt: facts.salt }, holder: salted(holder!) })).toBe(extra);
    const proof = second.path(index, d).map((hash) => `${hash.toString('base64')}\n`);
    expect(`c2sp.org/tlog-proof@v1\nextra ${Buffer.from(extra).toString('base64')}\nindex ${index}\n${proof.join('')}\n${checkpoint.signed}`).toBe(receipt);
  });

  it('with a cosignature holds for those who ask for the witness, and one without does not', () => {
    expect(second.receiptHolds(receipts.cosigned, log, witness)).toMatchObject({ index: 1 });
    expect(() => second.receiptHolds(receipts.valid[1]!.receipt, log, witness)).toThrow(second.Refused);
  });

  it.each(receipts.refused)('is refused when $what', ({ receipt }) => {
    expect(() => second.receiptHolds(receipt, log)).toThrow(second.Refused);
  });
});

describe('receipts of exams', () => {
  const exams = read<{ valid: { index: number; transcript: string; salt: string; digest: string; leaf: string; receipt: string }[]; refused: { what: string; receipt: string }[] }>('exams');

  it.each(exams.valid)('of entry $index holds from end to end', ({ index, transcript, salt, digest, leaf, receipt }) => {
    const held = examReceiptHolds(receipt, log);
    expect(held).toMatchObject({ index, digest, head: { size: 3 } });
    expect(second.jcs(held.transcript)).toBe(transcript);
    expect(second.commitment('attempt', salt, transcript)).toBe(digest);
    expect(JSON.parse(leaf)).toEqual({ v: 1, type: 'digest', kind: 'attempt', day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), digest });
  });

  it('of a later result names the digest of the first', () => {
    expect(JSON.parse(exams.valid[1]!.transcript)).toMatchObject({ first: exams.valid[0]!.digest });
  });

  it.each(exams.refused)('is refused when $what', ({ receipt }) => {
    expect(() => examReceiptHolds(receipt, log)).toThrow(second.Refused);
  });
});

describe('codes on papers', () => {
  const codes = read<{ key: { seed: string; publicKey: string; until: string }; valid: { facts: second.Json[]; payload: string; code: string; fragment: string }[]; refused: { what: string; fragment: string }[] }>('check-codes');
  const key = hex(codes.key.publicKey);

  it.each(codes.valid)('$payload is these bytes, signed once more, and these digits', ({ facts, payload, code, fragment }) => {
    expect(codeHolds(fragment, [{ raw: key, until: codes.key.until }])).toEqual(facts);
    const made = codeOf(facts, key, (message) => sign(null, message, privateKey({ seed: codes.key.seed })));
    expect(made).toEqual({ payload, code, fragment });
  });

  it.each(codes.refused)('is refused when $what', ({ fragment }) => {
    expect(() => codeHolds(fragment, [{ raw: key, until: codes.key.until }])).toThrow(second.Refused);
  });
});

describe('certificate numbers', () => {
  const numbers = read<{ valid: { random: string; number: string; printed: string }[]; invalid: { typed: string }[] }>('certificate-numbers');

  it('have the check symbols that the field of 32 elements gives', () => {
    for (const { random, number, printed } of numbers.valid) {
      expect([second.numberBeginning(hex(random)), second.isNumber(printed), printed.split('-').map((group) => group.length), printed.replaceAll('-', '')]).toEqual([number, true, [5, 5, 5], number]);
    }
    for (const { typed } of numbers.invalid) expect([typed, second.isNumber(typed)]).toEqual([typed, false]);
  });
});
