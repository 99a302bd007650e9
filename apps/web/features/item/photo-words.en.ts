// What is said of an answer with photos, in English?

export const english = {
  seen: 'What must be seen:',
  rule: 'Two people mark your answer out of {{points}}, without knowing whose it is or what the other one gave.',
  alike: 'If they give the same, it counts; otherwise a third person decides.',
  near_one: 'If they differ by {{count}} point at most, their mean counts; otherwise a third person decides.',
  near_other: 'If they differ by {{count}} points at most, their mean counts; otherwise a third person decides.',
  most_one: '{{count}} photo.',
  most_other: 'Up to {{count}} photos.',
  pixels: 'Only the image is kept: no place, no time, no camera. Show nobody’s face.',
  add: 'Take or choose a photo',
  another: 'Take or choose another photo',
  replace: 'Replace photo {{number}}',
  remove: 'Remove photo {{number}}',
  photo: 'Photo {{number}} of your answer',
  sending: 'Sending the photo…',
  again: 'Send it again',
  faults: {
    unread: 'This file could not be read as a photo. Choose a JPEG, PNG or WebP. Nothing of your answer has changed.',
    unfit: 'This photo cannot be kept: it has to be a JPEG, PNG or WebP of at most 6 MB. Nothing of your answer has changed.',
    full: 'This attempt keeps no more photos, with those that were replaced. Nothing of your answer has changed.',
    unsent: 'The photo has not been sent. It is kept on this page: send it again when the network is back.',
    'attempt-closed': 'The time is over: this photo was not taken in.',
    'taken-over': 'The exam goes on in another browser: this photo was not taken in.',
    'on-break': 'During a break nothing is answered: end it first.',
  },
  nothing: 'You gave no photo here.',
};
