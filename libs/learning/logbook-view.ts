// What does somebody see of a logbook and its entries?
import { ApiProperty } from '@nestjs/swagger';
import { zones, type Zone } from '#libs/anatomy/scalp-map.js';
import type { Day } from '#libs/kernel/calendar.js';
import { logbookEventTypes, logbookStates, surfaces, works, type LogbookEventType, type LogbookState, type Surface, type Work } from './core/logbook-entry.js';
import type { LogbookTally } from './core/logbook-tally.js';
import type { LogbookAbilities } from './core/logbook-abilities.js';
import type { LogbookEntryRow, LogbookEventRow } from './logbook.entity.js';

export class LogbookTallyView implements LogbookTally {
  @ApiProperty({ description: 'Countersigned, and not replaced by a correction.' }) readonly entries: number;
  @ApiProperty() readonly practiceSkin: number;
  @ApiProperty() readonly liveModels: number;
  @ApiProperty() readonly clients: number;
  @ApiProperty() readonly minutes: number;
  @ApiProperty({ description: "Of practice, as the programme's text has them. Nothing is required of the logbook." }) readonly practiceHours: number;
}

export class SupervisorView {
  @ApiProperty({ format: 'uuid' }) readonly personId: string;
  @ApiProperty() readonly name: string;
}

export class NamedSupervisorView extends SupervisorView {
  @ApiProperty({ description: 'Holds no role in the academy any more in which somebody can be named.' }) readonly hasLeft: boolean;
}

export class LogbookEventView {
  @ApiProperty({ enum: logbookEventTypes }) readonly type: LogbookEventType;
  @ApiProperty() readonly byName: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ description: 'Why it came back; empty for everything else.' }) readonly remark: string;
  @ApiProperty({ description: 'Who was named as supervisor; empty for everything else.' }) readonly namedName: string;
}

export class LogbookEntryAbilitiesView implements LogbookAbilities {
  @ApiProperty() readonly edit: boolean;
  @ApiProperty() readonly discard: boolean;
  @ApiProperty() readonly submit: boolean;
  @ApiProperty() readonly withdraw: boolean;
  @ApiProperty({ description: 'Write an entry that takes its place.' }) readonly correct: boolean;
  @ApiProperty({ description: 'Countersign, or return with a remark.' }) readonly decide: boolean;
  @ApiProperty() readonly nameSupervisor: boolean;
}

export class LogbookEntryView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly revision: number;
  @ApiProperty({ enum: logbookStates }) readonly state: LogbookState;
  @ApiProperty({ type: String, format: 'date' }) readonly doneOn: Day;
  @ApiProperty({ enum: surfaces }) readonly surface: Surface;
  @ApiProperty({ enum: zones, nullable: true }) readonly zone: Zone | null;
  @ApiProperty() readonly session: number;
  @ApiProperty({ enum: works }) readonly work: Work;
  @ApiProperty() readonly minutes: number;
  @ApiProperty({ example: 'model 3' }) readonly personCode: string;
  @ApiProperty() readonly needle: string;
  @ApiProperty() readonly needleLot: string;
  @ApiProperty() readonly pigment: string;
  @ApiProperty() readonly pigmentLot: string;
  @ApiProperty() readonly did: string;
  @ApiProperty() readonly noticed: string;
  @ApiProperty() readonly differently: string;
  @ApiProperty({ type: NamedSupervisorView, nullable: true }) readonly supervisor: NamedSupervisorView | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The entry whose place this one takes.' }) readonly supersedes: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The countersigned entry that took its place: this one counts no more.' }) readonly supersededBy: string | null;
  @ApiProperty({ format: 'date-time' }) readonly changedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly countersignedAt: string | null;
  @ApiProperty({ type: [LogbookEventView], description: 'Oldest first.' }) readonly events: LogbookEventView[];
  @ApiProperty({ type: LogbookEntryAbilitiesView }) readonly can: LogbookEntryAbilitiesView;
}

export class LogbookView {
  @ApiProperty({ format: 'uuid' }) readonly enrolmentId: string;
  @ApiProperty({ description: 'As the academy calls the trainee.' }) readonly traineeName: string;
  @ApiProperty({ format: 'uuid' }) readonly academyId: string;
  @ApiProperty() readonly academyName: string;
  @ApiProperty() readonly programmeTitle: string;
  @ApiProperty({ type: String, format: 'date', description: "In the academy's zone: the first day that an entry can have." }) readonly from: Day;
  @ApiProperty({ type: String, format: 'date', description: 'The last one.' }) readonly today: Day;
  @ApiProperty({ type: LogbookTallyView }) readonly tally: LogbookTallyView;
  @ApiProperty({ type: [SupervisorView], description: 'Whoever may be named, by name; to those who may name somebody.' }) readonly supervisors: SupervisorView[];
  @ApiProperty({ description: 'Whether the reader is the trainee, and still enrolled.' }) readonly canWrite: boolean;
  @ApiProperty({ type: [LogbookEntryView], description: "Newest first. Drafts are the trainee's alone." }) readonly entries: LogbookEntryView[];
}

export interface EntryFrame {
  readonly events: readonly LogbookEventRow[];
  readonly names: ReadonlyMap<string, { readonly name: string }>;
  /** Ids of those who may be named now. */
  readonly there: ReadonlySet<string>;
  readonly supersededBy: string | null;
  readonly can: LogbookAbilities;
}

export const logbookEntryView = (entry: LogbookEntryRow, { events, names, there, supersededBy, can }: EntryFrame): LogbookEntryView => ({
  id: entry.id,
  revision: entry.revision,
  state: entry.state,
  doneOn: entry.doneOn,
  surface: entry.surface,
  zone: entry.zone,
  session: entry.session,
  work: entry.work,
  minutes: entry.minutes,
  personCode: entry.personCode,
  needle: entry.needle,
  needleLot: entry.needleLot,
  pigment: entry.pigment,
  pigmentLot: entry.pigmentLot,
  did: entry.did,
  noticed: entry.noticed,
  differently: entry.differently,
  supervisor: entry.supervisorId === null ? null : { personId: entry.supervisorId, name: names.get(entry.supervisorId)?.name ?? '', hasLeft: !there.has(entry.supervisorId) },
  supersedes: entry.supersedesId,
  supersededBy,
  changedAt: entry.changedAt.toISOString(),
  countersignedAt: entry.countersignedAt?.toISOString() ?? null,
  events: events.map(({ type, actorId, at, remark, namedId }) => ({ type, byName: names.get(actorId)?.name ?? '', at: at.toISOString(), remark, namedName: names.get(namedId ?? '')?.name ?? '' })),
  can: { ...can },
});
