// What do the clocks of a complaint say, in English?

export const english = {
  title: 'Three clocks start at the same moment',
  caption: 'The skin sets the first clock, this programme the second, the law in force the third. The third face is empty on purpose: fill it in with a limit that you have looked up.',
  level: 'What does the client report?',
  levels: { now: 'Now', 'same-day': 'Same day', planned: 'Planned' },
  signs: {
    now: 'Trouble breathing, swelling of the face, fever with spreading redness, or red streaks.',
    'same-day': 'Pus, heat, growing pain, fever, nodules, or redness that lasts more than 2 days or spreads.',
    planned: 'Tone, shape or density, on calm skin.',
  },
  seen: {
    now: 'The emergency services are called at once. A client who is present is not left alone.',
    'same-day': 'A clinician sees the client on that day.',
    planned: 'The studio sees the client within 24 to 48 hours.',
  },
  highest: 'One sign is enough for the higher level, and in doubt the higher level applies.',
  clocks: { hour: 'Hour 0', days: 'Day 2', law: 'Legal limit' },
  faces: { hour: 'first hour', days: 'once round: 48 hours', law: 'check the current limit' },
  daysNoted_one: '{{count}} day',
  daysNoted_other: '{{count}} days',
  first: {
    head: 'In the first hour',
    listen: 'Thank the client, let them speak for at least 60 seconds, ask about every sign.',
    help: 'Call for help where a sign asks for it. Photographs never delay it.',
    record: 'Photograph before anything is wiped off or put on. Write down time, words, signs, advice and the next step.',
    book: 'Offer the complaints book as soon as the client asks about their rights.',
    insurer: 'Nothing about legal responsibility and no offer of money before the insurer has been told.',
  },
  second: 'When the client is seen',
  third: {
    head: 'The legal limit',
    why: 'In the versions of the Portuguese law that were read, one limit went from 5 to 10 working days, and 15 days were given for replies to electronic complaints. Which limits are in force has to be checked.',
    days: 'Limit found in the law in force (days)',
    checkedOn: 'Looked up on',
    unchecked: 'Check the current limit. Until it has been looked up, this clock shows no number.',
    undated: 'A number without the date of the check does not count. Add the date.',
    noted_one: 'On the complaint card: {{count}} day, looked up on {{day}}. To be looked up again by {{next}}.',
    noted_other: 'On the complaint card: {{count}} days, looked up on {{day}}. To be looked up again by {{next}}.',
    unsaved: 'What you write here is an exercise and is not kept. Write down as well whether the law counts working days.',
  },
  archive: 'Afterwards: the archive of complaints is kept for {{years}} years, by the versions of the law that were read.',
};
