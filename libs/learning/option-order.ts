// In which order do the options of an item stand this time?
import { Injectable } from '@nestjs/common';
import { drawFrom } from '#libs/assessment/core/draw.js';
import type { PracticeItem } from '#libs/assessment/practice-items.reader.js';
import { DerivedSecrets } from '#libs/platform/derived-secrets.js';

/** One showing of a card: until it is answered, it keeps its revision. */
export interface Showing {
  readonly enrolmentId: string;
  readonly subject: string;
  readonly revision: number;
}

@Injectable()
export class OptionOrder {
  constructor(private readonly secrets: DerivedSecrets) {}

  /** The same whenever this showing is asked for, and another the next time the card comes: the place of the key is not to be learned. */
  of({ enrolmentId, subject, revision }: Showing, { content }: Pick<PracticeItem, 'content'>): string[] {
    const seed = this.secrets.of('practice-order', `${enrolmentId} ${revision} ${subject}`);
    return drawFrom(Buffer.from(seed, 'base64url')).shuffled(content.options.map(({ id }) => id).sort());
  }
}
