// What does the code on a needle cartridge say, and what does it leave open?

/** In the order in which trade guides read a code from left to right (C3.04). */
export const codeParts = ['diameter', 'count', 'configuration', 'taper'] as const;
export type CodePart = (typeof codeParts)[number];

export interface DiameterEntry {
  readonly figures: string;
  /** Millimetres, "about"; brands differ (C3.05). */
  readonly from: number;
  readonly to: number;
}

/** The key of trade guides: 06 as 0.18-0.20 mm, 08 as 0.25, 10 as 0.30, 12 as 0.35 (C3.05). No other figures are in it. */
export const diameterKey: readonly DiameterEntry[] = [
  { figures: '06', from: 0.18, to: 0.2 },
  { figures: '08', from: 0.25, to: 0.25 },
  { figures: '10', from: 0.3, to: 0.3 },
  { figures: '12', from: 0.35, to: 0.35 },
];

/** The only configuration that the key explains: round liner (C3.04). */
export const configurationKey = ['RL'] as const;
export type Configuration = (typeof configurationKey)[number];

/** Long taper, short taper (C3.04). */
export const taperKey = ['LT', 'ST'] as const;
export type Taper = (typeof taperKey)[number];

/** "Bugpin" is the trade's name for needles of this diameter or finer (C3.05). */
export const bugpinUpTo = 0.3;

/** Nothing larger than three needles in assessed work (C3.15). */
export const largestInAssessedWork = 3;

/**
 * `read`: the key explains it. `unknown`: it stands there, and the key does not explain it. `ambiguous`: it stands there, and
 * could be read in more than one way. `absent`: the code says nothing about it.
 */
export type Certainty = 'read' | 'unknown' | 'ambiguous' | 'absent';

export interface PartReading {
  readonly part: CodePart;
  /** As printed; empty when absent. Two parts that cannot be told apart print the same letters or figures. */
  readonly printed: string;
  readonly certainty: Certainty;
}

export interface Decoding {
  /** Upper case, without blanks, hyphens, dots and slashes. */
  readonly code: string;
  /** `name`: letters without the order of a code, as in "SMP nano". */
  readonly verdict: 'empty' | 'name' | 'explained' | 'open';
  readonly parts: readonly PartReading[];
  readonly diameter: DiameterEntry | null;
  readonly count: number | null;
  readonly configuration: Configuration | null;
  readonly taper: Taper | null;
}

const reading = (part: CodePart, printed: string, certainty: Certainty): PartReading => ({ part, printed, certainty });
const nothing = { diameter: null, count: null, configuration: null, taper: null } as const;

/** Only what the key explains is said; nothing is guessed. */
export function decodeNeedleCode(text: string): Decoding {
  const code = text.toUpperCase().replaceAll(/[\s./_-]/g, '');
  if (code === '') return { code, verdict: 'empty', parts: [], ...nothing };
  const [, figures, letters] = /^(\d+)([A-Z]*)$/.exec(code) ?? [];
  if (figures === undefined || letters === undefined) return { code, verdict: 'name', parts: [], ...nothing };
  const [diameter, count] = readFigures(figures);
  const [configuration, taper] = readLetters(letters);
  const parts = [diameter, count, configuration, taper];
  return {
    code,
    verdict: parts.every(({ certainty }) => certainty === 'read') ? 'explained' : 'open',
    parts,
    diameter: diameter.certainty === 'read' ? (diameterOf(diameter.printed) ?? null) : null,
    count: count.certainty === 'read' ? Number(count.printed) : null,
    configuration: configuration.certainty === 'read' ? (configuration.printed as Configuration) : null,
    taper: taper.certainty === 'read' ? (taper.printed as Taper) : null,
  };
}

const diameterOf = (figures: string) => diameterKey.find((entry) => entry.figures === figures);

/** Two figures each. With any other number of them nobody can tell where the diameter ends (as in 3RL, C3.18). */
function readFigures(figures: string): readonly [PartReading, PartReading] {
  if (figures.length !== 4) return [reading('diameter', figures, 'ambiguous'), reading('count', figures, 'ambiguous')];
  const first = figures.slice(0, 2);
  const second = figures.slice(2);
  return [reading('diameter', first, diameterOf(first) ? 'read' : 'unknown'), reading('count', second, Number(second) > 0 ? 'read' : 'unknown')];
}

/** A known configuration, then the taper. Where the first letters are not in the key, nobody can tell where the taper begins. */
function readLetters(letters: string): readonly [PartReading, PartReading] {
  const known = configurationKey.find((configuration) => letters.startsWith(configuration));
  if (known) {
    const rest = letters.slice(known.length);
    return [reading('configuration', known, 'read'), reading('taper', rest, certaintyOfTaper(rest))];
  }
  if (letters === '') return [reading('configuration', '', 'absent'), reading('taper', '', 'absent')];
  if (isTaper(letters)) return [reading('configuration', '', 'absent'), reading('taper', letters, 'read')];
  return [reading('configuration', letters, 'ambiguous'), reading('taper', letters, 'ambiguous')];
}

const isTaper = (letters: string): letters is Taper => taperKey.some((taper) => taper === letters);
const certaintyOfTaper = (letters: string): Certainty => (letters === '' ? 'absent' : isTaper(letters) ? 'read' : 'unknown');

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** One in the middle and six round it; larger groups are not drawn (model value). */
export const mostDrawn = 7;

/** Half the square root of three: the height of a triangle whose sides are one. */
const tall = Math.sqrt(3) / 2;
/** Places of touching needles on a grid of triangles, in diameters, nearest to the middle first (model value: a schematic packing). */
const grid: readonly (readonly [number, number])[] = [
  [0, 0], [1, 0], [0.5, tall], [-0.5, tall], [-1, 0], [-0.5, -tall], [0.5, -tall],
];

/** Cut through `count` needles that touch, round their common middle; lengths in the unit of `diameter`. Empty for what is not drawn. */
export function crossSection(count: number, diameter: number): readonly Circle[] {
  if (!Number.isInteger(count) || count < 1 || count > mostDrawn) return [];
  const places = grid.slice(0, count);
  const middleX = places.reduce((sum, [x]) => sum + x, 0) / count;
  const middleY = places.reduce((sum, [, y]) => sum + y, 0) / count;
  return places.map(([x, y]) => ({ x: (x - middleX) * diameter, y: (y - middleY) * diameter, r: diameter / 2 }));
}

/** How long the sloping part is drawn, in needle diameters (model values: only that a long taper is longer than a short one, C3.04). */
export const taperLength: Readonly<Record<Taper, number>> = { LT: 3.5, ST: 1.75 };
