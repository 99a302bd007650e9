// What is told of a standard and of the panel that set it?
import type { Locale } from '#libs/kernel/locale.js';
import { askedItemView } from './asked-item-view.js';
import { leastJudges, nextSteps, type StandardResult } from './core/standard.js';
import { markedItemView } from './marked-item-view.js';
import type { Distribution, LedPanel, Sheet, SheetItem } from './read-panel.js';
import type { Panel } from './standard-panels.store.js';
import type { SharesView, ExamStandardsView, LedPanelView, PanelHeadView, PanelResultView, PassMarkView, SheetItemView, SheetView, StandardView } from './standards.dto.js';
import type { ExamStandard } from './standards.store.js';

const hundredths = (value: number): number => Math.round(value * 100) / 100;

const panelResultView = ({ judges, cut, standardError, spread, lowest, highest, agreement, firstCut }: StandardResult): PanelResultView => ({
  judges, cut, standardError, spread: hundredths(spread), lowest: hundredths(lowest), highest: hundredths(highest),
  agreementOfOne: agreement && hundredths(agreement.oneJudge), agreementOfAll: agreement && hundredths(agreement.allJudges), firstCut: hundredths(firstCut),
});

export const standardView = ({ method, number, passPoints, items, pilots, gates, gatesNeeded, least, result, adjustment, reason, frozenAt }: ExamStandard): StandardView => ({
  method, number, passPoints, items, pilots, gatesTotal: gates, gatesNeeded,
  least: Object.entries(least).map(([domain, points]) => ({ domain, points })),
  result: result && panelResultView(result), openedAt: result?.openedAt ?? null, ratedAt: result?.ratedAt ?? null,
  adjustment, reason, frozenAt: frozenAt.toISOString(),
});

/** Of each version of an exam the one in force, with those before. `all` has the newest of each version first. */
export function passMarkViews(all: readonly ExamStandard[]): PassMarkView[] {
  const blueprints = [...new Set(all.map(({ blueprintId }) => blueprintId))];
  return blueprints.map((blueprintId) => {
    const [standard, ...earlier] = all.filter((each) => each.blueprintId === blueprintId);
    return { code: standard!.code, version: standard!.version, standard: standardView(standard!), earlier: earlier.map(standardView) };
  });
}

const panelHeadView = ({ id, name, state, openedAt }: Panel): PanelHeadView => ({ id, name, state, openedAt: openedAt.toISOString() });

export const examStandardsView = ({ exam, standards, panels }: { readonly exam: { readonly id: string; readonly code: string; readonly version: number }; readonly standards: readonly ExamStandard[]; readonly panels: readonly Panel[] }): ExamStandardsView => ({
  blueprintId: exam.id, code: exam.code, version: exam.version, standards: standards.map(standardView), panels: panels.map(panelHeadView),
});

const distributionView = (distribution: Distribution | null): SharesView | null => distribution && { shares: [...distribution.shares], spread: hundredths(distribution.spread) };

export const ledPanelView = ({ panel, exam, judges, items, result, mayAdjust }: LedPanel): LedPanelView => ({
  ...panelHeadView(panel),
  blueprintId: exam.id,
  exam: `${exam.code} ${exam.version}`,
  judges: judges.map(({ judgeId, name, handedIn }) => ({ personId: judgeId, name, handedIn: [...handedIn] })),
  items: items.map(({ code, domain, gate, distribution }, position) => ({ position, code, domain, gate, distribution: distributionView(distribution) })),
  result: result && panelResultView(result),
  next: [...nextSteps[panel.state]],
  mayAdjust,
  leastJudges,
});

const sheetItemView = ({ position, optionOrder, domain, gate, kind, content, first, second, key, distribution, remarks }: SheetItem, judgeId: string, locale: Locale): SheetItemView => ({
  position,
  ...askedItemView({ kind, gate, content }, optionOrder, locale),
  domain, gate, first, second,
  marked: key && markedItemView({ kind, content, order: optionOrder, key, answer: [] }, locale),
  distribution: distributionView(distribution),
  remarks: remarks.map(({ id, text, judgeId: by }) => ({ id, text, own: by === judgeId })),
});

/** What judges disagree about most comes first when they talk. */
export const sheetView = ({ panel, exam, round, handedIn, items }: Sheet, judgeId: string, locale: Locale): SheetView => ({
  ...panelHeadView(panel),
  exam: `${exam.code} ${exam.version}`,
  round, handedIn: [...handedIn], locale,
  items: items
    .map((item) => sheetItemView(item, judgeId, locale))
    .sort((left, right) => (right.distribution?.spread ?? 0) - (left.distribution?.spread ?? 0) || left.position - right.position),
});
