// How does a holder learn that the certificate has ended before its last day?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import type { StrikeOffReason } from './core/endings.js';
import { struckOffLetter, surrenderedLetter } from './core/life-letters.js';
import { certificateStruckOff, certificateSurrendered } from './events.js';
import { WriteToHolder } from './write-to-holder.js';

@Injectable()
export class OnCertificateEnded implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly writeToHolder: WriteToHolder,
  ) {}

  onModuleInit(): void {
    this.events.on(certificateStruckOff, (event) =>
      this.writeToHolder.run(event, ({ locale, sender, about, event: { reason } }) => struckOffLetter(locale, sender, { ...about, reason: reason as StrikeOffReason })),
    );
    this.events.on(certificateSurrendered, (event) => this.writeToHolder.run(event, ({ locale, sender, about }) => surrenderedLetter(locale, sender, about)));
  }
}
