// What was answered, what is right, and why, for a question of any kind?
import type { ReviewItem } from '../../api/contract.js';
import { MarkedOptions } from '../../ui/marked-options.js';
import { MarkedOrder } from './marked-order.js';
import { MarkedParts } from './marked-parts.js';
import { useItemWords } from './words.js';

export interface MarkedItemProps {
  readonly kind: ReviewItem['kind'];
  /** Of gaps. */
  readonly text: string | null;
  readonly marked: Pick<ReviewItem, 'options' | 'parts'>;
}

export function MarkedItem({ kind, text, marked: { options, parts } }: MarkedItemProps) {
  const { t } = useItemWords();
  if (parts.length === 0) return <MarkedOptions options={options} say={(marking) => t(`marked.${marking}`)} />;
  return kind === 'ordering' ? <MarkedOrder parts={parts} /> : <MarkedParts parts={parts} text={text} />;
}
