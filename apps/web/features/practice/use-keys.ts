// Which keys answer a card, without taking them from anything else on the page?
import { useEffect, useRef } from 'react';

export type Keys = Readonly<Record<string, () => void>>;

const takesText = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';
/** These do something of their own when Enter is pressed. */
const acts = 'a, button, summary, input, textarea, select';

/** `1` to `9` and `Enter`, as long as nobody writes somewhere and no button has the focus that Enter would press. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(event.key === 'Enter' ? acts : takesText) || target?.closest('[role=dialog], [role=menu]')) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
