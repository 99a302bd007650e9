// How do the days go, if every card is answered as well as its strength lets expect?
import type { CardKind } from './practice-card.js';
import type { Pace } from './practice-pace.js';
import { intervalOf, recallAfter, strengthAfter, type Rating, type Strength } from './recall.js';

/** Days count from today, which is 0. */
export interface SimulatedCard {
  readonly subject: string;
  readonly kind: CardKind;
  readonly strength: Strength | null;
  readonly last: number;
  readonly due: number;
  /** Its last answer was wrong, or it is to be made good. */
  readonly isWrong: boolean;
}

export interface SimulationRules {
  readonly minutes: number;
  readonly pace: Pace;
  /** Practised today already. */
  readonly spentSeconds: number;
  /** The last day that is looked at. */
  readonly furthest: number;
}

export interface SimulatedAnswer {
  readonly subject: string;
  readonly rating: Rating;
}

export interface Simulation {
  /** The first day at whose end everything is ready; null when there is none. */
  readonly readyAfter: number | null;
  /** Answers by day, up to that day. */
  readonly days: readonly (readonly SimulatedAnswer[])[];
}

type Card = { -readonly [Key in keyof SimulatedCard]: SimulatedCard[Key] };

/**
 * Nothing is drawn at random: the doubt that each answer leaves (one minus the probability that it is right) is added up, and whenever the sum
 * reaches one, an answer is wrong. So there are as many wrong answers as are to be expected, and the same every time.
 */
export function simulate(start: readonly SimulatedCard[], { minutes, pace, spentSeconds, furthest }: SimulationRules): Simulation {
  const cards: Card[] = start.map((card) => ({ ...card }));
  const days: SimulatedAnswer[][] = [];
  let doubt = 0;
  for (let day = 0; day <= furthest; day += 1) {
    const answers: SimulatedAnswer[] = [];
    days.push(answers);
    let left = minutes * 60 - (day === 0 ? spentSeconds : 0);
    const queue = queueOn(cards, day);
    let done = 0;
    for (const card of queue) {
      const cost = pace.seconds[card.kind];
      if (cost > left) break;
      left -= cost;
      done += 1;
      doubt += 1 - (card.strength ? recallAfter(card.strength, day - card.last) : pace.rightAtFirst);
      const isWrong = doubt >= 1;
      if (isWrong) doubt -= 1;
      answer(card, day, isWrong ? 'again' : 'good', answers);
      // it comes once more on the same day, if there is time
      if (!isWrong || cost > left) continue;
      left -= cost;
      answer(card, day, 'good', answers);
    }
    if (done === queue.length && cards.every(({ strength, isWrong }) => strength !== null && !isWrong)) return { readyAfter: day, days };
  }
  return { readyAfter: null, days };
}

/** As on a real day: what was wrong, what is due, what is new in the programme's order. */
function queueOn(cards: readonly Card[], day: number): Card[] {
  const wrong = cards.filter(({ isWrong }) => isWrong);
  const due = cards.filter(({ isWrong, strength, due: on }) => !isWrong && strength !== null && on <= day).sort((one, other) => one.due - other.due);
  return [...wrong, ...due, ...cards.filter(({ isWrong, strength }) => !isWrong && strength === null)];
}

function answer(card: Card, day: number, rating: Rating, answers: SimulatedAnswer[]): void {
  card.strength = strengthAfter(card.strength, day - card.last, rating);
  card.last = day;
  card.due = day + intervalOf(card.strength);
  card.isWrong = rating === 'again';
  answers.push({ subject: card.subject, rating });
}
