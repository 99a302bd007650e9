// How do these pages open again while there is no connection?
import { cacheName, filesPath, keptFiles, practicalPath, workerPath } from './worker-words.js';

/** Keeping and forgetting come one after the other: what somebody signs out of is not kept again behind their back. */
let work: Promise<void> = Promise.resolve();
const after = (next: () => Promise<void>): Promise<void> => (work = work.then(next).catch(() => {}));

/** Puts away what these pages are made of. Where the browser has no workers, or forbids them, the pages need a connection to open. */
export const keepPages = (): Promise<void> =>
  after(async () => {
    if (!('serviceWorker' in navigator)) return;
    await navigator.serviceWorker.register(workerPath, { scope: practicalPath, updateViaCache: 'none' });
    const [named, page] = await Promise.all([got(filesPath).then((answer) => answer.json() as Promise<readonly string[]>), got(practicalPath)]);
    await keep(named, page);
  });

/** First the files, then the page that names them; what an older build was made of goes last: the page opens at every moment. */
async function keep(named: readonly string[], page: Response): Promise<void> {
  const beside = [...(await page.clone().text()).matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '').filter((path) => keptFiles.test(path));
  // a page of one build with the files of another does not open: a new one has come in between, and the next look finds both
  if (!beside.some((path) => path.endsWith('.js') && named.includes(path))) return;
  const cache = await caches.open(cacheName);
  const files = new Set([...named, ...beside]);
  for (const file of files) if (!file.startsWith('/assets/') || !(await cache.match(file, { ignoreVary: true }))) await cache.put(file, await got(file));
  await cache.put(practicalPath, page);
  for (const { url } of await cache.keys()) if (new URL(url).pathname !== practicalPath && !files.has(new URL(url).pathname)) await cache.delete(new URL(url).pathname);
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
