// What does a certifier see before deciding?
import { ApiProperty } from '@nestjs/swagger';
import { DomainScoreView } from '#libs/assessment/attempt-view.js';
import type { RequirementKind } from '#libs/learning/core/requirement.js';
import { LogbookTallyView } from '#libs/learning/logbook-view.js';
import { conditionCodes, type Condition } from './core/conditions.js';
import { obstacleCodes, type Obstacle, type ObstacleCode } from './core/eligibility.js';
import { exceptionReasons, isIndependent, type ExceptionReason, type Tie } from './core/impartiality.js';
import type { Dossier } from './gather-dossier.js';
import { nameCheckView, NameCheckView } from './names.dto.js';

export class ObstacleView {
  @ApiProperty({ enum: obstacleCodes }) readonly code: ObstacleCode;
  @ApiProperty({ type: String, nullable: true, description: 'A code as well: the state of the academy; `struck-off` or `suspended`, the gravest order that bars the holder; the missing requirements, parted by spaces; `unchecked` or `unconfirmed`; `oneself`, `taught` or `assessed`.' }) readonly detail: string | null;
}

export class CandidateNameView {
  @ApiProperty({ format: 'uuid' }) readonly checkId: string;
  @ApiProperty() readonly legalName: string;
}

export class CandidateExamView {
  @ApiProperty() readonly points: number;
  @ApiProperty() readonly possible: number;
}

export class CandidateView {
  @ApiProperty({ format: 'uuid' }) readonly enrolmentId: string;
  @ApiProperty({ description: 'As the academy calls the trainee.' }) readonly traineeName: string;
  @ApiProperty() readonly cohortName: string;
  @ApiProperty({ type: [ObstacleView], description: 'In the order in which to put them right; empty: a certificate can be issued.' }) readonly obstacles: ObstacleView[];
  @ApiProperty({ type: CandidateNameView, nullable: true, description: 'Of the newest check, confirmed or not.' }) readonly name: CandidateNameView | null;
  @ApiProperty({ type: CandidateExamView, nullable: true, description: 'Of the attempt that passed.' }) readonly exam: CandidateExamView | null;
  @ApiProperty({ type: [String], description: 'Who signed the stations that were passed.' }) readonly assessorNames: string[];
  @ApiProperty({ enum: exceptionReasons, nullable: true, description: 'On which exception the reader would decide; null where none is needed, or none recorded.' }) readonly exception: ExceptionReason | null;
}

export class DecisionTraineeView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ description: 'As the academy calls the trainee.' }) readonly name: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of the newest check, confirmed or not.' }) readonly legalName: string | null;
}

export class DecisionAcademyView {
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: ['applied', 'admitted', 'suspended', 'closed'] }) readonly state: Dossier['academy']['state'];
}

export class DecisionProgrammeView {
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty() readonly title: string;
  @ApiProperty({ example: '2026.1' }) readonly version: string;
}

export class MetRequirementView {
  @ApiProperty({ example: 'quiz:M1' }) readonly requirement: string;
  @ApiProperty({ enum: ['lesson', 'quiz', 'exam', 'station'] }) readonly kind: RequirementKind;
  @ApiProperty() readonly title: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly completedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Who signed the station that was passed.' }) readonly by: string | null;
}

export class ExamInDecisionView {
  @ApiProperty() readonly points: number;
  @ApiProperty() readonly possible: number;
  @ApiProperty() readonly gatesRight: number;
  @ApiProperty() readonly gatesTotal: number;
  @ApiProperty({ type: [DomainScoreView] }) readonly domains: DomainScoreView[];
}

export class StationInDecisionView {
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly assessorName: string;
  @ApiProperty({ format: 'date-time' }) readonly signedAt: string;
  @ApiProperty() readonly passed: boolean;
}

export class TieView {
  @ApiProperty({ enum: ['taught', 'assessed'] }) readonly kind: Tie['kind'];
  @ApiProperty() readonly academyName: string;
  @ApiProperty({ format: 'date-time' }) readonly since: string;
}

export class ExceptionView {
  @ApiProperty({ enum: exceptionReasons }) readonly reason: ExceptionReason;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt: string;
}

export class IndependenceView {
  @ApiProperty({ description: 'The reader neither is the trainee nor taught or assessed them, at any academy.' }) readonly independent: boolean;
  @ApiProperty({ type: [TieView] }) readonly because: TieView[];
  @ApiProperty({ type: ExceptionView, nullable: true, description: 'What the registrar recorded beforehand.' }) readonly exception: ExceptionView | null;
}

