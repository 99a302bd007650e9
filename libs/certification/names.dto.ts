// What is sent and shown about the check of a legal name?
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { SingleLine } from '#libs/identity/text-fields.js';
import { CertificateSummaryView } from './certificate-view.js';
import { longestLegalName } from './core/legal-name.js';
import { identityDocuments, type IdentityDocument } from './name-check.entity.js';
import type { CheckedName } from './names.store.js';

export class CheckNameDto {
  /** As the document has it, in Latin letters. */
  @SingleLine({ min: 2, max: longestLegalName }) readonly legalName: string;

  @ApiProperty({ enum: identityDocuments, description: 'What it was compared with. Neither a copy nor a number of it is kept.' })
  @IsIn(identityDocuments, { message: `document is one of ${identityDocuments.join(', ')}` })
  readonly document: IdentityDocument;
}

export class NameCheckedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

export class NameCheckView {
  @ApiProperty({ format: 'uuid' }) readonly checkId: string;
  @ApiProperty() readonly legalName: string;
  @ApiProperty({ enum: identityDocuments }) readonly document: IdentityDocument;
  @ApiProperty() readonly checkedByName: string;
  @ApiProperty({ format: 'date-time' }) readonly checkedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When its holder confirmed it.' }) readonly confirmedAt: string | null;
}

export class CertificationView {
  @ApiProperty({ type: NameCheckView, nullable: true, description: 'The newest check: the only one that counts.' }) readonly name: NameCheckView | null;
  @ApiProperty({ type: CertificateSummaryView, nullable: true }) readonly certificate: CertificateSummaryView | null;
}

export const nameCheckView = (check: CheckedName, checkedByName: string): NameCheckView => ({
  checkId: check.id,
  legalName: check.legalName,
  document: check.document,
  checkedByName,
  checkedAt: check.checkedAt.toISOString(),
  confirmedAt: check.confirmedAt?.toISOString() ?? null,
});
