// How did one item of an exam do, as far as there are enough candidates to say?
import type { Locale } from '#libs/kernel/locale.js';
import { differentialFunctioning, fewestOfBoth, fewestOfGroup, type DifferentialFunctioning, type Group } from './differential-functioning.js';
import type { Cell, ExamData, Examined, ExaminedItem } from './exam-data.js';
import { measure, type Measure } from './exam-figures.js';
import { isChoosing } from './item.js';
import { fewestForDiscrimination, fewestForFacility, fewestForOptions, itemFlags, type ItemFlag } from './item-flags.js';
import { discriminationOf, facilityOf, timeOnItem } from './item-statistics.js';
import { sum, type Quartiles } from './moments.js';
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

/** A candidate who had the item. */
interface Having {
  readonly locale: Locale;
  readonly cell: Cell;
  /** Points of the other items of the candidate's form. */
  readonly others: readonly number[];
}

function havingIt(candidates: readonly Examined[], column: number): readonly Having[] {
  return candidates.flatMap(({ locale, cells }) => {
    const cell = cells.find((each) => each.column === column);
    return cell ? [{ locale, cell, others: cells.filter((each) => each !== cell).map(({ points }) => points) }] : [];
  });
}

/** The item, and the share of the rest as if it were one other item: what figures of the item need of a form, however long it is. */
const beside = (having: readonly Having[]): ScoreMatrix => having.map(({ cell, others }) => (others.length === 0 ? [cell.points] : [cell.points, sum(others) / others.length]));

function choicesOf(item: ExaminedItem, having: readonly Having[], matrix: ScoreMatrix): ChoiceStatistics | null {
  if (!isChoosing(item.kind)) return null;
  const answers = itemScores(matrix, 0).flatMap(({ candidate, rest }) => (rest === null ? [] : [{ choice: having[candidate]!.cell.answer, rest }]));
  return choiceStatistics(item.optionIds.map((id) => ({ id, correct: item.key.correct.includes(id) })), answers);
}

/** Of the item in one column. Only candidates who had it are looked at: forms are equally long, so that nobody else's row counts. */
export function itemFigures({ items, candidates }: Pick<ExamData, 'items' | 'candidates'>, column: number): ItemFigures {
  const item = items[column]!;
  const rows = havingIt(candidates, column);
  const matrix = beside(rows);
  const facility = facilityOf(matrix, 0);
  const discrimination = discriminationOf(matrix, 0);
  const choices = choicesOf(item, rows, matrix);
  const functioning = differentialFunctioning(
    rows.map(({ cell, others }) => [cell.points, ...others]),
    0,
    rows.map(({ locale }) => groupOfLocale[locale]),
  );
  const seconds = rows.flatMap(({ cell }) => cell.seconds ?? []);
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
    choosing: isChoosing(item.kind),
    flags: itemFlags({ facility, discrimination, choices, functioning }),
  };
}
