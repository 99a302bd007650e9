// By which word is a time factor called?
import type { Conditions } from './queries.js';

/** A dot would lead into a group of words. */
export const factorWord = { 1: 'factor.usual', 1.25: 'factor.quarter', 1.5: 'factor.half', 2: 'factor.double' } as const satisfies Readonly<Record<Conditions['timeFactor'], string>>;
