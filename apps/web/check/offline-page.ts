// How does the page say without a connection what this phone knows of a certificate?
import { fromBase64Url } from '#libs/ledger/core/base64.js';
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { checkKeysIn } from '#libs/certification/core/did.js';
import { emptyBits } from '#libs/certification/core/status-bits.js';
import { dayIn, writtenDay } from '#libs/kernel/calendar.js';
import { offlineVerdict, type Heard, type HeardList, type OfflineVerdict } from '#libs/verification/core/offline.js';
import { cacheName, heardPath, localeOf, type KeptHeard } from './kept.js';

/** Puts the part of the page that fits in its place; the server wrote one for each status, in the page's language. */
export async function tellOffline(main: HTMLElement): Promise<void> {
  const now = new Date();
  const number = decodeURIComponent(location.pathname.split('/').at(-1) ?? '');
  const today = dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, now);
  const verdict = offlineVerdict({ number, fragment: location.hash, heard: await heard(), now, today });
  const told = main.querySelector<HTMLTemplateElement>(`template[data-status="${verdict.status}"]`)?.content.cloneNode(true) as DocumentFragment;
  const texts = textsOf(verdict, now, JSON.parse(main.querySelector<HTMLElement>('[data-scopes]')?.dataset['scopes'] ?? '{}') as Readonly<Record<string, string>>);
  for (const place of told.querySelectorAll<HTMLElement>('[data-fill]')) place.textContent = texts[place.dataset['fill'] ?? ''] ?? '';
  told.querySelector('[data-again]')?.addEventListener('click', () => location.reload());
  main.replaceChildren(told);
  document.title = `${main.querySelector('h1')?.textContent}${verdict.facts ? `: ${withDashes(verdict.facts.number)}` : ''} · Dermark`;
}

function textsOf({ facts, heardAt }: OfflineVerdict, now: Date, scopes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (!facts) return {};
  const locale = localeOf(`?lang=${document.documentElement.lang}`);
  const { name, academy, validFrom, validUntil, scope } = facts;
  const age = heardAt ? writtenAge(now.getTime() - heardAt.getTime(), locale) : '';
  return { name, academy, age, scope: scopes[scope] ?? scope, number: withDashes(facts.number), since: writtenDay(validFrom, locale), until: writtenDay(validUntil, locale) };
}

/** `3 hours ago`, `há 3 horas`. */
function writtenAge(ms: number, locale: string): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  const format = new Intl.RelativeTimeFormat(locale);
  return minutes < 60 ? format.format(-minutes, 'minute') : format.format(-Math.floor(minutes / 60), 'hour');
}

async function heard(): Promise<Heard | null> {
  const kept = await (await caches.open(cacheName)).match(heardPath).catch(() => undefined);
  if (!kept) return null;
  const { at, keys, lists } = (await kept.json()) as KeptHeard;
  const read = await Promise.all(lists.map(readList));
  return { at: new Date(at), keys: checkKeysIn(keys), lists: read.filter((list) => list !== null) };
}

/** Null when the bits are not what is published. */
async function readList({ list, purpose, document }: KeptHeard['lists'][number]): Promise<HeardList | null> {
  const { encodedList } = document.credentialSubject;
  const packed = encodedList.startsWith('u') ? fromBase64Url(encodedList.slice(1)) : null;
  if (!packed) return null;
  const unpacked = new Blob([Uint8Array.from(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bits = new Uint8Array(await new Response(unpacked).arrayBuffer());
  return bits.length === emptyBits().length ? { list, purpose, bits, from: new Date(document.validFrom), until: new Date(document.validUntil) } : null;
}
