// What do the drawing and the model hold, said in words?
import { depthParameterIds, depthParameters, lookCurveIds, lookCurves, type DepthParameter } from '#libs/anatomy/depth-parameters.js';
import type { DepthOutcome } from '#libs/anatomy/depth-simulator.js';
import { WordsTable } from '../skin-drawing/words-table.js';
import { verdictIds } from './verdict.js';
import { useDepthWords } from './words.js';

export function DepthInWords({ outcome }: { readonly outcome: DepthOutcome }) {
  const { t } = useDepthWords();
  return (
    <>
      <p>{t('words.drawing')}</p>
      <Shares outcome={outcome} />
      <WordsTable
        caption={t('words.ladder')}
        head={[t('words.band'), t('words.verdict')]}
        rows={verdictIds.map((id) => [t(`verdict.${id}.title`), t(`verdict.${id}.text`)])}
      />
      <Parameters />
      <p>{t('words.looks')}</p>
    </>
  );
}

function Shares({ outcome }: { readonly outcome: DepthOutcome }) {
  const { t, locale } = useDepthWords();
  const { shares } = outcome.middle;
  if (!shares) return <p>{t('verdict.none.text')}</p>;
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return (
    <WordsTable
      caption={t('words.shares')}
      head={[t('words.layer'), t('words.share')]}
      rows={(['epi', 'pap', 'ret', 'sub'] as const).map((layer) => [t(`layers.${layer}`), t('words.percent', { share: percent.format(shares[layer] * 100) })])}
    />
  );
}

function Parameters() {
  const { t, locale } = useDepthWords();
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const value = ({ unit, value }: DepthParameter) => (unit === 'µm' ? t('mm', { length: numbers.format(value / 1000) }) : t('words.percent', { share: numbers.format(Math.round(value * 100)) }));
  const origins = ({ from, conflicts }: Pick<DepthParameter, 'from' | 'conflicts'>) => [
    from.map((origin) => (origin === 'model value' ? t('words.modelValue') : origin.slice(1))).join(', '),
    conflicts.map((claim) => claim.slice(1)).join(', ') || t('words.nothing'),
  ];
  const end = (values: readonly number[]) => numbers.format(values.at(-1) ?? 0);
  const rows = [
    ...depthParameterIds.map((id) => [t(`words.names.${id}`), value(depthParameters[id]), ...origins(depthParameters[id])]),
    // from the surface to the deepest level, in year 3
    ...lookCurveIds.map((id) => {
      const { year3 } = lookCurves[id];
      const shown = id === 'halo' ? { from: numbers.format(0), to: t('mm', { length: numbers.format((year3.at(-1) ?? 0) / 1000) }) } : { from: numbers.format(year3[0] ?? 0), to: end(year3) };
      return [t(`words.curves.${id}`), t('words.span', shown), ...origins(lookCurves[id])];
    }),
  ];
  return <WordsTable caption={t('words.parameters')} head={[t('words.name'), t('words.value'), t('words.from'), t('words.conflicts')]} rows={rows} />;
}
