// What is said about accommodations, in English?

export const english = {
  title: 'Accommodation in exams',
  lead: 'It belongs to the person and holds for every exam at this academy. Write down nowhere why: it is nobody’s business here.',
  own: 'This is your own. Somebody else at the academy decides on it.',
  usual: 'The usual time, no breaks.',
  time: 'Time',
  factor: { usual: 'Usual time', quarter: 'A quarter more (×1.25)', half: 'Half as much again (×1.5)', double: 'Twice the time (×2)' },
  breaks: 'Breaks',
  breakMinutes: '{{minutes}} minutes in all, for which the clock stands still',
  noBreaks: 'None',
  print: 'Print',
  largePrint: 'Large from the start',
  until: 'Until',
  always: 'No end',
  decide: 'Change the accommodation',
  withdraw: 'Withdraw',
  form: {
    title: 'Accommodation in exams: {{name}}',
    time: 'Time',
    breaks: 'Breaks, minutes in all',
    breaksHint: '0 to 60. The candidate takes them during the exam; meanwhile the questions are hidden.',
    print: 'Begin with large print',
    until: 'Until the end of this day',
    untilHint: 'Leave it empty if it stays.',
    effect: 'An exam that is open now gets its new time at once. If more than that has passed already, it ends.',
    submit: 'Decide',
    done: 'The accommodation of {{name}} is changed.',
  },
  withdrawing: {
    title: '{{name}}: withdraw the accommodation?',
    effect: 'From now on the usual time holds. An exam that is open now ends by it, and at once if it is over already. It can be granted again.',
    submit: 'Withdraw the accommodation',
    done: '{{name}} has the usual time again.',
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
  'own-accommodation': 'Nobody decides on their own accommodation.',
};
