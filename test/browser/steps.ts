// How do steps that build on each other stop at the first that fails, and say where everybody was?
import type { BrowserContext, Page } from 'playwright-core';
import { picture } from './stage.js';

/** `it`, for steps: after one that failed the others are not tried. */
export function steps(people: () => Iterable<BrowserContext>) {
  let failed: string | null = null;
  return (name: string, work: () => Promise<void>, patience = 90_000): void => {
    it(
      name,
      async () => {
        if (failed !== null) throw withoutStack(`not tried, since "${failed}" failed`);
        try {
          await work();
        } catch (error) {
          failed = name;
          const seen = await Promise.all([...people()].flatMap((context) => context.pages()).map((page, place) => onTheScreen(page, `failed-${place}`)));
          throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${seen.join('\n\n')}`, { cause: error });
        }
      },
      patience,
    );
  };
}

/** Where in the code this was thrown is of no interest. */
function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}

async function onTheScreen(page: Page, name: string): Promise<string> {
  await picture(page, name).catch(() => {});
  const text = await page.locator('main').innerText({ timeout: 1000 }).catch(() => '(nothing)');
  return `${page.url()}\n${text.replaceAll(/\s*\n\s*/g, ' | ').slice(0, 700)}`;
}
