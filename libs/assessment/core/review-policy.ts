// What does a candidate see of an attempt, and when?

/** While it is open; once it is handed in; once its own time would have been over, when nobody who began with it still sits. */
export const reviewMoments = ['during', 'after', 'later'] as const;
export type ReviewMoment = (typeof reviewMoments)[number];

/** `domains`: how each domain went, without an item. `items`: each with its key and why. */
export type ReviewScope = 'nothing' | 'domains' | 'items';
export type ReviewPolicy = Readonly<Record<ReviewMoment, ReviewScope>>;

/** The items of an exam are asked again: the database refuses a form of one that would show them. */
export const usualReview: Readonly<Record<'quiz' | 'exam', ReviewPolicy>> = {
  quiz: { during: 'nothing', after: 'items', later: 'items' },
  exam: { during: 'nothing', after: 'domains', later: 'domains' },
};

export function reviewMomentOf({ state, deadline }: { readonly state: string; readonly deadline: Date | null }, now: Date): ReviewMoment {
  if (state === 'in-progress') return 'during';
  return deadline !== null && now >= deadline ? 'later' : 'after';
}

/** Forms that were drawn before there was a policy have the usual one. */
export const shownAt = (rule: { readonly kind: 'quiz' | 'exam'; readonly review?: ReviewPolicy }, moment: ReviewMoment): ReviewScope => (rule.review ?? usualReview[rule.kind])[moment];
