// How does the sentence about a fault look, with the marks in it set apart?
import type { EditionFault } from './contract.js';
import { useSayFault } from './fault-words.js';

/** Ids of headings are English words in either language. */
const marks = /(\{#[a-z0-9-]+\})/;

export function FaultText({ fault }: { readonly fault: EditionFault }) {
  const say = useSayFault();
  return (
    <span>
      {say(fault).split(marks).map((part, place) => (place % 2 === 1 ? <code key={`${place} ${part}`} translate="no">{part}</code> : part)) /* prettier-ignore */}
    </span>
  );
}
