// How is the log doing, for those who keep the register?
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Registrar } from '#libs/platform/http/access.js';
import { RegisterLedgerView, viewRegisterLedger } from './ledger.dto.js';
import { LedgerReader } from './ledger.reader.js';

@ApiTags('ledger')
@Controller('v1/register/ledger')
export class RegisterLedgerController {
  constructor(private readonly reader: LedgerReader) {}

  @Registrar()
  @Get()
  @ApiOkResponse({ type: RegisterLedgerView })
  async view(): Promise<RegisterLedgerView> {
    return viewRegisterLedger(await this.reader.head(), await this.reader.waiting());
  }
}
