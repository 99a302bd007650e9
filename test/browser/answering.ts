// How does somebody give a question of any kind an answer, with a finger or with keys?
import type { Locator, Page } from 'playwright-core';
import { rightAnswerOf } from '#libs/assessment/core/answer.js';
import { readStep } from '#libs/assessment/core/depth-trace.js';
import type { Answer } from '#libs/assessment/core/item.js';
import { contentOf, keyOf, type ItemSource } from '#libs/assessment/core/item-source.js';
import { pairOf, readPair } from '#libs/assessment/core/pairing-answer.js';
import type { Locale } from './stage.js';

/** What a hand does to what is on the screen. */
export interface Hand {
  press(target: Locator): Promise<void>;
  /** A radio button or a box. */
  tick(target: Locator): Promise<void>;
  choose(select: Locator, option: string): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** To one of the values of a slider. */
  slide(slider: Locator, value: number): Promise<void>;
}

/** A finger or a mouse. */
export const pointer: Hand = {
  press: (target) => target.click(),
  tick: (target) => target.click(),
  choose: async (select, option) => void (await select.selectOption(option)),
  type: (field, text) => field.fill(text),
  slide: (slider, value) => slider.fill(String(value)),
};

/** The keys alone, with the focus going from one thing to the next. */
export function keys(page: Page): Hand {
  const reach = async (target: Locator) => {
    const hasFocus = async () => (await target.and(page.locator(':focus')).count()) > 0;
    await target.first().waitFor();
    for (let count = 0; count < 120 && !(await hasFocus()); count += 1) await page.keyboard.press('Tab');
    if (!(await hasFocus())) throw new Error(`No Tab led to ${String(target)}.`);
    if (!(await page.locator(':focus').evaluate((element) => element.matches(':focus-visible')))) throw new Error(`It cannot be seen that ${String(target)} has the focus.`);
  };
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    tick: async (target) => {
      const group = page.locator(`input[name="${await target.getAttribute('name')}"]`);
      if ((await target.getAttribute('type')) === 'checkbox') {
        await reach(target);
        return page.keyboard.press('Space');
      }
      // one stop for the whole group; the arrows move within it
      await reach(group);
      await page.keyboard.press('Space');
      for (let moves = await group.count(); moves > 0 && !(await target.isChecked()); moves -= 1) await page.keyboard.press('ArrowDown');
    },
    choose: async (select, option) => {
      await reach(select);
      const values = await select.locator('option').evaluateAll((each) => each.map((one) => one.getAttribute('value')));
      const way = values.indexOf(option) - values.indexOf(await select.inputValue());
      for (let count = Math.abs(way); count > 0; count -= 1) await page.keyboard.press(way > 0 ? 'ArrowDown' : 'ArrowUp');
    },
    type: async (field, text) => {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    slide: async (slider, value) => {
      await reach(slider);
      const [at, step] = [Number(await slider.inputValue()), Number(await slider.getAttribute('step'))];
      for (let count = Math.abs(value - at) / step; count > 0; count -= 1) await page.keyboard.press(value > at ? 'ArrowRight' : 'ArrowLeft');
    },
  };
}

const labels = {
  en: { up: 'Move up: ', mine: 'This is my order', gap: /^Gap \d/, number: /^Your answer/, setting: 'This is my setting', dots: /^Make nine dots/, controls: { hang: 'Hang that was read', stroke: 'Stroke of the machine', read: 'How was the hang read?', contact: 'Where is the cartridge?', stretch: 'How is the skin held?' } },
  'pt-PT': { up: 'Mover para cima: ', mine: 'Esta é a minha ordem', gap: /^Lacuna \d/, number: /^A sua resposta/, setting: 'É esta a minha regulação', dots: /^Fazer nove pontos/, controls: { hang: 'Saliência que se leu', stroke: 'Curso do aparelho', read: 'Como se leu a saliência?', contact: 'Onde está o cartucho?', stretch: 'Como está a pele?' } },
} as const;

