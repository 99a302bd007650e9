// Into which roles may an academy invite, and for how long does an invitation stand?
import { daysOpen, linkEnd } from '#libs/identity/core/link.js';

/** Trainees are enrolled in a cohort, registrars are appointed by the operator: neither is invited. */
export const invitedRoles = ['owner', 'instructor', 'assessor', 'certifier'] as const;
export type InvitedRole = (typeof invitedRoles)[number];

export const invitationEnd = (invitedAt: Date): Date => linkEnd(invitedAt, daysOpen.invitation);
