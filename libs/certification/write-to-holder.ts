// How does a letter about a certificate reach its holder, once, in the holder's language?
import { Inject, Injectable } from '@nestjs/common';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import type { LetterText, Sender } from '#libs/identity/core/letters.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import type { DomainEvent } from '#libs/kernel/events.js';
import type { Locale } from '#libs/kernel/locale.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { Mail, type Letter } from '#libs/platform/mail.js';
import { CertificatesStore, type CertificateRecord, type EventInShort } from './certificates.store.js';
import type { CertificateChanged } from './events.js';

export interface LetterFrame {
  readonly locale: Locale;
  readonly sender: Sender;
  readonly certificate: CertificateRecord;
  /** What the letter is about; others may have followed meanwhile. */
  readonly event: EventInShort;
  /** The one before it; null for the issue. */
  readonly before: EventInShort | null;
  /** What every letter about a certificate says. */
  readonly about: { readonly name: string; readonly number: string; readonly programmeTitle: string; readonly url: string };
}

@Injectable()
export class WriteToHolder {
  constructor(
    private readonly db: Database,
    private readonly certificates: CertificatesStore,
    private readonly people: PeopleReader,
    private readonly programmes: ProgrammesReader,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The event's id is the letter's: delivered twice, it is one letter with one Message-ID. `write` answers null where another letter says it. */
  async run({ id, payload }: DomainEvent<string, object>, write: (frame: LetterFrame) => LetterText | null): Promise<void> {
    const changed = payload as CertificateChanged;
    // Names and addresses are read here, at delivery: the outbox outlives an erasure.
    const letter = await this.db.transaction(systemContext, () => this.#letter(id, changed, write));
    if (letter) await this.mail.send(letter);
  }

  async #letter(id: string, { certificateId, eventId }: CertificateChanged, write: (frame: LetterFrame) => LetterText | null): Promise<Letter | null> {
    const [certificate] = await this.certificates.by('id', certificateId);
    const position = certificate?.events.findIndex((candidate) => candidate.id === eventId) ?? -1;
    const event = certificate?.events[position];
    if (!certificate || !event) return null;
    const { holderId, number, evidence } = certificate;
    const to = await this.people.emailOf(holderId);
    const holder = (await this.people.byIds([holderId])).get(holderId);
    const programme = (await this.programmes.facts([evidence.programmeVersionId])).get(evidence.programmeVersionId);
    if (to === null || !holder || !programme) return null;
    const { name, locale } = holder;
    const about = { name, number, programmeTitle: programme.title[locale], url: `${this.config.publicUrl}/my/certificates/${certificateId}` };
    const before = certificate.events[position - 1] ?? null;
    const text = write({ locale, sender: this.config.operator, certificate, event, before, about });
    return text && { id, to, ...text };
  }
}
