// What does the registrar see of a form that might be drawn?
import { ApiProperty } from '@nestjs/swagger';
import type { Supply } from './core/supply.js';
import { itemKinds, itemLevels, type ItemKind, type ItemLevel } from './core/item.js';
import type { FormPreview, PreviewedItem } from './preview-form.js';

export class SupplyView {
  @ApiProperty({ type: String, nullable: true, example: 'M4', description: 'Null: of the whole form.' }) readonly domain: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether gate items are meant, or the others; null where both count.' }) readonly gate: boolean | null;
  @ApiProperty({ enum: itemLevels, nullable: true, type: String }) readonly level: ItemLevel | null;
  @ApiProperty({ enum: itemKinds, nullable: true, type: String }) readonly kind: ItemKind | null;
  @ApiProperty({ description: 'So many at least.' }) readonly wanted: number;
  @ApiProperty() readonly there: number;
  @ApiProperty({ description: 'Of those that are there: how many cannot stand in one form with the others of this row.' }) readonly hostile: number;
  @ApiProperty({ description: 'Of those that are there: how many are at the ceiling on exposure.' }) readonly resting: number;
  @ApiProperty({ description: 'Of those that are there: how many come only with the others of their case.' }) readonly inCases: number;
  @ApiProperty({ description: 'How many are missing, whatever is tried.' }) readonly lacking: number;
}

/** Codes and attributes alone: no words. */
export class PreviewedItemView {
  @ApiProperty({ example: 'S-4-12' }) readonly code: string;
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty({ example: 'M4' }) readonly domain: string;
  @ApiProperty({ enum: itemLevels }) readonly level: ItemLevel;
  @ApiProperty({ enum: itemKinds }) readonly kind: ItemKind;
  @ApiProperty() readonly gate: boolean;
  @ApiProperty({ type: [String], description: 'Codes.' }) readonly enemies: string[];
  @ApiProperty({ description: 'In how many of the last forms it stood.' }) readonly times: number;
  @ApiProperty({ description: 'It is at the ceiling on exposure, and stands here because it had to.' }) readonly resting: boolean;
  @ApiProperty({ description: 'It is tried, and does not count.' }) readonly pilot: boolean;
}

export class FormPreviewView {
  @ApiProperty({ format: 'uuid' }) readonly blueprintId: string;
  @ApiProperty({ example: 'smp-theory' }) readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ description: 'How many of the last forms the ceiling looks at.' }) readonly ceilingForms: number;
  @ApiProperty({ example: 0.5, description: 'In a larger share of them an item does not stand while there are others.' }) readonly ceilingShare: number;
  @ApiProperty() readonly recentForms: number;
  @ApiProperty({ description: 'Items that everybody can read are drawn from too.' }) readonly specimen: boolean;
  @ApiProperty({ type: [SupplyView] }) readonly supply: SupplyView[];
  @ApiProperty({ description: 'So many at most are tried beside what counts.' }) readonly pilots: number;
  @ApiProperty({ description: 'So many are being tried in the bank.' }) readonly pilotsThere: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Decimal logarithm of how many forms there are at most.' }) readonly powerOfTen: number | null;
  @ApiProperty({ type: [PreviewedItemView], nullable: true, description: 'Null when no form can be drawn.' }) readonly items: PreviewedItemView[] | null;
  @ApiProperty({ description: 'The ceiling on exposure had to give way.' }) readonly relaxed: boolean;
  @ApiProperty({ description: 'Without a form: nothing was left untried.' }) readonly proved: boolean;
}

const supplyView = ({ domain, gate, level, kind, wanted, there, hostile, resting, inCases, lacking }: Supply): SupplyView => ({ domain, gate, level, kind, wanted, there, hostile, resting, inCases, lacking });

const previewedItemView = ({ code, versionId, domain, level, kind, gate, enemies, times, resting, pilot = undefined }: PreviewedItem): PreviewedItemView => ({
  code, versionId, domain, level, kind, gate, enemies: [...enemies], times, resting, pilot: pilot === true,
});

export const formPreviewView = ({ exam, ceiling, recentForms, specimen, supply, pilotsThere, powerOfTen, items, relaxed, proved }: FormPreview): FormPreviewView => ({
  blueprintId: exam.id, code: exam.code, version: exam.version,
  ceilingForms: ceiling.forms, ceilingShare: ceiling.share, recentForms, specimen,
  supply: supply.map(supplyView), pilots: exam.rules.pilot ?? 0, pilotsThere, powerOfTen, items: items?.map(previewedItemView) ?? null, relaxed, proved,
});
