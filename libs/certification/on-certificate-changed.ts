// How do the status lists learn of what happens to certificates?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Outbox } from '#libs/platform/outbox.js';
import { announcements, statusListDue, type CertificateChanged } from './events.js';
import { PublishStatusList } from './publish-status-list.js';
import { StatusListsStore } from './status-lists.store.js';

/** How long the change's place in the ledger is waited for; what takes longer comes with the next minute. */
const patienceMs = 5000;

@Injectable()
export class OnCertificateChanged implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly sequencer: Sequencer,
    private readonly lists: StatusListsStore,
    private readonly publishStatusList: PublishStatusList,
  ) {}

  onModuleInit(): void {
    for (const type of Object.values(announcements)) {
      // An event of its own, for it waits for the ledger and may come again: the letter about the change must not.
      this.events.on(type, ({ payload }) => this.db.transaction(systemContext, () => this.outbox.publish({ type: statusListDue, payload })));
    }
    this.events.on(statusListDue, ({ payload }) => this.#publish(payload as unknown as CertificateChanged));
  }

  async #publish({ certificateId, eventId }: CertificateChanged): Promise<void> {
    await this.sequencer.sequenced(eventId, patienceMs);
    const list = await this.db.transaction(systemContext, () => this.lists.listOf(certificateId));
    if (list !== null) await this.publishStatusList.run(list);
  }
}
