// In which states can an academy be, and who moves it from one to the next?

export const academyStates = ['applied', 'admitted', 'suspended', 'closed'] as const;
export type AcademyState = (typeof academyStates)[number];

/** Closing is for good: certificates stay, the academy issues no more. The database refuses every other way. */
export const transitions: Readonly<Record<AcademyState, readonly AcademyState[]>> = {
  applied: ['admitted', 'closed'],
  admitted: ['suspended', 'closed'],
  suspended: ['admitted', 'closed'],
  closed: [],
};

/** What a registrar does with an academy. */
export const academyMoves = ['admit', 'suspend', 'reinstate', 'close'] as const;
export type AcademyMove = (typeof academyMoves)[number];

/** Admitting and reinstating both lead to `admitted`, but not from the same place. */
export const moves: Readonly<Record<AcademyMove, { readonly from: readonly AcademyState[]; readonly to: AcademyState; readonly event: Exclude<AcademyEventType, 'applied'> }>> = {
  admit: { from: ['applied'], to: 'admitted', event: 'admitted' },
  suspend: { from: ['admitted'], to: 'suspended', event: 'suspended' },
  reinstate: { from: ['suspended'], to: 'admitted', event: 'reinstated' },
  close: { from: ['applied', 'admitted', 'suspended'], to: 'closed', event: 'closed' },
};

export type AcademyEventType = 'applied' | 'admitted' | 'suspended' | 'reinstated' | 'closed';

export const canMove = (state: AcademyState, move: AcademyMove): boolean => moves[move].from.includes(state);

/** For the buttons of the registrar's page. */
export const possibleMoves = (state: AcademyState): Readonly<Record<AcademyMove, boolean>> => ({
  admit: canMove(state, 'admit'),
  suspend: canMove(state, 'suspend'),
  reinstate: canMove(state, 'reinstate'),
  close: canMove(state, 'close'),
});
