// What is said about the agreement of assessors, in English?

export const english = {
  title: 'Agreement of assessors',
  lead: 'Where a station asks for two assessors, each signs without seeing the other’s sheet. This is how often they judged alike. Cohen’s kappa takes away what chance alone would give: 1 is full agreement, 0 is chance.',
  empty: 'Two assessors have not watched at a station yet. As soon as both have signed, it counts here.',
  stations: 'By station',
  people: 'Two by two',
  peopleLead: 'It says how far two people agree, not which of them is right.',
  station: 'Station',
  two: 'Assessors',
  alike: 'Judged alike',
  result: 'Passed or not',
  steps: 'Step by step',
  of: '{{some}} of {{all}}',
  tooFew: 'Not enough data: {{takings}} of {{needed}}',
  alwaysTheSame: '{{percent}} alike; always the same judgement, so there is no kappa',
  kappa: '{{percent}} alike, kappa {{kappa}}',
  kappaBetween: '{{percent}} alike, kappa {{kappa}} ({{lower}} to {{upper}})',
};
