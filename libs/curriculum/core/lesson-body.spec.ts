// Is every mark in a lesson's Markdown understood, and every wrong one found?
import { bodyStructure } from './lesson-body.js';
import { markFaultSentence } from './mark-fault.js';

const sound = `:::case
A case [C1.08].
:::

## Where it starts {#where-it-starts}

Text with a ratio of 1:10, at 14:30, and a link https://example.org/a:b [C1.08, C1.20].

::::question
Why?

:::answer
Because [C1.20].
:::
::::

- one
- two

1. first

| a | b |
|---|---|
| c | d |

::figure{#scalp-section}

### Below {#below}`;

describe('the body of a lesson', () => {
  it('is outlined by its headings, containers and citations, in order', () => {
    expect(bodyStructure(sound)).toMatchObject({
      outline: [':::case', '[C1.08]', '## where-it-starts', '[C1.08, C1.20]', ':::question', ':::answer', '[C1.20]', '-', '-', '1.', '|', '|', '::figure{#scalp-section}', '### below'],
      anchors: ['where-it-starts', 'below'],
      cited: ['C1.08', 'C1.20'],
      figures: ['scalp-section'],
      sections: new Map([['where-it-starts', ['C1.08', 'C1.20', 'C1.20']], ['below', []]]),
      faults: [],
    });
  });

  it.each<[string, string, string]>([
    ['a heading without an id', '## Where', 'line 1: the heading has no {#id}'],
    ['an id that is no English slug', '## Onde {#Onde começa}', 'line 1: the heading\'s id "Onde começa" must be English words in small letters with hyphens'],
    ['an id that comes twice', '## A {#a}\n## B {#a}', 'line 2: the heading\'s id "a" is used twice'],
    ['a heading of the first level', '# A {#a}', 'line 1: headings have two or three #'],
    ['an unknown directive', ':::warning\nx\n:::', 'line 1: the directive "warning" is not one of case, house-rule, disputed, question, answer, refer, example'],
    ['a directive with a label', ':::case[One]\nx\n:::', 'line 1: the directive "case[One]" is not one of case, house-rule, disputed, question, answer, refer, example'],
    ['a container that stays open', ':::case\nx', 'the container "case" is not closed'],
    ['a container that was not opened', 'x\n:::', 'line 2: a container is closed that was not opened'],
    ['a question that its answer would close', ':::question\nx\n:::answer\ny\n:::\n:::', 'line 3: "answer" stands inside "question", whose fence needs more colons'],
    ['an answer without a question', ':::answer\nx\n:::', 'line 1: an answer stands outside its question'],
    ['a citation without a blank', 'x [C1.08,C1.20]', 'line 1: the citation [C1.08,C1.20] must look like [C1.08] or [C1.08, C1.20]'],
    ['a citation with a short number', 'x [C1.8]', 'line 1: the citation [C1.8] must look like [C1.08] or [C1.08, C1.20]'],
    ['a word that would be swallowed', 'note:this', 'line 1: ":this" would be read as a directive: put a space after the colon'],
    ['raw HTML', 'a <b>bold</b> word', 'line 1: raw HTML is not allowed'],
    ['a source instead of a claim', 'x [S08]', 'line 1: the citation [S08] must look like [C1.08] or [C1.08, C1.20]'],
    ['a figure that is not drawn', '::figure{#skull}', 'line 1: there is no figure "skull"'],
    ['a line of two colons that is no figure', '::scalp-section', 'line 1: "::scalp-section" must look like ::figure{#scalp-section}'],
    ['an image', '![x](y.png)', 'line 1: images are not part of a lesson'],
  ])('is refused with %s', (_, body, fault) => {
    expect(bodyStructure(body).faults.map(markFaultSentence)).toEqual([fault]);
  });
});
