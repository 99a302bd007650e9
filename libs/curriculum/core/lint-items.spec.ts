// Is an item, or a bank, found out that gives its key away?
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import { lintBank, lintItem, lintLikeness } from './lint-items.js';

const both = (text: string) => ({ en: text, 'pt-PT': text });
interface Wording {
  readonly code?: string;
  readonly stem?: string;
  readonly options?: readonly string[];
  readonly key?: number;
}
const item = ({ code = 'P-1-01', stem = 'What is seen on day two?', options = ['one', 'two', 'three', 'four'], key = 0 }: Wording = {}): ItemSource => ({
  code, domain: 'M1', kind: 'single', level: 'recall', gate: false, difficulty: 0.7, claims: [], sources: [], lesson: null, stem: both(stem),
  options: options.map((text, at) => ({ id: 'abcd'[at]!, correct: at === key, text: both(text), rationale: both('because') })),
});
const faultsOf = (lint: (report: (fault: string) => void) => void): string[] => {
  const faults: string[] = [];
  lint((fault) => faults.push(fault));
  return faults;
};

describe('an item', () => {
  it.each<[string, Wording, string[]]>([
    ['plain words', {}, []],
    ['a negative in capitals', { stem: 'Which of these is NOT a sign of infection?' }, []],
    ['a negative in the middle of a case', { stem: 'The client does not answer. What comes first?' }, []],
    ['millimetres in the stem', { stem: 'At 1.2 mm of depth, which layer is it?' }, []],
  ])('is taken with %s', (_, wording, faults) => {
    expect(faultsOf((report) => lintItem(item(wording), report))).toEqual(faults);
  });

  it.each<[string, Wording, string]>([
    ['all of the above', { options: ['one', 'two', 'three', 'All of the above'] }, 'P-1-01: an option stands for others in en; each must stand for itself'],
    ['todas as anteriores', { options: ['one', 'two', 'three', 'Todas as anteriores'] }, 'P-1-01: an option stands for others in pt-PT; each must stand for itself'],
    ['nenhuma das opções', { options: ['one', 'two', 'three', 'Nenhuma das opções'] }, 'P-1-01: an option stands for others in pt-PT; each must stand for itself'],
    ['a negative that is not seen', { stem: 'Which of these is not a sign of infection?' }, 'P-1-01: the stem asks by a negative in en; turn it round, or write it in capitals'],
    ['uma negativa que não se vê', { stem: 'Qual destes sinais não é de infeção?' }, 'P-1-01: the stem asks by a negative in pt-PT; turn it round, or write it in capitals'],
    ['two options that say the same', { options: ['one', 'One.', 'three', 'four'] }, 'P-1-01: two options say the same in en'],
    ['a depth in millimetres', { stem: 'Which depth is right?', options: ['0.5 mm', '1 to 2 mm', '2.5 mm', '3 mm'] }, 'P-1-01: it asks for a depth in millimetres; ask for the layer'],
  ])('is refused with %s', (_, wording, fault) => {
    expect(faultsOf((report) => lintItem(item(wording), report))).toContain(fault);
  });
});

describe('a bank', () => {
  const bank = (wording: (at: number) => Wording) => Array.from({ length: 40 }, (_, at) => item({ code: `P-1-${at + 1}`, ...wording(at) }));

  it('is taken when keys and lengths are spread', () => {
    expect(faultsOf((report) => lintBank(bank((at) => ({ key: at % 4 })), report))).toEqual([]);
  });

  it('is refused when the key is mostly the longest option', () => {
    const faults = faultsOf((report) => lintBank(bank((at) => ({ key: at % 4, options: [0, 1, 2, 3].map((place) => (place === at % 4 && at < 17 ? 'the longest of all' : `no ${place}`)) })), report));
    expect(faults).toEqual(['en', 'pt-PT'].map((locale) => `the key is the longest option in 17 of 40 single-answer items in ${locale}; chance would give a quarter`));
  });

  it('is refused when a letter is the key too often, or too seldom', () => {
    expect(faultsOf((report) => lintBank(bank((at) => ({ key: at < 15 ? 1 : at < 20 ? 3 : at % 2 === 0 ? 0 : 2 })), report))).toEqual(['option b is the key of 15 of 40 single-answer items', 'option d is the key of 5 of 40 single-answer items']);
  });

  it('is not judged as a whole while it is small', () => {
    expect(faultsOf((report) => lintBank(bank(() => ({})).slice(1), report))).toEqual([]);
  });

  it('is refused when two stems are nearly the same', () => {
    const stem = 'A client calls on day three and tells of heat, pus and growing pain. What is the first step?';
    const pair = [item({ stem }), item({ code: 'P-1-02', stem: stem.replace('day three', 'day four') }), item({ code: 'P-1-03' })];
    expect(faultsOf((report) => lintLikeness(pair, report))).toEqual(['en', 'pt-PT'].map((locale) => `P-1-02: its stem is nearly that of P-1-01 in ${locale}`));
  });
});
