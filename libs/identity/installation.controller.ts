// Whose register is this, and is it a demonstration?
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Public } from '#libs/platform/http/access.js';

export class OperatorView {
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly address: string;
  @ApiProperty() readonly contact: string;
}

export class InstallationView {
  @ApiProperty({ description: 'People, academies and certificates here are examples.' }) readonly demonstration: boolean;
  @ApiProperty({ type: OperatorView }) readonly operator: OperatorView;
  @ApiProperty() readonly publicUrl: string;
  @ApiProperty() readonly ledgerOrigin: string;
  @ApiProperty({ description: 'Letters are not sent: they are shown on a page.' }) readonly inbox: boolean;
}

@ApiTags('operations')
@Controller('v1/installation')
export class InstallationController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** What every page needs to know before anybody signs in. */
  @Public()
  @Get()
  @ApiOkResponse({ type: InstallationView })
  describe(): InstallationView {
    const { mode, operator, publicUrl, ledgerOrigin } = this.config;
    return { demonstration: mode === 'embedded', operator, publicUrl, ledgerOrigin, inbox: mode === 'embedded' };
  }
}
