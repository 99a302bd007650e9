// How does a version come about that one person wrote and another has seen?

/** A new item; another version of one; out of every form to come; out of quarantine and back; from being tried to being scored; two items that may not stand in one form, and may again. */
export const proposalKinds = ['new', 'change', 'retirement', 'release', 'adoption', 'enmity', 'reconciliation'] as const;
export type ProposalKind = (typeof proposalKinds)[number];
/** What has an item to be written, and does not only move one. */
export const isWritten = (kind: ProposalKind): boolean => kind === 'new' || kind === 'change';

/** What is about two items. */
export const isPair = (kind: ProposalKind): kind is 'enmity' | 'reconciliation' => kind === 'enmity' || kind === 'reconciliation';

export const proposalStates = ['draft', 'in-review', 'approved', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalActs = ['write', 'hand-in', 'withdraw', 'send-back', 'approve'] as const;
export type ProposalAct = (typeof proposalActs)[number];

interface Move {
  readonly from: readonly ProposalState[];
  readonly to: ProposalState;
  /** Nobody decides on what he or she wrote. */
  readonly by: 'author' | 'another';
}

export const proposalMoves: Readonly<Record<ProposalAct, Move>> = {
  write: { from: ['draft'], to: 'draft', by: 'author' },
  'hand-in': { from: ['draft'], to: 'in-review', by: 'author' },
  withdraw: { from: ['draft', 'in-review'], to: 'withdrawn', by: 'author' },
  'send-back': { from: ['in-review'], to: 'draft', by: 'another' },
  approve: { from: ['in-review'], to: 'approved', by: 'another' },
};

export interface StandingProposal {
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  readonly authorId: string;
}

/** Why somebody of the register cannot do it now: it has moved on, or it is somebody else's to do. Null when nothing is in the way. */
export function proposalHindrance(act: ProposalAct, { kind, state, authorId }: StandingProposal, personId: string): 'moved' | 'own' | 'others' | null {
  const { from, by } = proposalMoves[act];
  if (!from.includes(state) || (act === 'write' && !isWritten(kind))) return 'moved';
  if ((by === 'author') === (authorId === personId)) return null;
  return by === 'author' ? 'others' : 'own';
}

export const proposalCan = (proposal: StandingProposal, personId: string): ProposalAct[] => proposalActs.filter((act) => proposalHindrance(act, proposal, personId) === null);
