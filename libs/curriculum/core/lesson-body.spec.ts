// Is every mark in a lesson's Markdown understood, and every wrong one found?
import { bodyStructure } from './lesson-body.js';

const sound = `:::case
A case [S08].
:::

## Where it starts {#where-it-starts}

Text with a ratio of 1:10, at 14:30, and a link https://example.org/a:b [S08, S20].

::::question
Why?

:::answer
Because [S20].
:::
::::

### Below {#below}`;

describe('the body of a lesson', () => {
  it('is outlined by its headings, containers and citations, in order', () => {
    expect(bodyStructure(sound)).toEqual({
      outline: [':::case', '[S08]', '## where-it-starts', '[S08, S20]', ':::question', ':::answer', '[S20]', '### below'],
      anchors: ['where-it-starts', 'below'],
      cited: ['S08', 'S20'],
      faults: [],
    });
  });

  it.each<[string, string, string]>([
    ['a heading without an id', '## Where', 'line 1: the heading has no {#id}'],
    ['an id that is no English slug', '## Onde {#Onde começa}', 'line 1: the heading\'s id "Onde começa" must be English words in small letters with hyphens'],
    ['an id that comes twice', '## A {#a}\n## B {#a}', 'line 2: the heading\'s id "a" is used twice'],
    ['a heading of the first level', '# A {#a}', 'line 1: headings have two or three #'],
    ['an unknown directive', ':::warning\nx\n:::', 'line 1: the directive "warning" is not one of case, house-rule, disputed, question, answer, refer'],
    ['a directive with a label', ':::case[One]\nx\n:::', 'line 1: the directive "case[One]" is not one of case, house-rule, disputed, question, answer, refer'],
    ['a container that stays open', ':::case\nx', 'the container "case" is not closed'],
    ['a container that was not opened', 'x\n:::', 'line 2: a container is closed that was not opened'],
    ['a question that its answer would close', ':::question\nx\n:::answer\ny\n:::\n:::', 'line 3: "answer" stands inside "question", whose fence needs more colons'],
    ['an answer without a question', ':::answer\nx\n:::', 'line 1: an answer stands outside its question'],
    ['a citation without a blank', 'x [S08,S20]', 'line 1: the citation [S08,S20] must look like [S08] or [S08, S20]'],
    ['a citation with a short number', 'x [S8]', 'line 1: the citation [S8] must look like [S08] or [S08, S20]'],
    ['a word that would be swallowed', 'note:this', 'line 1: ":this" would be read as a directive: put a space after the colon'],
    ['raw HTML', 'a <b>bold</b> word', 'line 1: raw HTML is not allowed'],
    ['an image', '![x](y.png)', 'line 1: images are not part of a lesson'],
  ])('is refused with %s', (_, body, fault) => {
    expect(bodyStructure(body).faults).toEqual([fault]);
  });
});
