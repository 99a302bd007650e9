// What does a phone keep of the check for when there is no connection, and where?
import { isLocale, preferredLocale, type Locale } from '#libs/kernel/locale.js';
import type { StatusPurpose } from '#libs/certification/core/status-bits.js';
import type { DidDocument } from '#libs/certification/core/did.js';

/** In the browser's Cache Storage: the pages and the script below, and what was heard. Never an answer, never a number. */
export const cacheName = 'dermark-check';
export const scriptPath = '/check-verify.js';
export const offlinePath = (locale: Locale): string => `/check/offline?lang=${locale}`;
/** No server has this address: the worker puts together what stands there. */
export const heardPath = '/check/offline/heard';

/** `?lang=` wins over the browser's languages, as on the server. */
export function localeOf(search: string): Locale {
  const lang = new URLSearchParams(search).get('lang');
  return isLocale(lang) ? lang : preferredLocale(navigator.languages.join(','));
}

/** Of a BitstringStatusListCredential (W3C Bitstring Status List v1.0), what is read of it. */
export interface ListDocument {
  readonly validFrom: string;
  readonly validUntil: string;
  readonly credentialSubject: { readonly encodedList: string };
}

export interface KeptHeard {
  /** Milliseconds since 1970 by the phone's clock, from before anything was asked. */
  readonly at: number;
  readonly keys: DidDocument;
  readonly lists: readonly { readonly list: string; readonly purpose: StatusPurpose; readonly document: ListDocument }[];
}
