// How does what is typed into an entry survive a reload, and a change from elsewhere?
import { useDraft } from '../../ui/draft.js';
import { useMe } from '../identity/session.js';
import type { LogbookEntry } from './contract.js';
import { blank, typedOf, type TypedEntry } from './typed-entry.js';

interface Kept {
  /** Null as long as nothing was typed. */
  readonly typed: TypedEntry | null;
  /** Of the entry, when the typing began; 0 for a new one. */
  readonly revision: number;
}

const nothing: Kept = { typed: null, revision: 0 };

export interface PlaceOfEntry {
  readonly enrolmentId: string;
  /** Null for a new one. */
  readonly entry: LogbookEntry | null;
  /** The entry that a new one corrects. */
  readonly corrected: LogbookEntry | null;
  readonly today: string;
}

export function useTypedEntry({ enrolmentId, entry, corrected, today }: PlaceOfEntry) {
  const place = entry?.id ?? (corrected ? `corrects-${corrected.id}` : 'new');
  const [{ typed: kept, revision: begun }, keep, clear] = useDraft<Kept>(`logbook.${enrolmentId}.${place}.${useMe()?.personId ?? ''}`, nothing);
  const from = entry ?? corrected;
  const revision = entry?.revision ?? 0;
  const typed = kept ?? (from ? typedOf(from) : blank(today));
  return {
    typed,
    change: (part: Partial<TypedEntry>) => keep({ typed: { ...typed, ...part }, revision: kept ? begun : revision }),
    clear,
    isTyped: kept !== null,
    /** Something was typed, and the entry has changed elsewhere since. */
    isStale: kept !== null && begun !== revision,
    /** What was typed is meant for the entry as it is now. */
    goOn: () => keep({ revision }),
  };
}
