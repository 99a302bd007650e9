// How does a person change their own account over HTTP?
import { Body, Controller, HttpCode, Patch, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, SignedIn } from '#libs/platform/http/access.js';
import { ChangePassword } from './change-password.js';
import { ChangeProfile } from './change-profile.js';
import { ChangeMeDto, ChangePasswordDto, meView, MeView } from './me.dto.js';
import { MeReader } from './me.reader.js';

@ApiTags('identity')
@SignedIn()
@Controller('v1/me')
export class MeController {
  constructor(
    private readonly me: MeReader,
    private readonly changeProfile: ChangeProfile,
    private readonly changePassword: ChangePassword,
  ) {}

  /** Changes what is sent and leaves the rest. */
  @Patch()
  @ApiOkResponse({ type: MeView })
  async change(@CurrentActor() actor: Actor, @Body() change: ChangeMeDto): Promise<MeView> {
    await this.changeProfile.run(actor, change);
    return meView(await this.me.of(actor.personId, actor.signedInAt));
  }

  /** Signs out all other devices. */
  @Put('password')
  @HttpCode(204)
  @ApiNoContentResponse()
  async password(@CurrentActor() actor: Actor, @Body() change: ChangePasswordDto): Promise<void> {
    await this.changePassword.run(actor, change);
  }
}
