// How does somebody get a credential over HTTP?
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, SignedIn } from '#libs/platform/http/access.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { withDashes } from './core/certificate-number.js';
import { ReadCredential } from './read-credential.js';

/** W3C Verifiable Credentials Data Model 2.0, appendix C. */
const credentialJson = 'application/vc';

@ApiTags('credentials')
@Controller('v1/certificates')
export class CredentialsController {
  constructor(private readonly readCredential: ReadCredential) {}

  /** Open Badges 3.0, for wallets and employers; 503 `not-in-ledger-yet` in its first moment, `signing-key-…`. */
  @SignedIn()
  @Get(':id/credential')
  @ApiProduces(credentialJson)
  @ApiOkResponse({ schema: { type: 'object' } })
  async read(@CurrentActor() actor: Actor, @Param('id', Uuid) id: string): Promise<StreamableFile> {
    const { number, document } = await this.readCredential.run(actor, id);
    const bytes = Buffer.from(document);
    return new StreamableFile(bytes, { type: credentialJson, disposition: `attachment; filename="dermark-${withDashes(number)}.json"`, length: bytes.length });
  }
}
