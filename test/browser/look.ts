// What is wrong with a page: for assistive technology, in the console, in its width, in its language?
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from 'axe-core';
import type { Page, Request } from 'playwright-core';

export interface Faults {
  readonly address: string;
  /** Rules of axe, with the places. */
  readonly violations: readonly string[];
  /** Errors in the console. */
  readonly said: readonly string[];
  /** Pixels that the page is wider than the screen. */
  readonly sideways: number;
  /** Keys where words should be; English on a Portuguese page. */
  readonly untranslated: readonly string[];
}

export const isFaulty = ({ violations, said, sideways, untranslated }: Faults): boolean => violations.length > 0 || said.length > 0 || sideways > 0 || untranslated.length > 0;

/** Put into each page once, and told to describe only what breaks a rule: that takes less than half the time. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function violationsOn(page: Page): Promise<Result[]> {
  await page.evaluate(axe);
  return page.evaluate<Result[]>("axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)");
}

/** Words that no Portuguese sentence has; names, letters and cited titles are in their own language. */
const englishIn = `(() => {
  if (document.documentElement.lang !== 'pt-PT') return [];
  const isOwn = (node) => node.parentElement.closest('[lang="en"], [translate="no"], code, script, style, article[class*="letter"]');
  const english = /(?<![\\p{L}.])([Tt]he|[Aa]nd|[Yy]our?|[Ww]ith|[Tt]his|[Ww]hich|of|is|are)(?![\\p{L}.])/u;
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (english.test(walk.currentNode.data) && !isOwn(walk.currentNode)) found.push(walk.currentNode.data.trim());
  return found;
})()`;

/** The name of a text instead of the text. */
const keysIn = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words = [];
  // text by text: the end of one and the beginning of the next make no word
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (text.parentElement.closest('cite, code, script, style, a[href^="http"]')) continue;
    words.push(...text.data.matchAll(/(?<![\\w@.-])[a-z]+(?:\\.[a-z]+[A-Za-z]*){1,3}(?![\\w@-]|\\.\\w)/g));
  }
  return words.map(([word]) => word).filter((word) => !/example|dermark/.test(word));
})()`;

/** Everything has arrived: nothing is on its way, and nothing says that it is busy. */
async function settled(page: Page, underway: ReadonlySet<Request>): Promise<void> {
  await page.locator('h1').first().waitFor();
  for (let calm = 0, count = 0; calm < 3 && count < 400; count += 1) {
    const isBusy = underway.size > 0 || (await page.locator('[aria-busy="true"]').count()) > 0;
    calm = isBusy ? 0 : calm + 1;
    await page.waitForTimeout(25);
  }
}

/** Opens an address and looks at what is there. */
export async function look(page: Page, address: string): Promise<Faults> {
  const said: string[] = [];
  const underway = new Set<Request>();
  page.on('request', (request) => underway.add(request));
  page.on('requestfinished', (request) => underway.delete(request));
  page.on('requestfailed', (request) => underway.delete(request));
  // a refusal is an answer, not a fault
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(address);
  await settled(page, underway);
  // what a page loads only when a reader comes near is looked at, too
  if ((await page.locator('[data-coming]').count()) > 0) {
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    await settled(page, underway);
  }
  // there are no frames within these pages: it is enough to ask the page itself
  const violations = await violationsOn(page);
  const faults: Faults = {
    address,
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
    said,
    sideways: await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    untranslated: [...(await page.evaluate<string[]>(keysIn)), ...(await page.evaluate<string[]>(englishIn))],
  };
  for (const event of ['request', 'requestfinished', 'requestfailed', 'console', 'pageerror'] as const) page.removeAllListeners(event);
  return faults;
}
