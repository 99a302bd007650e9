// How does the register get a bank as a file for another program?
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { extensionOf } from './core/exchange/formats.js';
import { ExportLossView, exportLossView, ExportQuery } from './exchange-view.js';
import { ExportItems } from './export-items.js';

@ApiTags('assessment')
@Registrar()
@Controller('v1/register/item-exchange')
export class ItemExportController {
  constructor(private readonly exportItems: ExportItems) {}

  /** What the file would not say, item by item and language by language. */
  @Get('losses')
  @ApiOkResponse({ type: [ExportLossView] })
  async losses(@CurrentActor() actor: Actor, @Query() { bank, format, language = undefined }: ExportQuery): Promise<ExportLossView[]> {
    return (await this.exportItems.losses(actor, { bank, format, language: language ?? null })).map(exportLossView);
  }

  /** With every key: each look is recorded. 401 `sign-in-again`. */
  @Get('file')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentActor() actor: Actor, @Query() { bank, format, language = undefined }: ExportQuery): Promise<StreamableFile> {
    const { file } = await this.exportItems.run(actor, { bank, format, language: language ?? null });
    const name = ['dermark', bank, ...(language ? [language] : [])].join('-');
    return new StreamableFile(file, { type: 'application/octet-stream', disposition: `attachment; filename="${name}.${extensionOf[format]}"`, length: file.length });
  }
}
