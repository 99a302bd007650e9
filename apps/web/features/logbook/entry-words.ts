// How is an entry called in a line, and how are minutes written as hours?
import type { Locale } from '#libs/kernel/locale.js';
import { writeNumber } from '../../i18n/written.js';
import type { LogbookEntry } from './contract.js';
import type { SayLogbook } from './words.js';

type Called = Pick<LogbookEntry, 'work' | 'zone'>;

/** `Density, crown`; a hairline at the hairline is said once. */
export function whatOf({ work, zone }: Called, t: SayLogbook): string {
  const name = t(`work.${work}`);
  return zone === null || work === zone ? name : t('line.what', { work: name, zone: t(`zone.${zone}`).toLowerCase() });
}

/** `12 h 30 min`, `31 h`, `45 min`. */
export function writeHours(minutes: number, t: SayLogbook, locale: Locale): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0 && rest > 0) return t('onlyMinutes', { minutes: rest });
  return rest === 0 ? t('hours', { hours: writeNumber(hours, locale) }) : t('hoursAndMinutes', { hours: writeNumber(hours, locale), minutes: rest });
}

/** What a label says: `Graphite 2, lot B-7731`. */
export function withLot(name: string, lot: string, t: SayLogbook): string {
  if (lot === '') return name === '' ? t('sheet.none') : name;
  return name === '' ? t('sheet.onlyLot', { lot }) : t('sheet.withLot', { name, lot });
}
