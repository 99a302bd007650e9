// What is told of a frozen standard, to everybody?
import type { Locale } from '#libs/kernel/locale.js';
import { writeDay, writeNumber } from '../../i18n/written.js';
import { Facts } from '../../ui/facts.js';
import type { PanelResult, Standard } from './contract.js';
import { useStandardWords } from './words.js';

export function StandardFacts({ standard }: { readonly standard: Standard }) {
  const { t, locale } = useStandardWords();
  const { passPoints, items, pilots, method, gatesNeeded, gatesTotal, least, frozenAt } = standard;
  return (
    <Facts
      facts={[
        [t('passMark.inForce'), <strong key="points">{t('points', { points: writeNumber(passPoints, locale), items })}</strong>],
        [t('passMark.since'), writeDay(frozenAt, locale)],
        [t('passMark.method'), t(`method.${method}`)],
        [t('passMark.gates'), gatesTotal > 0 ? t('passMark.gatesValue', { needed: gatesNeeded, total: gatesTotal }) : t('passMark.noGates')],
        ...(pilots > 0 ? [[t('passMark.pilots'), t('passMark.pilotsValue', { count: pilots })] as const] : []),
        ...(least.length > 0 ? [[t('passMark.least'), least.map(({ domain, points }) => t('passMark.leastValue', { domain, points: writeNumber(points, locale) })).join('; ')] as const] : []),
      ]}
    />
  );
}

const signed = (points: number, locale: Locale): string => `${points > 0 ? '+' : ''}${writeNumber(points, locale)}`.replace('-', '−');

export function ResultFacts({ result, dates, moved }: { readonly result: PanelResult; readonly dates?: readonly [string, string] | undefined; readonly moved?: { readonly adjustment: number; readonly reason: string | null } | undefined }) {
  const { t, locale } = useStandardWords();
  const write = (value: number) => writeNumber(Math.round(value * 100) / 100, locale);
  const { judges, cut, standardError, spread, lowest, highest, agreementOfAll, agreementOfOne, firstCut } = result;
  return (
    <Facts
      facts={[
        ...(dates ? [[t('passMark.dates'), t('passMark.datesValue', { from: writeDay(dates[0], locale), to: writeDay(dates[1], locale) })] as const] : []),
        [t('passMark.judges'), judges],
        [t('passMark.rounds'), t('passMark.roundsValue', { first: write(firstCut), cut: write(cut) })],
        [t('passMark.cut'), t('passMark.cutValue', { cut: write(cut), error: write(standardError) })],
        [t('passMark.spread'), t('passMark.spreadValue', { lowest: write(lowest), highest: write(highest), spread: write(spread) })],
        ...(agreementOfAll !== null && agreementOfOne !== null ? [[t('passMark.agreement'), agreementOfOne > 0 ? t('passMark.agreementValue', { all: write(agreementOfAll), one: write(agreementOfOne) }) : t('passMark.noAgreement')] as const] : []),
        ...(moved ? [[t('passMark.adjusted'), moved.adjustment === 0 ? t('passMark.notAdjusted') : t('passMark.adjustedValue', { points: signed(moved.adjustment, locale), reason: moved.reason ?? '' })] as const] : []),
      ]}
    />
  );
}
