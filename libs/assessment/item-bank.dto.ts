// What does the register send about items of the banks?
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsUUID, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { MayBeMissing, Paragraphs } from '#libs/identity/text-fields.js';
import { banks, itemKinds, itemLevels, itemStates, type Bank, type ItemKind, type ItemLevel, type ItemState } from './core/item.js';
import { isPair, isWritten, proposalKinds, proposalStates, type ProposalKind, type ProposalState } from './core/item-proposal.js';

const Choice = (values: readonly string[]): PropertyDecorator => (target, property) => {
  ApiProperty({ enum: values, required: false })(target, property);
  MayBeMissing()(target, property);
  IsIn(values)(target, property);
};

const ShortText = (most: number): PropertyDecorator => (target, property) => {
  ApiProperty({ required: false, maxLength: most })(target, property);
  MayBeMissing()(target, property);
  MaxLength(most)(target, property);
  Matches(/^[^\p{Cc}\p{Cs}]*$/u)(target, property);
};

export class BankQuery {
  @ApiProperty({ enum: banks }) @IsIn(banks) readonly bank: Bank;
  @Choice(itemStates) readonly state?: ItemState;
  @ShortText(10) readonly domain?: string;
  @Choice(itemKinds) readonly kind?: ItemKind;
  @Choice(itemLevels) readonly level?: ItemLevel;
  @ApiProperty({ required: false, description: 'Only gates, or only items that are none.' })
  @MayBeMissing()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  readonly gate?: boolean;
  @ShortText(40) readonly tag?: string;
  @ShortText(40) readonly find?: string;
}

export class DifferenceQuery {
  @ApiProperty() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(100_000) readonly from: number;
  @ApiProperty() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(100_000) readonly to: number;
}

export class ProposalsQuery {
  @ApiProperty({ enum: proposalStates }) @IsIn(proposalStates) readonly state: ProposalState;
}

export class ItemCommentDto {
  @Paragraphs({ max: 4000 }) readonly text: string;
}

export class ItemTagDto {
  @ApiProperty({ pattern: '^[\\p{L}0-9][\\p{L}0-9 -]{0,38}[\\p{L}0-9]$', description: 'Two to forty letters, digits, blanks and hyphens.' })
  @Transform(({ value }) => (typeof value === 'string' ? value.normalize('NFC').trim().replaceAll(/\s+/g, ' ') : value))
  @Matches(/^[\p{L}0-9][\p{L}0-9 -]{0,38}[\p{L}0-9]$/u, { message: 'tag has two to forty letters, digits, blanks and hyphens' })
  readonly tag: string;

  @ApiProperty({ enum: ['added', 'removed'] }) @IsIn(['added', 'removed']) readonly act: 'added' | 'removed';
}

const Draft = (required: boolean): PropertyDecorator => (target, property) => {
  const schema = { type: 'object', additionalProperties: true, description: 'An item in the form of docs/content.md, in which texts may be empty.' } as const;
  (required ? ApiProperty(schema) : ApiPropertyOptional(schema))(target, property);
  if (!required) MayBeMissing()(target, property);
  IsObject()(target, property);
};

export class ProposeItemDto {
  @ApiProperty({ enum: proposalKinds }) @IsIn(proposalKinds) readonly kind: ProposalKind;

  @ApiProperty({ format: 'uuid', required: false, description: 'Of everything but a new item.' })
  @ValidateIf(({ kind }: ProposeItemDto) => kind !== 'new')
  @IsUUID(undefined, { message: 'itemId is a UUID' })
  readonly itemId?: string;

  @Draft(false) readonly draft?: Record<string, unknown>;

  @ApiProperty({ required: false, maxLength: 40, example: 'OWN-2-08', description: 'Of a pair: the code of the other item.' })
  @ValidateIf(({ kind }: ProposeItemDto) => isPair(kind))
  @Matches(/^[^\p{Cc}\p{Cs}]{1,40}$/u, { message: 'enemy is the code of another item' })
  readonly enemy?: string;

  /** Of all that has nothing to be written: why. */
  @ApiProperty({ required: false, maxLength: 4000, description: 'Why; needed of everything but a new item and a change.' })
  @ValidateIf(({ kind, comment }: ProposeItemDto) => comment !== undefined || !isWritten(kind))
  @Matches(/^(?:[\n\t]|[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]){3,4000}$/u, { message: 'comment is a text of 3 to 4000 characters' })
  readonly comment?: string;
}

const Revision = (): PropertyDecorator => (target, property) => {
  ApiProperty({ description: 'What was seen: 409 `proposal-changed` when it is another by now.' })(target, property);
  IsInt()(target, property);
  Min(1)(target, property);
  Max(2_147_483_647)(target, property);
};

export class WriteProposalDto {
  @Revision() readonly revision: number;
  @Draft(true) readonly draft: Record<string, unknown>;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The version from which it goes on; null of a new item.' })
  @ValidateIf((_, value) => value !== null)
  @IsUUID(undefined, { message: 'baseVersionId is a UUID' })
  readonly baseVersionId: string | null;
}

export class ProposalStepDto {
  @Revision() readonly revision: number;
  @Paragraphs({ min: 3, max: 4000, optional: true }) readonly comment?: string;
}

export class SendBackDto {
  @Revision() readonly revision: number;
  @Paragraphs({ min: 3, max: 4000 }) readonly comment: string;
}
