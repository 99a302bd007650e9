// What do the waste streams say, in English?

export const english = {
  title: 'Where does it go?',
  caption:
    'Portuguese groups; colours, codes and final treatment are to be confirmed in writing by your own carrier. Whoever makes the waste sorts it, where it arises.',
  streams: {
    sharps: 'rigid sharps container',
    biohazard: 'biohazard bag',
    ordinary: 'bag for groups I and II',
    'set-aside': 'set aside, labelled',
  },
  groups: { sharps: 'group IV', biohazard: 'group III', ordinary: 'groups I and II', 'set-aside': 'ask the carrier' },
  hazardous: 'hazardous',
  things: {
    gauze: 'Gauze with blood and ink',
    cartridge: 'Used cartridge, still in the handpiece',
    'outer-wrapping': 'Outer wrapping, opened with clean hands',
    gloves: 'Gloves worn in the field',
    'doubtful-wipe': 'A wipe from the field: blood, or only black ink?',
    'expired-ink': 'Expired ink, unused',
    sleeve: 'Sleeve and film from the handpiece',
    'taped-cartridge': 'Used cartridge, wrapped in paper and tape',
  },
  because: {
    gauze: 'It has blood on it.',
    cartridge: 'It goes straight from the handpiece into the container: it can pierce a bag and a hand.',
    'outer-wrapping': 'It never met the client.',
    gloves: 'They were in the field.',
    'doubtful-wipe': 'Doubt goes to the more hazardous group.',
    'expired-ink': 'A chemical: ask the carrier.',
    sleeve: 'They were in the field.',
    'taped-cartridge': 'Tape hides it and does not make it safe. A sharp in a bag or paper bin, wrapped or not, is a critical fail.',
  },
  ask: '{{thing}}. Where does it go?',
  explain: 'Goes to: {{stream}}, {{group}}. {{because}}',
  shortNames: {
    gauze: 'gauze',
    cartridge: 'cartridge',
    'outer-wrapping': 'wrapping',
    gloves: 'gloves',
    'doubtful-wipe': 'wipe',
    'expired-ink': 'ink',
    sleeve: 'sleeve, film',
    'taped-cartridge': 'cartridge in tape',
  },
  description: {
    intro: 'Four vessels stand side by side; what has been sorted stands in them as numbered dots. Groups III and IV are hazardous.',
    scheme: 'For the bags, one Portuguese university uses black for groups I and II, white with a biohazard mark for group III, and red bags or specific containers for group IV. That is one institution’s scheme.',
    carrier: 'Hazardous waste leaves only with a licensed carrier under a written contract, and the transport note of each collection is kept.',
  },
};
