// How did one item of an exam do, as far as there are enough candidates to say?
import type { Locale } from '#libs/kernel/locale.js';
import { differentialFunctioning, fewestOfBoth, fewestOfGroup, type DifferentialFunctioning, type Group } from './differential-functioning.js';
import type { ExamData, Examined, ExaminedItem } from './exam-data.js';
import { measure, type Measure } from './exam-figures.js';
import { fewestForDiscrimination, fewestForFacility, fewestForOptions, itemFlags, type ItemFlag } from './item-flags.js';
import { discriminationOf, facilityOf, timeOnItem } from './item-statistics.js';
import type { Quartiles } from './moments.js';
import { choiceStatistics, type ChoiceStatistics } from './option-statistics.js';
import { itemScores, type ScoreMatrix } from './score-matrix.js';

/** Items are written in English and translated: the candidates who might be wronged are those of the translation. */
export const groupOfLocale: Readonly<Record<Locale, Group>> = { en: 'reference', 'pt-PT': 'focal' };

/** Of the two languages; all but the counts null without enough candidates. */
export interface LanguageFigures {
  readonly reference: number;
  readonly focal: number;
  readonly neededOfGroup: number;
  readonly neededOfBoth: number;
  readonly found: Pick<DifferentialFunctioning, 'delta' | 'standardError' | 'class'> | null;
}

export interface ItemFigures {
  readonly item: ExaminedItem;
  readonly facility: Measure;
  readonly discrimination: Measure;
  /** Seconds, from the answer that was saved before to this one's, all of them added up. */
  readonly time: { readonly candidates: number; readonly needed: number; readonly quartiles: Quartiles | null };
  readonly languages: LanguageFigures;
  /** Of an item that chooses among options; null where there is nothing to choose, or too few candidates. */
  readonly choices: ChoiceStatistics | null;
  readonly choosing: boolean;
  readonly flags: readonly ItemFlag[];
}

const choosing = ({ kind }: ExaminedItem): boolean => kind === 'single' || kind === 'multiple' || kind === 'true-false';

function choicesOf(item: ExaminedItem, matrix: ScoreMatrix, rows: readonly Examined[], column: number): ChoiceStatistics | null {
  if (!choosing(item)) return null;
  const answers = itemScores(matrix, column).flatMap(({ candidate, rest }) => {
    const cell = rows[candidate]!.cells.find((each) => each.column === column)!;
    return rest === null ? [] : [{ choice: cell.answer, rest }];
  });
  return choiceStatistics(item.optionIds.map((id) => ({ id, correct: item.key.correct.includes(id) })), answers);
}

/** Of the item in one column. Only candidates who had it are looked at: forms are equally long, so that nobody else's row counts. */
export function itemFigures({ items, candidates, matrix }: Pick<ExamData, 'items' | 'candidates' | 'matrix'>, column: number): ItemFigures {
  const item = items[column]!;
  const rows = candidates.filter((_, row) => matrix[row]![column] !== null);
  const had = matrix.filter((row) => row[column] !== null);
  const facility = facilityOf(had, column);
  const discrimination = discriminationOf(had, column);
  const choices = choicesOf(item, had, rows, column);
  const functioning = differentialFunctioning(had, column, rows.map(({ locale }) => groupOfLocale[locale]));
  const seconds = rows.flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.seconds ?? []);
  const of = (group: Group) => rows.filter(({ locale }) => groupOfLocale[locale] === group).length;
  return {
    item,
    facility: measure(rows.length, fewestForFacility, facility && { value: facility.share, interval: facility.interval }),
    discrimination: measure(rows.length, fewestForDiscrimination, discrimination && { value: discrimination.itemRest, interval: discrimination.interval }),
    time: { candidates: seconds.length, needed: fewestForFacility, quartiles: seconds.length < fewestForFacility ? null : timeOnItem(seconds) },
    languages: {
      reference: of('reference'),
      focal: of('focal'),
      neededOfGroup: fewestOfGroup,
      neededOfBoth: fewestOfBoth,
      found: functioning && functioning.class !== null ? functioning : null,
    },
    choices: rows.length < fewestForOptions ? null : choices,
    choosing: choosing(item),
    flags: itemFlags({ facility, discrimination, choices, functioning }),
  };
}

export const allItemFigures = (data: ExamData): readonly ItemFigures[] => data.items.map((_, column) => itemFigures(data, column));
