// What do concerns say about a person, and what is left of it after an erasure?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CertificatesReader } from '#libs/certification/certificates.reader.js';
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { PersonalData, type DataSubject, type Erasure, type Hindrance, type Holdings } from '#libs/platform/personal-data.js';

@Injectable()
export class ConductHoldingsStore implements Holdings, OnModuleInit {
  readonly lib = 'conduct';
  readonly tables = {
    concern: "Emptied: what was written about the person's certificates, and where the person wanted to be reached. That there was a concern, about what and when, stays.",
  };

  constructor(
    private readonly db: Database,
    private readonly personalData: PersonalData,
    private readonly certificates: CertificatesReader,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  /** Concerns that the person reported. What others wrote in confidence is theirs: of that, only that it is there. */
  async export({ personId, addresses }: DataSubject): Promise<Readonly<Record<string, unknown>>> {
    return {
      reported: await this.db.query(
        `select reference, about, account, contact, state, received_at as "receivedAt" from concern
          where addresses_in(contact) && $1::text[] order by received_at, id`,
        [addresses],
      ),
      aboutYou: await this.db.query('select about, state, received_at as "receivedAt" from concern where certificate_number = any ($1) order by received_at, id', [await this.#numbersOf(personId)]),
    };
  }

  /** While a concern is open an order may still come, and it must find its person. */
  async hindrances(personId: string): Promise<Hindrance[]> {
    const open = await this.db.query<{ number: string }>("select distinct certificate_number as number from concern where state <> 'closed' and certificate_number = any ($1) order by 1", [
      await this.#numbersOf(personId),
    ]);
    return open.map(({ number }) => ({ code: 'concern-open', about: withDashes(number) }));
  }

  async erase({ personId, addresses }: Erasure): Promise<void> {
    await this.db.query('select erase_concerns($1, $2)', [personId, addresses]);
  }

  async #numbersOf(personId: string): Promise<string[]> {
    return (await this.certificates.ofHolder(systemContext, personId)).map(({ number }) => number);
  }
}
