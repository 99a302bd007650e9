// What does the start page say, in English?

export const english = {
  title: 'Know who holds the needle',
  lead: 'Dermark trains and certifies scalp micropigmentation technicians, and keeps the register in which anyone can check them.',
  client: {
    title: 'Check a certificate',
    text: 'Before or after a treatment: type the number or scan the code on the certificate. No account, no charge, answered at once.',
    action: 'Check a certificate',
  },
  trainee: {
    title: 'Study',
    text: 'Seven modules, each statement with its source. The theory exam, practical stations and your certificate, in one place.',
    action: 'Go on studying',
    actionSignedOut: 'Sign in to study',
  },
  academy: {
    title: 'Academies',
    text: 'Teach, assess and issue. Nobody who taught or assessed a trainee decides on that trainee’s certificate.',
    action: 'Go to your academy',
    actionSignedOut: 'Apply as an academy',
  },
  register: { action: 'Go to the register' },
  passMark: 'How the pass mark was set',
  note: 'A certificate says that its holder met the programme’s requirements. It is not a licence to practise.',
};
