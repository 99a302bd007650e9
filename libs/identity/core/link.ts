// What can a link in a letter do, and for how long?

export type LinkPurpose = 'invitation' | 'password-reset';

export interface Link {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly personId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** An invitation waits for somebody on holiday; a reset is asked for and used at once. */
export const daysOpen: Readonly<Record<LinkPurpose, number>> = { invitation: 14, 'password-reset': 1 / 24 };

export const linkEnd = (issuedAt: Date, days: number): Date => new Date(issuedAt.getTime() + days * 24 * 60 * 60 * 1000);

export const isOpen = (link: Pick<Link, 'expiresAt' | 'usedAt'>, now: Date): boolean => link.usedAt === null && now < link.expiresAt;

/** `<linkId>.<secret>`; null when the text is no token at all. */
export function readLinkToken(token: string): { readonly linkId: string; readonly secret: string } | null {
  const found = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token);
  return found?.[1] && found[2] ? { linkId: found[1], secret: found[2] } : null;
}
