// How does what was typed survive a reload, and a sign-in in between?
import { useCallback, useState } from 'react';

const prefix = 'dermark.draft.';

function read<Draft>(key: string, empty: Draft): Draft {
  try {
    const stored = sessionStorage.getItem(prefix + key);
    return stored === null ? empty : { ...empty, ...(JSON.parse(stored) as Partial<Draft>) };
  } catch {
    return empty;
  }
}

function write(key: string, draft: unknown): void {
  try {
    if (draft === null) sessionStorage.removeItem(prefix + key);
    else sessionStorage.setItem(prefix + key, JSON.stringify(draft));
  } catch {
    // storage is closed or full: the draft lasts as long as this page
  }
}

/**
 * What is being written, kept in this tab until it is sent. `key` names the person, too: several people may use one
 * tablet after another.
 */
export function useDraft<Draft extends object>(key: string, empty: Draft): readonly [draft: Draft, change: (part: Partial<Draft>) => void, clear: () => void] {
  const [kept, setKept] = useState(() => ({ key, draft: read(key, empty) }));
  const draft = kept.key === key ? kept.draft : read(key, empty);
  if (kept.key !== key) setKept({ key, draft });
  const change = useCallback(
    (part: Partial<Draft>) =>
      setKept((before) => {
        const next = { ...before.draft, ...part };
        write(key, next);
        return { key, draft: next };
      }),
    [key],
  );
  const clear = useCallback(() => {
    write(key, null);
    setKept({ key, draft: empty });
    // an empty draft is always the same
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return [draft, change, clear];
}
