// How does a trainee in a test keep a logbook, and somebody else decide on it?
import type { LogbookEntryView, LogbookView } from '#libs/learning/logbook-view.js';
import { startWorld, type Academy, type Staff, type Trainee, type World } from './academy-at-work.js';

/** A whole entry; the trainee was enrolled today. */
export const written = {
  surface: 'live-model', zone: 'crown', session: 1, work: 'density', minutes: 90, personCode: 'model 3', needle: '3RL, 0.25 mm', needleLot: 'L240116', pigment: 'Graphite 2', pigmentLot: 'B-7731',
  did: 'About 1,500 dots in two passes.', noticed: 'Light redness; one point of blood at the left edge.', differently: 'A break before the last rows.',
}; // prettier-ignore

export const logbookPath = ({ enrolmentId }: Pick<Trainee, 'enrolmentId'>) => `/v1/enrolments/${enrolmentId}/logbook`;

export const logbookOf = (trainee: Pick<Trainee, 'enrolmentId'>, reader: Pick<Staff, 'visitor'>) => reader.visitor.ask<LogbookView>('get', `${logbookPath(trainee)}?locale=en`);

export class LogbookKeeping {
  constructor(
    readonly world: World,
    readonly academy: Academy,
  ) {}

  /** What the trainee would send, with the academy's instructor as supervisor. */
  async content(trainee: Trainee, change: object = {}): Promise<object> {
    return { ...written, doneOn: (await logbookOf(trainee, trainee)).today, supervisorId: this.academy.instructor.personId, ...change };
  }

  async draft(trainee: Trainee, change: object = {}): Promise<LogbookEntryView> {
    return trainee.visitor.ask('post', logbookPath(trainee), await this.content(trainee, change));
  }

  async submitted(trainee: Trainee, change: object = {}): Promise<LogbookEntryView> {
    return this.move(trainee, trainee, await this.draft(trainee, change), 'submission');
  }

  async countersigned(trainee: Trainee, change: object = {}, by: Staff = this.academy.instructor): Promise<LogbookEntryView> {
    return this.move(trainee, by, await this.submitted(trainee, { supervisorId: by.personId, ...change }), 'countersignature');
  }

  move(trainee: Trainee, by: Pick<Staff, 'visitor'>, { id, revision }: Pick<LogbookEntryView, 'id' | 'revision'>, move: string, more: object = {}): Promise<LogbookEntryView> {
    return by.visitor.ask('post', `${logbookPath(trainee)}/${id}/${move}`, { revision, ...more });
  }

  refused(trainee: Trainee, by: Pick<Staff, 'visitor'>, { id, revision }: Pick<LogbookEntryView, 'id' | 'revision'>, move: string, more: object = {}) {
    return by.visitor.refused('post', `${logbookPath(trainee)}/${id}/${move}`, { revision, ...more });
  }

  /** Takes every role from a member of the academy. */
  async leaves({ personId }: Staff): Promise<void> {
    await this.world.superuser.query('update role_grant set revoked_at = now(), revoked_by = person_id where person_id = $1 and revoked_at is null', [personId]);
  }
}

interface Kept {
  readonly world: World;
  readonly academy: Academy;
  readonly keeping: LogbookKeeping;
  readonly trainee: Trainee;
}

/** An academy, and a trainee who has written nothing yet. */
export async function startKeeping(): Promise<Kept> {
  const world = await startWorld();
  const academy = await world.academy('Academia do Ponto');
  return { world, academy, keeping: new LogbookKeeping(world, academy), trainee: await world.trainee(academy, 'Inês Conceição') };
}
