// How does a letter leave the house, or reach the demonstration's inbox?
import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from './clock.js';
import { CONFIG, type Config } from './config.js';
import { Database } from './database.js';

/** In milliseconds, so that a mail server that hangs does not hold a job for long. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

export interface Letter {
  /** The id of what the letter is about: a letter that is sent again after a crash carries the same Message-ID. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text with one action and no tracking. */
  readonly text: string;
}

/** Sends letters by SMTP; in the embedded mode without a mail server, puts them where the inbox page shows them. */
@Injectable()
export class Mail {
  readonly #transport: Transporter | null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    this.#transport = config.smtpUrl === null ? null : createTransport({ url: config.smtpUrl, ...patience });
  }

  async send(letter: Letter): Promise<void> {
    if (this.#transport) {
      const host = new URL(this.config.publicUrl).hostname;
      try {
        await this.#transport.sendMail({ from: this.config.mailFrom, to: letter.to, subject: letter.subject, text: letter.text, messageId: `<${letter.id}@${host}>` });
      } catch (error) {
        throw notTaken(letter.id, error);
      }
      return;
    }
    await this.db.transaction(systemContext, () =>
      this.db.query('insert into inbox_letter (id, recipient, subject, body, sent_at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing', [
        letter.id,
        letter.to,
        letter.subject,
        letter.text,
        this.clock.now(),
      ]),
    );
  }
}

/** Mail servers repeat the address that they refuse, and an error ends up in jobs and logs: what goes on is its codes alone. */
function notTaken(letterId: string, error: unknown): Error {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  return new Error(`The mail server did not take the letter ${letterId} (${[code, responseCode].filter(Boolean).join(' ') || 'no code'}).`);
}
