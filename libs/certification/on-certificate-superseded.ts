// How does a holder learn that a corrected certificate took the place of another?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { correctedLetter } from './core/life-letters.js';
import { certificateSuperseded } from './events.js';
import { WriteToHolder } from './write-to-holder.js';

@Injectable()
export class OnCertificateSuperseded implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly writeToHolder: WriteToHolder,
  ) {}

  onModuleInit(): void {
    this.events.on(certificateSuperseded, (event) =>
      this.writeToHolder.run(event, ({ locale, sender, about, event: { successor } }) =>
        correctedLetter(locale, sender, { ...about, successor: successor ?? '', url: new URL('/my/certificates', about.url).href }),
      ),
    );
  }
}
