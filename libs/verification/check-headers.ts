// What do the public pages tell browsers, caches and search engines beside their content?
import { createHash } from 'node:crypto';
import type { Site } from './site.js';
import { style } from './style.js';

type Headers = Readonly<Record<string, string>>;

/** No script at all, and only the one stylesheet that is inside each page. */
const policyWith = (...more: readonly string[]): string => [
  "default-src 'none'",
  ...more,
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The same protections that the rest of the application gets from helmet, which works them out anew for each request
 * (a fifth of a check's time); here they are worked out once, and stricter.
 */
export interface CheckHeaders {
  readonly page: Headers;
  /** With the one script of ours that there is, and its worker. */
  readonly scripted: Headers;
  /** Pages with a form of ours to send: their address is told to nobody else, but our own server sees the origin. */
  readonly formPage: Headers;
  readonly data: Headers;
  /** The mark, alone of all, is there to be shown on other sites. */
  readonly image: Headers;
}

export function checkHeaders(site: Site): CheckHeaders {
  const shared: Headers = {
    'content-security-policy': policyWith(),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    ...(site.publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
    'x-robots-tag': 'noindex',
    'cache-control': 'no-store',
    vary: 'accept, accept-language',
  };
  const page: Headers = { ...shared, 'referrer-policy': 'no-referrer', 'content-type': 'text/html; charset=utf-8' };
  return {
    page,
    scripted: { ...page, 'content-security-policy': policyWith("script-src 'self'", "connect-src 'self'") },
    formPage: { ...page, 'referrer-policy': 'same-origin' },
    data: { ...shared, 'referrer-policy': 'no-referrer', 'content-type': 'application/json; charset=utf-8' },
    image: {
      ...shared,
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'content-type': 'image/svg+xml; charset=utf-8',
      // As long as status lists: a change is public within ten seconds, and memory may be late by one.
      'cache-control': 'public, max-age=5',
      vary: 'accept-language',
    },
  };
}
