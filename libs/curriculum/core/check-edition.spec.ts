// Is every fault of an academy's lesson found that would mislead its readers, and nothing else called one?
import { editionFaults } from './check-edition.js';
import type { Claim } from './claim.js';
import { editionAdvice } from './edition-advice.js';
import type { AskedParagraph } from './edition-fault.js';
import type { BaseLesson, LessonText } from './edition.js';

const claim = (id: string, retired: Claim['retired'] = null): [string, Claim] => [id, { id, grade: 'measured', sources: ['S08'], conflicts: [], review: '2028-11-30', retired, text: { en: 'It is 2 mm.', 'pt-PT': 'São 2 mm.' } }];
const claims = new Map([claim('C1.01'), claim('C1.02'), claim('C1.03', { on: '2027-01-05', reason: 'A larger study.' })]);
const prose = 'The skin is thin there, and it heals well. '.repeat(12);
const sound: LessonText = { title: 'Skin', objectives: ['tell skin apart'], terms: [{ term: 'skin', meaning: 'what is outside' }], body: `## Where {#where}\n\n${prose}[C1.01]` };
const base: BaseLesson = {
  code: '1.1', minutes: 20, claims: ['C1.01', 'C1.02'],
  title: { en: 'Skin', 'pt-PT': 'Pele' }, objectives: { en: ['a'], 'pt-PT': ['b'] }, terms: { en: [{ term: 'skin', meaning: 'm' }], 'pt-PT': [{ term: 'pele', meaning: 'm' }] }, body: { en: sound.body, 'pt-PT': sound.body },
}; // prettier-ignore
const asked: AskedParagraph[] = [{ anchor: 'where', items: 3, claims: ['C1.01'] }];

const faultsOf = (change: Partial<LessonText>, code = '1.1') => {
  const surroundings = code === base.code ? { base, claims, asked } : { base: null, claims, asked: [] };
  return editionFaults({ code, minutes: 20, texts: { en: { ...sound, ...change } } }, surroundings);
};
const codesOf = (...given: Parameters<typeof faultsOf>) => faultsOf(...given).map(({ code }) => code);

