// What does a lesson's Markdown say, read as a tree?
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import { lessonMarks, type LessonMarks, type MarkdownNode } from './lesson-marks.js';

/** The one reading of Markdown: what is drawn and what is checked are taken from it. */
export function lessonTree(body: string, marks: LessonMarks): MarkdownNode {
  const tree = fromMarkdown(body, { extensions: [gfm(), directive()], mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()] }) as MarkdownNode;
  lessonMarks(marks)(tree);
  return tree;
}
