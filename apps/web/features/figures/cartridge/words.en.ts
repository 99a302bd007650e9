// What do the parts of a cartridge say, in English?

export const english = {
  title: 'A cartridge, from the tip backwards',
  caption: 'An educational model, not to scale and of no brand. Hold a cartridge by its body, never near the opening.',
  view: 'View',
  views: { together: 'Cut open', apart: 'Taken apart' },
  pick: 'Part',
  parts: { needles: 'needles', opening: 'opening', body: 'body', membrane: 'membrane', base: 'base' },
  says: {
    needles: 'The needles move out and back. Their tip touches nothing but prepared skin and the ink in the cup.',
    opening: 'The opening that the needles come out of. No hand comes near it.',
    body: 'The body stays still. This is where a hand may hold the cartridge.',
    membrane: 'The membrane is there to keep fluid from running back into the handpiece. It neither filters ink nor limits depth. In this programme only cartridges with an internal membrane are used.',
    base: 'The base locks into the handpiece. Bag and cable sleeve stay on, whatever the cartridge.',
  },
  hold: 'hold here',
  not: 'not here',
  fluid: 'fluid',
  description: {
    intro: 'A cartridge is drawn upright with its tip at the top, cut open or taken apart. A bracket beside the body says “hold here”, a cross at the opening “not here”. In the cut, a dashed arrow shows fluid that runs back from the opening and ends at the membrane. From the tip backwards:',
  },
};
