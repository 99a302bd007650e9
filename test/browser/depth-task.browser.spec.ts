// Can a task at the simulator be done by keys alone on a phone, through a reload, and is it told again what came of it?
import type { BrowserContext, Page } from 'playwright-core';
import { itemsByStem } from '../../apps/cli/demo/answer-key.js';
import { readStep } from '#libs/assessment/core/depth-trace.js';
import { fill, heading, press } from './acts.js';
import { asked, give, keys, pointer, rightAnswer, wrongAnswer } from './answering.js';
import { Backstage } from './backstage.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

const items = itemsByStem('pt-PT');
const inEnglish = itemsByStem('en');
const codes = ['P-2-42', 'P-2-43', 'P-2-44', 'P-2-45', 'P-2-46', 'P-2-47'];

describe('tasks at the simulator', () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  let backstage: Backstage;
  let enrolmentId: string;
  let attempt: string;
  const step = steps(() => [context]);

  beforeAll(async () => {
    stage = await openStage();
    await stage.askOnly(2, codes);
    context = await stage.as('trainee', 'phone', 'pt-PT');
    backstage = new Backstage(context.request, stage.url);
    const progress = await backstage.progress();
    ({ enrolmentId } = progress);
    for (const { kind, subjectId, completedAt } of progress.requirements) if (kind === 'lesson' && completedAt === null) await backstage.ask('put', `/v1/enrolments/${enrolmentId}/lessons/${subjectId}/completion`);
    page = await context.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  const saved = () => page.getByRole('status').filter({ hasText: /^Guardada$/ }).waitFor();
  /** Backstage, stems come in the language of whoever asked last. */
  const codeOf = (stem: string) => (items.get(stem) ?? inEnglish.get(stem))?.code ?? '';
  const stored = async (code: string) => (await backstage.attempt(attempt)).items.find(({ stem }) => codeOf(stem) === code);
  const numberOf = async (code: string) => (await backstage.attempt(attempt)).items.findIndex(({ stem }) => codeOf(stem) === code) + 1;
  /** Without the times, which nobody can foretell. */
  const acts = (trace: readonly string[] = []) => trace.map((text) => text.replace(/ \d+$/, ''));
  async function expectStored(code: string, wanted: readonly string[]): Promise<void> {
    for (let tries = 0; tries < 50 && acts((await stored(code))?.choice).join() !== wanted.join(); tries += 1) await page.waitForTimeout(100);
    expect(acts((await stored(code))?.choice)).toEqual(wanted);
  }
  async function goTo(code: string, on = page) {
    const number = await numberOf(code);
    await press(on.getByRole('navigation', { name: 'Perguntas' }), new RegExp(`^Pergunta ${number},`));
    await on.getByRole('heading', { name: `Pergunta ${number} de 6`, exact: true }).waitFor();
    return asked(on, items);
  }
  const slider = (on = page) => on.getByRole('slider', { name: 'Saliência que se leu', exact: true });

  step('are part of a quiz, whose goals and their shares are printed before anything is set', async () => {
    await page.goto(`/study/${enrolmentId}/start/quiz:M2`);
    await page.getByRole('region', { name: 'Como se obtêm os pontos' }).getByText('Uma regulação').waitFor();
    await press(page, 'Começar o questionário');
    await page.getByRole('heading', { name: 'Pergunta 1 de 6' }).waitFor();
    attempt = /attempts\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    await goTo('P-2-44');
    await page.getByText('Os nove pontos no alvo, com uma parte por cada um: 60 %').waitFor();
    await page.getByText('Há nove pontos e nenhum fica mais fundo do que a derme papilar, nem os que fizer pelo caminho: 40 %').waitFor();
    await page.getByText('Ainda nada conta como a sua resposta.').waitFor();
    expect((await stored('P-2-44'))?.choice).toEqual([]);
  });

  step('are done by keys alone, on a phone; each setting is kept, and of a slider that is drawn along the last place', async () => {
    const item = await goTo('P-2-42');
    await give(page, item, ['set hang 1300 0'], keys(page), 'pt-PT');
    expect(await slider().getAttribute('aria-valuetext')).toBe('1,30 mm');
    await saved();
    await expectStored('P-2-42', ['set hang 1300']);
    expect(await page.getByRole('navigation', { name: 'Perguntas' }).getByRole('button', { name: `Pergunta ${await numberOf('P-2-42')}, respondida em parte`, exact: true }).count()).toBe(1);
    await give(page, item, ['set hang 800 0', 'done 0'], keys(page), 'pt-PT');
    await expectStored('P-2-42', ['set hang 800', 'done']);
    await page.getByText('Na derme papilar: alvo').first().waitFor();
    await page.getByText('Disse que é esta a sua regulação.').waitFor();
    expect(await page.getByRole('button', { name: 'É esta a minha regulação' }).and(page.locator(':focus')).count()).toBe(1);
    await picture(page, 'depth-1-set');
    expect(isFaulty(await look(page, `/attempts/${attempt}?enrolment=${enrolmentId}`))).toBe(false);
  });

  step('stand as they were left after a reload, and on another device', async () => {
    await page.goto(`/attempts/${attempt}?enrolment=${enrolmentId}`);
    const item = await goTo('P-2-43');
    await give(page, item, ['set stretch 2 0', 'dots 0', 'set hang 850 0'], pointer, 'pt-PT');
    // at once: what rests for a moment is not lost with the page
    await page.reload();
    await expectStored('P-2-43', ['set stretch 2', 'dots', 'set hang 850']);
    await goTo('P-2-43');
    expect(await slider().inputValue()).toBe('850');
    await page.getByText('Pontos feitos na zona de ensaio: 1.ª vez.').waitFor();
    await picture(page, 'depth-2-dots');
    const other = await stage.as('trainee', 'desktop', 'pt-PT');
    const desk = await other.newPage();
    await desk.goto(`/attempts/${attempt}?enrolment=${enrolmentId}`);
    await goTo('P-2-43', desk);
    await slider(desk).waitFor();
    expect(await slider(desk).inputValue()).toBe('850');
    await picture(desk, 'depth-3-elsewhere');
    await other.close();
    const [first = 0, ...later] = ((await stored('P-2-43'))?.choice ?? []).map((text) => readStep(text)?.at ?? -1);
    expect(later.every((at, place) => at >= [first, ...later][place]!)).toBe(true);
  });

  step('show hang and needle alone where they say so, and nothing of where pigment lies', async () => {
    const item = await goTo('P-2-46');
    await page.getByText(/^Aqui só se desenham a saliência e a agulha/).waitFor();
    await give(page, item, rightAnswer(item), pointer, 'pt-PT');
    await saved();
    for (const told of ['Dia 0', 'alvo', 'Na derme', 'Derme reticular']) expect(await page.locator('fieldset svg, fieldset output').filter({ hasText: told }).count()).toBe(0);
    await picture(page, 'depth-4-hang-alone');
    expect(isFaulty(await look(page, `/attempts/${attempt}?enrolment=${enrolmentId}`))).toBe(false);
  });

  step('are marked by what was done, also on the way, and told beside a setting that reaches every goal', async () => {
    await page.goto(`/attempts/${attempt}?enrolment=${enrolmentId}`);
    // tests first, and then thinks: the limit was broken on the way
    await give(page, await goTo('P-2-44'), ['dots 0', 'set hang 600 0', 'done 0'], pointer, 'pt-PT');
    await expectStored('P-2-44', ['dots', 'set hang 600', 'done']);
    for (const code of ['P-2-45', 'P-2-47']) {
      const item = await goTo(code);
      await give(page, item, code === 'P-2-45' ? wrongAnswer(item) : rightAnswer(item), pointer, 'pt-PT');
      await saved();
    }
    await press(page.getByRole('navigation', { name: 'Perguntas' }), 'Rever e entregar');
    await press(page, /^Entregar/);
    await heading(page, /./);
    const reviewed = async (code: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: [...items.values()].find((item) => item.code === code)!.stem['pt-PT'] }) }).first();
    const tested = await reviewed('P-2-44');
    await tested.getByText('Uma regulação que alcança todos os objetivos').waitFor();
    await tested.getByText('Alcançado.', { exact: true }).waitFor();
    await tested.getByText('Não alcançado.', { exact: true }).waitFor();
    await tested.getByText(/0,6/).first().waitFor();
    await (await reviewed('P-2-43')).getByText('Alcançado.', { exact: true }).first().waitFor();
    expect(isFaulty(await look(page, `/attempts/${attempt}?enrolment=${enrolmentId}`))).toBe(false);
    await picture(page, 'depth-5-review');
  });

  step('read in English as well, at a desk', async () => {
    const reader = await stage.as('trainee', 'desktop', 'en');
    const desk = await reader.newPage();
    await desk.goto(`/attempts/${attempt}?enrolment=${enrolmentId}`);
    await desk.getByText('A setting that reaches every goal').first().waitFor();
    await picture(desk, 'depth-6-review-en');
    expect(isFaulty(await look(desk, `/attempts/${attempt}?enrolment=${enrolmentId}`))).toBe(false);
    await reader.close();
  });

  step('are written and tried by their author in the bank, who is told whether they can be done', async () => {
    const register = await stage.as('registrar', 'desktop', 'en');
    const desk = await register.newPage();
    await desk.goto('/register/bank');
    await press(desk, 'New item');
    await fill(desk.getByRole('dialog'), 'Code', 'OWN-2-09');
    await press(desk.getByRole('dialog'), 'Begin');
    await heading(desk, 'OWN-2-09: New item');
    await desk.getByRole('combobox', { name: 'Type' }).selectOption('depth');
    const tried = desk.getByRole('region', { name: 'Try it' });
    await tried.getByText(/^\d+ of the settings that can be reached meet all the goals\.$/).waitFor();
    await tried.getByText('Your setting is worth 7 % of the points; leaving all as it was found 7 %.').waitFor();
    await tried.getByRole('slider', { name: 'Hang that was read' }).fill('800');
    await tried.getByRole('radio', { name: 'Taut' }).check();
    await tried.getByText(/^Your setting is worth 100 % of the points/).waitFor();
    // nobody could reach it any more
    await desk.getByRole('group', { name: 'What can be set' }).getByRole('checkbox', { name: 'How is the skin held?' }).uncheck();
    await tried.getByText('No setting that can be reached meets all the goals.').waitFor();
    await fill(desk, 'What is asked · English', 'Set what can be set.');
    await fill(desk, 'What is asked · Portuguese', 'Regule o que se pode regular.');
    await press(desk, 'Save and hand in');
    await desk.getByText('No setting that can be reached meets all the goals.').nth(1).waitFor();
    await picture(desk, 'depth-7-editor');
    const address = new URL(desk.url()).pathname;
    expect(isFaulty(await look(desk, address))).toBe(false);
    await register.close();
    const phone = await stage.as('registrar', 'phone', 'pt-PT');
    const small = await phone.newPage();
    expect(isFaulty(await look(small, address))).toBe(false);
    await small.getByRole('region', { name: 'Experimentar' }).scrollIntoViewIfNeeded();
    await picture(small, 'depth-8-editor-pt');
    await phone.close();
  });
});
