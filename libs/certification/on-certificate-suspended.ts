// How does a holder learn of a suspension, and of the end of an order?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { conditionsLiftedLetter } from './core/life-letters.js';
import { reinstatedLetter, suspendedLetter } from './core/letters.js';
import type { SuspensionReason } from './core/suspension.js';
import { certificateReinstated, certificateSuspended } from './events.js';
import { WriteToHolder } from './write-to-holder.js';

@Injectable()
export class OnCertificateSuspended implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly writeToHolder: WriteToHolder,
  ) {}

  onModuleInit(): void {
    this.events.on(certificateSuspended, (event) =>
      this.writeToHolder.run(event, ({ locale, sender, certificate, event: suspension, about }) =>
        suspendedLetter(locale, sender, {
          ...about,
          by: suspension.imposedBy === 'academy' ? certificate.academyName : null,
          reason: suspension.reason as SuspensionReason,
          until: suspension.until,
        }),
      ),
    );
    this.events.on(certificateReinstated, (event) =>
      this.writeToHolder.run(event, ({ locale, sender, about, before }) => (before?.state === 'with-conditions' ? conditionsLiftedLetter : reinstatedLetter)(locale, sender, about)),
    );
  }
}
