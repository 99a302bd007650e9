// What does the assessor's station say, in English?

export const english = {
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  brief: 'The task, to read out',
  equipment_one: 'Equipment: {{count}} thing',
  equipment_other: 'Equipment: {{count}} things',
  steps: 'Steps',
  stepsHint: 'Tick what you see. {{needed}} of {{total}} are needed.',
  critical: 'Critical fails',
  criticalHint: 'Tick one only if it happened. One of them ends the station, whatever else was right.',
  note: 'Note',
  noteHint: 'What the trainee should hear, or a colleague should know. No health details.',
  count: '{{done}} seen, {{needed}} needed',
  outcome: { passed: 'Passed', failed: 'Not passed', open: 'Not enough yet' },
  sign: 'Sign',
  signTitle: '{{station}}: {{name}}',
  signPassed: 'Sign: passed',
  signFailed: 'Sign: not passed',
  signEffect: 'Your name and the moment are recorded. A signature is never changed; a station that was not passed can be taken again.',
  signCertifier: 'You are a certifier here, too: once you have signed, somebody else decides on the certificate of {{name}}.',
  signed: { steps: '{{done}} of {{total}} steps seen, {{needed}} needed.', fails: 'Critical fails', unseen: 'Not seen' },
  signedInAgain: 'Signed in. Your ticks are still there: sign once more.',
  notYours: 'An assessor of the academy signs here. You see what is asked.',
  record: {
    passed: 'Passed, signed by {{person}}, {{moment}}',
    failed: 'Not passed, signed by {{person}}, {{moment}}',
    steps: '{{done}} of {{total}} steps seen.',
  },
  done: {
    passed: 'Signed: {{name}} has passed “{{station}}”',
    failed: 'Signed: {{name}} has not passed “{{station}}”',
    passedText: 'It is recorded with your name and stands on the trainee’s list at once.',
    failedText: 'It is recorded. The trainee can take the station again, with you or with a colleague.',
    next: 'Next: {{station}}',
    again: 'Take the station again',
    home: 'Back to the academy',
  },
};

export const englishProblems = {
  'own-assessment': 'Nobody assesses themselves. Ask a colleague.',
  'assessors-only': 'Only an assessor of the academy signs a station.',
  'station-passed-already': 'The trainee has passed this station already; a colleague has signed it.',
  'step-unknown': 'The checklist has changed. Load the page again.',
  'note-too-long': 'The note is too long: at most 2000 characters.',
};