describe('an academy’s lesson', () => {
  it('is published when its marks are understood and it keeps what items lead to, however it is written', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ body: `${sound.body}\n\nA [page](https://example.org/a) and 17 dots.` })).toEqual([]);
  });

  it.each(['<https://example.org>', 'HTTPS://example.org', 'www.example.org', '[a [b] c](https://example.org "title")', 'anna@example.org', 'note:this', 'from 1:10 to 1:100', 'wow![', '`<b>`', 'a\\\nb', '[sic]', '1 < 2 > 1'])(
    'may say %s',
    (words) => {
      expect(faultsOf({ body: `${sound.body}\n\n${words}` })).toEqual([]);
    },
  );

  it('is told of each mark in which line it is, and of an underline that it is one', () => {
    const lines = [sound.body, '', 'Deeper', 'down', '---', '', '> one', '> <br>', '', '- a', '- b [c](/d)'];
    expect(faultsOf({ body: lines.join('\n') }).map(({ code, line }) => `${code} ${line}`)).toEqual(['heading-underlined 7', 'html 10', 'link-unfit 13']);
    expect(faultsOf({ body: `${sound.body}\n\nanna@example.org\n*or*\nx &amp; [C1.01]\n\`[C1.02]\`` })).toMatchObject([{ code: 'marks-unclear', line: 8, facts: { text: '[C1.02]' } }]);
  });

  it.each<[string, Partial<LessonText>, string[]]>([
    ['has no title', { title: '  ' }, ['title-empty']],
    ['has no objective', { objectives: [] }, ['objectives-empty']],
    ['has an objective that says nothing', { objectives: ['tell', ''] }, ['objectives-empty']],
    ['has a word without a meaning', { terms: [{ term: 'skin', meaning: '' }] }, ['term-empty']],
    ['has a word that stands in brackets alone', { terms: [{ term: '(a)', meaning: 'a' }] }, ['term-empty']],
    ['explains one word twice', { terms: [{ term: 'skin', meaning: 'a' }, { term: 'Skin (outer)', meaning: 'b' }] }, ['term-twice', 'terms-differ']],
    ['is too short', { body: '## Where {#where}\n\nThin.' }, ['body-short']],
    ['is too long', { body: `## Where {#where}\n\n${prose.repeat(40)}` }, ['body-long']],
    ['has a heading without an id', { body: `${sound.body}\n\n## Deeper` }, ['heading-without-id']],
    ['has a heading made by a line below it', { body: `${sound.body}\n\nDeeper\n---` }, ['heading-underlined']],
    ['has raw HTML', { body: `${sound.body}\n\n<b>thin</b>` }, ['html']],
    ['has an image', { body: `${sound.body}\n\n![skin](https://example.org/skin.png)` }, ['image']],
    ['has an HTML comment', { body: `${sound.body}\n\n<!-- thin -->` }, ['html']],
    ['has an image by a name', { body: `${sound.body}\n\n![skin][s]\n\n[s]: https://example.org/skin.png` }, ['image', 'marks-unclear']],
    ['links to a script', { body: `${sound.body}\n\n[page](javascript:alert)` }, ['link-unfit']],
    ['links to a script from words in brackets', { body: `${sound.body}\n\n[a [b] c](javascript:alert "title")` }, ['link-unfit']],
    ['links to no page by itself', { body: `${sound.body}\n\n<irc://example.org>` }, ['link-unfit']],
    ['links to a page of this site', { body: `${sound.body}\n\n[page](/my)` }, ['link-unfit']],
    ['defines a link that leads to no page', { body: `${sound.body}\n\n[page]: data:text/html,x` }, ['marks-unclear']],
    ['defines a link elsewhere', { body: `${sound.body}\n\n[a][b]\n\n[b]: https://example.org` }, ['marks-unclear', 'marks-unclear']],
    ['has a heading with blanks before it', { body: `${sound.body}\n\n  ## Deeper {#deeper}` }, ['marks-unclear']],
    ['has a heading with marks behind it', { body: `${sound.body}\n\n## Deeper {#deeper} ##` }, ['heading-without-id']],
    ['has a heading in a quotation', { body: `${sound.body}\n\n> ## Deeper {#deeper}` }, ['marks-unclear']],
    ['has a heading in code', { body: `${sound.body}\n\n\`\`\`\n## Deeper {#deeper}\n\`\`\`` }, ['marks-unclear']],
    ['has code that is indented', { body: `${sound.body}\n\n    Deeper` }, ['marks-unclear']],
    ['cites in code', { body: `${sound.body}\n\n\`[C1.02]\`` }, ['marks-unclear']],
    ['cites with a mark taken for a letter', { body: `${sound.body}\n\n&#91;C1.02]` }, ['marks-unclear']],
    ['cites over two lines', { body: `${sound.body}\n\n[C1.01,\nC1.02]` }, ['marks-unclear']],
    ['takes a citation for the words of a link', { body: `${sound.body}\n\n[C1.02](https://example.org)` }, ['marks-unclear']],
    ['has a box in a list', { body: `${sound.body}\n\n- :::case\n  Ana.\n  :::` }, ['marks-unclear']],
    ['has a figure with blanks before it', { body: `${sound.body}\n\n ::figure{#scalp-section}` }, ['marks-unclear']],
    ['has a footnote', { body: `${sound.body}[^1]\n\n[^1]: Thick.` }, ['marks-unclear', 'marks-unclear']],
    ['has a box to tick', { body: `${sound.body}\n\n- [ ] gloves` }, ['marks-unclear']],
    ['has a row that is wider than its table', { body: `${sound.body}\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |` }, ['marks-unclear']],
    ['has a colon that swallows what is behind it', { body: `${sound.body}\n\nnote:this[one]` }, ['swallowed']],
    ['has a table that nobody can read', { body: `${sound.body}\n\n${'|a'.repeat(20)}|\n${'|-'.repeat(20)}|\n${'a\n'.repeat(60)}` }, ['table-large']],
    ['has more marks than a text', { body: `${sound.body}\n\n${'*a'.repeat(2000)}` }, ['marks-many']],
    ['has quotations in quotations in quotations', { body: `${sound.body}\n\n${'> - '.repeat(7)}thin` }, ['nested-deep']],
    ['has lists in lists in lists', { body: `${sound.body}\n\n${Array.from({ length: 30 }, (_, at) => `${'  '.repeat(at)}- thin`).join('\n')}` }, ['nested-deep', 'nested-deep']],
    ['has more boxes than a text', { body: `${sound.body}\n\n${':::case\nAna.\n:::\n'.repeat(61)}` }, ['boxes-many']],
    ['has more lines than a text', { body: `${sound.body}${'\n'.repeat(1500)}` }, ['lines-many']],
    ['cites what is no claim', { body: `${sound.body} [C1.09]` }, ['claim-unknown']],
    ['cites what was withdrawn', { body: `${sound.body} [C1.03]` }, ['claim-retired']],
    ['loses a paragraph to which items lead', { body: `## Elsewhere {#elsewhere}\n\n${prose}` }, ['paragraph-missing']],
    ['leaves a box open', { body: `${sound.body}\n\n:::case\nAna.` }, ['box-left-open']],
    ['shows a figure that is not drawn', { body: `${sound.body}\n\n::figure{#skull}` }, ['figure-unknown']],
  ])('is refused when it %s', (_, change, codes) => {
    expect(codesOf(change)).toEqual(codes);
  });

  it('is told in which language, in which field and in which line a fault is', () => {
    expect(faultsOf({ body: `${sound.body}\n\n[C1.03]` })).toEqual([{ code: 'claim-retired', locale: 'en', field: 'body', line: 5, facts: { id: 'C1.03', on: '2027-01-05', reason: 'A larger study.' } }]);
  });

  it('explains as many words as the other language does, for each is one card', () => {
    const more = [...sound.terms, { term: 'hair', meaning: 'what grows' }];
    expect(faultsOf({ terms: more })).toEqual([{ code: 'terms-differ', locale: null, field: 'terms', line: null, facts: { en: 2, pt: 1 } }]);
    expect(editionFaults({ code: '1.A1', minutes: 5, texts: { en: { ...sound, terms: more } } }, { base: null, claims, asked: [] })).toEqual([]);
  });

  it('has nothing to adapt when the programme no longer has it', () => {
    expect(codesOf({}, '1.9')).toEqual(['lesson-unknown']);
    expect(codesOf({}, '1.A9')).toEqual([]);
  });
});

