// Can an item of each kind be answered in a quiz with a finger and in practice with the keys, and is it told again in words?
import type { BrowserContext, Page } from 'playwright-core';
import { itemsByStem } from '../../apps/cli/demo/answer-key.js';
import { keyedKinds, type KeyedKind } from '#libs/assessment/core/item.js';
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import { heading, press } from './acts.js';
import { asked, give, keys, pointer, rightAnswer } from './answering.js';
import { Backstage } from './backstage.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

/** Counts, on every page of the context, what only a mouse or a finger does. */
const watchForMice = `
  for (const type of ['mousedown', 'pointerdown', 'touchstart', 'wheel']) {
    addEventListener(type, () => sessionStorage.setItem('mice', Number(sessionStorage.getItem('mice')) + 1), { capture: true });
  }`;

const items = itemsByStem('pt-PT');
const ofModule = [...items.values()].filter(({ code }) => code.startsWith('P-3-'));
/** Those of which a module has one each, as many as a quiz has places; a setting of the simulator, and a text, have specs of their own. */
const kinds = keyedKinds.filter((kind) => kind !== 'depth');
/** One of each. */
const chosen = kinds.map((kind) => ofModule.find((item) => item.kind === kind) as ItemSource);

describe('items of every kind, in Portuguese on a phone', () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  let backstage: Backstage;
  let enrolmentId: string;
  let attempt: string;
  const step = steps(() => [context]);

  beforeAll(async () => {
    stage = await openStage();
    await stage.askOnly(3, chosen.map(({ code }) => code));
    context = await stage.as('trainee', 'phone', 'pt-PT');
    backstage = new Backstage(context.request, stage.url);
    const progress = await backstage.progress();
    ({ enrolmentId } = progress);
    for (const { kind, subjectId, completedAt } of progress.requirements) if (kind === 'lesson' && completedAt === null) await backstage.ask('put', `/v1/enrolments/${enrolmentId}/lessons/${subjectId}/completion`);
    page = await context.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  const navigator = () => page.getByRole('navigation', { name: 'Perguntas' });
  const saved = () => page.getByRole('status').filter({ hasText: /^Guardada$/ }).waitFor();
  const stored = async (kind: ItemSource['kind']) => (await backstage.attempt(attempt)).items.find((item) => item.kind === kind)?.choice;
  const expectStored = async (kind: ItemSource['kind'], choice: string[]) => {
    for (let tries = 0; tries < 50 && (await stored(kind))?.join() !== choice.join(); tries += 1) await page.waitForTimeout(100);
    expect(await stored(kind)).toEqual(choice);
  };
  const placeOf = async (kind: ItemSource['kind']) => (await backstage.attempt(attempt)).items.findIndex((item) => item.kind === kind) + 1;
  async function goTo(kind: ItemSource['kind']): Promise<ItemSource> {
    const number = await placeOf(kind);
    await press(navigator(), new RegExp(`^Pergunta ${number},`));
    await page.getByRole('heading', { name: `Pergunta ${number} de 8`, exact: true }).waitFor();
    return asked(page, items);
  }
  const dot = async (kind: ItemSource['kind'], words: string) => navigator().getByRole('button', { name: `Pergunta ${await placeOf(kind)}, ${words}`, exact: true }).waitFor();

  /** Past the pages: the words that come before the next question are known. */
  async function knowWords(): Promise<void> {
    for (;;) {
      const { card } = await backstage.ask<{ card: { subject: string; kind: string; revision: number } | null }>('get', `/v1/enrolments/${enrolmentId}/practice?more=true`);
      if (card?.kind !== 'term') return;
      await backstage.ask('post', `/v1/enrolments/${enrolmentId}/practice/answers`, { subject: card.subject, revision: card.revision, rating: 'easy', ms: 1000 });
    }
  }

  step('say how points come about before the quiz begins, and before its first question those of this form', async () => {
    await page.goto(`/study/${enrolmentId}/start/quiz:M3`);
    await page.getByRole('region', { name: 'Como se obtêm os pontos' }).getByText('Tudo ou nada').waitFor();
    await press(page, 'Começar o questionário');
    await page.getByRole('heading', { name: 'Pergunta 1 de 8' }).waitFor();
    attempt = /attempts\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    const note = page.getByRole('group').filter({ hasText: /^Como se obtêm os pontos/ });
    await note.getByText('Correspondências e lacunas').waitFor();
    expect(await note.getByText('Tudo ou nada').count()).toBe(0);
  });

  step('take a number with a comma, and keep what is none, unsaved, through other questions and a reload', async () => {
    const item = await goTo('numeric');
    const field = page.getByRole('textbox', { name: /^A sua resposta/ });
    await field.fill('trinta');
    await page.getByText(/^Isto não é um número,/).waitFor();
    expect(await stored('numeric')).toEqual([]);
    await goTo('single');
    await goTo('numeric');
    expect(await field.inputValue()).toBe('trinta');
    await page.reload();
    await page.getByText(/^Isto não é um número,/).waitFor();
    expect(await field.inputValue()).toBe('trinta');
    await picture(page, 'kinds-1-no-number');
    await field.fill('12.50');
    await page.getByText('Entendido como 12,5 horas').waitFor();
    await saved();
    expect(await stored('numeric')).toEqual(['12.5']);
    await field.fill('12,');
    await goTo('single');
    await goTo('numeric');
    await page.getByText('Entendido como 12 horas').waitFor();
    await field.fill('12/4');
    await page.getByText(/^Isto não é um número,/).waitFor();
    await saved();
    expect(await stored('numeric')).toEqual([]);
    await dot('numeric', 'por responder');
    await give(page, item, rightAnswer(item), pointer, 'pt-PT');
    await saved();
  });

  step('count an order as an answer when something was moved, or when somebody says that it is theirs', async () => {
    const item = await goTo('ordering');
    await press(page, 'Esta é a minha ordem');
    await saved();
    const shown = (await stored('ordering')) ?? [];
    expect(shown).toHaveLength(rightAnswer(item).length);
    expect(await page.getByRole('group').getByRole('list').and(page.locator(':focus')).count()).toBe(1);
    await press(page, 'Retirar a resposta');
    expect(await page.locator('#question:focus').count()).toBe(1);
    await dot('ordering', 'por responder');
    // down and up again: the focus goes with the row, and a line for screen readers says where it is
    const rows = page.getByRole('group').getByRole('listitem');
    const first = (await rows.first().innerText()).replace(/^\d\s*/, '').trim();
    const down = page.getByRole('button', { name: `Mover para baixo: ${first}`, exact: true });
    await down.click();
    await page.getByText(`Passou para o lugar 2 de ${shown.length}: ${first}`).waitFor();
    expect(await down.and(page.locator(':focus')).count()).toBe(1);
    await saved();
    expect(await stored('ordering')).toEqual([shown[1], shown[0], ...shown.slice(2)]);
    // two neighbours are turned
    const [one = '', two = '', ...others] = rightAnswer(item);
    await give(page, item, [two, one, ...others], pointer, 'pt-PT');
    await saved();
    expect(await stored('ordering')).toEqual([two, one, ...others]);
    await picture(page, 'kinds-2-order');
  });

  step('take a place from the drawing or from its list, and show it in both', async () => {
    const item = await goTo('hotspot');
    const right = rightAnswer(item)[0] ?? '';
    const drawing = page.locator('fieldset svg');
    const drawn = (place: string) => drawing.locator(`rect[data-place="${place}"]`);
    const listed = (place: string) => page.getByRole('group').locator(`input[value="${place}"]`);
    await drawn('base').click();
    await saved();
    expect(await stored('hotspot')).toEqual(['base']);
    expect(await listed('base').isChecked()).toBe(true);
    expect(await drawn('base').getAttribute('data-chosen')).toBe('true');
    // by its number, and then by its name
    await drawing.locator('g[data-place="needles"] text').click();
    await expectStored('hotspot', ['needles']);
    await listed(right).click();
    await expectStored('hotspot', [right]);
    expect(await drawn(right).getAttribute('data-chosen')).toBe('true');
    expect(await drawing.locator('[data-chosen]').count()).toBe(2);
    await picture(page, 'kinds-2-place');
    await press(page, 'Retirar a resposta');
    await dot('hotspot', 'por responder');
    expect(await drawing.locator('[data-chosen]').count()).toBe(0);
  });

  step('say in the dots, and before the hand-in, which of them are answered in part', async () => {
    for (const kind of ['single', 'multiple', 'true-false', 'matching', 'gaps', 'hotspot'] as const) {
      const item = await goTo(kind);
      const isInParts = kind === 'matching' || kind === 'gaps';
      await give(page, item, isInParts ? rightAnswer(item).slice(1) : rightAnswer(item), pointer, 'pt-PT');
      await saved();
      await dot(kind, isInParts ? 'respondida em parte' : 'respondida');
    }
    await page.getByText('6 de 8 respondidas · 2 em parte').waitFor();
    await press(navigator(), 'Rever e entregar');
    await page.getByText('2 perguntas estão respondidas apenas em parte:').waitFor();
    await page.getByRole('button', { name: 'Entregar com partes por responder' }).waitFor();
    await picture(page, 'kinds-3-partly');
  });

  step('are all there again after a reload', async () => {
    await page.reload();
    await page.getByText('2 perguntas estão respondidas apenas em parte:').waitFor();
    const item = await goTo('gaps');
    const gaps = page.getByRole('combobox', { name: /^Lacuna \d de \d$/ });
    const values = await Promise.all((await gaps.all()).map((gap) => gap.inputValue()));
    expect(values.filter((value) => value !== '')).toHaveLength(rightAnswer(item).length - 1);
    await give(page, item, rightAnswer(item), pointer, 'pt-PT');
    await saved();
    await dot('gaps', 'respondida');
  });

  step('keep nobody out, fit on the screen, and speak one language, each of them by day and by night', async () => {
    const desk = await stage.as('trainee', 'desktop', 'en');
    const night = await desk.newPage();
    await night.emulateMedia({ colorScheme: 'dark' });
    const faulty = [];
    for (let number = 1; number <= 8; number += 1) {
      faulty.push(await look(night, `/attempts/${attempt}?item=${number}`));
    }
    await desk.close();
    // the last language chosen is the account's
    await backstage.ask('patch', '/v1/me', { locale: 'pt-PT' });
    for (let number = 1; number <= 8; number += 1) {
      faulty.push(await look(page, `/attempts/${attempt}?enrolment=${enrolmentId}&item=${number}`));
      await picture(page, `kinds-4-question-${number}`);
    }
    expect(faulty.filter(isFaulty)).toEqual([]);
  }, 180_000);

  step('are told again after the hand-in: what was answered, what is right, and why', async () => {
    await press(navigator(), 'Rever e entregar');
    await press(page, 'Entregar com partes por responder');
    await heading(page, 'Questionário aprovado');
    const of = async (kind: KeyedKind) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: chosen[keyedKinds.indexOf(kind)]?.stem['pt-PT'] ?? '' }) });
    const order = await of('ordering');
    await order.getByText('Na sua ordem estava no lugar 2', { exact: true }).waitFor();
    await order.getByText('Parcialmente certa').waitFor();
    const match = await of('matching');
    await match.getByText('Sem resposta').waitFor();
    await match.getByText(/^O certo é: /).waitFor();
    const number = await of('numeric');
    await number.getByText('A sua resposta: 30 horas').waitFor();
    const place = await of('hotspot');
    await place.getByText('Certa, e foi escolhida').waitFor();
    await place.locator('svg [data-right]').nth(1).waitFor();
    await (await of('gaps')).getByText('Lacuna 4', { exact: true }).waitFor();
    expect(isFaulty(await look(page, `/attempts/${attempt}?enrolment=${enrolmentId}`))).toBe(false);
    await picture(page, 'kinds-5-review');
  });

  step('are practised with the keys alone', async () => {
    await context.addInitScript(watchForMice);
    const known = new Set<string>();
    const hand = keys(page);
    while (known.size < kinds.length) {
      await knowWords();
      await page.goto(`/study/${enrolmentId}/practice?more=true`);
      const item = await asked(page, items);
      expect(known).not.toContain(item.kind);
      await give(page, item, rightAnswer(item), hand, 'pt-PT');
      // in the middle of a card, too
      await page.reload();
      await asked(page, items);
      await hand.press(page.getByRole('button', { name: 'Verificar', exact: true }));
      await page.getByRole('heading', { level: 2, name: 'Certo', exact: true }).waitFor();
      if (item.kind === 'gaps') await picture(page, 'kinds-6-practised');
      known.add(item.kind);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Certo', exact: true }).waitFor({ state: 'hidden' });
    }
    expect(await page.evaluate("sessionStorage.getItem('mice')")).toBe(null);
  }, 180_000);
});
