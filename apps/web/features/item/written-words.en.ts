// What is said of an answer in one's own words, in English?

export const english = {
  label: 'Your answer',
  rule: 'Two people mark it out of {{points}}, without knowing whose it is or what the other one gave. If they give the same, it counts; otherwise a third person decides.',
  near_one: 'Two people mark it out of {{points}}, without knowing whose it is or what the other one gave. If they differ by {{count}} point at most, their mean counts; otherwise a third person decides.',
  near_other: 'Two people mark it out of {{points}}, without knowing whose it is or what the other one gave. If they differ by {{count}} points at most, their mean counts; otherwise a third person decides.',
  counter: '{{used}} of {{limit}} characters',
  left_one: '{{count}} character left',
  left_other: '{{count}} characters left',
  yours: 'Your answer',
  nothing: 'You wrote nothing here.',
  marks: 'How it was marked',
  two: 'Two people marked it; their mean counts: {{points}} of {{possible}}.',
  third: 'Two people differed; a third one decided: {{points}} of {{possible}}.',
  of: '{{points}} of {{possible}}',
  between: 'between “{{lower}}” and “{{upper}}”',
  model: 'An answer with all the points',
};
