// What does the Spaulding pyramid say, in English?

export const english = {
  title: 'Sort the studio',
  caption:
    'One question sorts each thing: what will it touch, or enter, when it is used? The scheme was made for devices; that ink, diluent and the inside of the cup count as critical is this programme’s own rule.',
  classes: { critical: 'critical', 'semi-critical': 'semi-critical', 'non-critical': 'non-critical', 'moved-up': 'non-critical, moved up one step' },
  touches: {
    critical: 'enters sterile tissue or the bloodstream',
    'semi-critical': 'touches mucous membrane or broken skin',
    'non-critical': 'touches only intact skin, or no skin',
    'moved-up': 'would touch only intact skin, but has blood on it',
  },
  needs: {
    critical: 'Must be sterile; here it is bought sterile, for single use.',
    'semi-critical': 'Needs high-level disinfection; here nothing semi-critical is reused: disposable, thrown away after one client.',
    'non-critical': 'Needs low-level or intermediate-level disinfection: covered where hands go, cleaned and disinfected after each client.',
    'moved-up': 'Cleaned, then disinfected with a product whose label claims action against bloodborne viruses, or thrown away.',
  },
  things: {
    cartridge: 'cartridge with its needle',
    couch: 'couch',
    ink: 'ink',
    gauze: 'gauze on worked skin',
    handpiece: 'handpiece, under its sleeve',
    'cup-inside': 'inside of the ink cup',
    pencil: 'marking pencil on worked skin',
    'lamp-with-blood': 'lamp handle with a spot of blood',
    'bottle-outside': 'outside of a bottle',
    diluent: 'diluent',
    comb: 'comb on worked skin',
    tray: 'tray',
    tweezers: 'tweezers that lift a loose hair from worked skin',
  },
  ask: '{{thing}}. Which class?',
  explain: 'It {{touches}}: {{class}}. {{needs}}',
  sorted: 'Sorted so far',
  none: 'nothing yet',
  description: {
    intro: 'A pyramid of three tiers; each thing that has been sorted stands in its tier as a numbered dot. Blood moves a non-critical object up one step: its dot stands on the line between the two lower tiers.',
    things: 'In this figure',
  },
};
