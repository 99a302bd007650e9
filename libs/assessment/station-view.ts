// What does an assessor see of a station?
import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '#libs/kernel/locale.js';
import { assessorsOf, type Station } from './core/station.js';

export class ObservableView {
  @ApiProperty({ example: 's1' }) readonly id: string;
  @ApiProperty() readonly text: string;
}

export class StationView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: 'ST-1' }) readonly code: string;
  @ApiProperty({ example: 'M1' }) readonly domain: string;
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly brief: string;
  @ApiProperty() readonly minutes: number;
  @ApiProperty({ type: [String] }) readonly equipment: string[];
  @ApiProperty({ type: [ObservableView] }) readonly steps: ObservableView[];
  @ApiProperty({ description: 'How many of the steps must be observed.' }) readonly requiredSteps: number;
  @ApiProperty({ type: [ObservableView], description: 'One of these fails the station, whatever else was right.' }) readonly criticalFails: ObservableView[];
  @ApiProperty({ enum: [1, 2], description: 'How many assessors sign, each blind to the other.' }) readonly assessors: 1 | 2;
}

export const stationView = (station: Station, locale: Locale): StationView => ({
  id: station.id,
  code: station.code,
  domain: station.domain,
  title: station.title[locale],
  brief: station.brief[locale],
  minutes: station.minutes,
  equipment: station.equipment.map((piece) => piece[locale]),
  steps: station.steps.map(({ id, text }) => ({ id, text: text[locale] })),
  requiredSteps: station.requiredSteps,
  criticalFails: station.criticalFails.map(({ id, text }) => ({ id, text: text[locale] })),
  assessors: assessorsOf(station),
});
