// Which browser holds an open exam?

interface Held {
  readonly heldBy: string | null;
}

/** What was begun without naming a browser is bound to none. */
export const isHeldElsewhere = ({ heldBy }: Held, session: string | null | undefined): boolean => heldBy !== null && heldBy !== session;

export const firstHold = (session: string | undefined, at: Date): { readonly hold: number | null; readonly heldBy: string | null; readonly heldSince: Date | null } =>
  session === undefined ? { hold: null, heldBy: null, heldSince: null } : { hold: 1, heldBy: session, heldSince: at };
