// How does one ask over HTTP for a letter that sets a new password?
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '#libs/platform/http/access.js';
import { AskPasswordReset } from './ask-password-reset.js';
import { EmailAddressField } from './text-fields.js';

export class AskPasswordResetDto {
  @EmailAddressField() readonly email: string;
}

export class PasswordResetAskedView {
  @ApiProperty({ enum: ['asked'] }) readonly state: 'asked';
}

@ApiTags('identity')
@Controller('v1/password-resets')
export class PasswordResetsController {
  constructor(private readonly askPasswordReset: AskPasswordReset) {}

  /** Answers the same whether the address is known or not. 429 `too-many-requests` for a network that asks too often. */
  @Public()
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: PasswordResetAskedView })
  async ask(@Body() { email }: AskPasswordResetDto, @Req() { ip }: FastifyRequest): Promise<PasswordResetAskedView> {
    await this.askPasswordReset.run({ email, ip });
    return { state: 'asked' };
  }
}
