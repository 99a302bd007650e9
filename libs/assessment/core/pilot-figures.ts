// How did an item do that was tried, beside what counted, and is that enough to be judged?
import type { ExamData } from './exam-data.js';
import { fewestForDiscrimination } from './item-flags.js';
import { itemFigures, type ItemFigures } from './item-figures.js';

export interface PilotFigures extends ItemFigures {
  /** As many candidates had it as its discrimination asks for. */
  readonly isReady: boolean;
}

/** Of what was tried, by code and version. Each answer is held against the points of what counted in the same form; nothing that was tried is among those. */
export const pilotFigures = ({ pilots }: Pick<ExamData, 'pilots'>): PilotFigures[] =>
  pilots.map(({ item, candidates }) => ({ ...itemFigures({ items: [item], candidates }, 0), isReady: candidates.length >= fewestForDiscrimination }));
