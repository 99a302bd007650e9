// Where does a claim come from, and how far is that trusted?

/** How well a source could be read: the document itself, in part or whole; second-hand; its title only; not at all. */
export const accessMarks = ['R', 'R2', 'T', 'G'] as const;
export type AccessMark = (typeof accessMarks)[number];
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

export interface Source {
  readonly id: string;
  readonly citation: string;
  readonly url: string | null;
  readonly access: AccessMark;
  readonly confidence: Confidence;
  readonly note: string;
}
