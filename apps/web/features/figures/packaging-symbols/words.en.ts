// What do the symbols on a pack say, in English?

export const english = {
  title: 'Six symbols on a sterile pack',
  caption:
    'Drawn for this programme after the symbols of ISO 15223-1; a real pack carries the method by which it was sterilised. A symbol is the maker’s statement: it does not replace the check by eye on five points.',
  view: 'View',
  views: { learn: 'Learn them', test: 'Test yourself' },
  meanings: {
    'sterile-eo': 'sterilised with ethylene oxide',
    'sterile-r': 'sterilised by irradiation',
    'no-reuse': 'do not re-use',
    lot: 'batch code',
    'use-by': 'use-by date',
    'damaged-pack': 'do not use if the package is damaged',
  },
  looks: {
    'sterile-eo': 'the word STERILE in a frame, with the letters EO in a second field',
    'sterile-r': 'the word STERILE in a frame, with the letter R in a second field',
    'no-reuse': 'a 2 in a circle, crossed out',
    lot: 'the letters LOT in a frame',
    'use-by': 'an hourglass',
    'damaged-pack': 'a torn pack in a circle, crossed out',
  },
  question: 'what does this symbol mean?',
  thisIs: 'It shows {{looks}} and means: {{meaning}}.',
  more: {
    'sterile-eo': 'STERILE names the method in its second field; EO is ethylene oxide.',
    'sterile-r': 'STERILE names the method in its second field; R is irradiation.',
    'no-reuse': 'Here single use means one client and one sitting.',
    lot: 'It goes into the client’s record before the pack is opened.',
    'use-by': 'Read the date beside it against today’s, and record it.',
    'damaged-pack': 'A pack that has been wet counts as damaged, even after it has dried.',
  },
  description: {
    intro: 'The six symbols, what they look like and what they mean:',
    looks: 'On the pack',
    meaning: 'Meaning',
    test: 'The self-test shows one symbol after the other, with four meanings to choose from, says whether the answer was right and gives the meaning.',
    points: 'Whatever is printed, five points are checked by eye and said aloud before the pack is opened:',
    point: {
      'intact-and-dry': 'intact and dry',
      seal: 'seal even',
      'sterile-mark': 'sterile mark or indicator',
      lot: 'lot legible',
      'in-date': 'in date',
    },
  },
};
