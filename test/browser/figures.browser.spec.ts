// Does every figure say in words what it shows, in both languages, to somebody who does not see it?
import type { Page } from 'playwright-core';
import { figureIds } from '#libs/anatomy/figures.js';
import { Backstage } from './backstage.js';
import { openStage, type Locale, type Stage } from './stage.js';

interface SeenFigure {
  readonly id: string;
  /** What a screen reader calls it. */
  readonly name: string;
  /** Its text in words, behind the summary. */
  readonly words: number;
  /** Parts of the drawing that are neither hidden from a screen reader nor named. */
  readonly mute: number;
}

const figuresOn = `[...document.querySelectorAll('figure[id^="figure-"]')].map((figure) => {
  const told = figure.querySelector(':scope > details > div');
  const isTold = (part) => part.closest('[aria-hidden="true"]') || part.getAttribute('aria-label') || part.getAttribute('aria-labelledby');
  return {
    id: figure.id.replace('figure-', ''),
    name: document.getElementById(figure.getAttribute('aria-labelledby') ?? '')?.textContent.trim() ?? '',
    words: (told?.textContent ?? '').trim().split(/\\s+/).length,
    mute: [...figure.querySelectorAll('svg')].filter((part) => !isTold(part)).length,
  };
})`;

describe('the figures', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage.close());

  /** Of every lesson, each once. */
  async function everyFigure(locale: Locale): Promise<Map<string, SeenFigure>> {
    const context = await stage.as('trainee', 'phone', locale);
    const page = await context.newPage();
    const { requirements } = await new Backstage(context.request, stage.url).progress();
    const seen = new Map<string, SeenFigure>();
    for (const { kind, subjectId } of requirements) if (kind === 'lesson') for (const figure of await figuresOf(page, subjectId)) seen.set(figure.id, figure);
    await context.close();
    return seen;
  }

  async function figuresOf(page: Page, lessonId: string): Promise<SeenFigure[]> {
    await page.goto(`/lessons/${lessonId}`);
    await page.locator('article h1').waitFor();
    // as a reader who prints: all of them at once
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    await page.locator('[data-coming]').first().waitFor({ state: 'detached' });
    return page.evaluate<SeenFigure[]>(figuresOn);
  }

  it.each<Locale>(['en', 'pt-PT'])(
    'are all there, with a name and a description, in %s',
    async (locale) => {
      const seen = await everyFigure(locale);
      expect([...seen.keys()].sort()).toEqual([...figureIds].sort());
      expect([...seen.values()].filter(({ name, words, mute }) => name === '' || words < 15 || mute > 0)).toEqual([]);
    },
    240_000,
  );
});
