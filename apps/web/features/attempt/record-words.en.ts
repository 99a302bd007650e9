// What is said about what an exam leaves behind, in English?

export const english = {
  title: 'Your receipt',
  lead: 'Every answer that you saved, the times and the result were sealed as soon as there was a result. The public ledger holds their fingerprint, so nobody can change them unnoticed. Keep the file: it proves this without us. The questions and the right answers are not in it.',
  entering: 'Your exam is being entered in the ledger. Your receipt is here in a few seconds.',
  emptied: 'What was sealed was removed.',
  file: 'Receipt (file)',
  fileOf: 'Receipt of result {{number}} (file)',
  entry: 'Entry {{index}} of the ledger, sealed on {{moment}}',
  check: 'Check a receipt',
  looked: 'Looked at by the register on {{moment}}',
  appeal: {
    title: 'Have it looked at again',
    lead: 'If you think that something went wrong, you can ask until {{day}}, once for each result. Somebody of the register who has no tie to you or your academy looks at the exam as you saw it, and tells you what was decided and why.',
    open: 'Ask for it',
    reason: 'What do you think went wrong?',
    reasonHint: 'As exactly as you can: which question, what happened, when. Only the register reads it.',
    send: 'Send',
    done: 'Your request has come. You get a letter that confirms it.',
    waits: 'You asked that your result be looked at again',
    asked: 'Asked on {{day}}:',
    decided: 'Decided on {{day}}:',
    outcomes: { dismissed: 'Looked at again: the result stands', referred: 'Looked at again: a question is being examined', annulled: 'Looked at again: this attempt does not count' },
  },
};

export const englishProblems = {
  'seal-not-entered': 'Your exam is being entered in the ledger. Try again in a moment.',
  'seal-emptied': 'What was sealed of this exam was removed.',
  'appeal-open': 'You have asked about this result already.',
  'appeal-too-late': 'The time in which this result is looked at again is over.',
};
