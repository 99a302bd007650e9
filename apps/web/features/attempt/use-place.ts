// Which question of the attempt is on the screen?
import { useEffect, useRef } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';

/** Index of the question, or the last look before handing in. */
export type Place = number | 'end';

/** Kept in the address, so that a reload comes back to it. */
export function usePlace(count: number): readonly [Place, (place: Place) => void] {
  const { item } = useSearch({ from: '/bare/attempts/$attemptId' });
  const navigate = useNavigate({ from: '/attempts/$attemptId' });
  const place = item === 'end' ? 'end' : Math.min(Math.max((item ?? 1) - 1, 0), count - 1);
  const movedTo = useRef<Place | null>(null);
  useEffect(() => {
    // the reader follows the question; on arrival the page's own heading comes first
    if (movedTo.current === place) document.getElementById('question')?.focus();
  }, [place]);
  const goTo = (next: Place) => {
    movedTo.current = next;
    window.scrollTo({ top: 0 });
    void navigate({ search: (before) => ({ ...before, item: next === 'end' ? 'end' : next + 1 }), replace: true, resetScroll: false });
  };
  return [place, goTo];
}
