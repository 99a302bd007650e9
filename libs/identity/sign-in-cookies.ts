// Which cookies carry a sign-in, and who gets to see them?
import { Inject, Injectable } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { sessionSeconds } from './core/session-life.js';
import { DeviceMarks } from './device-marks.js';

const browsersLongest = 400 * 24 * 60 * 60;

/** Out of reach of scripts and of other sites; with `__Host-`, of other hosts below the same domain too. */
@Injectable()
export class SignInCookies {
  readonly #secure: boolean;
  readonly #session: string;
  readonly #device: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly marks: DeviceMarks,
  ) {
    this.#secure = config.publicUrl.startsWith('https:');
    const prefix = this.#secure ? '__Host-' : '';
    this.#session = `${prefix}dermark_session`;
    this.#device = `${prefix}dermark_device`;
  }

  tokenOf(request: FastifyRequest): string | undefined {
    return request.cookies[this.#session];
  }

  deviceOf(request: FastifyRequest): string | undefined {
    return request.cookies[this.#device];
  }

  /** The new session, and the mark that this browser has signed in to the account of `email`. */
  write(request: FastifyRequest, reply: FastifyReply, token: string, email: string): void {
    reply.setCookie(this.#session, token, this.#options(sessionSeconds));
    reply.setCookie(this.#device, this.marks.after(this.deviceOf(request), email), this.#options(browsersLongest));
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.#session, this.#options(0));
  }

  #options(maxAge: number): CookieSerializeOptions {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.#secure, maxAge };
  }
}
