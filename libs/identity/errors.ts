// In which ways can proving who one is go wrong?
import { DomainError } from '#libs/kernel/errors.js';
import type { Hindrance } from '#libs/platform/personal-data.js';
import type { AccessVerdict } from './core/access-policy.js';
import { shortestPassword, type PasswordFault } from './core/password-policy.js';

export type IdentityErrorCode =
  | Exclude<AccessVerdict, 'allowed'>
  | PasswordFault
  | 'sign-in-refused'
  | 'sign-in-again'
  | 'too-many-guesses'
  | 'too-many-requests'
  | 'sign-in-busy'
  | 'link-used-or-expired'
  | 'link-needs-sign-in'
  | 'password-required'
  | 'password-not-asked'
  | 'current-password-wrong'
  | 'demonstration-password'
  | 'grant-not-found'
  | 'person-unknown'
  | 'typed-address-differs'
  | 'address-of-another'
  | 'erasure-hindered';

const error = (...facts: ConstructorParameters<typeof DomainError<IdentityErrorCode>>) => new DomainError<IdentityErrorCode>(...facts);

export function accessRefused(verdict: Exclude<AccessVerdict, 'allowed'>): DomainError<IdentityErrorCode> {
  switch (verdict) {
    case 'route-closed':
      return error('forbidden', verdict, 'Nobody has been let in here yet.');
    case 'sign-in-required':
      return error('unauthenticated', verdict, 'Sign in first.');
    case 'registrar-only':
      return error('forbidden', verdict, 'Only a registrar may do this.');
    case 'not-found':
      return error('not-found', verdict, 'There is nothing under this address.');
  }
}

/** Says the same whether the account is unknown, has no password yet, or the password is another. */
export const signInRefused = () => error('unauthenticated', 'sign-in-refused', 'The e-mail address and the password do not go together.');
export const signInAgain = () => error('unauthenticated', 'sign-in-again', 'This needs a sign-in within the last 30 minutes. Sign in again and repeat it.');
export const signInBusy = () => error('unavailable', 'sign-in-busy', 'Too many people are signing in at this moment. Try again in a few seconds.', { retryAfterSeconds: 5 });
export const tooManyGuesses = (retryAfterSeconds: number) =>
  error('too-many', 'too-many-guesses', 'Too many sign-ins have failed. Wait, or set a new password by e-mail.', { retryAfterSeconds });
export const tooManyRequests = (retryAfterSeconds: number) =>
  error('too-many', 'too-many-requests', 'This was asked for too often from your network. Wait, then try again.', { retryAfterSeconds });

export const linkUsedOrExpired = () => error('gone', 'link-used-or-expired', 'This link has been used already, or its time is over. Ask for a new one.');
export const linkNeedsSignIn = () => error('unauthenticated', 'link-needs-sign-in', 'This invitation belongs to an account that has a password. Sign in to it, then open the link again.');

const passwordSentences: Readonly<Record<PasswordFault | 'password-required' | 'password-not-asked', string>> = {
  'password-too-short': `A password has at least ${shortestPassword} characters. A few words in a row are easy to remember.`,
  'password-too-long': 'This password is longer than 256 characters.',
  'password-common': 'This password is easy to guess. Choose words that do not belong together, and leave out your name and address.',
  'password-required': 'Choose a password.',
  'password-not-asked': 'This account has a password. It is changed in the account, or by a reset letter.',
};
export const passwordRefused = (code: keyof typeof passwordSentences) =>
  error('invalid', code, passwordSentences[code], { faults: [{ pointer: '/password', code, detail: passwordSentences[code] }] });
export const currentPasswordWrong = () =>
  error('forbidden', 'current-password-wrong', 'This is not your current password.', { faults: [{ pointer: '/current', code: 'current-password-wrong', detail: 'This is not your current password.' }] });
export const demonstrationPassword = () => error('forbidden', 'demonstration-password', 'The passwords of the demonstration are the same for everybody and cannot be changed.');
export const grantNotFound = () => error('not-found', 'grant-not-found', 'Nobody holds this role here any more.');

export const personUnknown = () => error('not-found', 'person-unknown', 'There is no account under this e-mail address.');
export const typedAddressDiffers = () =>
  error('invalid', 'typed-address-differs', 'Type the e-mail address of your account.', { faults: [{ pointer: '/typed', code: 'typed-address-differs', detail: 'Type the e-mail address of your account.' }] });
export const addressOfAnother = () =>
  error('invalid', 'address-of-another', 'This is not the e-mail address of that person.', { faults: [{ pointer: '/email', code: 'address-of-another', detail: 'This is not the e-mail address of that person.' }] });
/** All of them at once, in the facts. */
export const erasureHindered = (hindrances: readonly Hindrance[]) =>
  error('conflict', 'erasure-hindered', `The details cannot be removed just now: ${hindrances.map(({ code }) => code).join(', ')}.`, { facts: { hindrances } });
