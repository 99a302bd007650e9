// How is a decision entered, with everything that makes it a certificate?
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AcademyFacts } from '#libs/academies/academies.reader.js';
import { dayIn } from '#libs/kernel/calendar.js';
import { systemContext, type DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId, newSalt } from '#libs/platform/ids.js';
import { violates } from '#libs/platform/violations.js';
import type { CertificateEvent } from './certificate-event.entity.js';
import { CertificateEventsStore, type CertificateInLife } from './certificate-events.store.js';
import { CertificatesStore } from './certificates.store.js';
import { numberFrom } from './core/certificate-number.js';
import { together, type StandingConditions } from './core/conditions.js';
import { obstacleOfRule, type ObstacleCode } from './core/eligibility.js';
import { factsOfCorrection, factsOfIssue, factsText, readFacts } from './core/facts.js';
import { exceptionUsed, independenceOf } from './core/impartiality.js';
import { statusPlace } from './core/leaf.js';
import { DecisionsStore } from './decisions.store.js';
import { hindered, notFound, numberTaken, ordersChanged } from './errors.js';
import { evidenceOf } from './evidence.js';
import { FollowCertificate } from './follow-certificate.js';
import { GatherDossier, type Dossier } from './gather-dossier.js';
import type { CheckedName } from './names.store.js';
import { PublicRegisterStore } from './public-register.store.js';
import { RecordEvent, type EventToRecord } from './record-event.js';

export interface DecisionToGather {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly certifierId: string;
}

export interface Gathered {
  readonly dossier: Dossier | null;
  /** The certificate's place in the status lists; nobody else gets it, also when nothing is issued. */
  readonly ordinal: number;
}

export interface CertificateToEnter extends DecisionToGather {
  /** Of the certificate that is to be. */
  readonly id: string;
  /** Throws when this is not the name on which the certifier decided. */
  readonly demandName: (name: CheckedName) => void;
  /** The certificate whose place it takes: everything but the name stays as it was. */
  readonly corrects?: CertificateInLife;
}

export interface EnteredCertificate {
  readonly number: string;
  /** Of the entry that says it was issued. */
  readonly leafHash: Buffer;
  /** Conditions stand on it from its first moment: an event came behind its issue. */
  readonly isUnderConditions: boolean;
}

