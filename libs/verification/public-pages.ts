// How does a page of the check leave, with everything that must accompany it?
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { checkHeaders, type CheckHeaders } from './check-headers.js';
import { renderPage, type Page } from './page.js';
import type { Reader } from './reader.js';
import { siteOf, type Site } from './site.js';

@Injectable()
export class PublicPages {
  readonly site: Site;
  readonly headers: CheckHeaders;

  constructor(@Inject(CONFIG) config: Config) {
    this.site = siteOf(config);
    this.headers = checkHeaders(this.site);
  }

  /** The page's text; its headers are on the reply already. */
  render(reply: FastifyReply, reader: Reader, page: Page): string {
    const { page: plain, scripted, formPage } = this.headers;
    void reply.headers(page.referrer === 'same-origin' ? formPage : page.hasScript ? scripted : plain).header('content-language', reader.locale);
    return renderPage(reader, this.site, page);
  }

  send(reply: FastifyReply, reader: Reader, status: number, page: Page): FastifyReply {
    return reply.status(status).send(this.render(reply, reader, page));
  }
}
