// What does a candidate choose about the screen that this device remembers?
import { useState } from 'react';

/** The device's memory may be full or closed: then it holds for as long as the page is open. */
export function useRemembered(name: 'time-hidden' | 'large-print', otherwise: boolean): readonly [boolean, (chosen: boolean) => void] {
  const key = `dermark.sitting.${name}`;
  const [chosen, setChosen] = useState<boolean | null>(() => read(key));
  const choose = (next: boolean) => {
    setChosen(next);
    try {
      window.localStorage.setItem(key, String(next));
    } catch {
      // it holds here and now
    }
  };
  return [chosen ?? otherwise, choose];
}

function read(key: string): boolean | null {
  try {
    const kept = window.localStorage.getItem(key);
    return kept === null ? null : kept === 'true';
  } catch {
    return null;
  }
}
