// By which version of which programme does a cohort, or a trainee, learn?
import { ApiProperty } from '@nestjs/swagger';
import type { ProgrammeFacts } from '#libs/curriculum/programmes.reader.js';
import type { Locale } from '#libs/kernel/locale.js';

export class LearntVersionView {
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty({ example: '2026.2', description: 'Of the programme; an edition bears that of its base.' }) readonly version: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the academy calls its own edition; null for the programme as it is.' }) readonly editionName: string | null;
}

export class LearntProgrammeView extends LearntVersionView {
  @ApiProperty() readonly programmeTitle: string;
}

export const learntVersionView = (versionId: string, programme: ProgrammeFacts | undefined): LearntVersionView => ({
  versionId,
  version: programme?.version ?? '',
  editionName: programme?.edition?.name ?? null,
});

export const learntProgrammeView = (versionId: string, programme: ProgrammeFacts | undefined, locale: Locale): LearntProgrammeView => ({
  ...learntVersionView(versionId, programme),
  programmeTitle: programme?.title[locale] ?? '',
});
