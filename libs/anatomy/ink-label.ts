// Which parts of an ink label are read, and which findings reject the ink?

/** In the order in which a label is read (C6.21, C6.22, C6.24, C6.32). They are also the regions of the drawing. */
export const labelParts = ['statement', 'batch', 'ingredients', 'warnings', 'language', 'seal'] as const;
export type LabelPart = (typeof labelParts)[number];

/** Each of them alone rejects an ink (C6.32). */
export const grounds = ['no-statement', 'drawing-ink', 'no-batch', 'no-ingredients', 'foreign-language', 'seal-broken', 'expired', 'decanted'] as const;
export type Ground = (typeof grounds)[number];

/** The part at which the eye meets the ground. */
export const partOfGround: Readonly<Record<Ground, LabelPart>> = {
  'no-statement': 'statement',
  'drawing-ink': 'statement',
  'no-batch': 'batch',
  'no-ingredients': 'ingredients',
  'foreign-language': 'language',
  'seal-broken': 'seal',
  expired: 'seal',
  decanted: 'seal',
};

/** `YYYY-MM`: a label gives the month up to whose end the ink may be used. */
export type Month = string;

/** Words of the seller that count for nothing, neither for nor against the ink (C6.26, C6.27). */
export type Slogan = 'reach-compliant' | 'organic' | 'vegan' | 'natural';

export interface InkLabel {
  readonly statement: 'for-skin' | 'for-drawing' | 'none';
  readonly batch: string | null;
  readonly ingredients: boolean;
  /** Nickel or chromium (VI) within the limit is said on a correct label and rejects nothing (C6.22, C6.23). */
  readonly metalWarning: 'nickel' | 'chromium' | 'none';
  readonly language: 'of-the-country' | 'other';
  readonly seal: 'whole' | 'broken';
  readonly expires: Month;
  readonly decanted: boolean;
  readonly slogans: readonly Slogan[];
}

/** Every ground that the label gives, in the order of reading. */
export function groundsOf(label: InkLabel, today: Month): readonly Ground[] {
  const holds: Readonly<Record<Ground, boolean>> = {
    'no-statement': label.statement === 'none',
    'drawing-ink': label.statement === 'for-drawing',
    'no-batch': label.batch === null,
    'no-ingredients': !label.ingredients,
    'foreign-language': label.language === 'other',
    'seal-broken': label.seal === 'broken',
    expired: label.expires < today,
    decanted: label.decanted,
  };
  return grounds.filter((ground) => holds[ground]);
}

/** `open`: without the ingredients nobody can say whether a warning is missing (C6.22 asks for it only where it applies). */
export type Standing = 'in-order' | 'rejects' | 'open';

export function standingOf(part: LabelPart, label: InkLabel, today: Month): Standing {
  if (groundsOf(label, today).some((ground) => partOfGround[ground] === part)) return 'rejects';
  return part === 'warnings' && !label.ingredients ? 'open' : 'in-order';
}

export const isRejected = (label: InkLabel, today: Month): boolean => groundsOf(label, today).length > 0;

export interface Comparison {
  readonly found: readonly LabelPart[];
  readonly missed: readonly LabelPart[];
  /** Marked although it gives no ground. */
  readonly beside: readonly LabelPart[];
}

/** What a learner marked, held against the rule. */
export function compare(marked: readonly LabelPart[], label: InkLabel, today: Month): Comparison {
  const rejecting = labelParts.filter((part) => standingOf(part, label, today) === 'rejects');
  return {
    found: rejecting.filter((part) => marked.includes(part)),
    missed: rejecting.filter((part) => !marked.includes(part)),
    beside: labelParts.filter((part) => marked.includes(part) && !rejecting.includes(part)),
  };
}

/** Model value: the month in which the four invented labels are read. */
export const readIn: Month = '2027-03';

export const labelIds = ['a', 'b', 'c', 'd'] as const;
export type LabelId = (typeof labelIds)[number];

/** Model values: invented labels, and no product. A is in order and warns of nickel; B is the bargain of the lesson's case. */
export const inkLabels: Readonly<Record<LabelId, InkLabel>> = {
  a: { statement: 'for-skin', batch: '26K04', ingredients: true, metalWarning: 'nickel', language: 'of-the-country', seal: 'whole', expires: '2028-09', decanted: false, slogans: [] },
  b: { statement: 'none', batch: null, ingredients: false, metalWarning: 'none', language: 'other', seal: 'whole', expires: '2029-05', decanted: false, slogans: ['reach-compliant'] },
  c: { statement: 'for-drawing', batch: '24C11', ingredients: true, metalWarning: 'none', language: 'of-the-country', seal: 'whole', expires: '2027-01', decanted: false, slogans: ['natural'] },
  d: { statement: 'for-skin', batch: '26H19', ingredients: true, metalWarning: 'none', language: 'of-the-country', seal: 'broken', expires: '2028-06', decanted: false, slogans: ['reach-compliant', 'vegan'] },
};
