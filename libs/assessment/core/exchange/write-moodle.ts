// How is a question written in Moodle's XML?
import { nameOf, tagsOf } from './names.js';
import { asHtml } from './plain-text.js';
import type { Part, Question } from './question.js';
import { fraction } from './write-gift.js';
import { xmlText } from './xml.js';

const html = (text: string): string => `<text>${xmlText(asHtml(text))}</text>`;
const plain = (text: string): string => `<text>${xmlText(text)}</text>`;
const feedback = (rationale: string | undefined): string => `<feedback format="html">${html(rationale ?? '')}</feedback>`;
const answer = (share: string, { text, rationale }: Part): string => `    <answer fraction="${share}" format="html">${html(text)}${feedback(rationale)}</answer>`;

function partsOf({ asked }: Question): { readonly type: string; readonly lines: readonly string[] } {
  switch (asked.kind) {
    case 'true-false':
      return { type: 'truefalse', lines: asked.options.map(({ correct, rationale }, at) => `    <answer fraction="${correct ? 100 : 0}" format="moodle_auto_format">${plain(at === 0 ? 'true' : 'false')}${feedback(rationale)}</answer>`) };
    case 'single':
      return { type: 'multichoice', lines: ['    <single>true</single>', '    <shuffleanswers>true</shuffleanswers>', ...asked.options.map((option) => answer(option.correct ? '100' : '0', option))] };
    case 'multiple': {
      const share = fraction(1 / Math.max(1, asked.options.filter(({ correct }) => correct).length));
      return { type: 'multichoice', lines: ['    <single>false</single>', '    <shuffleanswers>true</shuffleanswers>', ...asked.options.map((option) => answer(`${option.correct ? '' : '-'}${share}`, option))] };
    }
    case 'ordering':
      return {
        type: 'ordering',
        lines: ['    <layouttype>VERTICAL</layouttype>', '    <selecttype>ALL</selecttype>', '    <gradingtype>RELATIVE_ALL_PREVIOUS_AND_NEXT</gradingtype>', ...asked.options.map(({ text }, at) => `    <answer fraction="${at + 1}" format="html">${html(text)}</answer>`)],
      };
    case 'matching': {
      const used = new Set(asked.prompts.map(({ match }) => match));
      const pair = (prompt: string, option: string): string => `    <subquestion format="html">${html(prompt)}<answer>${plain(option)}</answer></subquestion>`;
      return {
        type: 'matching',
        lines: ['    <shuffleanswers>true</shuffleanswers>', ...asked.prompts.map(({ text, match }) => pair(text, asked.options[match]?.text ?? '')), ...asked.options.filter((_, at) => !used.has(at)).map(({ text }) => pair('', text))],
      };
    }
    case 'gaps':
      return { type: 'gapselect', lines: asked.gaps.flatMap(({ options }, at) => options.map(({ text }) => `    <selectoption>${plain(text)}<group>${at + 1}</group></selectoption>`)) };
    default:
      return {
        type: 'numerical',
        lines: [
          `    <answer fraction="100" format="moodle_auto_format">${plain(asked.answer)}<tolerance>${asked.tolerance}</tolerance>${feedback(asked.rationale)}</answer>`,
          ...(asked.unit ? [`    <units><unit><multiplier>1</multiplier><unit_name>${xmlText(asked.unit)}</unit_name></unit></units>`, '    <unitgradingtype>0</unitgradingtype>', '    <showunits>2</showunits>'] : []),
        ],
      };
  }
}

/** The right option of each gap stands in the text by its number among all options. */
function stemOf({ stem, asked }: Question): string {
  if (asked.kind !== 'gaps') return asHtml(stem);
  const numbers = asked.gaps.map(({ correct }, at) => asked.gaps.slice(0, at).reduce((sum, { options }) => sum + options.length, 0) + correct + 1);
  const text = asHtml(asked.text).replace(/\{\{(\d+)\}\}/g, (mark, number: string) => (numbers[Number(number) - 1] === undefined ? mark : `[[${numbers[Number(number) - 1]}]]`));
  return `<p>${asHtml(stem)}</p><p>${text}</p>`;
}

export function writeMoodle(questions: readonly Question[]): string {
  const written = questions.map((question) => {
    const { type, lines } = partsOf(question);
    const tags = tagsOf(question).map((tag) => `      <tag>${plain(tag)}</tag>`);
    return [
      `  <question type="${type}">`,
      `    <name>${plain(nameOf(question))}</name>`,
      `    <questiontext format="html"><text>${xmlText(stemOf(question))}</text></questiontext>`,
      '    <defaultgrade>1</defaultgrade>',
      ...lines,
      ...(tags.length > 0 ? ['    <tags>', ...tags, '    </tags>'] : []),
      '  </question>',
    ].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<quiz>', ...written, '</quiz>', ''].join('\n');
}
