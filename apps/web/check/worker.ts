// What answers at the check's addresses when there is no connection?
import { locales } from '#libs/kernel/locale.js';
import { statusPurposes } from '#libs/certification/core/status-bits.js';
import { cacheName, heardPath, localeOf, offlinePath, scriptPath, type KeptHeard, type ListDocument } from './kept.js';

// The page's own types know nothing of workers.
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
const worker = globalThis as unknown as { skipWaiting(): Promise<void> };

/** Somebody who stands before a treatment does not wait longer for a network that hardly answers. */
const patienceMs = 5000;
/** An answer about a certificate; forms need a connection anyway. */
const answerPath = /^\/check\/(?!concerns?$|offline$)[^/]+$/;

addEventListener('install', (event) => (event as Lasting).waitUntil(keepPages().then(keepHeardIfHeard).then(() => worker.skipWaiting())));
// A page that was opened with a connection asks for it: so what is kept is as new as the last check.
addEventListener('message', (event) => (event as unknown as Lasting).waitUntil(Promise.allSettled([keepPages(), keepHeard()])));
addEventListener('fetch', (event) => {
  const { request } = event as Asking;
  const { pathname, search } = new URL(request.url);
  const isAnswer = request.mode === 'navigate' && request.method === 'GET' && answerPath.test(pathname);
  if (isAnswer) (event as Asking).respondWith(networkOr(request, offlinePath(localeOf(search))));
  else if (pathname === scriptPath) (event as Asking).respondWith(networkOr(request, scriptPath));
});

/** What the network answers is handed on as it is and kept nowhere: an old answer would be a false green. */
async function networkOr(request: Request, path: string): Promise<Response> {
  const answer = fetch(request);
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), patienceMs));
  return Promise.race([answer, late]).catch(async () => (await (await caches.open(cacheName)).match(path, { ignoreVary: true })) ?? answer);
}

async function got(path: string): Promise<Response> {
  const answer = await fetch(path, { credentials: 'omit', cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** All or none, so that pages and script belong together. */
async function keepPages(): Promise<void> {
  const paths = [...locales.map(offlinePath), scriptPath];
  const answers = await Promise.all(paths.map(got));
  const cache = await caches.open(cacheName);
  await Promise.all(answers.map((answer, at) => cache.put(paths[at]!, answer)));
}

async function keepHeard(): Promise<void> {
  const at = Date.now();
  const keys = (await (await got('/register/did.json')).json()) as KeptHeard['keys'];
  const heard: KeptHeard = { at, keys, lists: await everyList() };
  await (await caches.open(cacheName)).put(heardPath, Response.json(heard));
}

/** In its first moments a register has no list to give. */
const keepHeardIfHeard = (): Promise<void> => keepHeard().catch(() => {});

/** Lists are counted from 1; the first that is not there ends them. */
async function everyList(): Promise<KeptHeard['lists']> {
  const lists: KeptHeard['lists'][number][] = [];
  for (let list = 1; ; list++) {
    for (const purpose of statusPurposes) {
      const answer = await fetch(`/status/${list}/${purpose}`, { credentials: 'omit', cache: 'no-cache' });
      if (answer.status === 404) return lists;
      if (!answer.ok) throw new Error(`status list ${list}: ${answer.status}`);
      lists.push({ list: String(list), purpose, document: (await answer.json()) as ListDocument });
    }
  }
}
