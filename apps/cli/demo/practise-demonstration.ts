// What has the demonstration's trainee practised, so that there is something to see?
import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '#libs/kernel/calendar.js';
import type { Actor } from '#libs/kernel/context.js';
import { AnswerPractice } from '#libs/learning/answer-practice.js';
import { PlanPractice } from '#libs/learning/plan-practice.js';
import { ReadPractice } from '#libs/learning/read-practice.js';
import { answerKey } from './answer-key.js';
import { once } from './once.js';

const answers = 6;
/** The place of the one that is wrong: it comes again. */
const wrong = 3;

/** A plan towards an exam in four months, and a few cards of today's share. Goes on where it stopped. */
export async function practiseDemonstration(app: INestApplicationContext, trainee: Actor, enrolmentId: string): Promise<void> {
  const right = answerKey();
  const look = () => app.get(ReadPractice).run(trainee, { enrolmentId, more: false, locale: 'en' });
  const { today, plan } = await look();
  if (!plan.isChosen) await app.get(PlanPractice).run(trainee, { enrolmentId, examOn: addDays(today, 120), minutesADay: 15 });
  for (let { share, card } = await look(); card && share.done < answers; { share, card } = await look()) {
    const { subject, revision, item } = card;
    const isWrong = share.done === wrong;
    const said = item
      ? { choice: isWrong ? [] : right(item.stem), ms: 24_000 }
      : { rating: isWrong ? ('again' as const) : ('good' as const), ms: 9000 };
    await app.get(AnswerPractice).run(trainee, { enrolmentId, subject, revision, ...said }, once(`practice-${share.done}-of-${enrolmentId}`));
  }
}
