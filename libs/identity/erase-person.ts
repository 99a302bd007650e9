// How does a person have the details removed that say who it is?
import { Injectable } from '@nestjs/common';
import type { Actor, DbContext } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { PersonalData, type Hindrance } from '#libs/platform/personal-data.js';
import { emailKey } from './core/email-address.js';
import { addressOfAnother, erasureHindered, personUnknown, typedAddressDiffers } from './errors.js';
import { IdentityHoldingsStore } from './identity-holdings.store.js';
import { PeopleStore } from './people.store.js';
import { demandRecentSignIn } from './recent-sign-in.js';

export interface ErasureRequest {
  readonly email: string;
  /** Who it must be. */
  readonly personId?: string | undefined;
}

/** A person's rows lie in many academies; every statement names the person instead. */
const everywhere = (actor: Actor): DbContext => ({ person: actor.personId, academy: null, register: true });

/** All in one transaction: every lib lets go of what it holds, and the person becomes a tombstone. There is no way back. */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
    private readonly holdings: IdentityHoldingsStore,
    private readonly people: PeopleStore,
    private readonly audit: Audit,
  ) {}

  /** What stands in the way at this moment. */
  hindrances(actor: Actor): Promise<Hindrance[]> {
    return this.db.transaction(everywhere(actor), () => this.personalData.hindrances(actor.personId));
  }

  /** `typed` is the account's own address: a pause to think. 400 `typed-address-differs`, 401 `sign-in-again`, 409 `erasure-hindered`. */
  async run(actor: Actor, typed: string): Promise<void> {
    demandRecentSignIn(actor, this.clock.now());
    await this.db.transaction(everywhere(actor), async () => {
      const person = await this.people.byId(actor.personId);
      if (person && emailKey(person.email) !== emailKey(typed)) throw typedAddressDiffers();
      await this.#erase(actor, actor.personId);
    });
  }

  /** The same for the registrar, of somebody who asked; each look is audited. 404 `person-unknown`, also when it is done already. */
  hindrancesOf(actor: Actor, personId: string): Promise<Hindrance[]> {
    return this.db.transaction(everywhere(actor), async () => {
      if (!(await this.people.byId(personId))) throw personUnknown();
      await this.audit.record({ act: 'register.erasure-considered', actorId: actor.personId, subject: { type: 'person', id: personId } });
      return this.personalData.hindrances(personId);
    });
  }

  /**
   * The registrar does it for somebody who asked, under the address that the request gave; where a certificate led there, it must be its
   * holder's: nobody is removed in somebody else's place. 400 `address-of-another`, 401 `sign-in-again`, 404 `person-unknown`, 409 `erasure-hindered`.
   */
  async onRequest(actor: Actor, { email, personId }: ErasureRequest): Promise<void> {
    demandRecentSignIn(actor, this.clock.now());
    await this.db.transaction(everywhere(actor), async () => {
      const person = await this.people.byEmail(email);
      if (!person) throw personUnknown();
      if (personId !== undefined && personId !== person.id) throw addressOfAnother();
      await this.#erase(actor, person.id);
    });
  }

  async #erase(actor: Actor, personId: string): Promise<void> {
    // The person's certificates are held before the person, as by everybody who changes one: otherwise the two would wait for each other.
    await this.#demandFree(personId);
    const subject = await this.holdings.hold(personId);
    if (!subject) return; // done already
    // From now on nothing new comes.
    await this.#demandFree(personId);
    const erasure = { ...subject, actorId: actor.personId, at: this.clock.now() };
    await this.holdings.bury(erasure);
    await this.personalData.erase(erasure);
    await this.audit.record({ act: 'person.erased', actorId: actor.personId, subject: { type: 'person', id: personId } });
  }

  async #demandFree(personId: string): Promise<void> {
    const hindrances = await this.personalData.hindrances(personId);
    if (hindrances.length > 0) throw erasureHindered(hindrances);
  }
}
