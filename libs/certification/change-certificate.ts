// How does one certificate go from one state to the next, whoever wants it?
import { Injectable } from '@nestjs/common';
import { dayIn, type Day } from '#libs/kernel/calendar.js';
import { asMember, asPerson, asRegistrar, type Actor, type DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CertificateEventsStore, type CertificateInLife } from './certificate-events.store.js';
import { CertificatesStore, type CertificateRecord } from './certificates.store.js';
import type { Imposer } from './core/suspension.js';
import { detailsRemoved, notFound } from './errors.js';
import { FollowCertificate, type Change } from './follow-certificate.js';

/** An academy changes its own certificates, the register any, a holder gives up the own one. */
export type Party = 'register' | 'holder' | { readonly academyId: string };

/** The academy that is named; null for the registrar. */
export const partyOf = (academyId: string | null): Party => (academyId === null ? 'register' : { academyId });

export interface CertificateToChange {
  readonly certificateId: string;
  /** The academy that changes one of its own certificates; null for the registrar. */
  readonly academyId: string | null;
}

/** What the verbs that change a certificate share: one transaction, one event, one leaf that names the one before. */
@Injectable()
export class ChangeCertificate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly certificates: CertificatesStore,
    private readonly events: CertificateEventsStore,
    private readonly followCertificate: FollowCertificate,
  ) {}

  /** `decide` sees the certificate as nobody else can change it meanwhile, and throws when the change is not to be. */
  async run(
    actor: Actor,
    party: Party,
    certificateId: string,
    request: IdempotencyRequest,
    decide: (certificate: CertificateInLife, today: Day) => Change | Promise<Change>,
  ): Promise<CertificateRecord> {
    return this.db.transaction(contextOf(actor, party), async () => {
      await this.idempotency.once(request, async () => {
        const certificate = await this.events.hold(certificateId);
        if (!certificate || !isOnesOwn(actor, party, certificate)) throw notFound();
        if (certificate.erased) throw detailsRemoved();
        const at = this.clock.now();
        const day = dayIn(certificate.zone, at);
        return this.followCertificate.run(certificate, { ...(await decide(certificate, day)), day, at, imposedBy: imposerOf(party), actorId: actor.personId });
      });
      const [changed] = await this.certificates.by('id', certificateId);
      if (!changed) throw notFound();
      return changed;
    });
  }
}

const imposerOf = (party: Party): Imposer => (typeof party === 'string' ? party : 'academy');

function contextOf(actor: Actor, party: Party): DbContext {
  if (party === 'register') return asRegistrar(actor);
  return party === 'holder' ? asPerson(actor) : asMember(actor, party.academyId);
}

/** Somebody may see more than is theirs to change: a holder who works at the academy sees its certificates, too. */
function isOnesOwn(actor: Actor, party: Party, { academyId, holderId }: CertificateInLife): boolean {
  if (party === 'register') return true;
  return party === 'holder' ? holderId === actor.personId : academyId === party.academyId;
}
