// How far do assessors agree, station by station and two by two?
import { Injectable } from '@nestjs/common';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, asRegistrar, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { agreementOfPeople, agreementOfStations } from './core/station-agreement.js';
import { agreementView, type StationAgreementsView } from './station-agreement.dto.js';
import { StationPairsStore, type TitledPair } from './station-pairs.store.js';

@Injectable()
export class ReadStationAgreement {
  constructor(
    private readonly db: Database,
    private readonly pairs: StationPairsStore,
    private readonly people: PeopleReader,
    private readonly audit: Audit,
  ) {}

  ofAcademy(actor: Actor, academyId: string, locale: Locale): Promise<StationAgreementsView> {
    return this.db.transaction(asMember(actor, academyId), async () => this.#view(await this.pairs.all(academyId), locale));
  }

  /** Across academies; each reading is audited. */
  ofRegister(actor: Actor, locale: Locale): Promise<StationAgreementsView> {
    return this.db.transaction(asRegistrar(actor), async () => {
      await this.audit.record({ act: 'station-agreement.read', actorId: actor.personId, subject: { type: 'register', id: 'station-agreement' } });
      return this.#view(await this.pairs.all(null), locale);
    });
  }

  async #view(pairs: readonly TitledPair[], locale: Locale): Promise<StationAgreementsView> {
    const people = agreementOfPeople(pairs);
    const names = await this.people.byIds(people.flatMap(({ assessorIds }) => assessorIds));
    // a newer version of a station may have another title
    const titles = new Map(pairs.map(({ station, title }) => [station, title[locale]]));
    return {
      stations: agreementOfStations(pairs).map(({ station, agreement }) => ({ code: station, title: titles.get(station) ?? station, agreement: agreementView(agreement) })),
      people: people.map(({ assessorIds, agreement }) => ({ assessorNames: assessorIds.map((id) => names.get(id)?.name ?? ''), agreement: agreementView(agreement) })),
    };
  }
}
