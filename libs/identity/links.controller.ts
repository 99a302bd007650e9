// How is a link from a letter opened and used over HTTP?
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '#libs/platform/http/access.js';
import { AcceptLink } from './accept-link.js';
import { Authentication } from './authentication.js';
import { linkUsedOrExpired } from './errors.js';
import { LinkTokens } from './link-tokens.js';
import { linkView, LinkView, UseLinkDto } from './links.dto.js';
import { LinksReader } from './links.reader.js';
import { meView, MeView } from './me.dto.js';
import { MeReader } from './me.reader.js';
import { OpenSession } from './open-session.js';
import { SignInCookies } from './sign-in-cookies.js';

@ApiTags('identity')
@Controller('v1/links/:token')
export class LinksController {
  constructor(
    private readonly authentication: Authentication,
    private readonly tokens: LinkTokens,
    private readonly links: LinksReader,
    private readonly acceptLink: AcceptLink,
    private readonly openSession: OpenSession,
    private readonly me: MeReader,
    private readonly cookies: SignInCookies,
  ) {}

  /** Looks without using it up: mail programs open links too. 410 `link-used-or-expired`, also for one that never was. */
  @Public()
  @Get()
  @ApiOkResponse({ type: LinkView })
  async read(@Param('token') token: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<LinkView> {
    const linkId = this.tokens.linkIdOf(token);
    const open = linkId === null ? null : await this.links.open(linkId);
    if (!open) throw linkUsedOrExpired();
    const reader = await this.authentication.by('session', request, reply);
    return linkView(open, reader?.personId ?? null);
  }

  /** Uses the link up, signs in, and answers who that is. 401 `link-needs-sign-in` where the account has a password. */
  @Public()
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: MeView })
  async follow(@Param('token') token: string, @Body() answer: UseLinkDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    const reader = await this.authentication.by('session', request, reply);
    const { personId, email, signsIn } = await this.acceptLink.run(reader, { token, ...answer });
    if (!signsIn && reader) return meView(await this.me.of(personId, reader.signedInAt));
    const session = await this.openSession.run(personId, this.cookies.tokenOf(request));
    this.cookies.write(request, reply, session.token, email);
    return meView(await this.me.of(personId, session.signedInAt));
  }
}
