// How can anybody read how the pass mark of an exam was set?
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { publicContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { Public } from '#libs/platform/http/access.js';
import { passMarkViews } from './standards-view.js';
import { PassMarkView } from './standards.dto.js';
import { StandardsStore } from './standards.store.js';

@ApiTags('assessment')
@Controller('v1/pass-marks')
export class PassMarksController {
  constructor(
    private readonly db: Database,
    private readonly standards: StandardsStore,
  ) {}

  /** Of every version of each exam, the newest first, without anybody's name. */
  @Get()
  @Public()
  @ApiOkResponse({ type: [PassMarkView] })
  async all(): Promise<PassMarkView[]> {
    return passMarkViews(await this.db.transaction(publicContext, () => this.standards.ofExams(null)));
  }
}
