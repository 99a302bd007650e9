// For which reasons does a certificate end before its last day?

/** Why the register strikes a certificate off: the only reasons there are, and each is published. */
export const strikeOffReasons = ['false-evidence', 'serious-harm', 'worked-while-suspended', 'conditions-broken'] as const;
export type StrikeOffReason = (typeof strikeOffReasons)[number];

/** What is said beside a certificate that its holder gave up; mostly nothing. */
export const surrenderNotes = ['concern-open'] as const;
export type SurrenderNote = (typeof surrenderNotes)[number];

/** What a certificate is corrected for. Everything else on it is a decision, and decisions are not corrected. */
export const correctionReasons = ['name-misspelt', 'name-changed'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];
