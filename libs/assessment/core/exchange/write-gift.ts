// How is a question written in Moodle's GIFT?
import { nameOf, tagsOf } from './names.js';
import { asHtml } from './plain-text.js';
import type { Part, Question } from './question.js';

const escaped = (text: string): string => text.replace(/[\\:#={}~]/g, '\\$&');
/** HTML, because in no other form of GIFT the ends of lines stay. */
const words = (text: string): string => `[html]${escaped(asHtml(text))}`;
/** The right half of a match is never HTML. */
const plainWords = (text: string): string => escaped(text).replaceAll('\n', ' ');
const feedback = (rationale: string | undefined): string => (rationale ? `#${words(rationale)}` : '');

/** Moodle knows these fractions to five decimals and takes no others. */
export const fraction = (share: number): string => String(Math.round(share * 1e5 * 100) / 1e5);

function answersOf({ asked }: Question): string | null {
  const choice = (mark: string, { text, rationale }: Part): string => `${mark}${words(text)}${feedback(rationale)}`;
  switch (asked.kind) {
    case 'true-false': {
      const [whenTrue, whenFalse] = asked.options;
      const [right, wrong] = whenTrue?.correct ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
      // the first is for a wrong answer, the second for a right one
      const why = right?.rationale ? `#${wrong?.rationale ? words(wrong.rationale) : '[html] '}#${words(right.rationale)}` : feedback(wrong?.rationale);
      return `${whenTrue?.correct ? 'TRUE' : 'FALSE'}${why}`;
    }
    case 'single':
      return asked.options.map((option) => choice(option.correct ? '=' : '~', option)).join('\n');
    case 'multiple': {
      // as here: right ones less wrong ones, over the right ones
      const share = fraction(1 / Math.max(1, asked.options.filter(({ correct }) => correct).length));
      return asked.options.map((option) => choice(`~%${option.correct ? '' : '-'}${share}%`, option)).join('\n');
    }
    case 'matching': {
      const used = new Set(asked.prompts.map(({ match }) => match));
      const pairs = asked.prompts.map(({ text, match }) => `=${words(text)} -> ${plainWords(asked.options[match]?.text ?? '')}`);
      return [...pairs, ...asked.options.filter((_, at) => !used.has(at)).map(({ text }) => `= -> ${plainWords(text)}`)].join('\n');
    }
    case 'numeric':
      return `#=${asked.answer}:${asked.tolerance}${feedback(asked.rationale)}`;
    default:
      return null;
  }
}

export function writeGift(questions: readonly Question[]): string {
  return questions.flatMap((question) => {
    const answers = answersOf(question);
    if (answers === null) return [];
    const tags = tagsOf(question).map((tag) => `[tag:${tag}]`).join(' ');
    return [`${tags ? `// ${tags}\n` : ''}::${escaped(nameOf(question))}::${words(question.stem)}{\n${answers}\n}\n`];
  }).join('\n');
}
