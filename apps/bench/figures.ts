// How are measured runs summed up, and how is a ratio stated honestly?

export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The value below which `share` of the sorted values lie. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** One row: ours and the baseline, each the median of its runs, and the median of the ratios run by run. */
export function row(label: string, ours: readonly Figures[], baseline: readonly Figures[]): string {
  const of = (runs: readonly Figures[], figure: keyof Figures) => shown(median(runs.map((run) => run[figure])));
  const ratios = ours.map((run, index) => run.perSecond / (baseline[index]?.perSecond ?? Number.NaN));
  const range = `${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)}`;
  return [
    label.padEnd(12),
    `${of(ours, 'perSecond')}/s p50 ${of(ours, 'p50')} ms p99 ${of(ours, 'p99')} ms`.padEnd(42),
    `${of(baseline, 'perSecond')}/s p50 ${of(baseline, 'p50')} ms p99 ${of(baseline, 'p99')} ms`.padEnd(42),
    `ratio ${median(ratios).toFixed(2)} (${range})`,
  ].join(' ');
}

export const heading = (ours: string, baseline: string): string => ['clients'.padEnd(12), ours.padEnd(42), baseline.padEnd(42), 'requests per second, ours over the baseline'].join(' ');
