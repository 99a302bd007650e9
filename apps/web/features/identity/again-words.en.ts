// What does the dialog say that asks for a password once more, in English?

export const english = {
  email: 'E-mail address',
  password: 'Password',
  title: 'Sign in once more',
  lead: 'The session has ended, or this needs a password that was entered less than 30 minutes ago. Nothing on the page behind this is lost.',
  submit: 'Sign in and go back',
  done: 'Signed in. Nothing is lost: go on where you were.',
};
