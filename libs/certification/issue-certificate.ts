// How does a certifier's decision become a certificate, exactly once?
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AcademyFacts } from '#libs/academies/academies.reader.js';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import { dayIn } from '#libs/kernel/calendar.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { newId, newSalt } from '#libs/platform/ids.js';
import { violates } from '#libs/platform/violations.js';
import type { CertificateEvent } from './certificate-event.entity.js';
import { CertificateEventsStore } from './certificate-events.store.js';
import { CertificatesStore, type CertificateRecord } from './certificates.store.js';
import { numberFrom } from './core/certificate-number.js';
import { receiptExtra, type OpenedLeaf } from './core/certificate-receipt.js';
import { obstacleOfRule } from './core/eligibility.js';
import { factsOfIssue, factsText } from './core/facts.js';
import { exceptionUsed, independenceOf } from './core/impartiality.js';
import { statusPlace } from './core/leaf.js';
import { repeatsName } from './core/legal-name.js';
import { DecisionsStore } from './decisions.store.js';
import { hindered, notFound, numberTaken, typedNameDiffers } from './errors.js';
import { evidenceOf } from './evidence.js';
import { GatherDossier, type Dossier } from './gather-dossier.js';
import { PublicRegisterStore } from './public-register.store.js';
import { RecordEvent, type EventToRecord } from './record-event.js';

export interface CertificateToIssue {
  readonly academyId: string;
  readonly enrolmentId: string;
  /** The legal name, typed again by the certifier: a pause to think. */
  readonly typed: string;
}

export interface IssuedCertificate extends CertificateRecord {
  /** Null while the ledger has not given it a place: it was not waited for, or took too long. */
  readonly receipt: string | null;
}

export interface IssueOptions {
  /** Without it the answer comes as soon as the certificate is kept, which is what makes it valid. */
  readonly awaitsReceipt: boolean;
}

type Answer = readonly [readonly CertificateRecord[], OpenedLeaf | null];

/** How long an answer waits for its place in the ledger. Later it is there all the same. */
const patienceMs = 2000;

