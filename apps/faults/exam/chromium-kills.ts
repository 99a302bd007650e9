// Is every answer that a page showed as saved there again, when the browser itself was killed at any moment?
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Page } from 'playwright-core';
import { ask } from '../../bench/http-client.js';
import { plantAcademy, plantSession, plantTrainees } from '../../bench/plant-certifiable.js';
import type { Tally } from '../tally.js';
import { startChromium } from './own-chromium.js';
import { breachesAmong } from './read-attempts.js';

export interface ChromiumKills {
  /** Of a server that believes to be reached there. */
  readonly url: string;
  readonly asSuperuser: <T>(work: (client: pg.Client) => Promise<T>) => Promise<T>;
  readonly kills: number;
}

const [soonest, latest] = [200, 2500];
/** An exam lasts an hour, and a kill with its look takes some seconds. */
const killsPerExam = 50;
/** Looked for after each kill; all of them are at the end. */
const lookedFor = 3;

export async function chromiumKills({ url, asSuperuser, kills }: ChromiumKills, tally: Tally): Promise<void> {
  tally.note(`exam: ${kills} × kill -9 of Chromium while a candidate answers`);
  let [acknowledged, onTheWay, kept] = [0, 0, 0];
  for (let done = 0; done < kills; done += killsPerExam) {
    const { personId, enrolmentId, cookie } = await asSuperuser(async (client) => {
      const [trainee] = await plantTrainees(client, await plantAcademy(client), 1, ['lesson', 'quiz']);
      return { ...trainee!, cookie: await plantSession(client, trainee!.personId) };
    });
    const candidate = { url, origin: url, cookie };
    await ask(candidate, 'PATCH', '/v1/me', { body: { locale: 'en' } });
    const { id, deadline } = await ask<{ id: string; deadline: string }>(candidate, 'POST', `/v1/enrolments/${enrolmentId}/attempts`, { body: { requirement: 'exam', locale: 'en', pledge: 1 } });
    const folder = await mkdtemp(path.join(tmpdir(), 'dermark-chromium-'));
    const sheet = new Sheet();
    /** A browser on the same disk, whose page has the attempt. */
    const open = async () => {
      const chromium = await startChromium(folder);
      const [name = '', value = ''] = cookie.split('=');
      await chromium.context.addCookies([{ name, value, url }]);
      const page = await chromium.context.newPage();
      await page.goto(`${url}/attempts/${id}`);
      await holdIn(page);
      return { ...chromium, page };
    };
    try {
      for (let kill = done; kill < Math.min(done + killsPerExam, kills); kill += 1) {
        const { page, kill: strike } = await open();
        let isKilled = false;
        try {
          const lost = await sheet.missingOn(page, lookedFor);
          tally.check('every answer that was shown as saved is on the page again', lost.length === 0, lost);
          if (sheet.wasOnTheWay !== null) [onTheWay, kept] = [onTheWay + 1, kept + (sheet.wasOnTheWay ? 1 : 0)];
          const answering = sheet.answerUntil(page, () => isKilled);
          await Promise.race([answering, pause(randomInt(soonest, latest))]);
          isKilled = true;
          await strike();
          await answering;
        } finally {
          await strike();
        }
      }
      const { page, kill } = await open();
      try {
        const lost = await sheet.missingOn(page);
        tally.check('at the end all of them are', lost.length === 0, lost);
      } finally {
        await kill();
      }
      const [ends, breaches] = await asSuperuser(async (client) => {
        const { rows } = await client.query<{ deadline: Date }>('select deadline from attempt where id = $1', [id]);
        return [rows[0]?.deadline.toISOString(), await breachesAmong(client, [enrolmentId, personId])] as const;
      });
      tally.check('the end is where it was', ends === deadline, { ends, deadline });
      tally.check('the journal is whole', breaches.length === 0, breaches);
      acknowledged += sheet.acknowledged;
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  tally.note(`saw ${acknowledged} answers shown as saved; of ${onTheWay} that were on their way at a kill ${kept} had arrived or were kept by the browser`);
}

/** Takes the exam over from the browser that is no more. */
async function holdIn(page: Page): Promise<void> {
  const question = page.getByRole('heading', { name: /^Question \d+ of / });
  const elsewhere = page.getByRole('button', { name: 'Go on here' });
  await question.or(elsewhere).first().waitFor();
  if (await elsewhere.isVisible()) await elsewhere.click();
  await question.waitFor();
}

const goTo = async (page: Page, number: number): Promise<void> => {
  await page.getByRole('navigation', { name: 'Questions' }).getByRole('button', { name: new RegExp(`^Question ${number},`) }).click();
  await page.getByRole('heading', { name: new RegExp(`^Question ${number} of `) }).waitFor();
};

/** What is chosen on the question that is shown, as its inputs say: `item-1 p1 a`. */
async function chosenOn(page: Page): Promise<string> {
  const inputs = page.getByRole('group').locator('input:checked');
  const each = await inputs.evaluateAll((found) => found.map((input) => `${input.getAttribute('name')} ${input.getAttribute('value')}`));
  return [...new Set(each)].sort().join(', ');
}

/** What a candidate remembers of the questions where something is chosen, and whether "Saved" was seen. */
class Sheet {
  readonly #shown = new Map<number, string>();
  /** `chosen`: null when nobody saw any more what a click had done. */
  #pending: { readonly number: number; readonly chosen: string | null } | null = null;
  acknowledged = 0;
  /** Of the last kill: whether the answer that was on its way is there now; null when none was. */
  wasOnTheWay: boolean | null = null;

  /** Of so many that were shown as saved, the newest among them: those that the page does not have any more. */
  async missingOn(page: Page, most = this.#shown.size): Promise<object[]> {
    this.wasOnTheWay = null;
    const pending = this.#pending;
    const lost: object[] = [];
    for (const number of new Set([...[...this.#shown.keys()].slice(-most), ...(pending ? [pending.number] : [])])) {
      await goTo(page, number);
      const there = await chosenOn(page);
      const expected = this.#shown.get(number) ?? '';
      const isNew = pending?.number === number && there !== expected && (pending.chosen === null || pending.chosen === there);
      if (pending?.number === number) this.wasOnTheWay = isNew;
      if (isNew) this.#remember(number, there);
      else if (there !== expected) lost.push({ number, there, expected, pending });
    }
    this.#pending = null;
    return lost;
  }

  /** Answers one question after the other; what goes wrong once the browser is dead is no fault. */
  async answerUntil(page: Page, isOver: () => boolean): Promise<void> {
    try {
      const questions = Number(/\d+$/.exec((await page.getByRole('heading', { name: /^Question \d+ of / }).textContent()) ?? '')?.[0]);
      while (!isOver()) {
        const number = 1 + randomInt(questions);
        await goTo(page, number);
        const options = page.getByRole('group').locator('input:is([type=radio], [type=checkbox]):not(:checked)');
        const count = await options.count();
        if (count === 0) continue;
        // the locator would follow to the next one that is not chosen
        const option = await options.nth(randomInt(count)).elementHandle();
        this.#pending = { number, chosen: null };
        await option?.click();
        this.#pending = { number, chosen: await chosenOn(page) };
        await page.getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
        this.#remember(number, await chosenOn(page));
        this.#pending = null;
        this.acknowledged += 1;
      }
    } catch (error) {
      if (!isOver()) throw error;
    }
  }

  /** The newest stand last. */
  #remember(number: number, chosen: string): void {
    this.#shown.delete(number);
    this.#shown.set(number, chosen);
  }
}