describe('advice about an academy’s lesson', () => {
  const adviceOf = (change: Partial<LessonText>, locale: 'en' | 'pt-PT' = 'en') => editionAdvice({ code: '1.1', minutes: 20, texts: { [locale]: { ...sound, ...change } } }, { base, claims, asked });

  it('names the platform’s own rules: numbers on claims, length, easy words, and what exams still ask', () => {
    expect(adviceOf({}).map(({ code }) => code)).toEqual(['words', 'claims-gone']);
    const strict = adviceOf({ body: `## Where {#where}\n\n${'Considerable collagenous reticularity characterises microvascularised integumentary structures 7 times. '.repeat(6)}` });
    expect(strict.map(({ code }) => code)).toEqual(['number-alone', 'words', 'hard', 'claims-gone', 'paragraph-silent']);
    expect(adviceOf({ body: `${sound.body}\n\nIt is 3 mm [C1.02].` })[0]).toMatchObject({ code: 'number-differs', line: 5, facts: { numbers: '3', claims: 'C1.02' } });
  });

  it('is not given on what would take long to read', () => {
    expect(adviceOf({ body: `${sound.body}\n\n${'*7'.repeat(2000)}` })).toEqual([]);
  });

  it('does not miss statements in a paragraph that items ask about without any', () => {
    const free = [{ anchor: 'where', items: 1, claims: [] }];
    expect(editionAdvice({ code: '1.1', minutes: 20, texts: { en: sound } }, { base, claims, asked: free }).map(({ code }) => code)).toEqual(['words', 'claims-gone']);
  });

  it('finds Brazilian words in Portuguese', () => {
    expect(adviceOf({ title: 'O usuário' }, 'pt-PT').map(({ code }) => code)).toContain('brazilian');
  });

  it('says when a word takes the place of another that the other language goes on explaining', () => {
    expect(adviceOf({ terms: [{ term: 'hair', meaning: 'what grows' }] })).toContainEqual({ code: 'word-swapped', locale: 'en', field: 'terms', line: null, facts: { word: 'hair', other: 'skin' } });
  });
});
