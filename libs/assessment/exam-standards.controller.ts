// How does the registrar look at forms before they are drawn, and have a pass mark set?
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { FormPreviewView, formPreviewView } from './form-preview.dto.js';
import { FreezeStandard } from './freeze-standard.js';
import { LeadPanel } from './lead-panel.js';
import { PreviewForm } from './preview-form.js';
import { ReadPanel } from './read-panel.js';
import { examStandardsView, ledPanelView } from './standards-view.js';
import { ExamStandardsView, FreezeStandardDto, InviteJudgeDto, LedPanelView, OpenPanelDto, StepPanelDto } from './standards.dto.js';

export class OpenedPanelView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

@ApiTags('assessment')
@Registrar()
@Controller('v1/register')
export class ExamStandardsController {
  constructor(
    private readonly preview: PreviewForm,
    private readonly read: ReadPanel,
    private readonly lead: LeadPanel,
    private readonly freeze: FreezeStandard,
  ) {}

  /** A form drawn from a seed that is thrown away, and what the bank holds; nothing is kept. Each look is audited. 404 `blueprint-unknown`. */
  @Get('exams/:blueprintId/form-preview')
  @ApiOkResponse({ type: FormPreviewView })
  async form(@CurrentActor() actor: Actor, @Param('blueprintId', Uuid) blueprintId: string): Promise<FormPreviewView> {
    return formPreviewView(await this.preview.run(actor, blueprintId));
  }

  /** How its pass mark was set, and the panels that met or meet. 404 `blueprint-unknown`. */
  @Get('exams/:blueprintId/standards')
  @ApiOkResponse({ type: ExamStandardsView })
  async standards(@CurrentActor() actor: Actor, @Param('blueprintId', Uuid) blueprintId: string): Promise<ExamStandardsView> {
    return examStandardsView(await this.read.ofExam(actor, blueprintId));
  }

  /** A panel with a sheet of one form. 404 `blueprint-unknown`; 503 `form-infeasible`. */
  @Post('exams/:blueprintId/panels')
  @ApiCreatedResponse({ type: OpenedPanelView })
  async open(@CurrentActor() actor: Actor, @Param('blueprintId', Uuid) blueprintId: string, @Body() { name }: OpenPanelDto, @IdempotencyKey() request: IdempotencyRequest): Promise<OpenedPanelView> {
    return { id: await this.lead.run(actor, { kind: 'open', blueprintId, name }, request) };
  }

  /** Without the words of items. */
  @Get('standard-panels/:panelId')
  @ApiOkResponse({ type: LedPanelView })
  async panel(@CurrentActor() actor: Actor, @Param('panelId', Uuid) panelId: string): Promise<LedPanelView> {
    return ledPanelView(await this.read.led(actor, panelId));
  }

  /** By the address of somebody who has an account. 400 `judge-unfit`; 409 `panel-moved-on`. */
  @Post('standard-panels/:panelId/judges')
  @HttpCode(204)
  @ApiNoContentResponse()
  async invite(@CurrentActor() actor: Actor, @Param('panelId', Uuid) panelId: string, @Body() { email }: InviteJudgeDto, @IdempotencyKey() request: IdempotencyRequest): Promise<void> {
    await this.lead.run(actor, { kind: 'invite', panelId, email }, request);
  }

  /** 409 `panel-incomplete`, `panel-moved-on`. */
  @Post('standard-panels/:panelId/steps')
  @HttpCode(204)
  @ApiNoContentResponse()
  async step(@CurrentActor() actor: Actor, @Param('panelId', Uuid) panelId: string, @Body() { step }: StepPanelDto, @IdempotencyKey() request: IdempotencyRequest): Promise<void> {
    await this.lead.run(actor, { kind: 'step', panelId, step }, request);
  }

  /** What the panel rated becomes the pass mark, and never changes. 400 `adjustment-unfit`; 403 `adjustment-own`; 409 `panel-moved-on`, `panel-too-small`; 401 `sign-in-again`. */
  @Post('standard-panels/:panelId/standard')
  @HttpCode(204)
  @ApiNoContentResponse()
  async freezeStandard(@CurrentActor() actor: Actor, @Param('panelId', Uuid) panelId: string, @Body() { adjustment, reason }: FreezeStandardDto, @IdempotencyKey() request: IdempotencyRequest): Promise<void> {
    await this.freeze.run(actor, { panelId, adjustment, reason: reason ?? null }, request);
  }
}
