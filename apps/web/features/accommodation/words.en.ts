// What is said about accommodations, in English?

export const english = {
  title: 'Conditions in the exam',
  lead: 'They belong to the person and hold for every exam at this academy. Write down nowhere why: it is nobody’s business here.',
  own: 'These are your own. Somebody else at the academy decides on them.',
  usual: 'The usual time, no breaks.',
  time: 'Time',
  factor: { '1': 'Usual time', '1.25': 'A quarter more (×1.25)', '1.5': 'Half as much again (×1.5)', '2': 'Twice the time (×2)' },
  breaks: 'Breaks',
  breakMinutes: '{{minutes}} minutes in all, for which the clock stands still',
  noBreaks: 'None',
  print: 'Print',
  largePrint: 'Large from the start',
  until: 'Until',
  always: 'No end',
  decide: 'Change the conditions',
  withdraw: 'Withdraw',
  form: {
    title: 'Conditions in the exam: {{name}}',
    time: 'Time',
    breaks: 'Breaks, minutes in all',
    breaksHint: '0 to 60. The candidate takes them during the exam; meanwhile the questions are hidden.',
    print: 'Begin with large print',
    until: 'Until the end of this day',
    untilHint: 'Leave it empty if it stays.',
    effect: 'An exam that is open now gets its new time at once. If more than that has passed already, it ends.',
    submit: 'Decide',
    done: 'The conditions of {{name}} are changed.',
  },
  withdrawing: {
    title: '{{name}}: withdraw the conditions?',
    effect: 'From now on the usual time holds. An exam that is open now ends by it, and at once if it is over already. They can be granted again.',
    submit: 'Withdraw the conditions',
    done: '{{name}} has the usual conditions again.',
  },
  history: 'What was decided ({{count}})',
  acts: { granted: 'Granted', changed: 'Changed', withdrawn: 'Withdrawn' },
  actBy: '{{act}} by {{name}}, {{moment}}',
  short: { time: 'time ×{{factor}}', breaks: '{{minutes}} min. of breaks', print: 'large print', until: 'until {{day}}' },
};

export const englishProblems = {
  'accommodation-changed': 'Somebody else has decided on this since the page was opened. Load it again and look.',
  'accommodation-empty': 'Choose more time, breaks or large print; to take everything back, withdraw it.',
  'accommodation-over': 'The last day is today or later.',
  'own-accommodation': 'Nobody decides on their own conditions.',
};
