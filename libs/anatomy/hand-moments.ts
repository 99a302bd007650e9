// At which moments round the chair are hands cleaned, and how?

/** The programme's own six moments, in its order (C4.19). Regions of the drawing carry these ids. */
export const handMoments = ['before-client', 'before-sterile', 'after-blood', 'after-client', 'after-surroundings', 'glove-change'] as const;
export type HandMoment = (typeof handMoments)[number];

/** What the drawing of the room shows, seen from above. */
export const roomPlaces = ['technician', 'client', 'tray', 'telephone', 'drawer', 'gloves', 'door', 'basin'] as const;
export type RoomPlace = (typeof roomPlaces)[number];

/** Inside the field are the prepared scalp and the covered tray with this client's things (lesson 4.2); all the rest are surroundings. */
export const inField: readonly RoomPlace[] = ['client', 'tray'];

/** The way of the hand that each moment interrupts: where it comes from, and where it would go next (C4.19, C4.26). */
export const ways: Readonly<Record<HandMoment, { readonly from: RoomPlace; readonly to: RoomPlace }>> = {
  'before-client': { from: 'technician', to: 'client' },
  'before-sterile': { from: 'technician', to: 'tray' },
  'after-blood': { from: 'client', to: 'drawer' },
  'after-client': { from: 'client', to: 'door' },
  'after-surroundings': { from: 'telephone', to: 'client' },
  'glove-change': { from: 'tray', to: 'gloves' },
};

export type Cleaning = 'wash' | 'rub' | 'none';

/** Seconds: 40 to 60 for a wash, 20 to 30 for a rub (C4.22, kept as the programme's own by C4.23). */
export const cleaningSeconds = { wash: { from: 40, to: 60 }, rub: { from: 20, to: 30 } } as const;

/** Visibly soiled hands are washed, others are rubbed with alcohol (C4.20); outside the six moments nothing is asked. */
export function cleaningFor(moment: HandMoment | null, isVisiblySoiled: boolean): Cleaning {
  if (moment === null) return 'none';
  return isVisiblySoiled ? 'wash' : 'rub';
}

export interface Situation {
  readonly id: SituationId;
  readonly moment: HandMoment | null;
  /** Ink counts as soil, and so does a dot of blood (lesson 4.2). */
  readonly isVisiblySoiled: boolean;
}

export const situationIds = ['greeted', 'ink-on-thumb', 'same-field', 'telephone', 'new-pair', 'blood-on-wrist', 'unpacking', 'goodbye'] as const;
export type SituationId = (typeof situationIds)[number];

export const situations: readonly Situation[] = [
  { id: 'greeted', moment: 'before-client', isVisiblySoiled: false },
  { id: 'ink-on-thumb', moment: 'glove-change', isVisiblySoiled: true },
  { id: 'same-field', moment: null, isVisiblySoiled: false },
  { id: 'telephone', moment: 'after-surroundings', isVisiblySoiled: false },
  { id: 'new-pair', moment: 'glove-change', isVisiblySoiled: false },
  { id: 'blood-on-wrist', moment: 'after-blood', isVisiblySoiled: true },
  { id: 'unpacking', moment: 'before-sterile', isVisiblySoiled: false },
  { id: 'goodbye', moment: 'after-client', isVisiblySoiled: false },
];
