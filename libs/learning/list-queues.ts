// Who waits for an assessor?
import { Injectable } from '@nestjs/common';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import type { QueuesView } from './cohorts.dto.js';
import { EnrolmentsReader } from './enrolments.reader.js';

@Injectable()
export class ListQueues {
  constructor(
    private readonly enrolments: EnrolmentsReader,
    private readonly programmes: ProgrammesReader,
  ) {}

  /** Everybody with a station to sign: first those who miss nothing else, for stations may be signed from the first day. */
  async run(actor: Actor, academyId: string, locale: Locale): Promise<QueuesView> {
    const enrolments = await this.enrolments.ofAcademy(asMember(actor, academyId), academyId);
    const waiting = enrolments.filter(({ tally, withdrawnAt }) => withdrawnAt === null && tally.stations.done < tally.stations.total);
    const ordered = [...waiting.filter(({ tally }) => tally.stage === 'to-assess'), ...waiting.filter(({ tally }) => tally.stage !== 'to-assess')];
    const toAssess = ordered.map(async ({ id, personId, knownAs, cohortName, programmeVersionId, completed, tally }) => {
      const requirements = await this.programmes.requirements(programmeVersionId);
      const stations = requirements
        .filter(({ kind }) => kind === 'station')
        .map(({ requirement, subjectId, title }) => ({ id: subjectId, code: requirement.replace(/^station:/, ''), title: title[locale], done: completed.includes(requirement) }));
      return { enrolmentId: id, personId, name: knownAs, cohortName, stage: tally.stage, stations };
    });
    return { toAssess: await Promise.all(toAssess) };
  }
}
