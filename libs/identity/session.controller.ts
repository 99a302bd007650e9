// How does somebody sign in and out over HTTP?
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Public, SignedIn } from '#libs/platform/http/access.js';
import { Authentication } from './authentication.js';
import { signInRefused } from './errors.js';
import { meView, MeView } from './me.dto.js';
import { MeReader } from './me.reader.js';
import { OpenSession } from './open-session.js';
import { SignInDto } from './session.dto.js';
import { SignInCookies } from './sign-in-cookies.js';
import { SignOut } from './sign-out.js';

@ApiTags('identity')
@Controller('v1')
export class SessionController {
  constructor(
    private readonly authentication: Authentication,
    private readonly openSession: OpenSession,
    private readonly signOut: SignOut,
    private readonly me: MeReader,
    private readonly cookies: SignInCookies,
  ) {}

  /** Sets the session cookie. 401 `sign-in-refused`, the same for every reason; 429 `too-many-guesses` with Retry-After. */
  @Public()
  @Post('session')
  @HttpCode(200)
  @ApiOkResponse({ type: MeView })
  async signIn(@Body() { email }: SignInDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    const person = await this.authentication.by('password', request, reply);
    if (!person) throw signInRefused();
    const { token, signedInAt } = await this.openSession.run(person.personId, this.cookies.tokenOf(request));
    this.cookies.write(request, reply, token, email);
    return meView(await this.me.of(person.personId, signedInAt));
  }

  @SignedIn()
  @Get('session')
  @ApiOkResponse({ type: MeView })
  async current(@CurrentActor() actor: Actor): Promise<MeView> {
    return meView(await this.me.of(actor.personId, actor.signedInAt));
  }

  @SignedIn()
  @Delete('session')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOutHere(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.run(actor, 'here');
    this.cookies.clear(reply);
  }

  /** Ends every session of this person, on all devices. */
  @SignedIn()
  @Delete('sessions')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOutEverywhere(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.run(actor, 'everywhere');
    this.cookies.clear(reply);
  }
}
