// How does a run that failed say what happened, and how it is repeated?
import { stringify, type RunDetails } from 'fast-check';

const longest = 3000;

/** Empty when it did not fail. */
export function failedRun<Values>({ failed, seed, counterexamplePath, counterexample, errorInstance }: RunDetails<Values>): string {
  if (!failed) return '';
  const error = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const told = stringify(counterexample);
  const [, replay] = /replayPath=\\?"([^"\\]+)/.exec(told) ?? [];
  return `again with --seed ${seed} --path ${counterexamplePath}${replay === undefined ? '' : ` --replay ${replay}`}\n${told.slice(0, longest)}\n${error.slice(0, longest)}`;
}
