// Does an unsafe request come from our own pages?
import { DomainError } from '#libs/kernel/errors.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

interface IncomingRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * Every unsafe request proves its origin: browsers do so by themselves with `Sec-Fetch-Site` (Fetch Metadata) or
 * `Origin`; other programs send `Origin: <public address>`. 403 `origin-foreign` otherwise, before any work is done.
 */
export function demandSameOrigin(request: IncomingRequest, publicOrigin: string): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers['origin'];
  const proven = site === undefined ? origin === publicOrigin : site === 'same-origin';
  if (!proven) throw new DomainError('forbidden', 'origin-foreign', 'This request did not come from a page of ours. Programs send an Origin header with our public address.');
}
