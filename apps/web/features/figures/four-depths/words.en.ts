// What do the four depths say, in English?

export const english = {
  title: 'Four lengths that are all called “depth”',
  caption: 'A drawing for learning: its lengths are no settings. Hang and stroke belong to the machine; penetration and deposit depth belong to the skin, and neither is read off the machine.',
  motor: 'Motor',
  motors: { running: 'Running', off: 'Off' },
  contact: 'Cartridge',
  contacts: { clear: 'Clear of the skin', pressed: 'Pressed on the skin' },
  of: { machine: 'of the machine', skin: 'of the skin' },
  names: { hang: 'Hang', stroke: 'Stroke', penetration: 'Penetration', deposit: 'Deposit depth' },
  what: {
    hang: 'tip outside the cartridge',
    stroke: 'travel of the needle in one cycle',
    penetration: 'tip below the surface, at the lowest point of its travel',
    deposit: 'level at which pigment stays',
  },
  where: {
    hang: 'Seen on the machine, running',
    stroke: 'Found in the maker’s data',
    penetration: 'Seen nowhere at the couch',
    deposit: 'Seen only in tissue or by imaging',
  },
  told: {
    running: 'Motor running: the tip, at its furthest, stands where the hang is read.',
    off: 'Motor off: the needle may be drawn back and show nothing. There is no hang to read. The two panels of the skin still show a running machine.',
    clear: 'Cartridge clear of the skin: only part of the projection enters.',
    pressed: 'Cartridge pressed on: the whole projection can enter, as drawn here, and the pigment lies deeper. Hang and stroke have not changed.',
  },
  words: {
    lead: 'Four panels. In the first two a cartridge hangs in the air; in the last two it stands over skin. A line with bars at both ends shows the length that is meant. Broken outlines show where the needle has been.',
    table: 'The four words',
    word: 'Word',
    is: 'What it is',
    seen: 'Where it is seen',
    changes: 'What changes it',
    change: {
      hang: 'the adjusting ring, the cartridge, the stroke',
      stroke: 'the machine',
      penetration: 'hand, stretch, angle, skin, hang',
      deposit: 'penetration, ink, healing',
    },
  },
};
