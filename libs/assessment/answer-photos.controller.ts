// How do photos that are answers come in and go out over HTTP?
import { Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { CurrentActor, Member, Registrar, SignedIn } from '#libs/platform/http/access.js';
import { Uuid } from '#libs/platform/http/uuid-parameter.js';
import { KeepAnswerPhoto } from './keep-answer-photo.js';
import { ReadAnswerPhoto } from './read-answer-photo.js';

export class AnswerPhotoView {
  @ApiProperty({ description: 'SHA-256 of what is kept, in hex: an answer names it.' }) readonly digest: string;
}

const jpeg = (image: Buffer): StreamableFile => new StreamableFile(image, { type: 'image/jpeg', length: image.length });

@ApiTags('assessment')
@Controller('v1')
export class AnswerPhotosController {
  constructor(
    private readonly keep: KeepAnswerPhoto,
    private readonly read: ReadAnswerPhoto,
  ) {}

  /** Decoded and encoded anew: nothing but pixels is kept. Repeated it is done once. 400 `photo-unfit`; 409 `no-photo-asked`, `answer-photos-full`, `taken-over`, `on-break`; 410 `attempt-closed`; 413; 415. */
  @SignedIn()
  @Post('attempts/:id/photos')
  @HttpCode(200)
  @ApiConsumes('image/jpeg', 'image/png', 'image/webp')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: AnswerPhotoView })
  async add(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string, @Req() { body }: { readonly body: unknown }): Promise<AnswerPhotoView> {
    return { digest: await this.keep.run(asPerson(actor), attemptId, Buffer.isBuffer(body) ? body : Buffer.alloc(0), actor.sessionId) };
  }

  /** One's own. */
  @SignedIn()
  @Get('attempts/:id/photos/:digest')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async own(@CurrentActor() actor: Actor, @Param('id', Uuid) attemptId: string, @Param('digest') digest: string): Promise<StreamableFile> {
    return jpeg(await this.read.ofAttempt(actor, attemptId, digest));
  }

  /** Of an answer that whoever asks may mark. */
  @Member('assessor')
  @Get('academies/:academyId/marking/answers/:taskId/photos/:digest')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async toMark(@CurrentActor() actor: Actor, @Param('academyId', Uuid) academyId: string, @Param('taskId', Uuid) taskId: string, @Param('digest') digest: string): Promise<StreamableFile> {
    return jpeg(await this.read.ofTask(actor, { academyId, taskId, digest }));
  }

  /** Of an attempt that whoever asks has opened to hear an appeal. 403 `appeal-not-impartial`; 409 `appeal-not-seen`. */
  @Registrar()
  @Get('register/appeals/:appealId/photos/:digest')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async toHear(@CurrentActor() actor: Actor, @Param('appealId', Uuid) appealId: string, @Param('digest') digest: string): Promise<StreamableFile> {
    return jpeg(await this.read.ofAppeal(actor, { appealId, digest }));
  }
}
