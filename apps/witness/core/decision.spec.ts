// Does a witness give each answer that the specification wants, and in its order?
import { formatCheckpoint, openCheckpoint, signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { cosign, cosigner, readSignatureLines, withSignatures } from '#libs/ledger/core/cosignature.js';
import { emptyRoot, leafHash } from '#libs/ledger/core/hash.js';
import { noteSigner, signatureLine, signNote } from '#libs/ledger/core/note.js';
import { GrowingLog, requestOf } from '../growing-log.fixture.js';
import { readRequest } from './add-checkpoint-request.js';
import { decide, refusal, type Decision } from './decision.js';
import { readSighting, type Sighting } from './sighting.js';

const log = new GrowingLog();
const stranger = new GrowingLog(noteSigner('elsewhere.example/ledger', new Uint8Array(32).fill(3)));
const nextKey = noteSigner(log.origin, new Uint8Array(32).fill(4));
const office = { signer: cosigner('witness.example/w1', new Uint8Array(32).fill(2)), logs: [log.signer.key] };
const time = 1_700_000_000;

function decided(body: string, seen: Sighting | null = null, at = office): Decision {
  const request = readRequest(new TextEncoder().encode(body));
  return request.ok ? decide(request.value, at, seen, time) : { answer: refusal(request.fault, seen), sighting: null };
}

const answered = (body: string, seen: Sighting | null = null) => {
  const { answer, sighting } = decided(body, seen);
  expect(sighting === null).toBe(answer.status !== 200);
  return [answer.status, answer.status === 200 ? '' : answer.body];
};

function seenAt(size: number): Sighting {
  const { sighting } = decided(log.request(0, size));
  if (!sighting) throw new Error('not seen');
  return sighting;
}

/** The checkpoint with one bit of the log's signature turned. */
const badlySigned = (note: string) => withSignatures(`${note.slice(0, note.indexOf('\n\n') + 2)}`, [signatureLine(log.signer.key, new Uint8Array(64).fill(7))]);

describe('a checkpoint that only grew', () => {
  it('is cosigned, with the time, and kept with the signatures of log and witness', () => {
    const { answer, sighting } = decided(log.request(0, 5));
    expect(answer).toMatchObject({ status: 200, body: cosign(log.checkpoint(5), office.signer, time) });
    expect(readSignatureLines(answer.body)).toHaveLength(1);
    expect(openCheckpoint(log.checkpoint(5) + answer.body, log.signer.key, [office.signer.key])).toMatchObject({ ok: true, value: { size: 5, signedBy: [log.signer.key, office.signer.key] } });
    expect(sighting).toMatchObject({ origin: log.origin, size: 5, note: log.checkpoint(5) + answer.body });
    expect(readSighting(sighting?.note ?? '', office.signer.key, office.logs)).toEqual({ ok: true, value: sighting });
  });

  it('is cosigned from every size up to 9 to every larger one, and again at the same size', () => {
    for (let from = 0; from <= 9; from++) {
      const seen = from === 0 ? null : seenAt(from);
      for (let to = from; to <= 12; to++) expect([from, to, ...answered(log.request(from, to), seen)]).toEqual([from, to, 200, '']);
    }
  });

  it('may have extension lines, signatures of strangers, and a wrong one under the name of this witness', () => {
    const text = `${formatCheckpoint({ origin: log.origin, size: 1, root: leafHash(Uint8Array.of(1)) })}an extension\n`;
    const note = signNote(text, log.signer);
    const others = [signatureLine(stranger.signer.key, new Uint8Array(64)), signatureLine(office.signer.key, new Uint8Array(72)), signatureLine(nextKey.key, new Uint8Array(64))];
    const { answer, sighting } = decided(requestOf(0, [], withSignatures(note, others)));
    expect(answer.status).toBe(200);
    expect(sighting?.note).toBe(note + answer.body);
  });

  it('may be signed by any key that is trusted for the log', () => {
    const note = signCheckpoint({ size: 0, root: emptyRoot }, nextKey);
    expect(decided(requestOf(0, [], note)).answer.status).toBe(403);
    expect(decided(requestOf(0, [], note), null, { ...office, logs: [...office.logs, nextKey.key] }).answer.status).toBe(200);
  });

  it('is never cosigned at time 0', () => {
    const request = readRequest(new TextEncoder().encode(log.request(0, 1)));
    expect(() => request.ok && decide(request.value, office, null, 0)).toThrow(TypeError);
  });
});

describe('a refusal', () => {
  const seen = seenAt(5);

  it('is 400 for what is no such request', () => {
    const [hash = ''] = log.proof(5, 8);
    const note = log.checkpoint(8);
    const malformed = [
      '', '\n', '\n\n', note, `old 5\n${note}`, 'old 5\n\n', 'old 5\n\n\n', `old 5`, `\n\n${note}`,
      ...['05', '00', '+5', '-5', '5 ', ' 5', '5\r', '5.0', '0x5', '1e3', '', '9007199254740993', '99999999999999999999'].map((size) => requestOf(size, [], note)),
      `Old 5\n\n${note}`, `old  5\n\n${note}`, `\ufeffold 5\n\n${note}`,
      requestOf(5, [hash.slice(0, -1)], note), requestOf(5, [`${hash} `], note), requestOf(5, ['AAAA'], note), requestOf(5, [`${hash}\r`], note),
      requestOf(5, Array.from({ length: 64 }, () => hash), note),
    ];
    for (const body of malformed) expect([body, ...answered(body, seen)]).toEqual([body, 400, 'request-malformed\n']);
    expect(readRequest(Uint8Array.of(...new TextEncoder().encode('old 5\n\nx'), 0xff, 0x0a))).toEqual({ ok: false, fault: 'request-malformed' });
  });

  it('is 422 for 63 hashes that prove nothing, which is a request still', () => {
    expect(answered(requestOf(5, Array.from({ length: 63 }, () => log.proof(5, 8)[0] ?? ''), log.checkpoint(8)), seen)).toEqual([422, 'proof-length-wrong\n']);
  });

  it('is 400 for what is no signed note, or no checkpoint in it', () => {
    const note = log.checkpoint(8);
    for (const bad of [note.trimEnd(), note.slice(0, note.indexOf('\n\n') + 1), note.slice(0, note.indexOf('\n\n') + 2), `${note}\n`, note.replace('\u2014', '-')]) {
      expect([bad, ...answered(requestOf(5, [], bad), seen)]).toEqual([bad, 400, 'note-malformed\n']);
    }
    for (const text of [`${log.origin}\n`, `${log.origin}\n08\nAAAA\n`, formatCheckpoint({ origin: log.origin, size: 8, root: emptyRoot }).replace('\n8\n', '\n08\n')]) {
      expect([text, ...answered(requestOf(5, [], signNote(text, log.signer)), seen)]).toEqual([text, 400, 'checkpoint-malformed\n']);
    }
  });

  it('is 404 for a log that is not watched, whoever signed', () => {
    expect(answered(stranger.request(0, 3))).toEqual([404, 'log-unknown\n']);
    expect(answered(requestOf(9, [], stranger.checkpoint(3)))).toEqual([404, 'log-unknown\n']);
  });

  it('is 403 without a signature of the log, and for a wrong one, before anything else is looked at', () => {
    const forged = signNote(formatCheckpoint({ origin: log.origin, size: 3, root: emptyRoot }), stranger.signer);
    for (const oldSize of [0, 3, 5, 9]) {
      expect(answered(requestOf(oldSize, [], forged), seen)).toEqual([403, 'signature-missing\n']);
      expect(answered(requestOf(oldSize, [], badlySigned(log.checkpoint(8))), seen)).toEqual([403, 'signature-wrong\n']);
    }
    const besideARightOne = withSignatures(log.checkpoint(8), [signatureLine(log.signer.key, new Uint8Array(64))]);
    expect(answered(requestOf(5, log.proof(5, 8), besideARightOne), seen)).toEqual([403, 'signature-wrong\n']);
  });

  it('is 400 for an old size beyond the checkpoint, before it is compared with what was seen', () => {
    for (const oldSize of [5, 9]) expect(answered(requestOf(oldSize, [], log.checkpoint(4)), seen)).toEqual([400, 'old-size-too-large\n']);
  });

  it('is 409 with the size that was seen, before root and proof are looked at', () => {
    const wrongEmpty = signCheckpoint({ size: 0, root: leafHash(Uint8Array.of(1)) }, log.signer);
    for (const body of [log.request(4, 8), log.request(6, 8), log.request(0, 8), requestOf(4, ['A'.repeat(43) + '='], log.checkpoint(8)), requestOf(0, [], wrongEmpty)]) {
      expect(decided(body, seen)).toEqual({ answer: { status: 409, contentType: 'text/x.tlog.size', body: '5\n' }, sighting: null });
    }
    expect(decided(log.request(4, 8)).answer).toMatchObject({ status: 409, body: '0\n' });
  });

  it('is 422 for an empty tree whose root is not that of nothing', () => {
    expect(answered(requestOf(0, [], signCheckpoint({ size: 0, root: leafHash(Uint8Array.of(1)) }, log.signer)))).toEqual([422, 'empty-root-wrong\n']);
    expect(answered(requestOf(0, [], signCheckpoint({ size: 0, root: emptyRoot }, log.signer)))).toEqual([200, '']);
  });

  it('is 422 for a proof from nothing, or from a tree to itself', () => {
    const hashes = log.proof(5, 8);
    expect(answered(requestOf(0, hashes, log.checkpoint(8)))).toEqual([422, 'proof-length-wrong\n']);
    expect(answered(requestOf(5, hashes, log.checkpoint(5)), seen)).toEqual([422, 'proof-length-wrong\n']);
  });

  it('is 422 for a proof that is missing, too short, altered, or of other sizes', () => {
    const hashes = log.proof(5, 8);
    const altered = hashes.map((hash, at) => (at === 0 ? `A${hash.slice(1)}` : hash));
    expect(altered).not.toEqual(hashes);
    for (const proof of [[], hashes.slice(1), hashes.toReversed(), altered, log.proof(4, 8)]) expect(answered(requestOf(5, proof, log.checkpoint(8)), seen)[0]).toBe(422);
  });

  it('is 422 for a fork: the same size with another root, or a longer log with another beginning', () => {
    const fork = new GrowingLog(log.signer, 'fork');
    expect(answered(fork.request(5, 5), seen)).toEqual([422, 'root-differs\n']);
    expect(answered(fork.request(5, 8), seen)[0]).toBe(422);
  });
});
