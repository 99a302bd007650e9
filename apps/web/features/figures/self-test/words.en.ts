// What does a self-test in a figure say, in English?

export const english = {
  number: '{{number}} of {{total}}',
  answers: 'Possible answers',
  right: 'Right.',
  notRight: 'Not right.',
  standing: 'Right so far: {{right}}; not right: {{wrong}}',
  next: 'Next',
  result: 'Result',
  score: '{{right}} of {{total}} right at the first answer.',
  again: 'Start again',
};
