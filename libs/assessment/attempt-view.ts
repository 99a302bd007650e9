// What does a candidate see of an attempt?
import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '#libs/kernel/locale.js';
import { AskedItemView, askedItemView } from './asked-item-view.js';
import { AttemptTimeView, attemptTimeView } from './attempt-time-view.js';
import type { AttemptTime } from './attempt-times.store.js';
import type { AttemptUnderRule } from './attempts.store.js';
import type { AttemptResult, ClosedBy } from './core/attempt.js';
import { bandOf, bands, type Band } from './core/domain-band.js';
import { rescoringCauses, treatments, type RescoringCause, type Treatment } from './core/rescoring.js';
import { reviewMomentOf, shownAt } from './core/review-policy.js';
import type { PassRule } from './core/pass-rule.js';
import type { ItemInForm } from './forms.store.js';
import type { StoredResponse } from './responses.store.js';

/** As it is saved, and sent. */
export const answerDescription = 'Ids of options, for an ordering in their order; `prompt option` or `gap option` for each part; a number or a text, as text; for a setting `set control value at`, `dots at`, `done at`, step by step. Empty when nothing is answered.';

export class AttemptItemView extends AskedItemView {
  @ApiProperty({ description: 'From 0, in the order of this form.' }) readonly position: number;
  @ApiProperty({ type: [String], description: answerDescription }) readonly choice: string[];
  @ApiProperty({ description: 'Number of times this answer was saved; the next save names it.' }) readonly revision: number;
}

export class GateRuleView {
  @ApiProperty() readonly total: number;
  @ApiProperty() readonly needed: number;
}

export class PassRuleView {
  @ApiProperty({ enum: ['quiz', 'exam'] }) readonly kind: 'quiz' | 'exam';
  @ApiProperty() readonly items: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Share of the points that passes a quiz, a house rule.' }) readonly percent: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Points that pass an exam.' }) readonly passPoints: number | null;
  @ApiProperty({ type: GateRuleView, nullable: true }) readonly gates: GateRuleView | null;
  @ApiProperty({ type: Number, nullable: true }) readonly minutes: number | null;
  @ApiProperty() readonly coolDownHours: number;
}

export class DomainScoreView {
  @ApiProperty({ example: 'M1' }) readonly domain: string;
  @ApiProperty() readonly points: number;
  @ApiProperty() readonly possible: number;
}

export class DomainResultView extends DomainScoreView {
  @ApiProperty({ enum: bands, description: '`too-few`: so few items say nothing about a whole domain.' }) readonly band: Band;
  @ApiProperty({ type: Number, nullable: true, description: 'Points that this domain needs whatever the total; null when none.' }) readonly least: number | null;
}

export class ResultBeforeView {
  @ApiProperty() readonly points: number;
  @ApiProperty() readonly possible: number;
  @ApiProperty() readonly passed: boolean;
}

export class ResultChangeView {
  @ApiProperty({ enum: treatments, description: 'How the faulty item counts: for everybody, not at all, or with another right answer.' }) readonly treatment: Treatment;
  @ApiProperty({ enum: rescoringCauses }) readonly cause: RescoringCause;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ type: ResultBeforeView, nullable: true, description: 'The result before; null when it was marked so from the start.' }) readonly before: ResultBeforeView | null;
}

export class AttemptResultView {
  @ApiProperty() readonly points: number;
  @ApiProperty() readonly possible: number;
  @ApiProperty() readonly passed: boolean;
  @ApiProperty() readonly gatesRight: number;
  @ApiProperty() readonly gatesTotal: number;
  @ApiProperty() readonly gatesNeeded: number;
  @ApiProperty({ type: [DomainResultView] }) readonly domains: DomainResultView[];
  @ApiProperty({ enum: ['candidate', 'clock'] }) readonly closedBy: ClosedBy;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When another attempt may begin; null when at once, or when none is needed.' }) readonly nextAttemptAt: string | null;
  @ApiProperty({ type: ResultChangeView, nullable: true, description: 'When an item was found to be faulty.' }) readonly change: ResultChangeView | null;
}

