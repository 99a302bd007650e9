// How do these pages open again while there is no connection?
import { cacheName, keptFiles, practicalPath, workerPath } from './worker-words.js';

/** Keeping and forgetting come one after the other: what somebody signs out of is not kept again behind their back. */
let work: Promise<void> = Promise.resolve();
const after = (next: () => Promise<void>): Promise<void> => (work = work.then(next).catch(() => {}));

/** Puts away what this page was made of. Where the browser has no workers, or forbids them, the pages need a connection to open. */
export const keepPages = (): Promise<void> =>
  after(async () => {
    if (!('serviceWorker' in navigator)) return;
    await navigator.serviceWorker.register(workerPath, { scope: practicalPath, updateViaCache: 'none' });
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    const named = [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script[src], link[href]')].map((element) => new URL('src' in element ? element.src : element.href));
    const files = [...loaded, ...named].filter(({ origin, pathname }) => origin === location.origin && keptFiles.test(pathname)).map(({ pathname }) => pathname);
    await keep([...new Set(files)]);
  });

/** First the files, then the page that names them; what an older build was made of goes last: the page opens at every moment. */
async function keep(files: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  const entry = files.find((file) => file.startsWith('/assets/app-'));
  const isNewBuild = entry !== undefined && !(await cache.match(entry, { ignoreVary: true }));
  for (const file of files) if (!file.startsWith('/assets/') || !(await cache.match(file, { ignoreVary: true }))) await cache.put(file, await got(file));
  await cache.put(practicalPath, await got(practicalPath));
  if (!isNewBuild) return;
  const wanted = new Set([practicalPath, ...files]);
  for (const { url } of await cache.keys()) if (!wanted.has(new URL(url).pathname)) await cache.delete(new URL(url).pathname);
}

async function got(path: string): Promise<Response> {
  const answer = await fetch(path, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** Whether the pages would open now without a connection. */
export const arePagesKept = async (): Promise<boolean> => {
  try {
    return (await caches.match(practicalPath, { cacheName })) !== undefined;
  } catch {
    return false;
  }
};

export const forgetPages = (): Promise<void> =>
  after(async () => {
    await caches.delete(cacheName);
    await (await navigator.serviceWorker.getRegistration(practicalPath))?.unregister();
  });
