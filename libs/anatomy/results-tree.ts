// Which question comes next when a result went bad, and which action ends it?

/** How soon, and who: the levels of the first hour (C7.05, C7.06, C7.07), and a doctor for skin without haste (C7.21, C7.26). */
export type Urgency = 'now' | 'same-day' | 'dermatologist' | 'planned';

export const actions = {
  emergency: 'now', // C7.05
  clinician: 'same-day', // C7.06
  bumps: 'same-day', // C7.20
  outbreak: 'same-day', // C7.20 and C7.27
  doubt: 'same-day', // C7.08: in doubt the higher level
  'one-colour': 'dermatologist', // C7.21
  'other-change': 'dermatologist', // C7.26
  healing: 'planned', // C7.10, C7.19
  spread: 'planned', // C7.16, C7.22, C7.36, C7.38
  blur: 'planned', // C7.16, C7.34, C7.36, C7.38
  wait: 'planned', // C7.23
  causes: 'planned', // C7.23
} as const satisfies Readonly<Record<string, Urgency>>;
export type ActionId = keyof typeof actions;

export type Target = { readonly question: QuestionId } | { readonly action: ActionId };

export interface Branch {
  readonly id: string;
  readonly to: Target;
}

export const questionIds = ['danger', 'urgent', 'bumps', 'second-client', 'raised', 'time', 'first-weeks', 'before-four', 'from-four'] as const;
export type QuestionId = (typeof questionIds)[number];

const ask = (question: QuestionId): Target => ({ question });
const act = (action: ActionId): Target => ({ action });

/** Urgent signs are asked about first; time and picture decide only what is left (C7.08, C7.17, C7.18). */
export const questions = {
  danger: [{ id: 'yes', to: act('emergency') }, { id: 'no', to: ask('urgent') }],
  urgent: [{ id: 'yes', to: act('clinician') }, { id: 'no', to: ask('bumps') }],
  // nodules of any kind are same-day (C7.06); those that C7.20 describes raise one more question
  bumps: [{ id: 'in-dots', to: ask('second-client') }, { id: 'nodules', to: act('clinician') }, { id: 'no', to: ask('raised') }],
  'second-client': [{ id: 'yes', to: act('outbreak') }, { id: 'no', to: act('bumps') }],
  raised: [{ id: 'one-colour', to: act('one-colour') }, { id: 'other', to: act('other-change') }, { id: 'no', to: ask('time') }],
  // C7.19: scabs have gone by about 2 weeks; C7.23: no healed result is judged before 4 weeks
  time: [{ id: 'to-two', to: ask('first-weeks') }, { id: 'to-four', to: ask('before-four') }, { id: 'later', to: ask('from-four') }],
  'first-weeks': [{ id: 'fading', to: act('healing') }, { id: 'halo', to: act('spread') }, { id: 'missing', to: act('wait') }, { id: 'else', to: act('doubt') }],
  'before-four': [{ id: 'halo', to: act('spread') }, { id: 'missing', to: act('wait') }, { id: 'else', to: act('doubt') }],
  'from-four': [{ id: 'missing', to: act('causes') }, { id: 'soft', to: act('blur') }, { id: 'halo', to: act('spread') }, { id: 'else', to: act('doubt') }],
} as const satisfies Readonly<Record<QuestionId, readonly Branch[]>>;

export interface Step {
  readonly question: QuestionId;
  readonly branch: string;
}

export interface Walk {
  readonly steps: readonly Step[];
  readonly at: Target;
}

const root: Target = ask('danger');

/** Follows the answers from the first question; an answer that the question does not offer ends the walk there. */
export function walk(answers: readonly string[]): Walk {
  const steps: Step[] = [];
  let at: Target = root;
  for (const answer of answers) {
    if (!('question' in at)) break;
    const { question }: { readonly question: QuestionId } = at;
    const branches: readonly Branch[] = questions[question];
    const taken = branches.find(({ id }) => id === answer);
    if (!taken) break;
    steps.push({ question, branch: taken.id });
    at = taken.to;
  }
  return { steps, at };
}

/** Every way through the tree, as answers. */
export function everyWay(from: Target = root): readonly (readonly string[])[] {
  if (!('question' in from)) return [[]];
  const branches: readonly Branch[] = questions[from.question];
  return branches.flatMap(({ id, to }) => everyWay(to).map((rest) => [id, ...rest]));
}
