// What does a search across lessons ask, and what does it answer?
import { ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { IsString, MaxLength } from 'class-validator';
import type { SearchHit } from './core/search.js';

export class LessonSearchDto {
  @ApiProperty({ maxLength: 100, description: 'Words; each must begin a word of the section. Case and accents do not matter.' })
  @IsString()
  @MaxLength(100)
  readonly q: string;
}

export class SectionView {
  @ApiProperty({ example: 'judging-the-result' }) readonly anchor: string;
  @ApiProperty() readonly heading: string;
}

export class ExcerptPartView {
  @ApiProperty() readonly text: string;
  @ApiProperty({ description: 'Whether this is what was looked for.' }) readonly found: boolean;
}

export class LessonHitView {
  @ApiProperty({ format: 'uuid' }) readonly lessonId: string;
  @ApiProperty({ example: '1.4' }) readonly code: string;
  @ApiProperty() readonly title: string;
  @ApiProperty({ enum: locales, description: 'The language of title, heading and excerpt.' }) readonly writtenIn: Locale;
  @ApiProperty({ type: SectionView, nullable: true, description: 'Null above the first heading.' }) readonly section: SectionView | null;
  @ApiProperty({ type: [ExcerptPartView] }) readonly excerpt: ExcerptPartView[];
}

export const hitView = ({ excerpt, ...hit }: SearchHit): LessonHitView => ({ ...hit, excerpt: excerpt.map(({ text, found }) => ({ text, found })) });
