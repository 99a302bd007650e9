// What does the clock after an injury say, in English?

export const english = {
  title: 'The clock after an injury',
  caption:
    'One dot is one hour. The 1 hour and 72 hours are British guidance, the 48 hours American; your hospital applies its own. The five minutes are this programme’s rule.',
  time: 'Time since the injury',
  less: 'Earlier',
  more: 'Later',
  minutes: '{{value}} min',
  hours: '{{value}} h',
  since: 'since the injury',
  hospital: 'To hospital without delay, whatever the clock says. Which tests and medicines are needed is for the clinician to decide.',
  marks: { injury: '0 min', firstHour: '1 h', day: '24 h', baseline: '48 h', lastStart: '72 h' },
  lines: {
    'first-aid': 'First aid',
    call: 'Call to the hospital',
    hiv: 'HIV post-exposure prophylaxis',
    'hepatitis-c': 'Hepatitis C baseline tests, both people',
    'hepatitis-b': 'Hepatitis B',
  },
  states: {
    'first-aid': {
      now: 'Now: stop; let the wound bleed; wash it with soap under running water, without sucking or scrubbing it, and no bleach; dry it; waterproof dressing.',
      overdue: 'Comes first: let it bleed, soap and running water, dry, waterproof dressing.',
    },
    call: {
      now: 'Now: no more than five minutes between the injury and the call.',
      overdue: 'The five minutes are over: call now and go.',
    },
    hiv: {
      preferred: 'Started within 1 hour if possible.',
      possible: 'The preferred hour is over; it can still be started, not after 72 hours.',
      over: 'More than 72 hours: not started any more. The visit is needed all the same.',
    },
    'hepatitis-c': {
      preferred: 'As soon as possible, preferably within 48 hours.',
      possible: 'The preferred 48 hours are over: as soon as possible.',
    },
    'hepatitis-b': { visit: 'At the same visit: the doctor will ask about your vaccination.' },
  },
  tags: { now: 'now', overdue: 'if not done: at once', preferred: 'in time', possible: 'late, still open', over: 'over', visit: 'same visit' },
  description: {
    intro: 'A ring of dots, one for each hour from the injury to 72 hours, with larger dots at the injury, 1 hour, 24, 48 and 72 hours; the hours that have passed are full. What stands on the clock:',
    when: 'Since the injury',
    what: 'What is at stake',
    rows: {
      first: { when: '0 minutes', what: 'first aid; the call to the hospital within five minutes' },
      hour: { when: 'within 1 hour if possible', what: 'HIV post-exposure prophylaxis; not started after 72 hours' },
      baseline: { when: 'preferably within 48 hours', what: 'hepatitis C baseline tests for both people' },
      visit: { when: 'the same visit', what: 'hepatitis B: the doctor will ask about your vaccination' },
    },
    always: 'Hospital without delay also when hours or days have been lost, when the source is unknown, or when the technician works alone.',
  },
};
