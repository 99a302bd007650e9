// What does the frame of a figure say, in English?

export const english = {
  inWords: 'The figure in words',
};
