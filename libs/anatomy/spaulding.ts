// Into which class of the Spaulding scheme does each thing of a studio fall, and what does it need?

/** From the top of the pyramid down (C4.33, C4.34, C4.35). Regions of the drawing carry these ids. */
export const spauldingClasses = ['critical', 'semi-critical', 'non-critical'] as const;

/** Blood moves a non-critical object up one step (C4.39); it is an answer of its own. */
export const spauldingAnswers = [...spauldingClasses, 'moved-up'] as const;
export type SpauldingAnswer = (typeof spauldingAnswers)[number];

/** What a thing touches, or enters, when it is used: the one question that sorts it. */
export type Contact = 'enters-tissue' | 'broken-skin' | 'intact-skin-or-none' | 'intact-skin-with-blood';

const answerByContact: Readonly<Record<Contact, SpauldingAnswer>> = {
  'enters-tissue': 'critical', // C4.33
  'broken-skin': 'semi-critical', // C4.34
  'intact-skin-or-none': 'non-critical', // C4.35
  'intact-skin-with-blood': 'moved-up', // C4.39
};

export const classify = (contact: Contact): SpauldingAnswer => answerByContact[contact];

export const studioThings = [
  'cartridge', 'couch', 'ink', 'gauze', 'handpiece', 'cup-inside', 'pencil', 'lamp-with-blood', 'bottle-outside', 'diluent', 'comb', 'tray', 'tweezers',
] as const;
export type StudioThing = (typeof studioThings)[number];

export const contacts: Readonly<Record<StudioThing, Contact>> = {
  cartridge: 'enters-tissue', // C4.33
  ink: 'enters-tissue', // C4.36, this programme's own
  'cup-inside': 'enters-tissue', // C4.36
  diluent: 'enters-tissue', // C4.36
  gauze: 'broken-skin', // C4.34, C4.37
  pencil: 'broken-skin',
  comb: 'broken-skin',
  tweezers: 'broken-skin',
  couch: 'intact-skin-or-none', // C4.38
  handpiece: 'intact-skin-or-none',
  'bottle-outside': 'intact-skin-or-none',
  tray: 'intact-skin-or-none',
  'lamp-with-blood': 'intact-skin-with-blood', // C4.39
};

export const answerFor = (thing: StudioThing): SpauldingAnswer => classify(contacts[thing]);

export interface PlacedThing {
  readonly thing: StudioThing;
  /** As in the order of the questions, from 1. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** The pyramid in a box of 350 by 216: three tiers, cut off at the top (model values). */
export const pyramid = { width: 350, height: 216, top: 108, tier: 72, margin: 2 } as const;

/** Half the width of the pyramid at a height, counted from its top. */
export const halfWidthAt = (y: number): number => {
  const half = pyramid.width / 2 - pyramid.margin;
  return pyramid.top / 2 + ((half - pyramid.top / 2) * y) / pyramid.height;
};

/** Dots that stand side by side in their tier, those moved up on the line between the two lower tiers. */
export function placeThings(things: readonly StudioThing[]): readonly PlacedThing[] {
  const numbered = things.map((thing, index) => ({ thing, number: index + 1, answer: answerFor(thing) }));
  return numbered.map(({ thing, number, answer }) => {
    const beside = numbered.filter((other) => other.answer === answer);
    const place = beside.findIndex((other) => other.thing === thing);
    const fromMiddle = place - (beside.length - 1) / 2;
    if (answer === 'moved-up') return { thing, number, x: pyramid.width / 2 + 96, y: pyramid.tier * 2 };
    return { thing, number, x: pyramid.width / 2 + fromMiddle * 26, y: pyramid.tier * spauldingClasses.indexOf(answer) + 48 };
  });
}
