// What does the reader's own browser do on the check's pages: check the answer itself, and keep what is needed without a connection?
import { holdsCode } from '#libs/certification/core/check-code.js';
import { tellOffline } from './offline-page.js';
import { verifyPaper } from './paper-code.js';
import type { Ask, Seen } from './public-log.js';
import { verifyAnswer, type Answer, type Outcome } from './verify-answer.js';

const tones: Readonly<Record<Outcome, string>> = { agrees: 'green', differs: 'red', 'could-not-check': 'amber' };
const memory = 'dermark-log-seen';

const ask: Ask = (path, accept) => fetch(path, { headers: { accept }, cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(15_000) });

function remembered(): Seen | null {
  try {
    return JSON.parse(localStorage.getItem(memory) ?? 'null') as Seen | null;
  } catch {
    return null;
  }
}

function remember(seen: Seen): void {
  try {
    localStorage.setItem(memory, JSON.stringify(seen));
  } catch {
    // A browser that keeps nothing checks as if it were the first time.
  }
}

/** The page gives the sentences, in its own language; it says the same without this script, only not this line. */
function say(place: HTMLElement, outcome: Outcome): void {
  place.textContent = place.dataset[outcome === 'could-not-check' ? 'unread' : outcome] ?? '';
  // Green only beside a green status: that the log agrees about a suspension is no good news.
  place.classList.add(outcome === 'agrees' && !document.querySelector('.band.green') ? 'grey' : tones[outcome]);
  place.hidden = false;
}

async function checkAnswer(place: HTMLElement): Promise<Answer | null> {
  const { number = '', working = '' } = place.dataset;
  place.textContent = working;
  place.hidden = false;
  const { outcome, answer, seen } = await verifyAnswer(ask, number, remembered(), new URLSearchParams(location.search).get('on'));
  if (seen && outcome === 'agrees') remember(seen);
  const isOnPage = answer === null || document.querySelector('.name')?.textContent === answer.holderName;
  say(place, outcome === 'agrees' && !isOnPage ? 'differs' : outcome);
  return answer;
}

async function checkPaper(place: HTMLElement, answer: Answer | null): Promise<void> {
  if (!holdsCode(location.hash)) return;
  const outcome = await verifyPaper(ask, location.hash, answer);
  // An alarm comes first: below it the register may well say "in force", of somebody else.
  if (outcome === 'differs') document.querySelector('main > .column')?.prepend(place);
  say(place, outcome);
}

/** The other language is asked for with the code, too. */
function carryCode(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.top a[hreflang]')) {
    link.pathname = location.pathname;
    link.hash = location.hash;
  }
}

/** Whoever refuses workers checks with a connection, as ever. */
async function prepareForLater(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.register('/check-worker.js', { scope: '/check/', updateViaCache: 'none' });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window: it takes none
  active?.postMessage('keep');
}

async function run(): Promise<void> {
  if (holdsCode(location.hash)) carryCode();
  // Another code at the same address is another question.
  addEventListener('hashchange', () => holdsCode(location.hash) && location.reload());
  const offline = document.querySelector<HTMLElement>('main:has(> [data-offline])');
  if (offline) return tellOffline(offline);
  const [own, paper] = ['own-check', 'paper-code'].map((id) => document.getElementById(id));
  const answer = own ? await checkAnswer(own) : null;
  if (paper) await checkPaper(paper, answer);
  await prepareForLater().catch(() => {});
}

void run();
