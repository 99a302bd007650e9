// Which decisions can be made now?
import type { WaitingDecision } from './contract.js';

/** Whom nothing hinders; their name is settled. */
export type ReadyDecision = WaitingDecision & { readonly name: NonNullable<WaitingDecision['name']> };

export const isReady = (decision: WaitingDecision): decision is ReadyDecision => decision.obstacles.length === 0 && decision.name !== null;
