// What does the technical report of an exam say?
import { writtenDay } from '#libs/kernel/calendar.js';
import type { Locale } from '#libs/kernel/locale.js';
import { fewestOfBoth, fewestOfGroup } from './core/differential-functioning.js';
import { mostSittings } from './core/exam-data.js';
import { fewestForScores, type ExamFigures, type Measure } from './core/exam-figures.js';
import type { ItemFigures } from './core/item-figures.js';
import { reportSheet, type ReportRow, type ReportSheet } from './exam-report-sheet.js';
import { printedFigure, reportWords, type ReportWords } from './exam-report-words.js';
import type { ExamStatistics } from './read-exam-statistics.js';

/** One language, A4. */
export async function renderExamReport({ exam, figures, items, datasetHash }: ExamStatistics, locale: Locale, madeAt: Date): Promise<Uint8Array> {
  const words = reportWords[locale];
  const title = words.title(exam.code, exam.version);
  const sheet = reportSheet({ title, language: locale, madeAt });
  const figure = (value: number, digits = 2) => printedFigure(value, digits, locale);
  sheet.heading(1, title);
  sheet.paragraph(`${words.made(`${writtenDay(madeAt.toISOString().slice(0, 10), locale)}, ${madeAt.toISOString().slice(11, 16)} UTC`)} ${words.confidential}`, 'quiet');
  sheet.heading(2, words.whom);
  sheet.paragraph(words.whomText(figure(mostSittings, 0)));
  sheet.heading(2, words.hash);
  sheet.paragraph(datasetHash, 'mono');
  sheet.paragraph(words.hashText);
  sheet.heading(2, words.exam);
  examTable(sheet, figures, words, figure);
  scores(sheet, figures, words);
  sheet.heading(2, words.items);
  sheet.paragraph(words.itemsText);
  itemTable(sheet, items, words, figure);
  sheet.heading(2, words.languages);
  languages(sheet, items, words, figure);
  sheet.heading(2, words.thresholds);
  for (const line of words.thresholdLines) sheet.paragraph(line);
  sheet.paragraph(words.sources, 'quiet');
  return sheet.done(words.foot);
}

type Figure = (value: number, digits?: number) => string;

function measured({ value, interval, candidates, needed }: Measure, words: ReportWords, figure: Figure): string {
  if (value === null) return candidates < needed ? words.tooFew(candidates, needed) : words.nothingVaries;
  return interval ? `${figure(value)} [${figure(interval.lower)}; ${figure(interval.upper)}]` : figure(value);
}

function examTable(sheet: ReportSheet, exam: ExamFigures, words: ReportWords, figure: Figure): void {
  const { distribution, consistency, decisions } = exam;
  const orTooFew = (value: string | null, needed: number) => value ?? words.tooFew(exam.candidates, needed);
  const { needed } = exam.reliability;
  const orReason = (value: number | null) => (value === null ? (exam.candidates < needed ? words.tooFew(exam.candidates, needed) : words.nothingVaries) : figure(value));
  const rows: readonly (readonly [string, string])[] = [
    [words.candidates, `${exam.candidates}: ${exam.languages.en} ${words.english}, ${exam.languages['pt-PT']} ${words.portuguese}`],
    [words.cut, words.cutOf(exam.passPoints, exam.possible)],
    [words.passed, measured(exam.passed, words, figure)],
    [words.mean, orTooFew(distribution && figure(distribution.mean), fewestForScores)],
    [words.deviation, orTooFew(distribution && figure(distribution.standardDeviation ?? 0), fewestForScores)],
    [words.quartiles, orTooFew(distribution && [distribution.quartiles.lower, distribution.quartiles.median, distribution.quartiles.upper].map((value) => figure(value)).join(' · '), fewestForScores)],
    [words.range, orTooFew(distribution && `${figure(distribution.lowest)} · ${figure(distribution.highest)}`, fewestForScores)],
    [words.reliability, measured(exam.reliability, words, figure)],
    ...(consistency ? [[words.consistency[consistency.coefficient], measured(consistency, words, figure)] as const] : []),
    [words.error, orReason(exam.standardError)],
    [words.errorAtCut, figure(exam.standardErrorAtCut)],
    [words.agreement, orReason(decisions?.agreement ?? null)],
    [words.kappa, orReason(decisions?.kappa ?? null)],
  ];
  sheet.table([{ head: words.figure, share: 0.5 }, { head: words.value, share: 0.5 }], rows.map((cells) => ({ cells })));
}

function scores(sheet: ReportSheet, { distribution, passPoints, candidates }: ExamFigures, words: ReportWords): void {
  sheet.heading(2, words.scores);
  if (!distribution) return sheet.paragraph(words.tooFew(candidates, fewestForScores));
  const { counts } = distribution;
  const most = Math.max(...counts);
  const spoken = counts.flatMap((count, points) => (count === 0 ? [] : [`${points}: ${count}`])).join('; ');
  sheet.paragraph(words.scoresText(passPoints));
  sheet.bars(counts.map((count, points) => ({ share: count / most, label: String(points), pale: points < passPoints })), spoken);
  sheet.paragraph(`${words.points}: ${words.candidates.toLowerCase()}. ${spoken}.`, 'quiet');
}

function itemTable(sheet: ReportSheet, items: readonly ItemFigures[], words: ReportWords, figure: Figure): void {
  const columns = [
    { head: words.item, share: 0.13 }, { head: words.candidates, share: 0.11 }, { head: words.facility, share: 0.2 }, { head: words.discrimination, share: 0.22 }, { head: words.time, share: 0.1 }, { head: words.flags, share: 0.24 },
  ];
  const row = ({ item, facility, discrimination, time, flags, choices }: ItemFigures): ReportRow => {
    const options = choices?.options.map(({ id, correct, share, discrimination: goes }) => `${id}${correct ? '*' : ''} ${figure(share * 100, 0)} %${goes === null ? '' : ` (${figure(goes)})`}`);
    const cells = [
      `${item.code} v${item.version}`,
      String(facility.candidates),
      measured(facility, words, figure),
      measured(discrimination, words, figure),
      time.quartiles ? figure(time.quartiles.median, 0) : '–',
      flags.map(({ kind }) => words.flag[kind]).join(', '),
    ];
    return { cells, ...(options && { below: `${words.options}: ${options.join(' · ')} · ${words.omitted} ${figure((choices?.omitted ?? 0) * 100, 0)} %` }) };
  };
  sheet.table(columns, items.map(row));
}

function languages(sheet: ReportSheet, items: readonly ItemFigures[], words: ReportWords, figure: Figure): void {
  sheet.paragraph(words.languagesText);
  const compared = items.filter(({ languages: { found } }) => found !== null);
  if (compared.length === 0) return sheet.paragraph(words.languagesTooFew(fewestOfGroup, fewestOfBoth));
  const columns = [{ head: words.item, share: 0.2 }, { head: `${words.candidates} ${words.english}`, share: 0.2 }, { head: `${words.candidates} ${words.portuguese}`, share: 0.22 }, { head: words.delta, share: 0.24 }, { head: words.class, share: 0.14 }];
  sheet.table(
    columns,
    compared.map(({ item, languages: { reference, focal, found } }) => ({
      cells: [`${item.code} v${item.version}`, String(reference), String(focal), found ? `${figure(found.delta)} (${figure(found.standardError)})` : '', found?.class ?? ''],
    })),
  );
}
