// What was answered in each part of a question, what is right there, and why?
import type { MarkedPart } from '../../api/contract.js';
import { MarkedList, MarkedRow } from '../../ui/marked-list.js';
import { filledText } from './gap-text.js';
import classes from './item.module.css';
import { useItemWords } from './words.js';

export interface MarkedPartsProps {
  readonly parts: readonly MarkedPart[];
  /** Of gaps: it is told once more, with what is right in it. */
  readonly text: string | null;
}

export function MarkedParts({ parts, text }: MarkedPartsProps) {
  const { t } = useItemWords();
  return (
    <>
      {text !== null && <p className={classes.filled}>{filledText(text, (_, at) => `[${parts[at]?.right ?? '…'}]`)}</p>}
      <MarkedList>
        {parts.map(({ asked, given, right, correct, rationale }, at) => {
          const name = text === null ? asked : t('marked.gap', { number: at + 1 });
          const marking = given === null ? t('marked.open') : correct ? t('marked.right') : t('marked.wrong');
          return (
            <MarkedRow key={`${name} ${right}`} isRight={correct} isChosen={given !== null} marking={marking} rationale={rationale}>
              {name !== '' && <p className={classes.partName}>{name}</p>}
              {given !== null && <p>{t('marked.yours', { text: given })}</p>}
              {given !== right && <p>{t('marked.correct', { text: right })}</p>}
            </MarkedRow>
          );
        })}
      </MarkedList>
    </>
  );
}
