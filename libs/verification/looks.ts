// Which colour and sign does each status have?
import type { VerdictStatus } from './core/verdict.js';
import type { Sign } from './marks.js';
import type { Tone } from './status-band.js';

/** Neither ever stands without the words. */
export const looks: Readonly<Record<VerdictStatus, { readonly tone: Tone; readonly sign: Sign }>> = {
  'in-force': { tone: 'green', sign: 'tick' },
  'with-conditions': { tone: 'amber', sign: 'bang' },
  suspended: { tone: 'red', sign: 'block' },
  'struck-off': { tone: 'red', sign: 'cross' },
  expired: { tone: 'grey', sign: 'clock' },
  surrendered: { tone: 'grey', sign: 'back' },
  superseded: { tone: 'blue', sign: 'onward' },
  erased: { tone: 'grey', sign: 'dash' },
  'not-found': { tone: 'white', sign: 'question' },
  'could-not-check': { tone: 'amber', sign: 'question' },
  altered: { tone: 'red', sign: 'bang' },
};
