// What can the registrar do with concerns over HTTP?
import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { ChangeConcernState } from './change-concern-state.js';
import { ConcernStateDto, ConcernView, concernView } from './concerns.dto.js';
import { ReadConcerns } from './read-concerns.js';

@ApiTags('conduct')
@Controller('v1/register/concerns')
export class ConcernsController {
  constructor(
    private readonly read: ReadConcerns,
    private readonly change: ChangeConcernState,
  ) {}

  /** Every concern: the open ones first, oldest first. Each reading is audited. */
  @Registrar()
  @Get()
  @ApiOkResponse({ type: [ConcernView] })
  async list(@CurrentActor() actor: Actor): Promise<ConcernView[]> {
    return (await this.read.run(actor)).map(concernView);
  }

  /** Takes a concern to its next state; audited. 409 `concern-move-unlawful` from a state that does not lead there. */
  @Registrar()
  @Patch(':id')
  @ApiOkResponse({ type: ConcernView })
  async setState(@CurrentActor() actor: Actor, @Param('id', Uuid) id: string, @Body() { state }: ConcernStateDto): Promise<ConcernView> {
    return concernView(await this.change.run(actor, { concernId: id, state }));
  }
}
