// Do the marks in a lesson become what a reader can use, and nothing else?
import { lessonMarks, type MarkdownNode } from './lesson-marks.js';

const text = (value: string): MarkdownNode => ({ type: 'text', value });
const paragraph = (...children: MarkdownNode[]): MarkdownNode => ({ type: 'paragraph', children });
const heading = (...children: MarkdownNode[]): MarkdownNode => ({ type: 'heading', depth: 2, children });
const marked = (...children: MarkdownNode[]) => {
  const tree: MarkdownNode = { type: 'root', children };
  lessonMarks()(tree);
  return tree.children ?? [];
};
const sources = (node: MarkdownNode | undefined) => node?.data?.hProperties?.['sources'];

describe('a lesson', () => {
  it('gives a heading the address in its braces, and takes them out of the text', () => {
    const [title] = marked(heading(text('Who holds the pigment {#who-holds-it}')));
    expect(title).toMatchObject({ data: { hProperties: { id: 'who-holds-it' } }, children: [{ value: 'Who holds the pigment' }] });
  });

  it('turns citations into marks of their own, several in one bracket too', () => {
    const block = marked(paragraph(text('Shed by one month [S20, S08].'))).at(-1);
    expect(block?.children?.map(({ type, value }) => value ?? type)).toEqual(['Shed by one month ', 'citation', '.']);
    expect(sources(block?.children?.[1])).toBe('S20 S08');
  });

  it('leaves other brackets as they are', () => {
    expect(marked(paragraph(text('a value [sic] of S08')))).toEqual([paragraph(text('a value [sic] of S08'))]);
  });

  it('notes a source in the margin once under each heading', () => {
    const blocks = marked(paragraph(text('[S08]')), paragraph(text('[S08, S09]')), heading(text('Next')), paragraph(text('[S08]')));
    expect(blocks.map((block) => (block.type === 'margin' ? sources(block) : block.type))).toEqual(['S08', 'paragraph', 'S09', 'paragraph', 'heading', 'S08', 'paragraph']);
  });

  it('finds citations in boxes, and gives boxes their kind', () => {
    const [note, box] = marked({ type: 'containerDirective', name: 'refer', children: [paragraph(text('Fever [S107].'))] });
    expect(sources(note)).toBe('S107');
    expect(box?.data).toEqual({ hName: 'lesson-box', hProperties: { kind: 'refer' } });
  });

  it('reads a colon before a word as text', () => {
    const [block] = marked(paragraph(text('ratio 1'), { type: 'textDirective', name: 'b', children: [] }));
    expect(block?.children?.[1]).toMatchObject({ data: { hName: 'span' }, children: [{ value: ':b' }] });
  });
});