export class SavedResponseView {
  @ApiProperty() readonly position: number;
  @ApiProperty({ type: [String], description: answerDescription }) readonly choice: string[];
  @ApiProperty({ description: 'The revision that the next save replaces.' }) readonly revision: number;
  @ApiProperty({ format: 'date-time' }) readonly savedAt: string;
  @ApiProperty({ description: 'It came after the deadline, within the grace: it counts, and is flagged.' }) readonly late: boolean;
}

export class AttemptView extends AttemptTimeView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: 'quiz:M1' }) readonly requirement: string;
  @ApiProperty({ enum: ['en', 'pt-PT'], description: 'The language in which it was begun; texts come in the language asked for.' }) readonly locale: Locale;
  @ApiProperty({ format: 'date-time' }) readonly startedAt: string;
  @ApiProperty({ type: [AttemptItemView], description: 'None during a break, where another browser holds the attempt, and once an exam is over.' }) readonly items: AttemptItemView[];
  @ApiProperty({ type: PassRuleView }) readonly passRule: PassRuleView;
  @ApiProperty({ type: AttemptResultView, nullable: true }) readonly result: AttemptResultView | null;
  @ApiProperty({ type: Number, nullable: true, description: 'While people mark it: how many hours that usually takes here; null when too few were marked to say.' }) readonly markingHours: number | null;
}

export const passRuleView = (rule: PassRule): PassRuleView => ({
  kind: rule.kind,
  items: rule.items,
  percent: rule.kind === 'quiz' ? rule.percent : null,
  passPoints: rule.kind === 'exam' ? rule.passPoints : null,
  gates: rule.kind === 'exam' ? { total: rule.gates.total, needed: rule.gates.needed } : null,
  minutes: rule.kind === 'exam' ? rule.minutes : null,
  coolDownHours: rule.kind === 'exam' ? rule.coolDownHours : 0,
});

export const attemptResultView = ({ nextAttemptAt, domains, least, change, ...result }: AttemptResult): AttemptResultView => ({
  points: result.points,
  possible: result.possible,
  passed: result.passed,
  gatesRight: result.gatesRight,
  gatesTotal: result.gatesTotal,
  gatesNeeded: result.gatesNeeded,
  domains: domains.map(({ domain, points, possible }) => ({ domain, points, possible, band: bandOf({ points, possible }), least: least[domain] ?? null })),
  closedBy: result.closedBy,
  nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
  change: change ? { treatment: change.treatment, cause: change.cause, at: change.at.toISOString(), before: change.before && { points: change.before.points, possible: change.before.possible, passed: change.before.passed } } : null,
});

export const savedResponseView = ({ position, choice, revision, answeredAt, late }: StoredResponse): SavedResponseView => ({
  position,
  choice: [...choice],
  revision,
  savedAt: answeredAt.toISOString(),
  late,
});

interface AttemptShown {
  readonly attempt: AttemptUnderRule;
  readonly time: AttemptTime;
  readonly items: readonly ItemInForm[];
  readonly responses: ReadonlyMap<number, StoredResponse>;
  readonly result: AttemptResult | null;
  /** Seconds; null when nobody can say. */
  readonly markingTakes: number | null;
}

/** Names each field that leaves the house: what is added to a row does not reach a candidate by itself. */
export function attemptView({ attempt, time, items, responses, result, markingTakes }: AttemptShown, { locale, now, session }: { readonly locale: Locale; readonly now: Date; readonly session?: string | undefined }): AttemptView {
  const timeView = attemptTimeView(time, now, session);
  const shown = shownAt(attempt.passRule, reviewMomentOf(attempt, now));
  // an exam that is over is no way into the bank: its items are asked again
  const mayRead = attempt.state === 'in-progress' ? timeView.breakUntil === null && timeView.heldHere : shown === 'items';
  return {
    ...timeView,
    id: attempt.id,
    requirement: attempt.purpose,
    locale: attempt.locale,
    startedAt: attempt.startedAt.toISOString(),
    items: (mayRead ? items : []).map(({ position, optionOrder, ...item }) => ({
      position,
      ...askedItemView(item, optionOrder, locale),
      choice: [...(responses.get(position)?.choice ?? [])],
      revision: responses.get(position)?.revision ?? 0,
    })),
    passRule: passRuleView(attempt.passRule),
    result: result && { ...attemptResultView(result), ...(shown === 'nothing' && { domains: [] }) },
    markingHours: markingTakes === null ? null : Math.ceil(markingTakes / 3600),
  };
}