/** The step that every way of issuing shares; runs in the transaction of its verb, in the certifier's context. */
@Injectable()
export class EnterCertificate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly gatherDossier: GatherDossier,
    private readonly decisions: DecisionsStore,
    private readonly certificates: CertificatesStore,
    private readonly events: CertificateEventsStore,
    private readonly recordEvent: RecordEvent,
    private readonly followCertificate: FollowCertificate,
    private readonly register: PublicRegisterStore,
  ) {}

  /** Errors as of `enter`. */
  async run(wish: CertificateToEnter): Promise<EnteredCertificate> {
    return this.enter(wish, await this.gather(wish));
  }

  /** What the decision rests on. */
  async gather({ academyId, enrolmentId, certifierId }: DecisionToGather): Promise<Gathered> {
    const context: DbContext = { person: certifierId, academy: academyId, register: false };
    const [dossier, ordinal] = await Promise.all([this.gatherDossier.run(context, { academyId, enrolmentId, certifierId, locale: 'en' }), this.certificates.nextStatusOrdinal()]);
    return { dossier, ordinal };
  }

  /**
   * Asks for all that it writes before it waits for anything. 404 `not-found`; 409 with the code of the first obstacle. What the database
   * refuses itself, `refusalOf` puts into our words.
   */
  async enter({ id, academyId, enrolmentId, certifierId, demandName, corrects }: CertificateToEnter, { dossier, ordinal }: Gathered): Promise<EnteredCertificate> {
    if (!dossier) throw notFound();
    const [obstacle] = dossier.obstacles.filter(({ code }) => !(corrects && isOfNoMatter(code)));
    const { name, programme, trainee, academy, impartiality } = dossier;
    if (obstacle || !name) throw hindered(obstacle?.code ?? 'name-not-confirmed', dossier.obstacles);
    demandName(name);
    const renewed = corrects ? null : dossier.renewable;
    const standing = corrects ? standingOn(corrects) : dossier.standing;

    const at = this.clock.now();
    const day = dayIn(academy.zone, at);
    const decisionId = newId();
    const number = numberFrom(randomBytes(13));
    const decided = { decisionId, independence: independenceOf(impartiality) };
    const facts = corrects
      ? factsOfCorrection(readFacts(corrects.facts), { ...decided, replaces: corrects.number })
      : factsOfIssue({ ...decided, programme: programme.code, version: programme.version, day, ...(renewed && { renews: renewed.number }) });
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
      actorId: certifierId,
      day,
      at,
      facts,
      holder: { value: name.legalName, salt: saltHolder },
    };
    // In this order, for each rests on those before it.
    const [, , { leafHash }] = await Promise.all([
      this.decisions.add({
        id: decisionId,
        enrolmentId,
        academyId,
        traineeId: trainee.id,
        certifierId,
        nameCheckId: name.id,
        exceptionId: exceptionUsed(impartiality)?.id ?? null,
        evidence: evidenceOf(dossier),
        decidedAt: at,
        corrects: corrects?.id ?? null,
      }),
      this.certificates.add(
        { id, ...frozen, decisionId, enrolmentId, holderId: trainee.id, language: trainee.locale, issuedAt: at, corrects: corrects?.id ?? null, renews: renewed?.id ?? null },
        { certificateId: id, academyId, holderId: trainee.id, legalName: name.legalName, saltCertificate, saltHolder },
      ),
      this.recordEvent.run(issued, (event, saltFacts) => {
        const secrets = { name: name.legalName, saltCertificate, saltFacts, saltHolder };
        return this.register.enter({ ...frozen, ...secrets, ...standingOf(academy), ...firstOf(event), certificateId: id, changedAt: at });
      }),
      renewed && this.register.tellRenewal(renewed.id, number, at),
      // What was renewed before its name was put right leads on to the same certificate as before.
      corrects?.renewedBy && this.register.tellRenewal(id, corrects.renewedBy, at),
    ]);
    if (standing) await this.#standOn(id, standing, { day, at, actorId: certifierId });
    return { number, leafHash, isUnderConditions: standing !== null };
  }

  /** What the register imposed stands on, in the register's name: a new certificate is no way out of it. */
  async #standOn(id: string, { conditions, until }: StandingConditions, when: Pick<EventToRecord, 'day' | 'at' | 'actorId'>): Promise<void> {
    await this.db.transaction(systemContext, async () => {
      const certificate = await this.events.hold(id);
      if (!certificate) throw notFound();
      await this.followCertificate.run(certificate, { type: 'conditions', state: 'with-conditions', reason: null, until, conditions, ...when, imposedBy: 'register' });
    });
  }
}

function standingOn({ last }: CertificateInLife): StandingConditions | null {
  const { conditions = [], until = null } = readFacts(last.facts);
  return together([{ conditions, until }]);
}

/** To a name that is put right: nobody is certified by that. */
const isOfNoMatter = (code: ObstacleCode): boolean => code === 'already-certified' || code === 'holder-barred';

/** What the public reads of the academy; a handler follows its later changes. */
const standingOf = ({ zone, name, city, country, state }: AcademyFacts) => ({ zone, academyName: name, academyCity: city, academyCountry: country, academyState: state });

/** What the public reads of a certificate's first event. */
const firstOf = ({ id, state, day, facts, leafHash }: CertificateEvent) =>
  ({ state, stateSince: day, reviewOn: null, reason: null, issuedEventId: id, lastEventId: id, lastEventFacts: facts, lastLeafHash: leafHash }) as const;

/** Between reading the dossier and writing the decision the world may have changed; then the database says no. */
export function refusalOf(error: unknown): unknown {
  if (violates(error, 'conditions_stand_on')) return ordersChanged();
  const rule = Object.keys(obstacleOfRule).find((name) => violates(error, name));
  if (rule) return hindered(obstacleOfRule[rule] ?? 'already-certified');
  // Two who renew one certificate at the same moment: the second one, tried again, goes on from the first one's.
  return violates(error, 'certificate_number_key') || violates(error, 'certificate_renews_key') ? numberTaken() : error;
}
