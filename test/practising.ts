// How does a trainee in a test practise, on days that the test chooses?
import { isChoosing } from '#libs/assessment/core/item.js';
import { Clock } from '#libs/platform/clock.js';
import type { AnsweredCardView } from '#libs/learning/practice-answer-view.js';
import type { CardView, PracticeView } from '#libs/learning/practice-view.js';
import { answerKey } from '../apps/cli/demo/answer-key.js';
import type { Progress } from '../apps/api/test/journeys/people.js';
import { password, type Trainee, type World } from './academy-at-work.js';

const right = answerKey();

export const practicePath = ({ enrolmentId }: Pick<Trainee, 'enrolmentId'>) => `/v1/enrolments/${enrolmentId}/practice`;

export const practiceOf = (trainee: Trainee, query = '') => trainee.visitor.ask<PracticeView>('get', `${practicePath(trainee)}?locale=en${query}`);

/** What the trainee would send for the card. */
export function answerTo({ subject, revision, version, item }: CardView, { wrong = false, guessed = false } = {}): object {
  if (!item) return { subject, revision, rating: wrong ? 'again' : 'good', ms: 9000 };
  const choice = right(item.stem);
  const missed = isChoosing(item.kind) ? item.options.filter(({ id }) => !choice.includes(id)).slice(0, 1).map(({ id }) => id) : [];
  return { subject, revision, ...(version && { version }), choice: wrong ? missed : choice, ...(guessed && { guessed }), ms: 20_000 };
}

export const answerCard = (trainee: Trainee, card: CardView, how: { readonly wrong?: boolean; readonly guessed?: boolean } = {}) =>
  trainee.visitor.ask<AnsweredCardView>('post', `${practicePath(trainee)}/answers?locale=en`, answerTo(card, how));

/** The next card of today, which must be there. */
export async function nextCard(trainee: Trainee, query = ''): Promise<CardView> {
  const { card } = await practiceOf(trainee, query);
  if (!card) throw new Error('There is no card left.');
  return card;
}

/** Answers cards until one is of the kind that is wanted. */
export async function nextOf(trainee: Trainee, kind: CardView['kind']): Promise<CardView> {
  for (;;) {
    const card = await nextCard(trainee, '&more=true');
    if (card.kind === kind) return card;
    await answerCard(trainee, card);
  }
}

export async function readLesson(trainee: Trainee, code: string): Promise<void> {
  const { requirements } = await trainee.visitor.ask<Progress>('get', `/v1/enrolments/${trainee.enrolmentId}`);
  const lesson = requirements.find(({ requirement }) => requirement === `lesson:${code}`);
  await trainee.visitor.ask('put', `/v1/enrolments/${trainee.enrolmentId}/lessons/${lesson?.subjectId}/completion`, {});
}

/** By the server's clock it is so many days later, and the trainee comes back. */
export async function daysLater<T>(world: World, { visitor, email }: Trainee, days: number, work: () => Promise<T>): Promise<T> {
  const clock = world.app.get(Clock);
  const at = Date.now() + days * 86_400_000;
  clock.now = () => new Date(at);
  try {
    await visitor.signIn(email, password);
    return await work();
  } finally {
    Reflect.deleteProperty(clock, 'now');
  }
}
