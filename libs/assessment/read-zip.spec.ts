// Is a package of a stranger refused before it can do harm, however it lies about what is in it?
import { constants, crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { mostBytes } from './core/exchange/file-text.js';
import { Refused } from './core/exchange/note.js';
import { readExchange } from './exchange-files.js';
import { mostEntries, mostUnpacked, readZip } from './read-zip.js';

interface File {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array;
  readonly packed?: Uint8Array;
  /** What the list and the header say instead of the truth. */
  readonly list?: Partial<Record<'madeBy' | 'flags' | 'method' | 'crc' | 'packed' | 'size' | 'attributes' | 'from', number>>;
  readonly header?: { readonly name?: string; readonly size?: number };
}

const numbers = (...all: readonly (readonly [bytes: number, value: number])[]): Buffer => Buffer.concat(all.map(([bytes, value]) => {
  const one = Buffer.alloc(bytes);
  one.writeUIntLE(value, 0, bytes);
  return one;
})); // prettier-ignore

/** A ZIP, byte by byte, that says whatever it is told to. */
function zip(files: readonly File[], { end = {} as Partial<Record<'disk' | 'many' | 'here' | 'size' | 'start', number>>, remark = Buffer.alloc(0) } = {}): Uint8Array {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, data = strToU8('x'), packed = deflateRawSync(data), list: said = {}, header = {} } of files) {
    const bytes = Buffer.from(typeof name === 'string' ? strToU8(name) : name);
    const own = Buffer.from(header.name === undefined ? bytes : strToU8(header.name));
    const truth = { madeBy: 0, flags: 0x800, method: 8, crc: crc32(data), packed: packed.length, size: data.length, attributes: 0, from: at, ...said };
    const body = Buffer.concat([numbers([4, 0x04034b50], [2, 20], [2, truth.flags], [2, truth.method], [4, 0], [4, truth.crc], [4, truth.packed], [4, header.size ?? truth.size], [2, own.length], [2, 0]), own, packed]);
    bodies.push(body);
    list.push(numbers([4, 0x02014b50], [1, 20], [1, truth.madeBy], [2, 20], [2, truth.flags], [2, truth.method], [4, 0], [4, truth.crc], [4, truth.packed], [4, truth.size], [2, bytes.length], [4, 0], [2, 0], [2, 0], [4, truth.attributes], [4, truth.from]), bytes);
    at += body.length;
  }
  const size = list.reduce((sum, one) => sum + one.length, 0);
  const last = { disk: 0, here: files.length, many: files.length, size, start: at, ...end };
  return Buffer.concat([...bodies, ...list, numbers([4, 0x06054b50], [2, last.disk], [2, 0], [2, last.here & 0xffff], [2, last.many & 0xffff], [4, last.size], [4, last.start], [2, remark.length]), remark]);
}

const refusalOf = (act: () => unknown): readonly [string, string, string] => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return [error.note.code, error.note.place, error.note.about];
    throw error;
  }
  throw new Error('It was read.');
};
const all = (file: Uint8Array) => {
  const files = readZip(file);
  return files.names.map((name) => [name, new TextDecoder().decode(files.read(name))]);
};

/** Deflated nothing, as often as is wanted, at a thousandth of the size. */
async function deflatedNothing(bytes: number): Promise<Uint8Array> {
  const part = 16 * 1024 * 1024;
  const pieces = await new Promise<Buffer>((resolve, reject) => {
    const deflate = createDeflateRaw({ level: 9, flush: constants.Z_FULL_FLUSH, finishFlush: constants.Z_FULL_FLUSH });
    const done: Buffer[] = [];
    deflate.on('data', (some: Buffer) => done.push(some)).on('end', () => resolve(Buffer.concat(done))).on('error', reject);
    deflate.end(Buffer.alloc(part));
  });
  return Buffer.concat([...Array.from({ length: Math.ceil(bytes / part) }, () => pieces), Buffer.of(3, 0)]);
}

