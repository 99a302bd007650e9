// How does a holder learn of conditions?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { readFacts } from './core/facts.js';
import { conditionsLetter } from './core/life-letters.js';
import { certificateConditionsImposed } from './events.js';
import { WriteToHolder } from './write-to-holder.js';

@Injectable()
export class OnConditionsImposed implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly writeToHolder: WriteToHolder,
  ) {}

  onModuleInit(): void {
    this.events.on(certificateConditionsImposed, (event) =>
      this.writeToHolder.run(event, ({ locale, sender, about, certificate, before, event: { conditions, until } }) => {
        // What a corrected certificate inherits is news to nobody.
        const isInherited = before?.type === 'issued' && readFacts(certificate.facts).replaces !== undefined;
        return isInherited ? null : conditionsLetter(locale, sender, { ...about, conditions: conditions ?? [], until });
      }),
    );
  }
}
