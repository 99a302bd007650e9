// What does the one next thing say, in English?

export const english = {
  goOn: 'Go on with',
  goOnOpen: 'Go back to',
  lesson: 'Lesson {{code}}',
  nothingNow: {
    'cool-down': 'Nothing to do until {{moment}}. Then the exam opens again.',
    station: 'Everything you do alone is done. What is missing is with your assessor: {{station}}.',
    name: 'One thing is missing: your name must be confirmed.',
    nameAgain: 'Your name was checked once more, so that your certificate can be corrected. It waits for you.',
    nameAcademy: 'Your academy compares your name with a document. Bring your identity card or passport.',
    decision: 'Everything is there. A certifier who neither taught nor assessed you decides now.',
    withdrawn: 'You have left this programme. What you did stays recorded.',
    certified: 'Certificate {{number}}',
  },
  askName: 'Read it letter by letter. Is it exactly right?',
  openCertificate: 'Open your certificate',
};
