// How does the reader's own browser say on the check page that it has checked the answer itself?
import { verifyAnswer, type Ask, type Outcome, type Seen } from './verify-answer.js';

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
async function run(place: HTMLElement): Promise<void> {
  const { number = '', working = '' } = place.dataset;
  place.textContent = working;
  place.hidden = false;
  const { outcome, answer, seen } = await verifyAnswer(ask, number, remembered());
  if (seen && outcome === 'agrees') remember(seen);
  const isOnPage = answer === null || document.querySelector('.name')?.textContent === answer.holderName;
  const said = outcome === 'agrees' && !isOnPage ? 'differs' : outcome;
  place.textContent = place.dataset[said === 'could-not-check' ? 'unread' : said] ?? '';
  // Green only beside a green status: that the log agrees about a suspension is no good news.
  place.classList.add(said === 'agrees' && !document.querySelector('.band.green') ? 'grey' : tones[said]);
}

const place = document.getElementById('own-check');
if (place) void run(place);
