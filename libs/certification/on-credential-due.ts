// How does every certificate get its credential without anybody waiting for it?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { DomainError } from '#libs/kernel/errors.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Outbox } from '#libs/platform/outbox.js';
import { certificateIssued, credentialDue } from './events.js';
import { SignCredential } from './sign-credential.js';

@Injectable()
export class OnCredentialDue implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly signCredential: SignCredential,
  ) {}

  onModuleInit(): void {
    // An event of its own, for it waits for the ledger and may come again: the letter about the issue must not.
    this.events.on(certificateIssued, ({ payload: { certificateId } }) => this.db.transaction(systemContext, () => this.outbox.publish({ type: credentialDue, payload: { certificateId } })));
    this.events.on(credentialDue, ({ payload }) => this.#sign(String(payload['certificateId'])));
  }

  /** Somebody whose details were removed meanwhile gets none. */
  async #sign(certificateId: string): Promise<void> {
    await this.signCredential.run(certificateId).catch((error: unknown) => {
      if (!(error instanceof DomainError && error.kind === 'not-found')) throw error;
    });
  }
}
