// Can a trainee on a phone mark a lesson and write beside it, and is it there again afterwards?
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { heading, press } from './acts.js';
import { Backstage } from './backstage.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

interface Note {
  readonly text: string | null;
  readonly section: string | null;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In the page: chooses from the first of these words to the next that are the last of them, as a finger would; answers where they end. */
const choose = `(first, last) => {
  const walker = document.createTreeWalker(document.querySelector('[data-lesson-text]'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const from = node.data.indexOf(first);
    if (from < 0) continue;
    const range = document.createRange();
    range.setStart(node, from);
    for (let end = node; end; end = walker.nextNode()) {
      const to = end.data.indexOf(last, end === node ? from : 0);
      if (to < 0) continue;
      range.setEnd(end, to + last.length);
      node.parentElement.scrollIntoView({ block: 'center' });
      document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
      return true;
    }
  }
  return false;
}`;

describe('a trainee who reads on a phone', () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  let lesson: string;
  const step = steps(() => [context]);

  beforeAll(async () => {
    stage = await openStage();
    context = await stage.as('trainee', 'phone');
    page = await context.newPage();
    const backstage = new Backstage(context.request, stage.url);
    const { requirements } = await backstage.progress();
    lesson = requirements.find(({ requirement }) => requirement === 'lesson:1.4')?.subjectId ?? '';
  }, 180_000);
  afterAll(() => stage.close());

  const kept = () => new Backstage(context.request, stage.url).ask<Note[]>('get', `/v1/lessons/${lesson}/notes`);
  const open = async (at: Page): Promise<void> => {
    await at.goto(`/lessons/${lesson}`);
    await at.getByRole('heading', { level: 2, name: 'Your notes' }).waitFor();
  };
  const list = (at: Page) => at.getByRole('region', { name: 'Your notes' }).getByRole('listitem');
  /** What is painted, by the name of the paint. */
  const painted = (at: Page, paint: string) => at.evaluate<string[]>(`[...(CSS.highlights.get('${paint}') ?? [])].map(String)`);
  const select = async (at: Page, first: string, last = first): Promise<void> => expect(await at.evaluate(`(${choose})(${JSON.stringify(first)}, ${JSON.stringify(last)})`)).toBe(true);
  const card = (at: Page) => at.getByRole('dialog', { name: 'Your note' });
  const field = (at: Page) => card(at).getByRole('textbox', { name: 'Note' });
  const saved = (at: Page) => card(at).getByRole('status').filter({ hasText: /^\s*Saved$/ }).waitFor();
  /** Presses on the middle of a painted passage. */
  const touch = async (at: Page, words: string): Promise<void> => {
    await at.waitForFunction(`['own-mark', 'own-note'].some((name) => [...(CSS.highlights.get(name) ?? [])].some((range) => String(range).includes(${JSON.stringify(words)})))`);
    // figures that come when a reader is near move what stands below them
    const { x, y } = await at.evaluate<{ x: number; y: number }>(`(async () => {
      const place = () => {
        const range = ['own-mark', 'own-note'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])]).find((candidate) => String(candidate).includes(${JSON.stringify(words)}));
        range.startContainer.parentElement.scrollIntoView({ block: 'center' });
        const { left, width, top, height } = range.getClientRects()[0];
        return { x: left + width / 2, y: top + height / 2 };
      };
      for (let before = place(), rested = 0; rested < 5; ) {
        await new Promise((goOn) => setTimeout(goOn, 100));
        const now = place();
        rested = now.y === before.y ? rested + 1 : 0;
        before = now;
      }
      return place();
    })()`);
    await at.mouse.click(x, y);
    await card(at).waitFor();
  };
  const violations = async (at: Page): Promise<string[]> => {
    await at.evaluate(axe);
    return (await at.evaluate<{ id: string }[]>('axe.run(document).then(({ violations }) => violations)')).map(({ id }) => id);
  };

  step('finds what was marked before, painted where it stands', async () => {
    await open(page);
    await list(page).nth(1).waitFor();
    expect([await painted(page, 'own-mark'), await painted(page, 'own-note')]).toEqual([['So four weeks is the earliest date for a verdict'], ['no sooner than day 28, in the same light']]);
  });

  step('highlights a passage across a citation; its number is not quoted', async () => {
    await select(page, 'Cells of the basal layer', 'those that carry pigment');
    await press(page, 'Highlight');
    await list(page).nth(2).waitFor();
    expect((await painted(page, 'own-mark'))[0]).toMatch(/^Cells of the basal layer/);
    const exact = 'Cells of the basal layer divide and move up to the surface; those that carry pigment';
    await page.reload();
    await list(page).nth(2).waitFor();
    expect((await kept()).map(({ quote }) => quote)).toContainEqual(expect.objectContaining({ exact }));
    expect((await painted(page, 'own-mark')).join('')).toContain('; those that carry pigment');
  });

  step('writes a note beside an explained word, and sees that it is safe', async () => {
    await select(page, 'Under the basal layer', 'which the needle breaks');
    await press(page, 'Note');
    await field(page).fill('Is this what bleeds?');
    await saved(page);
    await picture(page, 'note-card');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'hidden' });
    expect(await kept()).toContainEqual(expect.objectContaining({ text: 'Is this what bleeds?', section: 'why-epidermal-pigment-is-lost' }));
  });

  step('opens a note by touching its passage, also after a reload', async () => {
    await page.reload();
    await list(page).nth(3).waitFor();
    await touch(page, 'Under the basal layer');
    expect(await field(page).inputValue()).toBe('Is this what bleeds?');
    await press(card(page), 'Close');
  });

  step('writes on a section without selecting anything, by keyboard', async () => {
    const pencil = page.getByRole('button', { name: 'Add a note on “What travels”' });
    await pencil.focus();
    await page.keyboard.press('Enter');
    await card(page).waitFor();
    await page.keyboard.type('Ask about lymph nodes.');
    await saved(page);
    await page.keyboard.press('Escape');
    await list(page).filter({ hasText: 'Ask about lymph nodes.' }).waitFor();
    expect(await kept()).toContainEqual(expect.objectContaining({ text: 'Ask about lymph nodes.', section: 'what-travels', quote: null }));
  });

  step('reaches the bar of a selection by keyboard', async () => {
    await select(page, 'The second week misleads');
    await page.getByRole('toolbar', { name: 'Mark this passage' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await list(page).nth(5).waitFor();
    expect((await painted(page, 'own-mark')).join()).toContain('The second week misleads');
  });

  step('has no bar for what is no text of the lesson: questions and figures', async () => {
    await page.evaluate(`(() => { const box = [...document.querySelectorAll('[data-beside-text]')].find((element) => element.textContent.includes('What should Rui hear')); box.scrollIntoView(); document.getSelection().selectAllChildren(box); })()`);
    await page.waitForTimeout(600);
    expect(await page.getByRole('toolbar', { name: 'Mark this passage' }).count()).toBe(0);
    await page.evaluate('document.getSelection().removeAllRanges()');
  });

  step('writes on in a second tab; the first is told, and what was typed there is not lost', async () => {
    const other = await context.newPage();
    await open(other);
    await touch(other, 'Under the basal layer');
    await field(other).fill('Yes: the vessels lie below it.');
    await saved(other);
    await other.close();
    await touch(page, 'Under the basal layer');
    await field(page).fill('No idea yet');
    await card(page).getByText('This note was changed on another page or device.').waitFor();
    expect(await field(page).inputValue()).toBe('Yes: the vessels lie below it.');
    await card(page).getByText('No idea yet').waitFor();
    await press(card(page), 'Use what I wrote here');
    await saved(page);
    await page.keyboard.press('Escape');
    expect((await kept()).map(({ text }) => text)).toContain('No idea yet');
  });

  step('goes on without a connection: it is kept on the phone, and sent when there is one again', async () => {
    await touch(page, 'Under the basal layer');
    await context.setOffline(true);
    await field(page).fill('Written on the train');
    await card(page).getByText('Not saved yet. It is kept on this device').waitFor();
    expect((await kept()).map(({ text }) => text)).not.toContain('Written on the train');
    await context.setOffline(false);
    await saved(page);
    await page.keyboard.press('Escape');
    expect((await kept()).map(({ text }) => text)).toContain('Written on the train');
  });

  step('deletes a note and takes that back', async () => {
    const before = (await kept()).length;
    await touch(page, 'Under the basal layer');
    await press(card(page), 'Delete');
    await page.getByText('Note deleted.').waitFor();
    expect(await violations(page)).toEqual([]);
    await list(page).nth(before - 1).waitFor({ state: 'detached' });
    await press(page, 'Undo');
    await list(page).nth(before - 1).waitFor();
    await page.reload();
    await list(page).nth(before - 1).waitFor();
    expect((await kept()).map(({ text }) => text)).toContain('Written on the train');
    await touch(page, 'Under the basal layer');
    await press(card(page), 'Delete');
    await list(page).nth(before - 1).waitFor({ state: 'detached' });
    await press(page, 'Hide');
    await page.reload();
    await list(page).nth(before - 2).waitFor();
    expect(await list(page).count()).toBe(before - 1);
  });

  step('finds all notes of the programme on one page, by their words, and goes from there to the passage', async () => {
    await page.getByRole('link', { name: 'All your notes in this programme' }).click();
    await heading(page, 'Your notes');
    await page.getByRole('link', { name: 'Go to the section' }).waitFor();
    await page.getByLabel('Words to look for').fill('second week');
    await page.getByText('1 note', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'The second week misleads' }).click();
    await page.getByRole('heading', { level: 2, name: 'Your notes' }).waitFor();
    await page.waitForFunction(`(() => { const [range] = [...(CSS.highlights.get('own-mark') ?? [])].filter((candidate) => String(candidate).includes('The second week')); const place = range?.getBoundingClientRect(); return place && place.top > 0 && place.bottom < innerHeight; })()`);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });
});
