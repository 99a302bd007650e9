// In which shape does the register get what comes of a file of another program, and what is lost in one of ours?
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, Matches } from 'class-validator';
import { MayBeMissing } from '#libs/identity/text-fields.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { exchangeFormats, type ExchangeFormat } from './core/exchange/formats.js';
import { changes, losses, refusals, type Loss, type Note } from './core/exchange/note.js';
import { banks, itemKinds, type Bank, type ItemKind } from './core/item.js';
import type { WrittenItem } from './exchange-files.js';

export class ExchangeNoteView {
  @ApiProperty({ enum: ['changed', 'lost', 'refused'] }) readonly sort: Note['sort'];
  @ApiProperty({ enum: [...new Set<string>([...changes, ...losses, ...refusals])] }) readonly code: Note['code'];
  @ApiProperty({ description: 'A line and a column, `12:5`, or a line and the name of a column of a table; in a package, behind the name of the file: `items/3.xml:12:5`.' }) readonly place: string;
  @ApiProperty({ description: "What the file says there. A stranger's words." }) readonly about: string;
}

export class ExchangeFaultView {
  @ApiProperty({ description: 'Where in the item (RFC 6901).' }) readonly pointer: string;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly detail: string;
}

export class ExchangedItemView {
  @ApiProperty({ example: 'OWN-2-07' }) readonly code: string;
  @ApiProperty({ enum: itemKinds }) readonly kind: ItemKind;
  @ApiProperty({ enum: locales, isArray: true }) readonly languages: Locale[];
  @ApiProperty({ type: [String] }) readonly places: string[];
  @ApiProperty({ type: [ExchangeNoteView] }) readonly notes: ExchangeNoteView[];
  @ApiProperty({ type: [ExchangeFaultView], description: 'What its author still has to mend. Without any, it waits for somebody else to look at it at once.' }) readonly faults: ExchangeFaultView[];
}

export class ExchangeReportView {
  @ApiProperty({ description: 'Of the file and of this report: accept this, and what comes in is what it says, or nothing.' }) readonly digest: string;
  @ApiProperty({ type: [ExchangedItemView] }) readonly items: ExchangedItemView[];
  @ApiProperty({ type: [ExchangeNoteView] }) readonly refused: ExchangeNoteView[];
}

export class ExchangeDoneView {
  @ApiProperty({ description: 'Wait for somebody else.' }) readonly inReview: number;
  @ApiProperty({ description: 'Wait for their author.' }) readonly drafts: number;
}

export class ForeignFileQuery {
  @ApiProperty({ enum: exchangeFormats }) @IsIn(exchangeFormats) readonly format: ExchangeFormat;
  @ApiProperty({ enum: locales, description: 'Of questions that do not name theirs.' }) @IsIn(locales) readonly language: Locale;
  @ApiProperty({ pattern: '^[A-Z]{2,8}-\\d{1,2}$', example: 'OWN-1' }) @Matches(/^[A-Z]{2,8}-\d{1,2}$/, { message: 'prefix looks like OWN-1' }) readonly prefix: string;
}

export class AcceptedFileQuery extends ForeignFileQuery {
  @ApiProperty({ description: 'The digest of the report that is accepted.' }) @Matches(/^[0-9a-f]{64}$/, { message: 'accepted is the digest of a report' }) readonly accepted: string;
}

export class ExportQuery {
  @ApiProperty({ enum: banks }) @IsIn(banks) readonly bank: Bank;
  @ApiProperty({ enum: exchangeFormats }) @IsIn(exchangeFormats) readonly format: ExchangeFormat;
  @ApiProperty({ enum: locales, required: false }) @MayBeMissing() @Transform(({ value }) => (value === '' ? undefined : value)) @IsIn(locales) readonly language?: Locale;
}

export class ExportLossView {
  @ApiProperty({ example: 'OWN-2-07' }) readonly code: string;
  @ApiProperty({ enum: locales }) readonly language: Locale;
  @ApiProperty({ enum: losses, isArray: true, description: '`item`: it is not in the file.' }) readonly losses: Loss[];
}

export const exchangeNoteView = ({ sort, code, place, about }: Note): ExchangeNoteView => ({ sort, code, place, about });
export const exportLossView = ({ code, language, losses: lost }: WrittenItem): ExportLossView => ({ code, language, losses: [...lost] });
