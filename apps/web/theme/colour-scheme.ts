// Light, dark or as the system: what does this browser's reader wish?
import { useSyncExternalStore } from 'react';

export const colourSchemes = ['light', 'dark', 'auto'] as const;
export type ColourScheme = (typeof colourSchemes)[number];

/** The same key is read by public/colour-scheme.js before the first paint. */
const storedUnder = 'dermark.colour-scheme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const known = (wish: string | null): ColourScheme => colourSchemes.find((scheme) => scheme === wish) ?? 'auto';

let wished: ColourScheme = remembered();

function remembered(): ColourScheme {
  try {
    return known(localStorage.getItem(storedUnder));
  } catch {
    return 'auto';
  }
}

function draw(): void {
  const isDark = wished === 'dark' || (wished === 'auto' && system.matches);
  document.documentElement.setAttribute('data-colours', isDark ? 'dark' : 'light');
  for (const listener of listeners) listener();
}

system.addEventListener('change', draw);
// what another tab of the same reader wished
window.addEventListener('storage', ({ key }) => {
  if (key !== storedUnder) return;
  wished = remembered();
  draw();
});

/** From now on, and the next time this browser comes. */
export function showColours(wish: string): void {
  wished = known(wish);
  try {
    localStorage.setItem(storedUnder, wished);
  } catch {
    // storage is closed: the wish lasts as long as this page
  }
  draw();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useColourScheme = (): ColourScheme => useSyncExternalStore(subscribe, () => wished);
