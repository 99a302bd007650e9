// Are the ledger's leaves exactly what was promised, and do they give nobody away?
import { createHash } from 'node:crypto';
import { factsOfIssue, factsText, readFacts } from './facts.js';
import { leafBytes, statusPlace, type CertificateLeaf } from './leaf.js';

const facts = factsOfIssue({ programme: 'smp-technician', version: '2026.1', day: '2026-11-22', decisionId: '019330b4-0000-7000-8000-000000000001', independence: 'independent' });
const issue: CertificateLeaf = {
  type: 'issued',
  academyId: '019330b4-0000-7000-8000-00000000000a',
  day: '2026-11-22',
  number: { value: '123456789ABCDMN', salt: new Uint8Array(32).fill(1) },
  facts: { value: facts, salt: new Uint8Array(32).fill(2) },
  holder: { value: 'João Conceição', salt: new Uint8Array(32).fill(3) },
  status: { list: '1', index: 12_345 },
};
const read = (leaf: CertificateLeaf) => new TextDecoder().decode(leafBytes(leaf));

/** Written again here on purpose, from the definition alone. */
const committed = (label: string, salt: number, data: string) =>
  createHash('sha256').update(Buffer.concat([Buffer.from(`dermark/${label}/v1`), Buffer.of(0), Buffer.alloc(32, salt), Buffer.from(data, 'utf8')])).digest('base64url');

describe('the facts of a certificate', () => {
  it('hold for three years, through the end of the last day', () => {
    expect(facts).toMatchObject({ validFrom: '2026-11-22', validUntil: '2029-11-21' });
    expect(factsOfIssue({ programme: 'p', version: '1', day: '2028-02-29', decisionId: 'd', independence: 'independent' }).validUntil).toBe('2031-02-28');
  });

  it('are written in one way only, and read back as they were', () => {
    expect(factsText(facts)).toBe(
      '{"decision":"019330b4-0000-7000-8000-000000000001","independence":"independent","programme":"smp-technician","scope":"scalp-micropigmentation","validFrom":"2026-11-22","validUntil":"2029-11-21","version":"2026.1"}',
    );
    expect(readFacts(factsText(facts))).toEqual(facts);
  });
});

describe('a leaf', () => {
  it('of an issue is this text, byte for byte', () => {
    expect(read(issue)).toBe(
      `{"academy":"019330b4-0000-7000-8000-00000000000a","certificate":"${committed('certificate', 1, '123456789ABCDMN')}","day":"2026-11-22","facts":"${committed('facts', 2, factsText(facts))}",` +
        `"holder":"${committed('holder', 3, '{"legalName":"João Conceição"}')}","status":{"index":12345,"list":"1"},"type":"issued","v":1}`,
    );
  });

  it('of a later event commits to the same facts and its own, and names the leaf before', () => {
    const { holder: _, ...rest } = issue;
    const suspended = { ...facts, reason: 'hygiene', until: '2026-12-20', imposedBy: 'academy' } as const;
    const later: CertificateLeaf = { ...rest, type: 'suspended', facts: { value: suspended, salt: new Uint8Array(32).fill(9) }, previous: new Uint8Array(32).fill(0xfe) };
    const parsed = JSON.parse(read(later)) as Record<string, unknown>;
    expect(Object.keys(parsed)).toEqual(['academy', 'certificate', 'day', 'facts', 'previous', 'status', 'type', 'v']);
    expect(parsed['previous']).toBe(Buffer.alloc(32, 0xfe).toString('base64url'));
    expect(parsed['facts']).toBe(committed('facts', 9, factsText(suspended)));
    expect(parsed['certificate']).toBe(committed('certificate', 1, '123456789ABCDMN'));
  });

  it('gives away neither number nor name, nor what was decided', () => {
    for (const secret of ['123456789ABCDMN', 'João', 'Conceição', 'smp-technician', '2029', facts.decision]) expect(read(issue)).not.toContain(secret);
  });

  it('differs for another number, other facts, another name or another salt', () => {
    const others: CertificateLeaf[] = [
      { ...issue, number: { ...issue.number, value: '00000000000000' } },
      { ...issue, facts: { ...issue.facts, value: { ...facts, validUntil: '2030-01-01' } } },
      { ...issue, holder: { value: 'Joao Conceição', salt: new Uint8Array(32).fill(3) } },
      { ...issue, holder: { value: 'João Conceição', salt: new Uint8Array(32).fill(4) } },
    ];
    expect(new Set([issue, ...others].map(read)).size).toBe(5);
  });

  it('is not made without the event before it, or with a holder where none belongs', () => {
    expect(() => leafBytes({ ...issue, type: 'suspended', previous: new Uint8Array(32) })).toThrow(TypeError);
    expect(() => leafBytes({ ...issue, previous: new Uint8Array(32) })).toThrow(TypeError);
    const { holder: _, ...rest } = issue;
    expect(() => leafBytes({ ...rest, type: 'reinstated' })).toThrow(TypeError);
    expect(() => leafBytes(rest)).toThrow(TypeError);
  });
});

describe('the place in a status list', () => {
  it('is the next one, and the first of a new list when one is full', () => {
    expect(statusPlace(0)).toEqual({ list: '1', index: 0 });
    expect(statusPlace(131_071)).toEqual({ list: '1', index: 131_071 });
    expect(statusPlace(131_072)).toEqual({ list: '2', index: 0 });
  });
});
