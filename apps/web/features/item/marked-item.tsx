// What was answered, what is right, and why, for a question of any kind?
import type { ReviewItem } from '../../api/contract.js';
import { MarkedOptions } from '../../ui/marked-options.js';
import { MarkedOrder } from './marked-order.js';
import { MarkedParts } from './marked-parts.js';
import { AtSimulator } from './depth-question.js';
import { numbered, Picture } from './picture.js';
import { useItemWords } from './words.js';

export interface MarkedItemProps {
  readonly kind: ReviewItem['kind'];
  /** Of gaps. */
  readonly text: string | null;
  /** Of a place. */
  readonly picture: ReviewItem['picture'];
  readonly marked: Pick<ReviewItem, 'options' | 'parts' | 'depth'>;
}

export function MarkedItem({ kind, text, picture, marked: { options, parts, depth } }: MarkedItemProps) {
  const { t } = useItemWords();
  const placeWhere = (is: (option: ReviewItem['options'][number]) => boolean) => options.find(is)?.id ?? null;
  if (depth) return <AtSimulator depth={depth} />;
  if (picture !== null) {
    return (
      <>
        <Picture picture={picture} chosen={placeWhere(({ chosen }) => chosen)} right={placeWhere(({ correct }) => correct)} />
        <MarkedOptions options={numbered(options)} say={(marking) => t(`marked.${marking}`)} />
      </>
    );
  }
  if (parts.length === 0) return <MarkedOptions options={options} say={(marking) => t(`marked.${marking}`)} />;
  return kind === 'ordering' ? <MarkedOrder parts={parts} /> : <MarkedParts parts={parts} text={text} />;
}
