// Do readers get every mark and every word of a lesson that passes the check?
import fc from 'fast-check';
import { contentFolder } from '../content-folder.js';
import { loadContent } from '../load-content.js';
import { editionFaults } from './check-edition.js';
import type { Claim } from './claim.js';
import { drawnMarks } from './drawn-marks.js';
import { bodyStructure } from './lesson-body.js';
import type { LessonElement, LessonPart } from './lesson-part.js';
import { lessonText } from './lesson-text.js';

const drawn = (body: string) => lessonText(body, { sourcesOf: () => [], words: [] });
const elementsIn = (parts: readonly LessonPart[]): LessonElement[] => parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...elementsIn(part.parts ?? [])]));
const wordsOf = (part: LessonPart): string => (typeof part === 'string' ? part : (part.parts ?? []).map(wordsOf).join(' '));

/** Headings, boxes, figures and citations, as the check writes them. */
const marksDrawn = (elements: readonly LessonElement[]): string[] =>
  elements.flatMap(({ element, attributes: { id = '', kind = '', figure = '', claims = '' } = {} }) => {
    if (element === 'h2' || element === 'h3') return [`${element === 'h2' ? '##' : '###'} ${id}`];
    if (element === 'lesson-box') return [`:::${kind}`];
    if (element === 'lesson-question' || element === 'lesson-answer') return [`:::${element.slice('lesson-'.length)}`];
    if (element === 'lesson-figure') return [`::figure{#${figure}}`];
    return element === 'lesson-citation' ? [`[${claims.replaceAll(' ', ', ')}]`] : [];
  });
const marksChecked = (body: string): string[] => bodyStructure(body).marks.flatMap(({ mark }) => (mark === ':::' ? [] : [mark]));

const claim = (id: string): [string, Claim] => [id, { id, grade: 'house', sources: [], conflicts: [], review: '2028-11-30', retired: null, text: { en: '', 'pt-PT': '' } }];
const claims = new Map(['C1.01', 'C1.02'].map(claim));
const prose = 'The skin is thin there, and it heals well. '.repeat(12);
const faultsOf = (body: string) => editionFaults({ code: '1.A1', minutes: 5, texts: { en: { title: 'Skin', objectives: ['tell'], terms: [], body } } }, { base: null, claims, asked: [] });

/** `W` becomes a word of its own, which must be drawn; what addresses and titles say need not be. */
const fragments = [
  '\n', '\n', '\n\n', '\n\n', '\n\n', ' ', '    ', '\t', 'W', 'W', 'W', ' W ', '\n\nW', '## W {#ID}\n\n', '### W {#ID}\n', '\n\n## W {#ID}', '   ## W {#ID}\n', '## W {#ID} ##\n', '# W', 'W {#ID}\n---\n', '===', '\n---\n', '\n\n---\n\n',
  '[C1.01]', '[C1.02, C1.01]', ' [C1.01]', '\\[C1.01]', '[C1.01\\]', '&#91;C1.01]', '[C1.01](https://a.example)', '[C1.01,\nC1.02]', '[', ']', '(', ')', '{', '}', '{#ID}', '!', '\\', '&amp;', '&#10;', '<', '>', '|', '`', '``', '```\n', '~~~\n', '~', '*', '**', '_', '__',
  '\n:::case\n', '\n:::\n', '\n:::\n', '\n::::question\n', '\n:::answer\n', '\n::::\n', '\n:::refer\nW\n:::\n', ' :::case\n', '- :::case\n', '\n:::note[W]\n', ':W', ':b[W]', ':b{W=1}', '::', ':', '\n::figure{#scalp-section}\n', '\n ::figure{#scalp-section}\n', '\n::figure[W]{#scalp-section}\n',
  '[W](https://a.example)', '[W](https://a.example "title")', '[a [W] b](/my)', '[W](javascript:x)', '[W][a]', '[W][]', '\n[a]: https://a.example\n', '\n[W]: https://a.example\n', '\n[^a]: W\n', '[^a]', '<https://a.example>', 'https://a.example/x', 'www.a.example', 'anna@a.example', '![W](https://a.example)', '![W][a]',
  '<b>', '</b>', '<!-- W -->', '<?W?>', '\n<div>\nW\n', '\n- W', '\n  - W', '\n1. W', '\n- [ ] W', '\n> W', '\n> ## W {#ID}', '\n| W | W |\n|---|---|\n', '| W | W |\n', '| W | W | W |\n', '\n    W\n', '  \nW',
]; // prettier-ignore

/** Each word and each id another one. */
const written = (parts: readonly string[]): string => {
  let count = 0;
  return parts.join('').replaceAll(/W|ID/g, (what) => `${what === 'W' ? 'word' : 'id-'}${(count += 1)}z`);
};

describe('a lesson that passes the check', () => {
  it('is drawn with the same headings, boxes, figures and citations in the same order, with links to pages, and with all its words', () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 9 }), (parts) => {
        const body = `${prose}\n\n${written(parts)}`;
        if (faultsOf(body).length > 0) return;
        passed += 1;
        const text = drawn(body);
        const elements = elementsIn(text);
        expect(marksDrawn(elements)).toEqual(marksChecked(body));
        const pages = elements.flatMap(({ element, attributes }) => (element === 'a' && attributes?.href ? [attributes.href] : []));
        expect(pages).toEqual(drawnMarks(body).links.map(() => expect.stringMatching(/^https?:\/\//) as string));
        expect(text.map(wordsOf).join(' ').match(/word\d+z/g) ?? []).toEqual(body.match(/word\d+z/g) ?? []);
      }),
      { numRuns: 3000 },
    );
    expect(passed).toBeGreaterThan(300);
  });

  it('may be each of ours', async () => {
    const { modules } = await loadContent(contentFolder);
    const bodies = modules.flatMap(({ lessons }) => lessons.flatMap(({ body }) => [body.en, body['pt-PT']]));
    expect(bodies).toHaveLength(74);
    for (const body of bodies) {
      const { marks, losses } = drawnMarks(body);
      expect(losses).toEqual([]);
      expect(marks).toEqual(bodyStructure(body).marks);
      expect(marksDrawn(elementsIn(drawn(body)))).toEqual(marksChecked(body));
    }
  });
});
