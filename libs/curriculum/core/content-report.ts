// How much content is there, of which kinds, and what of it has to be looked at again?
import { itemKinds, itemLevels } from '#libs/assessment/core/item.js';
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import { figureIds } from '#libs/anatomy/figures.js';
import { locales } from '#libs/kernel/locale.js';
import { claimGrades } from './claim.js';
import { domainOf, type ProgrammeContent } from './content.js';
import { bodyStructure } from './lesson-body.js';
import { readingOf } from './reading.js';

/** Lines for people. `today` (`2026-11-30`) decides which claims are due for review. */
export function contentReport(content: ProgrammeContent, today: string): string[] {
  const { code, version, modules, claims, sources, practice, secure, stations } = content;
  const lessons = modules.flatMap((module) => module.lessons);
  const cited = new Set(claims.flatMap((claim) => claim.sources));
  const shown = new Set(lessons.flatMap(({ body }) => bodyStructure(body.en).figures));
  const due = claims.filter(({ retired, review }) => retired === null && review < today);
  return [
    `${code} ${version}`,
    '',
    ...modules.map((module) => {
      const reading = locales.map((locale) => {
        const all = module.lessons.map(({ body }) => readingOf(body[locale]));
        return `${locale} ${sum(all.map(({ words }) => words))} words, LIX ${mean(all.map(({ lix }) => lix))}`;
      });
      const ofModule = claims.filter(({ id }) => id.startsWith(`C${module.number}.`)).length;
      return `module ${module.number}: ${module.lessons.length} of ${module.plannedLessons.length} lessons, ${ofModule} claims; ${reading.join('; ')}`;
    }),
    '',
    `lessons: ${lessons.length}`,
    `claims: ${claims.length} (${claimGrades.map((grade) => `${claims.filter((claim) => claim.grade === grade).length} ${grade}`).join(', ')}); ${claims.filter(({ conflicts }) => conflicts.length > 0).length} disputed, ${claims.filter(({ retired }) => retired !== null).length} retired`,
    `sources: ${sources.length}, of which claims rest on ${cited.size}`,
    `figures: ${shown.size} of ${figureIds.length} stand in lessons`,
    `stations: ${stations.length}`,
    ...bankLines('practice', practice, modules.map(({ number }) => domainOf(number))),
    ...bankLines('secure', secure, modules.map(({ number }) => domainOf(number))),
    '',
    ...(due.length === 0 ? ['no claim is due for review'] : due.map(({ id, review }) => `${id} was to be looked at again by ${review}`)),
  ];
}

function bankLines(name: string, items: readonly ItemSource[], domains: readonly string[]): string[] {
  return [
    '',
    `${name} bank: ${items.length} items, ${items.filter(({ gate }) => gate).length} of them gates; ${counted(itemKinds, items.map(({ kind }) => kind))}`,
    ...domains.map((domain) => {
      const ofDomain = items.filter((item) => item.domain === domain);
      const byLevel = itemLevels.map((level) => `${level}: ${counted(itemKinds, ofDomain.filter((item) => item.level === level).map(({ kind }) => kind))}`);
      return `  ${domain}: ${ofDomain.length} (${byLevel.join('; ')})`;
    }),
  ];
}

/** How often each comes; those that do not come are left out, or nobody would see those that do. */
function counted<T extends string>(all: readonly T[], found: readonly T[]): string {
  const present = all.filter((one) => found.includes(one));
  return present.map((one) => `${found.filter((other) => other === one).length} ${one}`).join(', ') || 'none';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]): string => (numbers.length === 0 ? '-' : (sum(numbers) / numbers.length).toFixed(1));