describe('a package', () => {
  it('of any program is read: stored, deflated, with folders, accents, a remark, and sizes behind the files', () => {
    expect(all(zipSync({ 'a.xml': strToU8('one'), b: { 'é.xml': [strToU8('two'), { level: 0 }] } }))).toEqual([['a.xml', 'one'], ['b/é.xml', 'two']]);
    expect(all(zip([{ name: 'items/' , data: new Uint8Array(), list: { attributes: (0x41ed << 16) >>> 0, madeBy: 3 } }, { name: 'a.xml', data: strToU8('x'.repeat(5000)), list: { flags: 0x808, attributes: (0x81a4 << 16) >>> 0, madeBy: 3 }, header: { size: 0 } }], { remark: Buffer.from('made by hand') }))).toEqual([['a.xml', 'x'.repeat(5000)]]);
    expect(all(zip([]))).toEqual([]);
  }); // prettier-ignore

  it('unpacks a file once, however often it is asked for', () => {
    const files = readZip(zip([{ name: 'a.xml', data: strToU8('x'.repeat(5000)) }]));
    for (let time = 0; time < 50; time += 1) expect(files.read('a.xml')).toHaveLength(5000);
    expect(files.unpacked()).toBe(5000);
  });

  const some: File = { name: 'a.xml', data: strToU8('some text') };
  const sparse = new Uint8Array(1024 * 1024);
  it.each<[string, Uint8Array, string, string, string]>([
    ['a name that leads out of it', zip([{ name: 'items/../../etc/passwd' }]), 'package-path', '1', 'items/../../etc/passwd'],
    ['a name from the root', zip([{ name: '/etc/passwd' }]), 'package-path', '1', '/etc/passwd'],
    ['a name of another system', zip([{ name: 'items\\..\\x.xml' }]), 'package-path', '1', 'items\\..\\x.xml'],
    ['a disk in a name', zip([{ name: 'C:x.xml' }]), 'package-path', '1', 'C:x.xml'],
    ['a NUL in a name', zip([{ name: 'a.xml\0.png' }]), 'package-path', '1', 'a.xml .png'],
    ['a name in no encoding', zip([{ name: Uint8Array.of(0xff, 0x41) }]), 'package-path', '1', 'UTF-8'],
    ['an accent in an encoding that is not told', zip([{ name: 'é.xml', list: { flags: 0 } }]), 'package-path', '1', 'é.xml'],
    ['one name twice', zip([some, some]), 'package-path', 'a.xml', 'a.xml'],
    ['names that are one on other systems', zip([some, { ...some, name: 'A.XML' }]), 'package-path', 'A.XML', 'A.XML'],
    ['a symbolic link', zip([{ ...some, list: { madeBy: 3, attributes: (0xa1ff << 16) >>> 0 } }]), 'package-nested', 'a.xml', 'link'],
    ['a device', zip([{ ...some, list: { madeBy: 3, attributes: (0x61ff << 16) >>> 0 } }]), 'package-nested', 'a.xml', 'link'],
    ['a package within', zip([{ name: 'more.ZIP' }]), 'package-nested', 'more.ZIP', 'more.ZIP'],
    ['encryption', zip([{ ...some, list: { flags: 1 } }]), 'package-sealed', 'a.xml', 'encrypted'],
    ['encryption of the list', zip([{ ...some, list: { flags: 0x2000 } }]), 'package-sealed', 'a.xml', 'encrypted'],
    ['a way of packing that is not read', zip([{ ...some, list: { method: 14 } }]), 'package-sealed', 'a.xml', 'method 14'],
    ['sizes that stand elsewhere', zip([{ ...some, list: { size: 0xffffffff } }]), 'package-sealed', 'a.xml', 'ZIP64'],
    ['a list that stands elsewhere', zip([some], { end: { many: 0xffff } }), 'package-sealed', '0', 'ZIP64'],
    ['more files than anybody has', zip([], { end: { many: 65_000, here: 65_000 } }), 'too-large', '0', `65000 > ${mostEntries}`],
    ['a number of files that runs over', zip([some], { end: { many: 100_000, here: 100_000 } }), 'too-large', '0', `34464 > ${mostEntries}`],
    ['fewer files in the list than said', zip([some], { end: { many: 2, here: 2 } }), 'package-torn', '2', 'list of contents'],
    ['more files in the list than said', zip([some, { ...some, name: 'b' }], { end: { many: 1, here: 1 } }), 'package-torn', '0', 'list of contents'],
    ['a second disk', zip([some], { end: { disk: 1 } }), 'package-torn', '0', 'list of contents'],
    ['something before it', Buffer.concat([Buffer.from('PK..'), zip([some])]), 'package-torn', '0', 'list of contents'],
    ['no end', zip([some]).subarray(0, 60), 'package-torn', '0', 'list of contents'],
    ['a file that is not where the list says', zip([{ ...some, list: { from: 3 } }]), 'package-torn', 'a.xml', 'header'],
    ['a file behind the end', zip([{ ...some, list: { from: 0x7fffffff } }]), 'package-torn', 'a.xml', 'header'],
    ['another name in the list than at the file', zip([{ ...some, header: { name: 'b.xml' } }]), 'package-torn', 'a.xml', 'header'],
    ['another size in the list than at the file', zip([{ ...some, header: { size: 8 } }]), 'package-torn', 'a.xml', 'size'],
    ['a file that runs into the list', zip([{ ...some, list: { packed: 400, size: 400 } }]), 'package-torn', 'a.xml', 'size'],
    ['two files in the same bytes', zip([some, { ...some, list: { from: 0 } }]), 'package-torn', 'a.xml', 'overlap'],
    ['a file so sparse that nobody wrote it', zip([{ name: 'a.xml', data: sparse }]), 'too-large', 'a.xml', `${sparse.length} / ${deflateRawSync(sparse).length}`],
    ['one file that is too large', zip([{ name: 'a.xml', list: { size: mostBytes + 1 } }]), 'too-large', 'a.xml', `${mostBytes + 1} > ${mostBytes}`],
    ['too much altogether', zip(Array.from({ length: 9 }, (_, at) => ({ name: `${at}.xml`, packed: new Uint8Array(20_000), list: { size: 4_000_000 } }))), 'too-large', '0', `36000000 > ${mostUnpacked}`],
    ['more bytes than are taken', new Uint8Array(mostBytes + 1), 'too-large', '0', `${mostBytes + 1} > ${mostBytes}`],
  ])('is refused for %s, before anything is unpacked', (_, file, code, place, about) => {
    expect(refusalOf(() => readZip(file))).toEqual([code, place, about]);
  });

  it('whose files overlap is refused: each would unpack the others again', () => {
    // the first file holds the header of the second in its packed bytes
    const inner = zip([{ name: 'b.xml', data: strToU8('kernel') }]).subarray(0, 30 + 5 + 8);
    const stored = { name: 'a.xml', data: inner, packed: inner, list: { method: 0 } };
    const plain = zip([stored]);
    const quine = zip([stored, { name: 'b.xml', data: strToU8('kernel'), list: { from: 30 + 5 } }]);
    expect(readZip(plain).names).toEqual(['a.xml']);
    expect(refusalOf(() => readZip(quine))).toEqual(['package-torn', 'b.xml', 'overlap']);
  });

  it('of a hundred thousand files is refused by its length alone', () => {
    const many = zip(Array.from({ length: 100_000 }, (_, at) => ({ name: String(at), packed: Buffer.of(3, 0), data: new Uint8Array() })));
    expect(many.length).toBeGreaterThan(mostBytes);
    expect(refusalOf(() => readZip(many))[0]).toBe('too-large');
    const fewer = zip(Array.from({ length: 40_000 }, (_, at) => ({ name: String(at), packed: Buffer.of(3, 0), data: new Uint8Array() })));
    expect(fewer.length).toBeLessThan(mostBytes);
    expect(refusalOf(() => readZip(fewer))).toEqual(['too-large', '0', `40000 > ${mostEntries}`]);
  });

  it('that holds more than a gigabyte and says that it holds little is left after a few pieces', async () => {
    const bomb = await deflatedNothing(1.2 * 1024 ** 3);
    expect(bomb.length).toBeLessThan(mostBytes);
    const size = 200_000;
    const files = readZip(zip([{ name: 'imsmanifest.xml', packed: bomb, list: { size } }]));
    expect(refusalOf(() => files.read('imsmanifest.xml'))).toEqual(['package-torn', 'imsmanifest.xml', 'size']);
    // one piece of 512 bytes beyond what was agreed, of more than a thousand million
    expect(files.unpacked()).toBeGreaterThan(size);
    expect(files.unpacked()).toBeLessThan(size + 2 * 1024 * 1024);
    // the same bytes, told truly, are not even begun
    expect(refusalOf(() => readZip(zip([{ name: 'imsmanifest.xml', packed: bomb, list: { size: 1.2 * 1024 ** 3 } }])))[0]).toBe('too-large');
    expect(readExchange('qti21', zip([{ name: 'imsmanifest.xml', packed: bomb, list: { size } }]))).toMatchObject({ found: [], refused: [{ code: 'package-torn', place: 'imsmanifest.xml' }] });
  });

  it.each<[string, File, string]>([
    ['ends before its size', { name: 'a.xml', data: strToU8('short'), list: { size: 50 } }, 'size'],
    ['has other bytes than were packed', { name: 'a.xml', data: strToU8('short'), list: { crc: 1 } }, 'CRC-32'],
    ['is no deflated file', { name: 'a.xml', data: strToU8('short'), packed: Buffer.of(0xff, 0xff, 0xff, 0xff) }, 'deflate'],
    ['breaks off', { name: 'a.xml', data: strToU8('short and long'), packed: deflateRawSync(strToU8('short and long')).subarray(0, 6) }, 'deflate'],
    ['is stored and longer than it says', { name: 'a.xml', data: strToU8('x'), packed: strToU8('xyz'), list: { method: 0 } }, 'size'],
  ])('is refused when a file in it %s', (_, file, about) => {
    expect(refusalOf(() => readZip(zip([file])).read('a.xml'))).toEqual(['package-torn', 'a.xml', about]);
  });

  it('of whatever bytes ends with its files or with a refusal', () => {
    const sound = zip([{ name: 'imsmanifest.xml', data: strToU8('<manifest/>') }, { name: 'b.xml', data: strToU8('text '.repeat(50)) }]);
    let state = 7;
    for (let turn = 0; turn < 3000; turn += 1) {
      const broken = Buffer.from(sound);
      for (let many = 0; many <= turn % 3; many += 1) {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        broken[(state >>> 8) % broken.length] = (state >>> 3) & 0xff;
      }
      expect(readExchange('qti30', broken).found).toEqual([]);
    }
  });
});
