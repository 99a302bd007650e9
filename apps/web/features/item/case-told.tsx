// Which case is a question asked about?
import type { AskedItem } from '../../api/contract.js';
import classes from './item.module.css';
import { useItemWords } from './words.js';

/** Open at first: it must be read. On a phone it can be folded away, so that question and options stand together. */
export function CaseTold({ vignette: { place, of, text } }: { readonly vignette: NonNullable<AskedItem['vignette']> }) {
  const { t } = useItemWords();
  return (
    <details className={classes.case} open>
      <summary>{t('case', { place, of })}</summary>
      <p>{text}</p>
    </details>
  );
}
