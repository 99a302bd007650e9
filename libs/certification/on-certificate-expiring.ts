// How does a holder learn in time that the certificate will end?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail, type Letter } from '#libs/platform/mail.js';
import { stateOfToday } from './certificate-view.js';
import { CertificatesStore } from './certificates.store.js';
import { isInForce } from './core/certificate-state.js';
import { expiringLetter } from './core/expiry-letters.js';
import { certificateExpiring, type CertificateExpiring } from './events.js';
import { barOf } from './gather-dossier.js';

@Injectable()
export class OnCertificateExpiring implements OnModuleInit {
  constructor(
    private readonly handlers: EventHandlers,
    private readonly db: Database,
    private readonly certificates: CertificatesStore,
    private readonly people: PeopleReader,
    private readonly programmes: ProgrammesReader,
    private readonly mail: Mail,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.handlers.on(certificateExpiring, ({ id, payload }) => this.run(id, payload as object as CertificateExpiring));
  }

  /** The event's id is the letter's. Names and addresses are read here: the outbox outlives an erasure. */
  async run(id: string, told: CertificateExpiring): Promise<void> {
    const letter = await this.db.transaction(systemContext, () => this.#letter(id, told));
    if (letter) await this.mail.send(letter);
  }

  /** Null when it has ended or was renewed before the letter could go, or is not this person's. */
  async #letter(id: string, { certificateId, personId }: CertificateExpiring): Promise<Letter | null> {
    const [certificate] = await this.certificates.by('id', certificateId);
    if (!certificate || certificate.renewedBy !== null || certificate.holderId !== personId) return null;
    const state = stateOfToday(certificate, this.clock.now());
    if (!isInForce(state) && state !== 'suspended') return null;
    const { number, validUntil, academyName, evidence } = certificate;
    const to = await this.people.emailOf(personId);
    const person = (await this.people.byIds([personId])).get(personId);
    const programme = (await this.programmes.facts([evidence.programmeVersionId])).get(evidence.programmeVersionId);
    if (to === null || !person || !programme) return null;
    const { name, locale } = person;
    const { publicUrl, operator } = this.config;
    const mayBeRenewed = barOf(await this.certificates.earlierOf([personId])) === null;
    const about = { name, number, validUntil, academyName, mayBeRenewed, programmeTitle: programme.title[locale], url: `${publicUrl}/my/certificates/${certificateId}` };
    return { id, to, ...expiringLetter(locale, operator, about) };
  }
}
