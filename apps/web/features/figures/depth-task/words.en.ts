// What does a task at the simulator say, in English?

export const english = {
  situation: 'The situation',
  goals: {
    title: 'What earns the points',
    share: '{{goal}}: {{percent}} %',
    bandAll: 'All nine dots {{where}}, a share for each',
    band: '{{dots}} of the nine dots {{where}}, a share for each',
    even: 'Equal movements make nine dots at nearly the same level',
    limit: 'There are nine dots, and none lies deeper than {{where}}',
    limitAlways: 'There are nine dots, and none lies deeper than {{where}}, nor do those that you make on the way',
    depth: 'The tip goes as deep as the question asks',
    entry: 'The tip just enters the skin: with one step less of hang it does not',
    whole: 'Reached.',
    partly: 'Reached to {{percent}} %.',
    not: 'Not reached.',
  },
  bands: {
    target: 'in the target',
    epidermis: 'in the epidermis',
    papillary: 'in the papillary dermis',
    upperReticular: 'in the upper reticular dermis',
    deepReticular: 'in the deep reticular dermis',
    pastDermis: 'past the dermis',
  },
  /** Deeper than these. */
  limits: {
    epidermis: 'the epidermis',
    papillary: 'the papillary dermis',
    upperReticular: 'the upper reticular dermis',
    deepReticular: 'the deep reticular dermis',
    pastDermis: 'the fat',
  },
  feedback: {
    none: 'Only hang and needle are drawn here, and not where the pigment lies.',
    made: 'Dots made on the patch: time {{number}}. What they became is drawn; they stay as they were made.',
  },
  dots: 'Make nine dots on the patch ({{left}} left)',
  done: 'This is my setting',
  state: {
    empty: 'Nothing counts as your answer yet.',
    open: 'What is set now counts as your answer. Say so when you have finished.',
    done: 'You said that this is your setting. You can still change it.',
  },
  marked: {
    given: 'Your setting',
    right: 'A setting that reaches every goal',
    none: 'You set nothing.',
    model: 'An educational model, not a measurement: no number here is a setting for real skin.',
  },
};
