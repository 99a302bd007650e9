// How does a holder learn of the certificate?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { readFacts } from './core/facts.js';
import { issuedLetter } from './core/letters.js';
import { certificateIssued } from './events.js';
import { WriteToHolder } from './write-to-holder.js';

@Injectable()
export class OnCertificateIssued implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly writeToHolder: WriteToHolder,
  ) {}

  onModuleInit(): void {
    this.events.on(certificateIssued, (event) =>
      this.writeToHolder.run(event, ({ locale, sender, certificate, about }) =>
        // Who was corrected reads of it once, in the letter about what ended.
        readFacts(certificate.facts).replaces !== undefined ? null : issuedLetter(locale, sender, { ...about, validUntil: certificate.validUntil, academyName: certificate.evidence.paper.academyName }),
      ),
    );
  }
}
