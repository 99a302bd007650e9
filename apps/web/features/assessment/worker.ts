// What answers at the practical's addresses when there is no connection?
import { cacheName, keptFiles, practicalPath } from './worker-words.js';

// The page's own types know nothing of workers.
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
const worker = globalThis as unknown as { skipWaiting(): Promise<void>; readonly clients: { claim(): Promise<void> } };

/** An assessor stands beside a trainee: a network that hardly answers is none. */
const patienceMs = 4000;

addEventListener('install', (event) => (event as Lasting).waitUntil(worker.skipWaiting()));
addEventListener('activate', (event) => (event as Lasting).waitUntil(forgetOlder().then(() => worker.clients.claim())));
addEventListener('fetch', (event) => {
  const { request } = event as Asking;
  const { pathname } = new URL(request.url);
  if (request.mode === 'navigate') (event as Asking).respondWith(pageOrKept(request));
  // nothing is kept here: the pages put away what they are made of, and no answer about anybody
  else if (request.method === 'GET' && keptFiles.test(pathname)) (event as Asking).respondWith(keptOr(request, pathname));
});

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('dermark-practical-') && name !== cacheName).map((name) => caches.delete(name)));
}

/** The page is the same at every address; it shows what lies on the device. */
async function pageOrKept(request: Request): Promise<Response> {
  const answer = fetch(request);
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), patienceMs));
  return Promise.race([answer, late]).catch(async () => (await kept(practicalPath)) ?? answer);
}

/** Opens no cache: one that was taken away at a sign-out stays away. */
const kept = (pathname: string): Promise<Response | undefined> => caches.match(pathname, { cacheName, ignoreVary: true });

async function keptOr(request: Request, pathname: string): Promise<Response> {
  return (await kept(pathname)) ?? fetch(request);
}
