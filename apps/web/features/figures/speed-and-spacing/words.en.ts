// What does the figure of speed and hand say, in English?

export const english = {
  title: 'Speed of the machine, speed of the hand',
  caption: 'A calculation, no setting to copy: machines differ, and no setting is carried over from one to another. None of the three controls sets a depth. Nobody raises the voltage to get deeper.',
  hits: 'Speed of the machine',
  hand: 'Speed of the hand',
  rest: 'Rest on one dot',
  hitsIs: '{{value}} hits per second',
  handIs: '{{value}} mm per second',
  restIs: '{{value}} s',
  moving: 'The hand moves: seen from above, {{length}} mm of skin',
  resting: 'The hand rests: every hit on the same dot',
  scale: '1 mm',
  apart: 'Two hits are {{hand}} ÷ {{hits}} {{sign}} {{value}} mm apart.',
  onDot: 'One dot takes {{hits}} × {{rest}} s = {{value}} hits.',
  inWords: {
    rule: 'While the hand moves, the distance between two hits is hand speed divided by hits per second. While it rests, all hits fall on the same dot.',
    faster: 'A faster machine: hits closer together, more hits on each dot, the same needle hang as before.',
    hand: 'A faster hand: hits farther apart. It does not change how many hits fall on a dot while the hand rests.',
    longer: 'A longer rest: more hits on the same dot.',
    example: 'Example: 100 hits per second and 50 mm per second give a hit every {{spacing}} mm; a rest of {{rest}} s gives 20 hits on one dot, at 150 hits per second 30.',
  },
};
