// How does a person take along what is kept about them, or have it removed, over HTTP?
import { Body, Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Registrar, SignedIn } from '#libs/platform/http/access.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { ErasePerson } from './erase-person.js';
import { ExportPersonalData } from './export-personal-data.js';
import { EraseMeDto, ErasePersonDto, ErasureOutlookView } from './personal-data.dto.js';
import { SignInCookies } from './sign-in-cookies.js';

@ApiTags('identity')
@Controller('v1')
export class PersonalDataController {
  constructor(
    private readonly exportPersonalData: ExportPersonalData,
    private readonly erasePerson: ErasePerson,
    private readonly cookies: SignInCookies,
  ) {}

  /** Everything that is kept about the person, as a file of JSON. 401 `sign-in-again`. */
  @SignedIn()
  @Get('me/export')
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const exported = await this.exportPersonalData.run(actor);
    const bytes = Buffer.from(`${JSON.stringify(exported, null, 2)}\n`);
    const day = exported.exportedAt.toISOString().slice(0, 10);
    return new StreamableFile(bytes, { type: 'application/json; charset=utf-8', disposition: `attachment; filename="dermark-my-data-${day}.json"`, length: bytes.length });
  }

  /** Whether the details could be removed now, before anybody decides anything. */
  @SignedIn()
  @Get('me/erasure')
  @ApiOkResponse({ type: ErasureOutlookView })
  async outlook(@CurrentActor() actor: Actor): Promise<ErasureOutlookView> {
    return { hindrances: await this.erasePerson.hindrances(actor) };
  }

  /** There is no way back. Ends every session. 400 `typed-address-differs`, 401 `sign-in-again`, 409 `erasure-hindered`. */
  @SignedIn()
  @Post('me/erasure')
  @HttpCode(204)
  @ApiNoContentResponse()
  async eraseMe(@CurrentActor() actor: Actor, @Body() { typed }: EraseMeDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.erasePerson.run(actor, typed);
    this.cookies.clear(reply);
  }

  /** Whether somebody's details could be removed now; each look is audited. 404 `person-unknown`, also when they are removed already. */
  @Registrar()
  @Get('register/people/:personId/erasure')
  @ApiOkResponse({ type: ErasureOutlookView })
  async outlookOf(@CurrentActor() actor: Actor, @Param('personId', Uuid) personId: string): Promise<ErasureOutlookView> {
    return { hindrances: await this.erasePerson.hindrancesOf(actor, personId) };
  }

  /** For somebody who asked for it in another way. 400 `address-of-another`, 401 `sign-in-again`, 404 `person-unknown`, 409 `erasure-hindered`. */
  @Registrar()
  @Post('register/erasures')
  @HttpCode(204)
  @ApiNoContentResponse()
  async eraseOther(@CurrentActor() actor: Actor, @Body() request: ErasePersonDto): Promise<void> {
    await this.erasePerson.onRequest(actor, request);
  }
}
