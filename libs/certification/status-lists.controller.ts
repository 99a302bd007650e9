// Where does anybody read which credentials are suspended, or ended for good?
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/platform/http/access.js';
import { statusPurposes } from './core/status-bits.js';
import { ReadStatusList } from './read-status-list.js';

const credentialJson = 'application/vc';

@ApiTags('credentials')
@Controller('status')
export class StatusListsController {
  constructor(private readonly readStatusList: ReadStatusList) {}

  @Public()
  @Get(':list/:purpose')
  @Header('cache-control', 'public, max-age=5')
  @Header('access-control-allow-origin', '*')
  @ApiOperation({ summary: 'A status list, signed by the register (W3C Bitstring Status List v1.0). 503 `status-list-not-published-yet`.' })
  @ApiParam({ name: 'purpose', enum: statusPurposes })
  @ApiProduces(credentialJson)
  @ApiOkResponse({ schema: { type: 'object' } })
  async read(@Param('list') list: string, @Param('purpose') purpose: string): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.readStatusList.run(list, purpose));
    return new StreamableFile(bytes, { type: credentialJson, length: bytes.length });
  }
}
