// Do the marks in a lesson become what a reader can use, and nothing else?
import { figureClaims } from '#libs/anatomy/figures.js';
import { lessonMarks, type MarkdownNode } from './lesson-marks.js';

const restsOn: Record<string, string[]> = { 'C1.01': ['S08'], 'C1.02': ['S08', 'S09'], 'C7.10': ['S107'] };
const text = (value: string): MarkdownNode => ({ type: 'text', value });
const paragraph = (...children: MarkdownNode[]): MarkdownNode => ({ type: 'paragraph', children });
const heading = (...children: MarkdownNode[]): MarkdownNode => ({ type: 'heading', depth: 2, children });
const marked = (...children: MarkdownNode[]) => {
  const tree: MarkdownNode = { type: 'root', children };
  lessonMarks({ sourcesOf: (claim) => restsOn[claim] ?? [], words: ['hang', 'needle hang', 'taper'] })(tree);
  return tree.children ?? [];
};
const sources = (node: MarkdownNode | undefined) => node?.data?.hProperties?.['sources'];

describe('a lesson', () => {
  it('gives a heading the address in its braces, and takes them out of the text', () => {
    const [title] = marked(heading(text('Who holds the pigment {#who-holds-it}')));
    expect(title).toMatchObject({ data: { hProperties: { id: 'who-holds-it' } }, children: [{ value: 'Who holds the pigment' }] });
  });

  it('turns citations into marks of their own, several in one bracket too', () => {
    const block = marked(paragraph(text('Shed by one month [C1.02, C1.01].'))).at(-1);
    expect(block?.children?.map(({ type, value }) => value ?? type)).toEqual(['Shed by one month ', 'citation', '.']);
    expect(block?.children?.[1]?.data?.hProperties?.['claims']).toBe('C1.02 C1.01');
  });

  it('leaves other brackets as they are', () => {
    expect(marked(paragraph(text('a value [sic] of C1.01')))).toEqual([paragraph(text('a value [sic] of C1.01'))]);
  });

  it('notes a source in the margin once under each heading', () => {
    const blocks = marked(paragraph(text('[C1.01]')), paragraph(text('[C1.01, C1.02]')), heading(text('Next')), paragraph(text('[C1.01]')));
    expect(blocks.map((block) => (block.type === 'margin' ? sources(block) : block.type))).toEqual(['S08', 'paragraph', 'S09', 'paragraph', 'heading', 'S08', 'paragraph']);
  });

  it('finds citations in boxes, and gives boxes their kind', () => {
    const [note, box] = marked({ type: 'containerDirective', name: 'refer', children: [paragraph(text('Fever [C7.10].'))] });
    expect(sources(note)).toBe('S107');
    expect(box?.data).toEqual({ hName: 'lesson-box', hProperties: { kind: 'refer' } });
  });

  it('gives a figure its id', () => {
    const [figure] = marked({ type: 'leafDirective', name: 'figure', attributes: { id: 'scalp-section' }, children: [] });
    expect(figure?.data).toEqual({ hName: 'lesson-figure', hProperties: { figure: 'scalp-section', claims: figureClaims['scalp-section'].join(' ') } });
  });

  it('marks a word that can be explained where it comes first, the longer one before the shorter, and not in a heading', () => {
    const [title, block, second] = marked(heading(text('Taper')), paragraph(text('The needle hang. A taper, a hang')), paragraph(text('Taper and hang')));
    expect(title?.children).toEqual([text('Taper')]);
    const words = (node: MarkdownNode | undefined) => node?.children?.map((child) => child.value ?? `<${child.data?.hProperties?.['word']}: ${child.children?.[0]?.value}>`).join('');
    expect(words(block)).toBe('The <needle hang: needle hang>. A <taper: taper>, a <hang: hang>');
    expect(words(second)).toBe('Taper and hang');
  });

  it('reads a colon before a word as text', () => {
    const [block] = marked(paragraph(text('ratio 1'), { type: 'textDirective', name: 'b', children: [] }));
    expect(block?.children?.[1]).toMatchObject({ data: { hName: 'span' }, children: [{ value: ':b' }] });
  });
});
