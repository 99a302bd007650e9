// Is a statement found out that nobody may make?
import { checkClaims, isFirm, readClaim, sourcesOf, type Claim } from './claim.js';
import type { Source } from './source.js';

const source = (id: string, access: Source['access']): [string, Source] => [id, { id, citation: id, url: null, access, confidence: 'high', note: '' }];
const sources = new Map([source('S08', 'R'), source('S09', 'R2'), source('S10', 'T'), source('G01', 'G')]);
const claim: Claim = { id: 'C1.01', grade: 'measured', sources: ['S08'], conflicts: [], review: '2028-11-30', retired: null, text: { en: 'It is 0.066 mm.', 'pt-PT': 'São 0,066 mm.' } };

const faultsOf = (claims: readonly Claim[]): string[] => {
  const faults: string[] = [];
  checkClaims(claims, 1, sources, (fault) => faults.push(fault));
  return faults;
};
const faultsOfReading = (value: unknown): string[] => {
  const faults: string[] = [];
  readClaim(value, (fault) => faults.push(fault));
  return faults;
};

describe('a claim', () => {
  it('may be made on sources that somebody has read', () => {
    expect(faultsOf([claim, { ...claim, id: 'C1.02', sources: ['S08', 'S09'] }])).toEqual([]);
  });

  it.each<[string, Partial<Claim>, string[]]>([
    ['has no source', { sources: [] }, ['C1.01: it has no source, and is not a rule of this programme']],
    ['rests on a source that nobody knows', { sources: ['S99'] }, ['C1.01: S99 is not in sources.json']],
    ['rests on a title', { sources: ['S10'] }, ['C1.01: S10 has not been read (T): a claim cannot rest on it']],
    ['rests on general knowledge', { sources: ['S08', 'G01'] }, ['C1.01: G01 has not been read (G): a claim cannot rest on it']],
    ['belongs to another module', { id: 'C2.01' }, ['C2.01: the id must look like C1.01']],
    ['conflicts with nothing that is here', { conflicts: ['C1.09'] }, ['C1.01: it conflicts with C1.09, which is not in this file']],
    ['gives another number in another language', { text: { en: 'It is 0.066 mm.', 'pt-PT': 'São 0,66 mm.' } }, ['C1.01: its languages give different numbers: 0.066 and 0.66']],
    ['gives a number in one language only', { text: { en: 'It is thin.', 'pt-PT': 'São 0,66 mm.' } }, ['C1.01: its languages give different numbers: none and 0.66']],
  ])('is refused when it %s', (_, change, faults) => {
    expect(faultsOf([{ ...claim, ...change }])).toEqual(faults);
  });

  it('is refused when it comes twice', () => {
    expect(faultsOf([claim, claim])).toEqual(['C1.01: the id is used twice']);
  });

  it('needs no source when it is a rule of this programme', () => {
    expect(faultsOf([{ ...claim, grade: 'house', sources: [] }])).toEqual([]);
  });

  it('is disputed by one that is disputed by it', () => {
    const other = { ...claim, id: 'C1.02' };
    expect(faultsOf([{ ...claim, conflicts: ['C1.02'] }, other])).toEqual(['C1.01: it conflicts with C1.02, which does not name it in return']);
    expect(faultsOf([{ ...claim, conflicts: ['C1.02'] }, { ...other, conflicts: ['C1.01'] }])).toEqual([]);
  });

  it.each<[string, Partial<Claim>, boolean]>([
    ['is firm when it was measured', {}, true],
    ['is firm when it is a rule of this programme', { grade: 'house' }, true],
    ['is not firm when another says otherwise', { conflicts: ['C1.02'] }, false],
    ['is not firm when only the trade says so', { grade: 'trade' }, false],
    ['is not firm when it is retired', { retired: { on: '2027-01-05', reason: 'a larger study' } }, false],
  ])('%s', (_, change, firm) => {
    expect(isFirm({ ...claim, ...change })).toBe(firm);
  });

  it('hands its sources on, each once', () => {
    const claims = new Map([['C1.01', claim], ['C1.02', { ...claim, id: 'C1.02', sources: ['S09', 'S08'] }]]);
    expect(sourcesOf(['C1.01', 'C1.02', 'C1.03'], claims)).toEqual(['S08', 'S09']);
  });

  it('is read as it is written', () => {
    const { retired, ...written } = claim;
    expect(retired).toBeNull();
    expect(readClaim(written, (fault) => expect(fault).toBe('never'))).toEqual(claim);
  });

  it.each<[string, object, string]>([
    ['a grade that is none', { grade: 'true' }, 'C1.01: "grade" must be one of measured, reported, expert, official, trade, house'],
    ['a day that is none', { review: '2028-13-01' }, 'C1.01: "review" must be a day such as 2027-05-31'],
    ['a retirement without a reason', { retired: { on: '2027-01-05' } }, 'C1.01: "reason" must be a text that is not empty'],
    ['a text in one language only', { text: { en: 'It is.' } }, 'C1.01: "text" has no text in pt-PT'],
    ['a field that is none', { author: 'me' }, 'a claim has unknown fields: author'],
  ])('is refused with %s', (_, change, fault) => {
    const { retired, ...written } = claim;
    expect(retired).toBeNull();
    expect(faultsOfReading({ ...written, ...change })).toEqual([fault]);
  });
});