/** Gives the question on the screen this answer. */
export async function give(page: Page, item: ItemSource, answer: Answer, hand: Hand, locale: Locale = 'en'): Promise<void> {
  const words = labels[locale];
  const { options, prompts = [], text } = contentOf(item);
  switch (item.kind) {
    case 'ordering': {
      const rows = page.getByRole('group').getByRole('listitem');
      const textOf = (id: string) => options.find((option) => option.id === id)?.text[locale] ?? '';
      const placeOf = async (id: string) => (await rows.allInnerTexts()).findIndex((row) => row.replace(/^\d+\s*/, '').trim() === textOf(id));
      const mine = page.getByRole('button', { name: words.mine });
      for (const [place, id] of answer.entries()) {
        for (let at = await placeOf(id); at > place; at -= 1) {
          await hand.press(page.getByRole('button', { name: `${words.up}${textOf(id)}`, exact: true }));
          await rows.nth(at - 1).filter({ hasText: textOf(id) }).waitFor();
        }
      }
      if (await mine.isVisible()) await hand.press(mine);
      return;
    }
    case 'matching':
      for (const [part, option] of answer.map(readPair)) {
        const prompt = prompts.find(({ id }) => id === part)?.text[locale] ?? '';
        const select = page.getByRole('combobox', { name: prompt, exact: true });
        if (await select.isVisible()) await hand.choose(select, option);
        else await hand.tick(page.getByRole('group', { name: prompt, exact: true }).locator(`input[value="${option}"]`));
      }
      return;
    case 'gaps': {
      const inText = [...(text?.[locale] ?? '').matchAll(/\{\{([^}]*)\}\}/g)].map(([, id]) => id);
      for (const [part, option] of answer.map(readPair)) await hand.choose(page.getByRole('combobox', { name: words.gap }).nth(inText.indexOf(part)), option);
      return;
    }
    case 'depth':
      for (const step of answer.map(readStep)) {
        if (step?.act === 'set') {
          const { control, value } = step;
          if (control === 'hang' || control === 'stroke') await hand.slide(page.getByRole('slider', { name: words.controls[control], exact: true }), value);
          else await hand.tick(page.getByRole('group', { name: words.controls[control], exact: true }).getByRole('radio').nth(value));
        } else if (step) await hand.press(page.getByRole('button', { name: step.act === 'done' ? words.setting : words.dots }));
      }
      return;
    case 'numeric':
      await hand.type(page.getByRole('textbox', { name: words.number }), (answer[0] ?? '').replace('.', locale === 'en' ? '.' : ','));
      return;
    default:
      for (const option of answer) await hand.tick(page.getByRole('group').locator(`input[value="${option}"]`));
  }
}

/** Reads which of these items is on the screen. */
export async function asked(page: Page, items: ReadonlyMap<string, ItemSource>): Promise<ItemSource> {
  const legend = page.locator('fieldset > legend:has(> span)').first();
  const hint = (await legend.locator('span').textContent()) ?? '';
  const stem = ((await legend.textContent()) ?? '').slice(0, -hint.length).trim();
  const item = items.get(stem);
  if (!item) throw new Error(`Nobody knows the answer to "${stem}".`);
  return item;
}

export const rightAnswer = (item: ItemSource): Answer => rightAnswerOf(item.kind, keyOf(item));

/** Whole, and wrong in every part. */
export function wrongAnswer(item: ItemSource): Answer {
  const right = rightAnswer(item);
  const { options, gaps = [] } = contentOf(item);
  switch (item.kind) {
    case 'ordering':
      return right.toReversed();
    case 'numeric':
      return ['999999'];
    case 'depth':
      return ['done 1000'];
    case 'matching':
    case 'gaps':
      return right.map(readPair).map(([part, option]) => {
        const choices = gaps.find(({ id }) => id === part)?.options ?? options.map(({ id }) => id);
        return pairOf(part, choices.find((each) => each !== option) ?? '');
      });
    default:
      return options.filter(({ id }) => !right.includes(id)).slice(0, 1).map(({ id }) => id);
  }
}
