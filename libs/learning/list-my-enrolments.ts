// What is somebody enrolled on, and where?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { myEnrolmentView, type MyEnrolmentView } from './enrolments.dto.js';
import { EnrolmentsReader } from './enrolments.reader.js';
import { learntProgrammeView } from './learnt-programme-view.js';

@Injectable()
export class ListMyEnrolments {
  constructor(
    private readonly enrolments: EnrolmentsReader,
    private readonly academies: AcademiesReader,
    private readonly programmes: ProgrammesReader,
  ) {}

  async run(actor: Actor, locale: Locale): Promise<MyEnrolmentView[]> {
    const enrolments = await this.enrolments.ofPerson(asPerson(actor), actor.personId);
    const academies = await this.academies.byIds([...new Set(enrolments.map(({ academyId }) => academyId))]);
    const programmes = await this.programmes.facts([...new Set(enrolments.map(({ programmeVersionId }) => programmeVersionId))]);
    return enrolments.flatMap((enrolment) => {
      const academy = academies.get(enrolment.academyId);
      const { programmeVersionId } = enrolment;
      return academy ? [myEnrolmentView(enrolment, academy, learntProgrammeView(programmeVersionId, programmes.get(programmeVersionId), locale))] : [];
    });
  }
}
