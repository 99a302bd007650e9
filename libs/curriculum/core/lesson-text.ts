// What does a reader's screen get to draw of a lesson, so that it need not understand Markdown?
import { toHast } from 'mdast-util-to-hast';
import type { LessonMarks } from './lesson-marks.js';
import { lessonTree } from './lesson-tree.js';
import { isPage, lessonElements, type LessonAttribute, type LessonElement, type LessonElementName, type LessonPart } from './lesson-part.js';

/** Where a line break between two elements is only how the Markdown was written. */
const holdsBlocks = new Set<string>(['blockquote', 'lesson-answer', 'lesson-box', 'lesson-question', 'ol', 'ul', 'table', 'tbody', 'thead', 'tr']);

/** HTML of Markdown, as far as it is read here. */
interface HtmlNode {
  readonly type: string;
  readonly value?: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly HtmlNode[];
}

/** `body`: Markdown as {@link bodyStructure} reads it. Raw HTML, pictures and links to anything but pages are left out; their words stay. */
export function lessonText(body: string, marks: LessonMarks): LessonPart[] {
  const tree = lessonTree(body, marks) as Parameters<typeof toHast>[0];
  return partsOf((toHast(tree) as HtmlNode).children ?? [], true);
}

const partsOf = (nodes: readonly HtmlNode[], areBlocks: boolean): LessonPart[] => nodes.flatMap((node) => partOf(node, areBlocks));

function partOf({ type, value, tagName = '', properties = {}, children = [] }: HtmlNode, areBlocks: boolean): LessonPart[] {
  if (type === 'text') return areBlocks && value?.trim() === '' ? [] : [value ?? ''];
  if (type !== 'element') return [];
  if (!isElement(tagName)) return partsOf(children, areBlocks);
  return [withoutEmpty({ element: tagName, attributes: attributesOf(tagName, properties), parts: partsOf(children, holdsBlocks.has(tagName)) })];
}

const isElement = (tag: string): tag is LessonElementName => tag in lessonElements;

function attributesOf(element: LessonElementName, properties: Readonly<Record<string, unknown>>): Partial<Record<LessonAttribute, string>> {
  const allowed: readonly LessonAttribute[] = lessonElements[element];
  return Object.fromEntries(
    allowed.flatMap((name) => {
      const value = properties[name] === undefined ? '' : String(properties[name]);
      return value === '' || (name === 'href' && !isPage(value) && !/^(#|\/(?!\/))/.test(value)) ? [] : [[name, value]];
    }),
  );
}

const withoutEmpty = ({ element, attributes = {}, parts = [] }: LessonElement): LessonElement => ({
  element,
  ...(Object.keys(attributes).length > 0 && { attributes }),
  ...(parts.length > 0 && { parts }),
});
