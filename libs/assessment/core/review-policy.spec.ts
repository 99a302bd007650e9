// Is an exam never shown item by item, at whatever moment?
import { examPassRule, quizPassRule } from './pass-rule.js';
import { reviewMomentOf, reviewMoments, shownAt, usualReview } from './review-policy.js';

const exam = examPassRule({ items: 28, passPoints: 23, gates: { total: 6, needed: 5 }, minutes: 60, coolDownHours: 24, domains: {} });

describe('what is shown of an attempt', () => {
  it.each(reviewMoments)('is no item of an exam %s', (moment) => {
    expect(shownAt(exam, moment)).not.toBe('items');
  });

  it('is nothing while it is open, and the items of a quiz afterwards; also under a rule that was drawn before there was a policy', () => {
    const { review: _, ...older } = quizPassRule(6);
    for (const rule of [quizPassRule(6), older]) expect(reviewMoments.map((moment) => shownAt(rule, moment))).toEqual(['nothing', 'items', 'items']);
    expect(shownAt({ kind: 'exam' }, 'after')).toBe(usualReview.exam.after);
    expect(shownAt({ kind: 'exam', review: { during: 'nothing', after: 'nothing', later: 'domains' } }, 'after')).toBe('nothing');
  });

  it('depends on the state, and then on the attempt\'s own time', () => {
    const deadline = new Date('2026-11-22T10:00:00Z');
    const at = (state: string, time: string, until: Date | null = deadline) => reviewMomentOf({ state, deadline: until }, new Date(`2026-11-22T${time}Z`));
    expect([at('in-progress', '09:00:00'), at('in-progress', '11:00:00'), at('scored', '09:59:59'), at('scored', '10:00:00'), at('scored', '11:00:00', null)]).toEqual(['during', 'during', 'after', 'later', 'after']);
  });
});
