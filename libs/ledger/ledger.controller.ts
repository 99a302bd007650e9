// How does anybody copy the log, and check it without trusting us?
import { Controller, createParamDecorator, Get, Header, Param, Query, type ExecutionContext } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '#libs/platform/http/access.js';
import { parseTilePath } from './core/tile.js';
import { notPublished } from './errors.js';
import { LedgerKey } from './ledger-key.js';
import { ConsistencyQuery, countPattern, EntryProofView, GrowthProofView, ProofQuery, viewEntryProof, viewGrowthProof } from './ledger.dto.js';
import { LedgerReader } from './ledger.reader.js';

const plainText = 'text/plain; charset=utf-8';
const binary = 'application/octet-stream';
/** As long as a checkpoint may be old: it is signed anew with every flush. */
const fresh = 'public, max-age=2';
const forEver = 'public, max-age=31536000, immutable';

/** What stands in the place of a route's `*`; `@Param('*')` would tell OpenAPI of a parameter that no path has. */
const RestOfPath = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<{ readonly params: Readonly<Record<string, string>> }>();
  return params['*'] ?? '';
});

/** The log as c2sp.org/tlog-tiles wants it served, with proofs for those who would rather not compute them. */
@ApiTags('ledger')
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly reader: LedgerReader,
    private readonly ledgerKey: LedgerKey,
  ) {}

  @Public()
  @Get('checkpoint')
  @Header('content-type', plainText)
  @Header('cache-control', fresh)
  @ApiOperation({ summary: 'The newest checkpoint: origin, size and root, signed (c2sp.org/tlog-checkpoint).' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async checkpoint(): Promise<string> {
    return (await this.reader.head()).note;
  }

  @Public()
  @Get('key')
  @Header('content-type', plainText)
  @Header('cache-control', 'public, max-age=3600')
  @ApiOperation({ summary: 'The key that checkpoints are signed with, for a list of trusted keys (c2sp.org/signed-note).' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  key(): string {
    return `${this.ledgerKey.verifierKey}\n`;
  }

  @Public()
  @Get('tile/entries/*')
  @Header('content-type', binary)
  @Header('cache-control', forEver)
  @ApiOperation({ summary: 'Entries `<N>[.p/<W>]`: each behind its length in two bytes (c2sp.org/tlog-tiles).' })
  @ApiParam({ name: 'path', schema: { type: 'string', example: 'x001/234.p/56' } })
  @ApiProduces(binary)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  entries(@RestOfPath() path: string): Promise<Buffer> {
    return this.#tile(`tile/entries/${path}`);
  }

  @Public()
  @Get('tile/*')
  @Header('content-type', binary)
  @Header('cache-control', forEver)
  @ApiOperation({ summary: 'A tile `<L>/<N>[.p/<W>]` of hashes (c2sp.org/tlog-tiles).' })
  @ApiParam({ name: 'path', schema: { type: 'string', example: '0/x001/234.p/56' } })
  @ApiProduces(binary)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  tile(@RestOfPath() path: string): Promise<Buffer> {
    return this.#tile(`tile/${path}`);
  }

  @Public()
  @Get('proof/:index')
  @Header('cache-control', fresh)
  @ApiOperation({ summary: 'That an entry is in the log.' })
  @ApiParam({ name: 'index', schema: { type: 'integer', minimum: 0 } })
  @ApiOkResponse({ type: EntryProofView })
  async proof(@Param('index') index: string, @Query() { size }: ProofQuery): Promise<EntryProofView> {
    if (!countPattern.test(index)) throw notPublished('This entry');
    return viewEntryProof(await this.reader.proof(Number(index), size === undefined ? undefined : Number(size)));
  }

  @Public()
  @Get('consistency')
  @Header('cache-control', fresh)
  @ApiOperation({ summary: 'That a newer log begins with an older one.' })
  @ApiOkResponse({ type: GrowthProofView })
  async consistency(@Query() { from, to }: ConsistencyQuery): Promise<GrowthProofView> {
    return viewGrowthProof(await this.reader.consistency(Number(from), to === undefined ? undefined : Number(to)));
  }

  async #tile(path: string): Promise<Buffer> {
    const tile = parseTilePath(path);
    if (!tile.ok) throw notPublished('This tile');
    return Buffer.from(await this.reader.tile(tile.value));
  }
}
