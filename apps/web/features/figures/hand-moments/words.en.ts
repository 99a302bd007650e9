// What do the hand moments say, in English?

export const english = {
  title: 'Six moments round the chair',
  caption:
    'An educational model of a room, seen from above. Dots mark the edge of the field: the prepared scalp and the covered tray. The list is this programme’s own. Gloves never replace hand hygiene.',
  view: 'View',
  views: { room: 'The room', test: 'Test yourself' },
  pick: 'Moment',
  moments: {
    'before-client': 'before touching the client',
    'before-sterile': 'before opening sterile items and putting on gloves',
    'after-blood': 'after blood or ink',
    'after-client': 'after the client',
    'after-surroundings': 'after touching the surroundings',
    'glove-change': 'at every change of gloves',
  },
  prevents: {
    'before-client': 'Otherwise your day reaches the client’s scalp.',
    'before-sterile': 'Otherwise a sterile pack is spoilt as it opens.',
    'after-blood': 'Otherwise it travels to drawer, door and face.',
    'after-client': 'Otherwise this client meets the next one.',
    'after-surroundings': 'Otherwise the room comes back into the field.',
    'glove-change': 'Otherwise what leaked or spilled stays on the skin.',
  },
  how: 'Hands visibly soiled, with ink or blood for instance: wash, {{washFrom}} to {{washTo}} seconds. Otherwise: rub with alcohol, {{rubFrom}} to {{rubTo}} seconds.',
  places: {
    technician: 'technician',
    client: 'client',
    tray: 'tray',
    telephone: 'telephone',
    drawer: 'drawer',
    gloves: 'gloves',
    door: 'door',
    basin: 'basin',
  },
  cleaning: { rub: 'rub with alcohol', wash: 'wash with soap and water', none: 'neither: this is none of the six moments' },
  situations: {
    greeted: 'Your hands look clean. You are about to touch the client’s scalp.',
    'ink-on-thumb': 'You change gloves and find a streak of ink on your thumb.',
    'same-field': 'Gloves whole, hands in the field all the time: you go on with the next row of dots.',
    telephone: 'With bare, clean-looking hands you have put the telephone away and want to go back to the scalp.',
    'new-pair': 'You have taken a torn glove off. Your hands look clean. You want a new pair.',
    'blood-on-wrist': 'Gloves off, and there is a dot of blood on your wrist.',
    unpacking: 'Your hands look clean. Next you open the sterile packs and put on gloves.',
    goodbye: 'The client has gone. Your hands look clean.',
  },
  because: {
    moment: 'Moment {{number}}, {{moment}}.',
    rub: 'Hands that look clean are rubbed, for {{from}} to {{to}} seconds.',
    wash: 'Visibly soiled hands are washed, for {{from}} to {{to}} seconds.',
    none: 'Nothing outside the field was touched and the gloves stay on; hands are cleaned when they come off.',
  },
  description: {
    intro:
      'A room seen from above. The technician sits behind the client’s head; beside it stands the tray. A line of dots round scalp and tray is the field. Outside lie telephone, drawer, gloves, basin and door. Six numbered arrows cross the edge of the field, one for each moment:',
    number: 'No.',
    moment: 'Moment',
    way: 'Way of the hand',
    fromTo: 'from {{from}} to {{to}}',
    reason: 'Why',
    test: 'The self-test describes eight situations and asks: rub, wash, or neither.',
  },
};
