// Which letter does somebody get for whom a link was made?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dayIn, writtenDay } from '#libs/kernel/calendar.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail } from '#libs/platform/mail.js';
import { invitationLetter, passwordResetLetter, type LetterText } from './core/letters.js';
import { LinkTokens } from './link-tokens.js';
import { LinksReader, type OpenLink } from './links.reader.js';

/** The letter is written here, at delivery: no name and no token has been in the outbox or in a job. */
@Injectable()
export class OnLinkIssued implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly links: LinksReader,
    private readonly tokens: LinkTokens,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on('identity.link-issued', ({ payload }) => this.#send(String(payload['linkId'])));
  }

  async #send(linkId: string): Promise<void> {
    const open = await this.links.open(linkId);
    // Used or expired while the mail server was away: the letter would lead nowhere.
    if (open) await this.mail.send({ id: linkId, to: open.person.email, ...this.#text(open) });
  }

  #text({ link, person, about }: OpenLink): LetterText {
    const { locale, name, hasPassword } = person;
    const url = this.tokens.urlOf(link.id);
    if (link.purpose === 'password-reset') return passwordResetLetter(locale, this.config.operator, { name, url });
    const until = writtenDay(dayIn('Europe/Lisbon', link.expiresAt), locale);
    const { role, academyName, toAccept } = about ?? { role: null, academyName: null, toAccept: false };
    return invitationLetter(locale, this.config.operator, { name, role, academyName, toAccept, hasPassword, url, until });
  }
}
