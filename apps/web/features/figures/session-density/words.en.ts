// What does the figure of the three sittings say, in English?

export const english = {
  title: 'Three sittings: 30, 70, 100',
  caption: 'A model: a patch with one hundred places, drawn much larger than life and filled at random. In one series of ten people density was built in this way, with zero bleeding as the guard on depth; no other scheme was compared with it. Nobody is promised a result.',
  view: 'How to draw the dots',
  views: { added: 'Mark what is new', alike: 'All alike' },
  old: 'already there',
  fresh: 'added in this sitting',
  free: 'still free',
  sitting: 'Sitting {{number}}',
  share: '{{percent}} %',
  planned: 'Dots planned for the zone',
  plannedIs: '{{dots}} dots',
  head: { sitting: 'Sitting', added: 'Add', after: 'Then there are' },
  result: 'For {{planned}} planned dots: add {{first}}, then {{second}}, then {{third}}.',
  mistake: 'Who adds {{wrong}} in the second sitting has forgotten the {{first}} that are already there.',
  between: 'At least {{weeks}} weeks lie between two sittings for trainees, so that each healed sitting can correct the next. No zone is filled completely in the first.',
  inWords: {
    patch: 'Three square patches, each with the same hundred places, scattered without rows.',
    after: 'After sitting {{number}}: {{stand}} of 100 places have a dot, {{added}} of them new.',
  },
};
