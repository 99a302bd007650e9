// Is this somebody who may assess this trainee at this station now?
import { Injectable } from '@nestjs/common';
import type { Requirement } from '#libs/curriculum/core/requirement.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import type { Actor } from '#libs/kernel/context.js';
import { mayAssess } from './core/policy.js';
import { EnrolmentsStore, type EnrolmentRow } from './enrolments.store.js';
import { assessorsOnly, enrolmentWithdrawn, notFound, ownAssessment } from './errors.js';

export interface StationOfEnrolment {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly stationId: string;
}

/** A step of every verb by which somebody has a part in assessing: the sheet, its photos, the ruling. Inside their transaction. */
@Injectable()
export class DemandAssessor {
  constructor(
    private readonly enrolments: EnrolmentsStore,
    private readonly programmes: ProgrammesReader,
  ) {}

  /** 404 when there is no such station for this trainee; 403 `own-assessment`, `assessors-only`; 409 `enrolment-withdrawn`. */
  async run(actor: Actor, { academyId, enrolmentId, stationId }: StationOfEnrolment): Promise<{ readonly enrolment: EnrolmentRow; readonly station: Requirement }> {
    const enrolment = await this.enrolments.byId(enrolmentId);
    if (!enrolment || enrolment.academyId !== academyId) throw notFound();
    const requirements = await this.programmes.requirements(enrolment.programmeVersionId);
    const station = requirements.find(({ kind, subjectId }) => kind === 'station' && subjectId === stationId);
    if (!station) throw notFound();
    if (actor.personId === enrolment.personId) throw ownAssessment();
    if (!mayAssess(actor, enrolment)) throw assessorsOnly();
    if (enrolment.withdrawnAt) throw enrolmentWithdrawn();
    return { enrolment, station };
  }
}
