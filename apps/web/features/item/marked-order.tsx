// What is the right order, and where did each step stand in the order that was given?
import type { MarkedPart } from '../../api/contract.js';
import { MarkedList, MarkedRow } from '../../ui/marked-list.js';
import classes from './item.module.css';
import { useItemWords } from './words.js';

export function MarkedOrder({ parts }: { readonly parts: readonly MarkedPart[] }) {
  const { t } = useItemWords();
  const given = parts.map((part) => part.given);
  return (
    <MarkedList isOrdered>
      {parts.map(({ right, correct, rationale }, at) => {
        const place = given.indexOf(right);
        const marking = correct ? t('marked.inPlace') : place < 0 ? t('marked.notPlaced') : t('marked.atPlace', { place: place + 1 });
        return (
          <MarkedRow key={right} isRight={correct} isChosen={place >= 0} marking={marking} rationale={rationale}>
            <p>
              <span className={classes.place}>{at + 1}</span> {right}
            </p>
          </MarkedRow>
        );
      })}
    </MarkedList>
  );
}
