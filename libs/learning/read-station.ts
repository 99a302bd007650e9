// What does an assessor have before them at a trainee's station?
import { Injectable } from '@nestjs/common';
import { rulingWay } from '#libs/assessment/core/station.js';
import { stationView } from '#libs/assessment/station-view.js';
import { StationsReader } from '#libs/assessment/stations.reader.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { CompletionsStore } from './completions.store.js';
import { mayAssess } from './core/policy.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { notFound } from './errors.js';
import { stationRecordView, stationRulingView, type StationOfTraineeView } from './stations.dto.js';

export interface StationToRead {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly stationId: string;
}

@Injectable()
export class ReadStation {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsStore,
    private readonly completions: CompletionsStore,
    private readonly programmes: ProgrammesReader,
    private readonly stations: StationsReader,
    private readonly people: PeopleReader,
  ) {}

  async run(actor: Actor, { academyId, enrolmentId, stationId }: StationToRead, locale: Locale): Promise<StationOfTraineeView> {
    const context = asMember(actor, academyId);
    return this.db.transaction(context, async () => {
      const enrolment = await this.enrolments.byId(enrolmentId);
      if (!enrolment || enrolment.academyId !== academyId) throw notFound();
      const requirements = await this.programmes.requirements(enrolment.programmeVersionId);
      const requirement = requirements.find(({ kind, subjectId }) => kind === 'station' && subjectId === stationId);
      const station = (await this.stations.byIds([stationId])).get(stationId);
      if (!requirement || !station) throw notFound();
      const records = (await this.stations.records(context, enrolmentId)).filter((record) => record.stationId === stationId);
      const rulings = (await this.stations.rulings(context, enrolmentId)).filter(({ takingId }) => records.some((record) => record.takingId === takingId));
      const photos = await this.stations.photos(context, enrolmentId);
      const waiting = await this.stations.waiting(context, enrolmentId, stationId);
      const people = await this.people.byIds([...records.map((record) => record.assessorId), ...rulings.map(({ rulerId }) => rulerId), ...(waiting ? [waiting.assessorId] : [])]);
      const nameOf = (personId: string) => people.get(personId)?.name ?? '';
      const disputed = records.filter(({ standing }) => standing === 'disputed');
      const isPassed = (await this.completions.of(enrolmentId)).some((completion) => completion.requirement === requirement.requirement);
      const isOpen = mayAssess(actor, enrolment) && enrolment.withdrawnAt === null && !isPassed;
      return {
        station: stationView(station, locale),
        trainee: { name: enrolment.knownAs },
        records: records.map((record) => stationRecordView(record, nameOf(record.assessorId), photos.filter(({ recordId }) => recordId === record.id).map(({ id }) => id))),
        rulings: rulings.map((ruling) => stationRulingView(ruling, nameOf(ruling.rulerId))),
        waiting: waiting && { assessorName: nameOf(waiting.assessorId), signedAt: waiting.signedAt.toISOString(), isYours: waiting.assessorId === actor.personId },
        can: {
          sign: isOpen && disputed.length === 0 && waiting?.assessorId !== actor.personId,
          rule:
            isOpen && disputed.length > 0
              ? rulingWay({ assessorIds: disputed.map(({ assessorId }) => assessorId), rulerIds: rulings.filter(({ takingId }) => takingId === disputed[0]?.takingId).map(({ rulerId }) => rulerId) }, actor.personId)
              : null,
        },
      };
    });
  }
}