@Injectable()
export class IssueCertificate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly gatherDossier: GatherDossier,
    private readonly decisions: DecisionsStore,
    private readonly certificates: CertificatesStore,
    private readonly events: CertificateEventsStore,
    private readonly recordEvent: RecordEvent,
    private readonly register: PublicRegisterStore,
    private readonly sequencer: Sequencer,
    private readonly ledger: LedgerReader,
  ) {}

  /**
   * 401 `sign-in-again`; 409 with the code of the first obstacle; 400 `typed-name-differs`. The same Idempotency-Key
   * answers the same certificate for ever.
   */
  async run(actor: Actor, wish: CertificateToIssue, request: IdempotencyRequest, { awaitsReceipt }: IssueOptions = { awaitsReceipt: true }): Promise<IssuedCertificate> {
    demandRecentSignIn(actor, this.clock.now());
    const context = asMember(actor, wish.academyId);
    const [[certificate], opened] = await this.db
      .transaction(context, async () => {
        let answer: Answer | undefined;
        const id = await this.idempotency.onceFrom(
          request,
          () => Promise.all([this.gatherDossier.run(context, { ...wish, certifierId: actor.personId, locale: 'en' }), this.certificates.nextStatusOrdinal()]),
          async (fresh, [dossier, ordinal]) => {
            // The answer is read behind what it tells of, without waiting in between.
            [, answer] = await Promise.all([this.#issue(actor, wish, dossier, { id: fresh, ordinal }), this.#answer(fresh)]);
            return fresh;
          },
        );
        return answer ?? this.#answer(id);
      })
      .catch((error: unknown) => {
        throw refusalOf(error);
      });
    // Committed. What follows only looks for the place in the ledger, and proves it.
    if (!certificate) throw notFound();
    const place = certificate.ledgerIndex === null && awaitsReceipt ? await this.sequencer.sequenced(certificate.issuedEventId, patienceMs) : null;
    const ledgerIndex = certificate.ledgerIndex ?? place?.index ?? null;
    const receipt = ledgerIndex === null || !opened ? null : await this.ledger.receipt(ledgerIndex, receiptExtra(opened), place?.checkpoint);
    return { ...certificate, ledgerIndex, receipt };
  }

  /** As it stands in the open transaction, and what opens the leaf of its issue. */
  #answer(id: string): Promise<Answer> {
    return Promise.all([this.certificates.by('id', id), this.events.openedIssue(id)]);
  }

  async #issue(actor: Actor, { academyId, enrolmentId, typed }: CertificateToIssue, dossier: Dossier | null, { id, ordinal }: { readonly id: string; readonly ordinal: number }): Promise<void> {
    if (!dossier) throw notFound();
    const [obstacle] = dossier.obstacles;
    const { name, programme, trainee, academy, impartiality } = dossier;
    if (obstacle || !name) throw hindered(obstacle?.code ?? 'name-not-confirmed', dossier.obstacles);
    if (!repeatsName(typed, name.legalName)) throw typedNameDiffers();

    const at = this.clock.now();
    const day = dayIn(academy.zone, at);
    const decisionId = newId();
    const number = numberFrom(randomBytes(13));
    const facts = factsOfIssue({ programme: programme.code, version: programme.version, day, decisionId, independence: independenceOf(impartiality) });
    const { validFrom, validUntil } = facts;
    const status = statusPlace(ordinal);
    const [saltCertificate, saltHolder] = [newSalt(), newSalt()];
    const frozen = { number, academyId, facts: factsText(facts), validFrom, validUntil, statusList: status.list, statusIndex: String(status.index) };
    const issued: EventToRecord = {
      certificate: { id, academyId, number: { value: number, salt: saltCertificate }, status },
      type: 'issued',
      sequence: 0,
      state: 'in-force',
      reason: null,
      until: null,
      imposedBy: 'academy',
      actorId: actor.personId,
      day,
      at,
      facts,
      holder: { value: name.legalName, salt: saltHolder },
    };
    // In this order, for each rests on those before it.
    await Promise.all([
      this.decisions.add({
        id: decisionId,
        enrolmentId,
        academyId,
        traineeId: trainee.id,
        certifierId: actor.personId,
        nameCheckId: name.id,
        exceptionId: exceptionUsed(impartiality)?.id ?? null,
        evidence: evidenceOf(dossier),
        decidedAt: at,
      }),
      this.certificates.add(
        { id, ...frozen, decisionId, enrolmentId, holderId: trainee.id, language: trainee.locale, issuedAt: at },
        { certificateId: id, academyId, holderId: trainee.id, legalName: name.legalName, saltCertificate, saltHolder },
      ),
      this.recordEvent.run(issued, (event, saltFacts) => {
        const secrets = { name: name.legalName, saltCertificate, saltFacts, saltHolder };
        return this.register.enter({ ...frozen, ...secrets, ...standingOf(academy), ...firstOf(event), certificateId: id, changedAt: at });
      }),
    ]);
  }
}

/** What the public reads of the academy; a handler follows its later changes. */
const standingOf = ({ zone, name, city, country, state }: AcademyFacts) => ({ zone, academyName: name, academyCity: city, academyCountry: country, academyState: state });

/** What the public reads of a certificate's first event. */
const firstOf = ({ id, state, day, facts, leafHash }: CertificateEvent) =>
  ({ state, stateSince: day, reviewOn: null, reason: null, issuedEventId: id, lastEventId: id, lastEventFacts: facts, lastLeafHash: leafHash }) as const;

/** Between reading the dossier and writing the decision the world may have changed; then the database says no. */
function refusalOf(error: unknown): unknown {
  const rule = Object.keys(obstacleOfRule).find((name) => violates(error, name));
  if (rule) return hindered(obstacleOfRule[rule] ?? 'already-certified');
  return violates(error, 'certificate_number_key') ? numberTaken() : error;
}
