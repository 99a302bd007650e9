// Are the headings of a lesson found by their ids?
import { headingsOf } from './headings.js';

it('finds headings of both sizes, and nothing else', () => {
  const body = '# Title\n\n## Judging the result {#judging-the-result}\n\nText {#no-heading}\n\n### How deep: a word {#how-deep}\n## Without id\n';
  expect([...headingsOf(body)]).toEqual([
    ['judging-the-result', 'Judging the result'],
    ['how-deep', 'How deep: a word'],
  ]);
});
