// Which items of an exam can be shown alone?

/** Without a filter everything is shown: what waits first, then what is flagged. */
export const itemFilters = ['waiting', 'flagged'] as const;
export type ItemFilter = (typeof itemFilters)[number];
