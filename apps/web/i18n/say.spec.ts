// Are words found, in the right plural, with every value in its place?
import { say } from './say.js';

const words = {
  greeting: 'Good morning, {{name}}',
  rules: { title: 'Rules', left_one: '{{count}} minute left', left_other: '{{count}} minutes left' },
  days_one: 'um dia',
  days_other: '{{count}} dias',
};

it.each([
  ['a word', 'rules.title', {}, 'Rules'],
  ['a value in its place', 'greeting', { name: 'Ana $& {{name}}' }, 'Good morning, Ana $& {{name}}'],
  ['one', 'rules.left', { count: 1 }, '1 minute left'],
  ['none', 'rules.left', { count: 0 }, '0 minutes left'],
  ['many', 'rules.left', { count: 12 }, '12 minutes left'],
  ['a count where there is one form only', 'greeting', { count: 3, name: 'Rui' }, 'Good morning, Rui'],
  ['a place that nobody filled', 'greeting', {}, 'Good morning, {{name}}'],
  ['a key that has no words', 'rules.lost', {}, 'rules.lost'],
  ['a key that leads to no text', 'rules', {}, 'rules'],
])('says %s', (_, key, values, sentence) => {
  expect(say(words, 'en', key, values)).toBe(sentence);
});

it('takes the plural for the forms that a language has besides, as for a million in Portuguese', () => {
  expect([0, 1, 2, 1_000_000].map((count) => say(words, 'pt-PT', 'days', { count }))).toEqual(['0 dias', 'um dia', '2 dias', '1000000 dias']);
});
