// Under which conditions can a certificate be in force?

/** All that can be asked of a holder. A closed list, so that everybody reads them in their own language; they may be combined. */
export const conditionCodes = ['supervised', 'no-scars', 'hygiene-training', 'keep-records'] as const;
export type Condition = (typeof conditionCodes)[number];

/** In the order of the list, each once: the same conditions are the same facts. */
export const inOrder = (conditions: readonly Condition[]): readonly Condition[] => conditionCodes.filter((code) => conditions.includes(code));
