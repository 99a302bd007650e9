// How do photos of the practical come in and go out over HTTP?
import { createHash } from 'node:crypto';
import { Controller, Get, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiProperty, ApiQuery, ApiTags } from '@nestjs/swagger';
import { StationsReader } from '#libs/assessment/stations.reader.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { CurrentActor, Member } from '#libs/platform/http/access.js';
import { IdempotencyKey } from '#libs/platform/http/idempotency-key.js';
import { NamesPerson } from '#libs/platform/http/named-person.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { assessing, following } from './core/policy.js';
import { notFound } from './errors.js';
import { KeepStationPhoto } from './keep-station-photo.js';

export class StationPhotoKeptView {
  @ApiProperty({ format: 'uuid', description: 'Named when the sheet is signed.' }) readonly id: string;
}

@ApiTags('learning')
@Controller('v1/academies/:academyId/enrolments/:enrolmentId/stations/:stationId/photos')
export class StationPhotosController {
  constructor(
    private readonly keep: KeepStationPhoto,
    private readonly stations: StationsReader,
  ) {}

  /** Decoded and encoded anew: nothing but pixels is kept. 400 `photo-unfit`, `photo-consent-missing`. */
  @Member(...assessing)
  @NamesPerson()
  @Post()
  @ApiConsumes('image/jpeg', 'image/png', 'image/webp')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiQuery({ name: 'consent', enum: ['true'], description: 'Whoever is shown has agreed.' })
  @ApiCreatedResponse({ type: StationPhotoKeptView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('enrolmentId', Uuid) enrolmentId: string,
    @Param('stationId', Uuid) stationId: string,
    @Query('consent') consent: unknown,
    @Req() { body }: { readonly body: unknown },
    @IdempotencyKey() request: IdempotencyRequest,
  ): Promise<StationPhotoKeptView> {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { id: await this.keep.run(actor, { academyId, enrolmentId, stationId, hasConsent: consent === 'true', bytes }, { ...request, body: digest }) };
  }

  /** For whoever may read its sheet. */
  @Member(...following)
  @Get(':photoId')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async one(
    @CurrentActor() actor: Actor,
    @Param('academyId', Uuid) academyId: string,
    @Param('enrolmentId', Uuid) enrolmentId: string,
    @Param('stationId', Uuid) stationId: string,
    @Param('photoId', Uuid) photoId: string,
  ): Promise<StreamableFile> {
    const image = await this.stations.photo(asMember(actor, academyId), { id: photoId, academyId, subjectId: enrolmentId, stationId });
    if (!image) throw notFound();
    return new StreamableFile(image, { type: 'image/jpeg', length: image.length });
  }
}
