// What does the decoder of cartridge codes say, in English?

export const english = {
  title: 'What a cartridge code says',
  caption:
    'The key is that of trade guides; brands differ, so printed millimetres and the maker’s own key come first. The drawing is an educational model. A code is never a depth or a hang.',
  code: 'Code on the pack',
  examples: 'Or pick one',
  aloud: 'Read aloud:',
  nothingTyped: 'Type a code, or pick one.',
  verdicts: {
    explained: 'The key explains all four parts. Now read the maker’s own key and compare with the plan, before the pack is opened.',
    open: 'The key does not explain every part, and nothing is guessed. If neither the pack nor the maker’s own key explains it, the cartridge is not used on a client until the supplier has answered in writing.',
    name: 'Not a code in the order diameter, number, configuration, taper: perhaps a name. Unless the pack or the maker’s own key explains it, the cartridge is not used on a client until the supplier has answered in writing.',
  },
  parts: { diameter: 'diameter', count: 'number of needles', configuration: 'configuration', taper: 'taper' },
  unsaid: { diameter: 'diameter unknown', count: 'number unknown', configuration: 'configuration unknown', taper: 'taper unknown' },
  diameter: 'about {{mm}} mm',
  diameterAloud: 'diameter about {{mm}} mm',
  bugpin: '0.30 mm or finer: in the trade, a “bugpin”',
  count_one: '{{count}} needle',
  count_other: '{{count}} needles',
  tooMany: 'more than three: not in assessed work',
  configuration: { RL: 'round liner' },
  taper: { LT: 'long taper', ST: 'short taper' },
  unknown: {
    diameter: 'unknown: these figures are not in the key',
    count: 'unknown: no number of needles',
    configuration: 'unknown: not in the key',
    taper: 'unknown: these letters are not in the key',
  },
  ambiguous: {
    diameter: 'unknown: with four figures the first two are the diameter; here it is not certain where it ends',
    count: 'unknown: it is not certain which figures, if any, count the needles',
    configuration: 'unknown: these letters do not begin with a configuration in the key',
    taper: 'unknown: it is not certain where the taper begins',
  },
  absent: {
    diameter: 'the code does not say',
    count: 'the code does not say',
    configuration: 'the code does not say',
    taper: 'the code does not say',
  },
  drawing: {
    across: 'cut across',
    along: 'from the side',
    scale: '0.5 mm',
    notDrawn: 'not drawn',
  },
  description: {
    order: 'A code such as 0803RLLT is read from left to right in four parts:',
    part: 'Part of the code',
    says: 'What it says',
    example: 'In 0803RLLT',
    rows: {
      diameter: { part: 'first two figures', example: '08, about 0.25 mm' },
      count: { part: 'next two figures', example: '03, three' },
      configuration: { part: 'first letters', example: 'RL, round liner' },
      taper: { part: 'last letters', example: 'LT, long taper' },
    },
    key: 'Trade guides give, as diameters of one needle:',
    keyLine: '{{figures}}: about {{mm}} mm',
    letters: 'RL is a round liner, LT a long taper, ST a short taper. Other figures and letters are not in this key: the figure calls them unknown and does not guess.',
    drawing:
      'The drawing shows on the left the needles cut across, as touching circles on the scale of a bar of 0.5 mm, and on the right one needle from the side, whose point slopes over a longer way for a long taper than for a short one. What is unknown is drawn dashed, with a question mark.',
    bugpin: 'Needles of 0.30 mm or finer are called “bugpin” in the trade. More than three needles are not used in assessed work.',
  },
};
