// How does a file of another program come to the register over HTTP: first its report, then what was accepted of it?
import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AcceptedFileQuery, ExchangeDoneView, exchangeNoteView, ExchangeReportView, ForeignFileQuery } from '#libs/assessment/exchange-view.js';
import type { ForeignFile } from '#libs/assessment/read-exchange.js';
import type { Actor } from '#libs/kernel/context.js';
import { CurrentActor, Registrar } from '#libs/platform/http/access.js';
import { ImportExchangedItems } from './import-exchanged-items.js';

interface FileRequest {
  readonly body?: unknown;
}

const given = ({ format, language, prefix }: ForeignFileQuery, { body }: FileRequest): ForeignFile => ({ format, language, prefix, file: body instanceof Uint8Array ? body : new Uint8Array() });
const Takes = (): MethodDecorator => (target, property, descriptor) => {
  ApiConsumes('application/octet-stream')(target, property, descriptor);
  ApiBody({ schema: { type: 'string', format: 'binary' } })(target, property, descriptor);
};

@ApiTags('curriculum')
@Registrar()
@Controller('v1/register/item-exchange')
export class ItemExchangeController {
  constructor(private readonly importItems: ImportExchangedItems) {}

  /** What would come in, changed, lost and refused, each with its place. Nothing does. 409 `no-programme`. */
  @Post('report')
  @HttpCode(200)
  @Takes()
  @ApiOkResponse({ type: ExchangeReportView })
  async report(@CurrentActor() actor: Actor, @Query() query: ForeignFileQuery, @Req() request: FileRequest): Promise<ExchangeReportView> {
    const { digest, items, refused } = await this.importItems.report(actor, given(query, request));
    return {
      digest,
      items: items.map(({ draft, languages, places, notes, faults }) => ({ code: draft.id, kind: draft.type, languages: [...languages], places: [...places], notes: notes.map(exchangeNoteView), faults: faults.map(({ pointer, code, detail }) => ({ pointer, code, detail })) })),
      refused: refused.map(exchangeNoteView),
    };
  }

  /** The same file with the digest of its report: all of it comes in as proposals, or nothing does. 409 `exchange-report-changed`, `item-code-taken`; 400 `exchange-empty`. */
  @Post('import')
  @HttpCode(200)
  @Takes()
  @ApiOkResponse({ type: ExchangeDoneView })
  async accept(@CurrentActor() actor: Actor, @Query() query: AcceptedFileQuery, @Req() request: FileRequest): Promise<ExchangeDoneView> {
    return this.importItems.run(actor, given(query, request), query.accepted);
  }
}
