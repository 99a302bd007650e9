// What stands in the logbook of a demonstration trainee, so that there is something to countersign?
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { CountersignLogbookEntry } from '#libs/learning/countersign-logbook-entry.js';
import type { LogbookContent } from '#libs/learning/core/logbook-entry.js';
import { ReadLogbook } from '#libs/learning/read-logbook.js';
import { ReturnLogbookEntry } from '#libs/learning/return-logbook-entry.js';
import { SubmitLogbookEntry } from '#libs/learning/submit-logbook-entry.js';
import { WriteLogbookEntry } from '#libs/learning/write-logbook-entry.js';
import { once } from './once.js';

type Fate = 'countersigned' | 'submitted' | 'returned';
type Told = Pick<LogbookContent, 'surface' | 'zone' | 'work' | 'minutes' | 'personCode' | 'did' | 'noticed' | 'differently'> & { readonly session?: number; readonly fate: Fate };

const material = { needle: '1RL 0.25 mm, long taper', needleLot: 'L240116', pigment: 'Graphite 2, one part in ten', pigmentLot: 'B-7731' };

const entries: readonly Told[] = [
  {
    surface: 'practice-skin', zone: null, work: 'dot-exercise', minutes: 120, personCode: '', fate: 'countersigned',
    did: 'Four sheets of 200 dots each, with the sheet of 1 mm on top.', noticed: 'From the third sheet on the dots were rounder; two went through the top sheet.', differently: 'Set the hang anew after each break.',
  },
  {
    surface: 'live-model', zone: 'crown', work: 'density', minutes: 90, personCode: 'model 1', fate: 'countersigned',
    did: 'First of three sessions, about 450 dots, 30 % of the plan.', noticed: 'Light redness, no bleeding.', differently: 'Wipe less often: the first rows were hard to see.',
  },
  {
    surface: 'client', zone: 'left-temple', work: 'hairline', minutes: 75, personCode: 'client 1', fate: 'submitted',
    did: 'Three rows along the drawn line, test dots first.', noticed: 'Thin skin. One point of blood at the fourth dot: stopped, wiped, lighter hand, dry.', differently: 'Ask for more stretch before the first dot.',
  },
  {
    surface: 'live-model', zone: 'crown', work: 'density', session: 2, minutes: 80, personCode: 'model 1', fate: 'returned',
    did: 'Second session, about 600 dots.', noticed: 'Redness.', differently: 'Plan a break.',
  },
]; // prettier-ignore

const remark = 'How did the skin look before the first dot, and was there any bleeding? Write “no bleeding” when there was none.';

export interface DemonstrationLogbook {
  readonly enrolmentId: string;
  readonly trainee: Actor;
  readonly supervisor: Actor;
}

/** All on the day of the enrolment: no entry can be older. Goes on where it stopped. */
export async function keepDemonstrationLogbook(app: INestApplicationContext, { enrolmentId, trainee, supervisor }: DemonstrationLogbook): Promise<void> {
  for (const [place, { fate, session = 1, ...told }] of entries.entries()) {
    const step = (name: string) => once(`logbook-${place}-${name}-of-${enrolmentId}`);
    const { today: doneOn } = await app.get(ReadLogbook).run(trainee, enrolmentId, 'en');
    const content: LogbookContent = { ...told, ...material, doneOn, session, supervisorId: supervisor.personId };
    const entryId = await app.get(WriteLogbookEntry).run(trainee, { enrolmentId, content, supersedesId: null }, step('written'));
    await app.get(SubmitLogbookEntry).run(trainee, { enrolmentId, entryId, revision: 1 }, step('submitted'));
    const shown = { enrolmentId, entryId, revision: 2 };
    if (fate === 'countersigned') await app.get(CountersignLogbookEntry).run(supervisor, shown, step('countersigned'));
    if (fate === 'returned') await app.get(ReturnLogbookEntry).run(supervisor, { ...shown, remark }, step('returned'));
  }
}