export class DecisionPowersView {
  @ApiProperty() readonly issue: boolean;
}

export class DecisionView {
  @ApiProperty({ format: 'uuid' }) readonly enrolmentId: string;
  @ApiProperty({ type: DecisionTraineeView }) readonly trainee: DecisionTraineeView;
  @ApiProperty({ type: DecisionAcademyView }) readonly academy: DecisionAcademyView;
  @ApiProperty({ type: DecisionProgrammeView }) readonly programme: DecisionProgrammeView;
  @ApiProperty() readonly cohortName: string;
  @ApiProperty({ type: [MetRequirementView] }) readonly requirements: MetRequirementView[];
  @ApiProperty({ type: ExamInDecisionView, nullable: true, description: 'Of the attempt that passed; null while none has.' }) readonly exam: ExamInDecisionView | null;
  @ApiProperty({ type: [StationInDecisionView], description: 'Everything signed, passed or not, oldest first.' }) readonly stations: StationInDecisionView[];
  @ApiProperty({ type: LogbookTallyView, description: 'Countersigned in the logbook: to be known, not required.' }) readonly logbook: LogbookTallyView;
  @ApiProperty({ type: NameCheckView, nullable: true }) readonly name: NameCheckView | null;
  @ApiProperty({ type: IndependenceView }) readonly independence: IndependenceView;
  @ApiProperty({ type: [ObstacleView] }) readonly obstacles: ObstacleView[];
  @ApiProperty({ enum: conditionCodes, isArray: true, description: 'What the register demands of the holder already; it stands on a new certificate, too.' }) readonly conditions: readonly Condition[];
  @ApiProperty({ type: DecisionPowersView }) readonly can: DecisionPowersView;
}

export const obstacleView = ({ code, detail }: Obstacle): ObstacleView => ({ code, detail });

export interface DecisionFrame {
  readonly programme: { readonly title: string; readonly version: string };
  readonly people: ReadonlyMap<string, string>;
  readonly academies: ReadonlyMap<string, string>;
  readonly logbook: LogbookTallyView;
  /** The reader is a certifier of the academy. */
  readonly decides: boolean;
}

export function decisionView(dossier: Dossier, { programme, people, academies, logbook, decides }: DecisionFrame): DecisionView {
  const { progress, academy, exam, stations, name, impartiality } = dossier;
  const { enrolment } = progress;
  // Who does not decide anyway is not in the way of a decision.
  const obstacles = dossier.obstacles.filter(({ code }) => decides || code !== 'certifier-not-impartial');
  const signed = stations.filter(({ passed, standing }) => passed && standing === 'passed');
  return {
    enrolmentId: enrolment.id,
    trainee: { id: enrolment.personId, name: enrolment.knownAs, legalName: name?.legalName ?? null },
    academy: { name: academy.name, state: academy.state },
    programme: { versionId: enrolment.programmeVersionId, ...programme },
    cohortName: enrolment.cohortName,
    requirements: progress.requirements.map(({ requirement, kind, title, subjectId, completedAt }) => ({
      requirement,
      kind,
      title,
      completedAt: completedAt?.toISOString() ?? null,
      by: kind === 'station' ? (people.get(signed.find(({ stationId }) => stationId === subjectId)?.assessorId ?? '') ?? null) : null,
    })),
    exam: exam && { points: exam.points, possible: exam.possible, gatesRight: exam.gatesRight, gatesTotal: exam.gatesTotal, domains: exam.domains.map(({ domain, points, possible }) => ({ domain, points, possible })) },
    stations: stations.map(({ stationId, assessorId, signedAt, passed }) => ({
      title: progress.requirements.find(({ subjectId }) => subjectId === stationId)?.title ?? '',
      assessorName: people.get(assessorId) ?? '',
      signedAt: signedAt.toISOString(),
      passed,
    })),
    logbook: { ...logbook },
    name: name && nameCheckView(name, people.get(name.checkedBy) ?? ''),
    independence: {
      independent: isIndependent(impartiality),
      because: impartiality.ties.map(({ kind, academyId, since }) => ({ kind, academyName: academies.get(academyId) ?? '', since: since.toISOString() })),
      exception: impartiality.exception && { reason: impartiality.exception.reason, recordedAt: impartiality.exception.recordedAt.toISOString() },
    },
    obstacles: obstacles.map(obstacleView),
    conditions: dossier.standing?.conditions ?? [],
    can: { issue: decides && obstacles.length === 0 },
  };
}
