// What does the inbox of the demonstration say, in English?

export const english = {
  title: 'Letters of the demonstration',
  lead: 'What a real installation sends by e-mail lies here, newest first. Everybody on this machine can read it.',
  to: 'To {{recipient}}',
  empty: 'No letter yet. Ask for a new password, or invite somebody, and it will lie here.',
};
