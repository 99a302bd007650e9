// How are an exam's figures put into the shape in which the registrar gets them?
import type { Locale } from '#libs/kernel/locale.js';
import { fewestForScores, type ExamFigures } from './core/exam-figures.js';
import { fewestForOptions, itemFlagKinds, type ItemFlag } from './core/item-flags.js';
import { mostSittings } from './core/exam-data.js';
import { asSeen } from './core/item-review.js';
import { measureView, type ExamFiguresView, type ExaminedItemView, type ExamStatisticsView, type ItemFiguresView, type ItemFlagView, type OptionFiguresView, type SatExamView } from './exam-statistics.dto.js';
import type { ExaminedItemStatistics, ExamStatistics, ReviewedFigures } from './read-exam-statistics.js';
import type { SatExam } from './sittings.store.js';

export const satExamView = ({ id, code, version, rules, candidates }: SatExam): SatExamView => ({ blueprintId: id, code, version, items: rules.items, passPoints: rules.passPoints, candidates });

const examFiguresView = ({ languages, passed, distribution, reliability, consistency, ...figures }: ExamFigures): ExamFiguresView => ({
  candidates: figures.candidates,
  english: languages.en,
  portuguese: languages['pt-PT'],
  possible: figures.possible,
  passPoints: figures.passPoints,
  passed: measureView(passed),
  neededForScores: fewestForScores,
  distribution: distribution && {
    mean: distribution.mean,
    standardDeviation: distribution.standardDeviation,
    lowest: distribution.lowest,
    highest: distribution.highest,
    quartiles: distribution.quartiles,
    counts: [...distribution.counts],
  },
  reliability: measureView(reliability),
  consistency: consistency && { ...measureView(consistency), coefficient: consistency.coefficient },
  standardError: figures.standardError,
  standardErrorAtCut: figures.standardErrorAtCut,
  decisions: figures.decisions && { agreement: figures.decisions.agreement, chance: figures.decisions.chance, kappa: figures.decisions.kappa },
});

function flagView(flag: ItemFlag): ItemFlagView {
  const { kind, value, options } = asSeen(flag);
  const clear = 'clear' in flag ? flag.clear : kind === 'possible-key-error' ? null : true;
  return { kind, clear, value, threshold: 'threshold' in flag ? flag.threshold : null, options: [...options] };
}

const itemFiguresView = ({ item, facility, discrimination, time, languages, flags, awaits, reviewedAt }: ReviewedFigures): ItemFiguresView => ({
  versionId: item.versionId,
  code: item.code,
  version: item.version,
  domain: item.domain,
  kind: item.kind,
  gate: item.gate,
  state: item.state,
  facility: measureView(facility),
  discrimination: measureView(discrimination),
  time: { candidates: time.candidates, needed: time.needed, seconds: time.quartiles },
  languages: {
    english: languages.reference,
    portuguese: languages.focal,
    neededOfEach: languages.neededOfGroup,
    neededOfBoth: languages.neededOfBoth,
    delta: languages.found?.delta ?? null,
    standardError: languages.found?.standardError ?? null,
    class: languages.found?.class ?? null,
  },
  flags: flags.map(flagView),
  awaits,
  reviewedAt: reviewedAt?.toISOString() ?? null,
});

const gravest = ({ flags }: Pick<ItemFiguresView, 'flags'>): number => Math.min(itemFlagKinds.length, ...flags.map(({ kind }) => itemFlagKinds.indexOf(kind)));

/** What waits before what does not, and by its gravest flag. */
const urgency = (item: Pick<ItemFiguresView, 'awaits' | 'flags'>): number => (item.awaits ? 0 : itemFlagKinds.length + 1) + gravest(item);

export const examStatisticsView = ({ exam, figures, items, pilots, datasetHash }: ExamStatistics): ExamStatisticsView => ({
  blueprintId: exam.id,
  code: exam.code,
  version: exam.version,
  exam: examFiguresView(figures),
  // they come by code, and sorting keeps that
  items: items.map(itemFiguresView).sort((left, right) => urgency(left) - urgency(right)),
  pilots: pilots
    .map((pilot) => ({ ...itemFiguresView({ ...pilot, awaits: false, reviewedAt: null }), ready: pilot.isReady }))
    .sort((left, right) => Number(right.ready) - Number(left.ready)),
  mostCandidates: mostSittings,
  datasetHash,
});

function optionsView({ figures: { choices, facility }, content }: ExaminedItemStatistics, locale: Locale): OptionFiguresView[] | null {
  if (!choices) return null;
  return choices.options.map(({ id, correct, chosenBy, share, interval, discrimination, meanRest, nonFunctional }) => ({
    id,
    text: content.options.find((option) => option.id === id)?.text[locale] ?? '',
    correct,
    chosenBy,
    share: measureView({ candidates: facility.candidates, needed: fewestForOptions, value: share, interval }),
    discrimination,
    meanRest,
    nonFunctional,
  }));
}

export const examinedItemView = (found: ExaminedItemStatistics, locale: Locale): ExaminedItemView => ({
  ...itemFiguresView(found.figures),
  blueprintId: found.exam.id,
  exam: found.exam.code,
  locale,
  stem: found.content.stem[locale],
  choosing: found.figures.choosing,
  options: optionsView(found, locale),
  omitted: found.figures.choices?.omitted ?? null,
  neededForOptions: fewestForOptions,
  reviews: found.reviews.map(({ outcome, note, reviewerId, flags, candidates, reviewedAt }) => ({ outcome, note, reviewerName: found.names.get(reviewerId) ?? '', flags: flags.map(({ kind }) => kind), candidates, reviewedAt: reviewedAt.toISOString() })),
});
