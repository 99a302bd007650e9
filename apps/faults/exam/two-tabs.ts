// Can one of two pages ever make the other's acknowledged answer disappear, however their requests and answers cross?
import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { ask, send, type Sender } from '../../bench/http-client.js';
import { plantAcademy, plantSession, plantTrainees } from '../../bench/plant-certifiable.js';
import { asSuperuser } from '../../bench/workbench.js';
import type { Tally } from '../tally.js';
import { answerByLot, type AskedItem } from './answer-by-lot.js';
import { failedRun } from './failed-run.js';
import { breachesAmong } from './read-attempts.js';

export interface TwoTabs {
  readonly superuserUrl: string;
  /** Each tab may be served by another server. */
  readonly urls: readonly string[];
  readonly origin: string;
  readonly interleavings: number;
  readonly seed: number;
  readonly path?: string;
}

interface Shown {
  readonly choice: readonly string[];
  readonly revision: number;
}

type Item = AskedItem & Shown & { readonly position: number };

interface Attempt {
  readonly id: string;
  readonly items: readonly Item[];
}

/** `lost`: the answer does not arrive, and the page sends the same again. */
type Step = { readonly what: 'save'; readonly lot: number; readonly lost: boolean } | { readonly what: 'reload' };

interface Acknowledged extends Shown {
  /** What the page showed when it was sent. */
  readonly over: Shown;
}

const interleavingsPerAttempt = 250;
const steps = fc.array(
  fc.oneof({ weight: 4, arbitrary: fc.record({ what: fc.constant('save' as const), lot: fc.nat(), lost: fc.nat(4).map((luck) => luck === 0) }) }, { weight: 1, arbitrary: fc.constant({ what: 'reload' as const }) }),
  { minLength: 1, maxLength: 3 },
);

/** One page: what it shows, and what it was told. */
class Tab {
  readonly sent: Acknowledged[] = [];
  readonly acknowledged: Acknowledged[] = [];
  readonly told: Shown[] = [];

  constructor(
    private readonly browser: Sender,
    private readonly attemptId: string,
    private readonly item: Item,
    private shown: Shown,
  ) {}

  /** Each request leaves, and each answer arrives, when the schedule says so. */
  async go(name: string, each: readonly Step[], schedule: fc.Scheduler): Promise<void> {
    for (const step of each) {
      await schedule.schedule(Promise.resolve(), `${name} sends`);
      await (step.what === 'reload' ? this.#reload(name, schedule) : this.#save(name, step, schedule));
    }
  }

  async #reload(name: string, schedule: fc.Scheduler): Promise<void> {
    const answer = ask<Attempt>(this.browser, 'GET', `/v1/attempts/${this.attemptId}?locale=en`);
    await schedule.schedule(answer.then(() => 'answered'), `${name} reads`);
    const { items } = await answer;
    const { choice, revision } = items[this.item.position]!;
    this.shown = { choice, revision };
    this.told.push(this.shown);
  }

  async #save(name: string, { lot, lost }: Extract<Step, { what: 'save' }>, schedule: fc.Scheduler): Promise<void> {
    const over = this.shown;
    const { sent } = answerByLot(this.item, [], 1 + 2 * lot);
    const put = () => send<Shown & { facts: Shown }>(this.browser, 'PUT', `/v1/attempts/${this.attemptId}/responses/${this.item.position}`, { body: { choice: sent, revision: over.revision } });
    this.sent.push({ choice: sent, revision: over.revision + 1, over });
    if (lost) await schedule.schedule(put().then(() => 'lost'), `${name} hears nothing`);
    const answer = put();
    await schedule.schedule(answer.then(() => 'answered'), `${name} hears`);
    const { status, body, text } = await answer;
    if (status === 200) this.acknowledged.push({ choice: body.choice, revision: body.revision, over });
    else deepStrictEqual(status, 409, text);
    // the loser shows the winner's answer
    const { choice, revision } = status === 200 ? body : body.facts;
    this.shown = { choice, revision };
    this.told.push(this.shown);
  }
}

