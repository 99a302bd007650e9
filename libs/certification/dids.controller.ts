// Where does anybody find the keys behind a signature (did:web)?
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/platform/http/access.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { DidDocument } from './core/did.js';
import { DidsReader } from './dids.reader.js';

const didJson = 'application/did+json';
/** Long enough for a flood of verifiers, short enough for a new key. */
const briefly = 'public, max-age=300';

@ApiTags('credentials')
@Controller()
export class DidsController {
  constructor(private readonly dids: DidsReader) {}

  @Public()
  @Get('academies/:academyId/did.json')
  @Header('content-type', didJson)
  @Header('cache-control', briefly)
  @Header('access-control-allow-origin', '*')
  @ApiOperation({ summary: 'The keys that an academy signs its credentials with, retired ones among them (W3C DID Core, did:web).' })
  @ApiProduces(didJson)
  @ApiOkResponse({ schema: { type: 'object' } })
  academy(@Param('academyId', Uuid) academyId: string): Promise<DidDocument> {
    return this.dids.documentOf(academyId);
  }

  @Public()
  @Get('register/did.json')
  @Header('content-type', didJson)
  @Header('cache-control', briefly)
  @Header('access-control-allow-origin', '*')
  @ApiOperation({ summary: 'The keys that the register signs its status lists with (W3C DID Core, did:web).' })
  @ApiProduces(didJson)
  @ApiOkResponse({ schema: { type: 'object' } })
  register(): Promise<DidDocument> {
    return this.dids.documentOf(null);
  }
}
