// How is a question written in Aiken, the plainest of the formats?
import { locales, type Locale } from '#libs/kernel/locale.js';
import { readEach, refuse, type Reading } from './note.js';
import { literally } from './plain-text.js';
import type { Question } from './question.js';

/** What options of statements say, in their order; the database demands the same. */
export const verdicts: Readonly<Record<Locale, readonly [string, string]>> = { en: ['True', 'False'], 'pt-PT': ['Verdadeiro', 'Falso'] };
export const isVerdicts = (texts: readonly string[]): boolean => locales.some((locale) => texts.length === 2 && verdicts[locale].every((verdict, at) => verdict === texts[at]));

interface Line {
  readonly text: string;
  readonly number: number;
}

/** One line for each text: an end of a line becomes a blank, which reading it again tells. */
const onOneLine = (text: string): string => text.replaceAll('\n', ' ');

export function writeAiken(questions: readonly Question[]): string {
  return questions.flatMap(({ stem, asked }) => {
    if (asked.kind !== 'single' && asked.kind !== 'true-false') return [];
    const letters = asked.options.map((_, at) => String.fromCharCode(65 + at));
    return [[onOneLine(stem), ...asked.options.map(({ text }, at) => `${letters[at]}. ${onOneLine(text)}`), `ANSWER: ${letters[asked.options.findIndex(({ correct }) => correct)] ?? ''}`, ''].join('\n')];
  }).join('\n');
}

/** An option begins with a capital letter and a point or a bracket; a question ends with `ANSWER:`. */
export function readAiken(text: string): Reading<Question> {
  const lines = text.split('\n').map((line, at): Line => ({ text: line, number: at + 1 }));
  return readEach(questionsIn(lines), (block, tell) => {
    const [first] = block;
    const place = `${first!.number}:1`;
    const answer = block.at(-1)!;
    const [, key] = /^\s*ANSWER:\s*([A-Z])\s*$/.exec(answer.text) ?? [];
    if (key === undefined) return refuse('syntax', `${answer.number}:1`, answer.text);
    const options: { letter: string; text: string }[] = [];
    const stem: string[] = [];
    for (const { text: line, number } of block.slice(0, -1)) {
      const [, letter, words = ''] = /^([A-Z])[.)]\s(.*)$/.exec(line) ?? [];
      if (letter !== undefined && letter === String.fromCharCode(65 + options.length)) options.push({ letter, text: literally(words.trim(), `${number}:4`, tell) });
      else if (options.length > 0) return refuse('syntax', `${number}:1`, line);
      else if (line.trim() !== '') stem.push(line.trim());
    }
    if (options.length < 2) return refuse('parts-many', place, String(options.length));
    if (options.length > 10) return refuse('parts-many', place, String(options.length));
    if (!options.some(({ letter }) => letter === key)) return refuse('key-missing', `${answer.number}:1`, key);
    if (stem.length === 0) return refuse('syntax', place);
    const kind = isVerdicts(options.map((option) => option.text)) ? 'true-false' : 'single';
    return { place, question: { stem: literally(stem.join('\n'), place, tell), asked: { kind, options: options.map((option) => ({ text: option.text, correct: option.letter === key })) } } };
  });
}

/** Up to each answer; what follows the last one is a question without one. */
function questionsIn(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const line of lines) {
    if (block.length === 0 && line.text.trim() === '') continue;
    block.push(line);
    if (!/^\s*ANSWER:/.test(line.text)) continue;
    blocks.push(block);
    block = [];
  }
  while (block.at(-1)?.text.trim() === '') block.pop();
  return block.length > 0 ? [...blocks, block] : blocks;
}
