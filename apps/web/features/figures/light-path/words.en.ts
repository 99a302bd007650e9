// What do the paths of light say, in English?

export const english = {
  title: 'Why a deep black may look blue: the usual explanation',
  caption:
    'The usual explanation, not a measurement, and not yet checked for this programme in a text on the optics of skin. You may hear it called “Tyndall effect”. A blue tone alone proves neither depth nor poor ink.',
  columns: { shallow: 'Shallow pigment', deep: 'Deep pigment' },
  back: 'Back to the eye',
  rays: { blue: 'Blue light', red: 'Red light' },
  fate: { back: 'comes back', swallowed: 'swallowed by the pigment' },
  seen: { grey: 'Little of both: looks grey to black', blueGrey: 'Poorer in red: looks blue-grey', skin: 'Both: looks like skin' },
  words: {
    lead: 'Two sections of skin side by side. Blue light is a broken line, red light a solid, thicker one. A ray that ends in a cross is swallowed; a ray that ends in an arrow leaves the skin.',
    shallow: 'Shallow pigment: the blue and the red ray both end at the dark deposit. Little of either comes back.',
    deep: 'Deep pigment: the blue ray makes a short arc in shallow tissue and comes back. The red ray goes further down and ends at the deposit. What comes back is poorer in red.',
    others: 'Before a blue tone is put down to depth, three other explanations are looked into:',
    causes: { base: 'a pigment whose base leans to blue', mixture: 'a mixture whose warm part has faded first', dilution: 'ink that was diluted unevenly' },
  },
};
