// Can a trainee read a whole module in Portuguese on a phone, find things in it again, and learn from a wrong answer?
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { itemsByStem } from '../../apps/cli/demo/answer-key.js';
import { follow, heading, press } from './acts.js';
import { asked, give, pointer, rightAnswer, wrongAnswer } from './answering.js';
import { Backstage } from './backstage.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

/** Bytes of JavaScript, each file compressed by gzip, that a lesson may load before anybody scrolls. */
const heaviest = 150_000;

const codes = ['3.1', '3.2', '3.3', '3.4', '3.5'];

describe('the module on needles, in Portuguese on a phone', () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  const step = steps(() => [context]);
  const items = itemsByStem('pt-PT');

  beforeAll(async () => {
    stage = await openStage();
    context = await stage.as('trainee', 'phone', 'pt-PT');
    page = await context.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  step('begins from the overview of the modules', async () => {
    await page.goto('/study');
    await heading(page, 'O que ainda falta para o certificado');
    await page.getByText('Agulhas e agulhamento').or(page.locator('summary').filter({ hasText: /^Módulo 3/ })).first().click();
    await picture(page, 'module-1-overview');
    await page.getByRole('link', { name: /^3\.1/ }).or(page.getByRole('link', { name: /Lição 3\.1/ })).first().click();
    await page.getByText(/^Módulo 3: /).waitFor();
  });

  step('asks what a statement stands on, and what a word means', async () => {
    const citation = page.getByRole('button', { name: /^Afirmação 3\./ }).first();
    const name = (await citation.getAttribute('aria-label')) ?? '';
    await citation.click();
    const card = page.getByRole('dialog', { name });
    await card.getByText(/confiança|regra deste programa/i).first().waitFor();
    await picture(page, 'module-2-statement');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    const word = page.locator('button[popovertarget^="word-"]').first();
    await word.click();
    await page.locator('dialog[id^="word-"]:popover-open').waitFor();
    await page.keyboard.press('Escape');
  });

  step('sees each figure come when it comes near', async () => {
    expect(await page.locator('[data-coming]').count()).toBeGreaterThan(0);
    // at once: a place that waits for its figure is not there any more when it has come
    await page.evaluate("document.querySelector('[data-coming]')?.scrollIntoView()");
    await page.locator('figure[id^="figure-"]').first().waitFor();
    await picture(page, 'module-3-figure');
  });

  step('leaves off in the middle, and is offered to go on from there', async () => {
    const section = page.locator('article h2[id]').nth(3);
    const title = (await section.innerText()).trim();
    await section.scrollIntoViewIfNeeded();
    await page.evaluate("document.querySelectorAll('article h2[id]')[3].scrollIntoView()");
    await until("Object.entries(localStorage).some(([key, value]) => key.includes('dermark') && value.includes(document.querySelectorAll('article h2[id]')[3].id))");
    await page.goto(new URL(page.url()).pathname + new URL(page.url()).search);
    await follow(page, new RegExp(`^Parou em «${title.replaceAll(/[()?.]/g, String.raw`\$&`)}»`));
    expect(await page.evaluate("document.querySelectorAll('article h2[id]')[3].getBoundingClientRect().top < innerHeight / 2")).toBe(true);
  });

  step('reads every lesson to its end, one after the other', async () => {
    for (const code of codes) {
      await page.getByText(new RegExp(`^${code.replace('.', String.raw`\.`)} · `)).waitFor();
      await press(page, 'Marcar como lida');
      await page.getByText(/^Lida em /).waitFor();
      if (code !== codes.at(-1)) await follow(page, /^Lição seguinte/);
    }
  });

  step('finds a passage again by a word', async () => {
    await page.goto('/study');
    await follow(page, 'Pesquisar nas lições');
    await page.getByLabel('Palavras a procurar').fill('cartucho');
    await page.getByText(/passagens mais relevantes|^1 passagem/).waitFor();
    await picture(page, 'module-4-search');
    await page.locator('mark').first().waitFor();
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await page.locator('article h1').waitFor();
  });

  step('gets one question wrong in the quiz, and follows it to the paragraph', async () => {
    await page.goto('/study');
    await heading(page, 'O que ainda falta para o certificado');
    const { enrolmentId } = await new Backstage(context.request, stage.url).progress();
    await page.goto(`/study/${enrolmentId}/start/${encodeURIComponent('quiz:M3')}`);
    await press(page, 'Começar o questionário');
    const total = Number(/(\d+)$/.exec((await page.getByRole('heading', { name: /^Pergunta 1 de / }).textContent()) ?? '')?.[1]);
    for (let number = 1; number <= total; number += 1) {
      await page.getByRole('heading', { name: `Pergunta ${number} de ${total}`, exact: true }).waitFor();
      await answer(number === 1);
      if (number < total) await press(page, 'Seguinte');
    }
    await press(page.getByRole('navigation', { name: 'Perguntas' }), 'Rever e entregar');
    await page.getByText('Todas as perguntas têm resposta.').waitFor();
    await press(page, 'Entregar');
    await heading(page, 'Questionário aprovado');
    await picture(page, 'module-5-quiz');
    const why = page.getByRole('link', { name: /^Reler na lição 3\./ }).first();
    await why.click();
    await page.locator('article h1').waitFor();
    expect(new URL(page.url()).hash).not.toBe('');
    await page.locator(new URL(page.url()).hash).waitFor();
  });

  step('prints a lesson with every figure and every description, and without what only a screen needs', async () => {
    await page.evaluate("window.print = () => { document.title = 'printed' }");
    await press(page, 'Imprimir esta lição');
    await until("document.title === 'printed'");
    expect(await page.locator('[data-coming]').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['banner', 'contentinfo'] as const) expect(await page.getByRole(hidden).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Imprimir esta lição' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  step('loads no lesson that is too heavy for a phone', async () => {
    const { requirements } = await new Backstage(context.request, stage.url).progress();
    const lessons = requirements.filter(({ requirement }) => ['lesson:2.2', 'lesson:4.6', 'lesson:6.2', 'lesson:7.3'].includes(requirement));
    expect(lessons).toHaveLength(4);
    for (const { requirement, subjectId } of lessons) expect({ requirement, isLight: (await weightOf(`/lessons/${subjectId}`)) <= heaviest }).toEqual({ requirement, isLight: true });
  });

  async function until(condition: string): Promise<void> {
    for (let looks = 0; looks < 200 && !(await page.evaluate(condition)); looks += 1) await page.waitForTimeout(50);
    expect(await page.evaluate(condition)).toBe(true);
  }

  async function answer(wrongly: boolean): Promise<void> {
    const item = await asked(page, items);
    await give(page, item, wrongly ? wrongAnswer(item) : rightAnswer(item), pointer, 'pt-PT');
    await page.getByRole('status').filter({ hasText: /^Guardada$/ }).waitFor();
  }

  /** In a browser that has never been here. */
  async function weightOf(address: string): Promise<number> {
    const fresh = await stage.as('trainee', 'phone', 'pt-PT');
    const visit = await fresh.newPage();
    const weights: Promise<number>[] = [];
    visit.on('response', (response) => {
      if (response.request().resourceType() === 'script') weights.push(response.body().then((body) => gzipSync(body).length));
    });
    await visit.goto(address, { waitUntil: 'networkidle' });
    await visit.locator('article h1').waitFor();
    const sum = (await Promise.all(weights)).reduce((total, weight) => total + weight, 0);
    await fresh.close();
    expect(sum).toBeGreaterThan(50_000);
    return sum;
  }
});
