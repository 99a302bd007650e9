// What do an academy, an invigilator and a candidate see of a sitting?
import { ApiProperty } from '@nestjs/swagger';
import type { SatAttempt, SatState } from '#libs/assessment/sat-attempts.reader.js';
import { beginsExams } from './core/exam-sitting.js';
import type { NextSitting, StaffedSitting } from './exam-sittings.store.js';
import { NamedView } from './progress-view.js';

const satStates = ['in-progress', 'on-break', 'handed-in', 'void'] as const satisfies readonly SatState[];

export class SittingView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ description: 'A room, or where candidates and invigilator meet online.' }) readonly place: string;
  @ApiProperty() readonly online: boolean;
  @ApiProperty({ format: 'date-time' }) readonly startsAt: string;
  @ApiProperty({ format: 'date-time', description: 'Until then an exam may begin.' }) readonly endsAt: string;
  @ApiProperty({ type: [NamedView], description: 'Who sees the code and checks in, by when they came.' }) readonly invigilators: NamedView[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly calledOffAt: string | null;
}

export class ListedSittingView extends SittingView {
  @ApiProperty() readonly candidates: number;
  @ApiProperty() readonly checkedIn: number;
}

export class SittingsView {
  @ApiProperty({ format: 'date-time', description: "The server's clock." }) readonly now: string;
  @ApiProperty({ description: 'Every exam of the academy begins at a sitting; false lets whoever is named for none begin anywhere.' }) readonly required: boolean;
  @ApiProperty({ description: 'An exam that its trainees prepare for begins at a sitting by its own blueprint, whatever the academy decides.' }) readonly demandedByRegister: boolean;
  @ApiProperty({ description: 'How many decisions on that there are; the next one names it.' }) readonly revision: number;
  @ApiProperty({ type: [NamedView], description: 'Who may be named as invigilator, as long as they taught no candidate.' }) readonly invigilators: NamedView[];
  @ApiProperty({ type: [ListedSittingView], description: 'The latest first.' }) readonly sittings: ListedSittingView[];
  @ApiProperty() readonly canAnnounce: boolean;
  @ApiProperty() readonly canDecide: boolean;
}

export class SittingCodeView {
  @ApiProperty({ example: '402917' }) readonly digits: string;
  @ApiProperty({ description: 'Until the next code is shown.' }) readonly secondsLeft: number;
}

/** No answer, no result. */
export class SatAttemptView {
  @ApiProperty({ enum: satStates }) readonly state: SatState;
  @ApiProperty({ format: 'date-time' }) readonly startedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly deadline: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly endedAt: string | null;
  @ApiProperty() readonly answered: number;
  @ApiProperty() readonly items: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Seconds since its page was heard of, give or take a quarter of a minute; null when it was not yet.' }) readonly silentSeconds: number | null;
  @ApiProperty({ description: 'How often another browser took it over.' }) readonly takeOvers: number;
}

export class SittingCandidateView {
  @ApiProperty({ format: 'uuid' }) readonly enrolmentId: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ description: 'Has left the programme, and is not checked in any more.' }) readonly withdrawn: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly checkedInAt: string | null;
  @ApiProperty({ type: SatAttemptView, nullable: true }) readonly attempt: SatAttemptView | null;
}

export class SittingNoteView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ type: String, nullable: true, description: 'Whom it is about; null when everybody.' }) readonly about: string | null;
  @ApiProperty() readonly note: string;
  @ApiProperty() readonly writtenBy: string;
  @ApiProperty({ format: 'date-time' }) readonly writtenAt: string;
}

/** Somebody came to a sitting as its invigilator, or left. */
export class InvigilationView {
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly onDuty: boolean;
  @ApiProperty() readonly decidedBy: string;
  @ApiProperty({ format: 'date-time' }) readonly decidedAt: string;
}

export class SittingPageView extends SittingView {
  @ApiProperty({ format: 'date-time' }) readonly now: string;
  @ApiProperty({ type: SittingCodeView, nullable: true, description: 'To the invigilator alone, from an hour before.' }) readonly code: SittingCodeView | null;
  @ApiProperty({ type: [SittingCandidateView], description: 'By name.' }) readonly candidates: SittingCandidateView[];
  @ApiProperty({ type: [SittingNoteView] }) readonly notes: SittingNoteView[];
  @ApiProperty({ description: 'Invigilates, but has taught one of the candidates since: sees no code, and somebody else has to come.' }) readonly tied: boolean;
  @ApiProperty() readonly canCheckIn: boolean;
  @ApiProperty() readonly canNote: boolean;
  @ApiProperty() readonly canCallOff: boolean;
  @ApiProperty({ description: 'May say who invigilates.' }) readonly canStaff: boolean;
  @ApiProperty({ type: [InvigilationView], description: 'Who came and who left, in this order.' }) readonly invigilation: InvigilationView[];
  @ApiProperty({ type: [NamedView], description: 'Who may be named beside them or in their place; empty for whoever may name nobody.' }) readonly replacements: NamedView[];
}

export class NextSittingView {
  @ApiProperty() readonly place: string;
  @ApiProperty() readonly online: boolean;
  @ApiProperty({ format: 'date-time' }) readonly startsAt: string;
  @ApiProperty({ format: 'date-time' }) readonly endsAt: string;
  @ApiProperty() readonly checkedIn: boolean;
  @ApiProperty({ description: 'An exam may begin now, with the code.' }) readonly open: boolean;
}

export class CandidateSittingView {
  @ApiProperty({ description: 'The exam begins at a sitting, with the code of the minute.' }) readonly demanded: boolean;
  @ApiProperty({ type: NextSittingView, nullable: true }) readonly sitting: NextSittingView | null;
}

export const sittingView = ({ id, place, online, startsAt, endsAt, invigilatorIds, calledOffAt }: StaffedSitting, nameOf: (id: string) => string): SittingView => ({
  id,
  place,
  online,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  invigilators: invigilatorIds.map((personId) => ({ id: personId, name: nameOf(personId) })),
  calledOffAt: calledOffAt?.toISOString() ?? null,
});

export const satView = (sat: SatAttempt | undefined, now: Date): SatAttemptView | null =>
  sat
    ? {
        state: sat.state,
        startedAt: sat.startedAt.toISOString(),
        deadline: sat.deadline?.toISOString() ?? null,
        endedAt: sat.endedAt?.toISOString() ?? null,
        answered: sat.answered,
        items: sat.items,
        silentSeconds: sat.seenAt && Math.max(0, Math.floor((now.getTime() - sat.seenAt.getTime()) / 1000)),
        takeOvers: sat.takeOvers,
      }
    : null;

export const candidateSittingView = (demanded: boolean, sitting: NextSitting | null, now: Date): CandidateSittingView => ({
  demanded,
  sitting: sitting && {
    place: sitting.place,
    online: sitting.online,
    startsAt: sitting.startsAt.toISOString(),
    endsAt: sitting.endsAt.toISOString(),
    checkedIn: sitting.checkInId !== null,
    open: beginsExams(sitting, now),
  },
});