export async function twoTabs({ superuserUrl, urls, origin, interleavings, seed, path }: TwoTabs, tally: Tally): Promise<void> {
  let [acknowledged, refused] = [0, 0];
  await asSuperuser(superuserUrl, async (client) => {
    const academy = await plantAcademy(client);
    for (let done = 0; done < interleavings; done += interleavingsPerAttempt) {
      const [trainee] = await plantTrainees(client, academy, 1, ['lesson', 'quiz']);
      const cookie = await plantSession(client, trainee!.personId);
      const browsers = [0, 1].map((tab): Sender => ({ url: urls[tab % urls.length]!, origin, cookie }));
      const { id } = await ask<Attempt>(browsers[0]!, 'POST', `/v1/enrolments/${trainee!.enrolmentId}/attempts`, { body: { requirement: 'exam', locale: 'en', pledge: 1 } });

      const interleave = async (schedule: fc.Scheduler, place: number, first: readonly Step[], second: readonly Step[]): Promise<void> => {
        const { items } = await ask<Attempt>(browsers[0]!, 'GET', `/v1/attempts/${id}?locale=en`);
        const item = items[place % items.length]!;
        const tabs = browsers.map((browser) => new Tab(browser, id, item, { choice: item.choice, revision: item.revision }));
        await schedule.waitFor(Promise.all([tabs[0]!.go('one', first, schedule), tabs[1]!.go('other', second, schedule)]));

        const { rows: journal } = await client.query<Shown>({ name: 'journal', text: 'select revision, choice from response where attempt_id = $1 and position = $2 order by revision', values: [id, item.position] });
        const at = (revision: number): readonly string[] => (revision === 0 ? [] : journal[revision - 1]!.choice);
        deepStrictEqual(journal.map(({ revision }) => revision), journal.map((_, before) => before + 1), 'no revision is missing');
        for (const { choice, revision, over } of tabs.flatMap((tab) => tab.acknowledged)) {
          deepStrictEqual(choice, at(revision), 'an acknowledged answer stands in the journal as it was told');
          deepStrictEqual([over.revision, over.choice], [revision - 1, at(revision - 1)], 'who replaced an answer had it on the screen');
        }
        for (const { choice, revision } of tabs.flatMap((tab) => tab.told)) deepStrictEqual(choice, at(revision), 'what a page is told is what stood there');
        for (const { revision } of journal.slice(item.revision)) deepStrictEqual(tabs.some((tab) => tab.sent.some((each) => each.revision === revision)), true, 'what stands in the journal was sent by somebody');
        const { items: now } = await ask<Attempt>(browsers[1]!, 'GET', `/v1/attempts/${id}?locale=en`);
        deepStrictEqual([now[item.position]!.revision, now[item.position]!.choice], [journal.length, at(journal.length)], 'a reload shows the newest');
        const taken = tabs.reduce((sum, tab) => sum + tab.acknowledged.length, 0);
        acknowledged += taken;
        refused += [...first, ...second].filter(({ what }) => what === 'save').length - taken;
      };
      const property = fc.asyncProperty(fc.scheduler(), fc.nat(), steps, steps, interleave);
      const numRuns = path === undefined ? Math.min(interleavingsPerAttempt, interleavings - done) : 1;
      const details = await fc.check(property, { seed: seed + done, numRuns, ...(path !== undefined && { path }), endOnFailure: true });
      tally.check('no acknowledged answer is lost, and the loser sees the winner', !details.failed, failedRun(details));
      const breaches = await breachesAmong(client, [trainee!.enrolmentId]);
      tally.check('the journal is whole', breaches.length === 0, breaches);
      if (details.failed || path !== undefined) break;
    }
  });
  if (path !== undefined) return;
  tally.note(`saw ${interleavings} interleavings of two tabs: ${acknowledged} answers acknowledged, ${refused} refused as stale`);
  tally.check('tabs got into each other\'s way', refused > interleavings / 20, refused);
}
