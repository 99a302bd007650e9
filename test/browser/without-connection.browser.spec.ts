// Can a client read the code on a paper without a connection, without ever being told more than the phone can know?
import type { BrowserContext, Page } from 'playwright-core';
import { heading } from './acts.js';
import { Backstage } from './backstage.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

interface Held {
  readonly id: string;
  readonly academyId: string;
  readonly number: string;
  readonly validUntil: string;
  readonly holderName: string;
}

describe('a client’s phone without a connection', () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  let inForce: Held & { readonly code: string };
  let suspended: Held & { readonly code: string };
  const contexts: BrowserContext[] = [];
  const step = steps(() => contexts);

  /** What a phone's camera reads from a holder's paper. */
  const paperOf = async (holder: string) => {
    const own = await stage.as(holder, 'phone');
    const [held] = (await (await own.request.get('/v1/me/certificates')).json()) as [Held];
    const paper = (await (await own.request.get(`/v1/certificates/${held.id}/pdf`)).body()).toString('latin1');
    await own.close();
    return { ...held, code: /\((http[^)]*#c=\d+)\)/.exec(paper)?.[1] ?? '' };
  };
  /** The same paper with another letter in the name. */
  const forged = ({ code }: { readonly code: string }): string => {
    const [address = '', digits = ''] = code.split('#c=');
    const bytes = Buffer.from(`0${BigInt(digits).toString(16)}`, 'hex');
    bytes.writeUInt8(bytes.readUInt8(22) ^ 1, 22);
    return `${address}#c=${BigInt(`0x${bytes.toString('hex')}`)}`;
  };
  const heardAt = () => page.evaluate<number>("caches.match('/check/offline/heard').then((kept) => (kept ? kept.json() : { at: 0 })).then(({ at }) => at)");
  /** Waits until the phone has heard from the register since then. */
  const heardSince = async (moment: number): Promise<void> => {
    for (const end = Date.now() + 25_000; Date.now() < end; await page.waitForTimeout(50)) if ((await heardAt()) >= moment) return;
    throw new Error('The phone has heard nothing.');
  };
  const bandOf = () => page.locator('.band').getAttribute('class');
  /** A code at the address that is open already would only be a jump on the page. */
  const scan = async (code: string) => {
    await page.goto('about:blank');
    await page.goto(code);
  };

  beforeAll(async () => {
    stage = await openStage();
    context = await stage.visit('phone');
    contexts.push(context);
    page = await context.newPage();
    [inForce, suspended] = [await paperOf('certified'), await paperOf('suspended')];
  }, 180_000);
  afterAll(() => stage.close());

  step('keeps what it needs while the check of one certificate is open', async () => {
    const moment = Date.now();
    await page.goto(`/check/${suspended.number}`);
    await heading(page, /^Suspended/);
    await heardSince(moment);
  });

  step('says of another certificate what is signed on its paper, and in amber what was last heard', async () => {
    await context.setOffline(true);
    await scan(inForce.code);
    await heading(page, /^Was in force (1|2) minutes? ago$/);
    expect(await bandOf()).toBe('band amber');
    expect(await page.locator('.green').count()).toBe(0);
    const said = await page.locator('main').innerText();
    for (const fact of [inForce.holderName, inForce.number, 'Scalp micropigmentation (SMP)', 'Academia', 'signed by the register', 'Check again with a connection']) expect(said).toContain(fact);
    await picture(page, 'without-connection-1-amber');
  });

  step('says it in the other language, and is fit to be shown in both', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.getByRole('link', { name: colorScheme === 'light' ? 'Português' : 'English' }).click();
      await heading(page, colorScheme === 'light' ? /^Estava em vigor há \d minutos?$/ : /^Was in force/);
      const seen = await look(page, page.url());
      expect({ seen, faulty: isFaulty(seen) }).toMatchObject({ faulty: false });
      await picture(page, `without-connection-2-${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  });

  step('says in red what it heard of a suspension, and that nobody signed a forged code', async () => {
    await scan(suspended.code);
    await heading(page, 'Suspended: must not say they are certified');
    expect([await bandOf(), await page.locator('.name').innerText()]).toEqual(['band red', suspended.holderName]);
    await picture(page, 'without-connection-3-suspended');
    await scan(forged(inForce));
    await heading(page, 'This code was not signed by the register');
    expect([await bandOf(), await page.locator('.name').count()]).toEqual(['band red', 0]);
    await picture(page, 'without-connection-4-forged');
    await scan(suspended.code.replace(suspended.number, inForce.number));
    await heading(page, 'The code and the address do not belong together');
    expect(await bandOf()).toBe('band red');
  });

  step('says neither yes nor no of a number that has no code', async () => {
    await scan(`/check/${inForce.number}`);
    await heading(page, 'We could not check the status just now');
    expect(await bandOf()).toBe('band amber');
    await picture(page, 'without-connection-5-no-code');
  });

  step('with a connection again, compares the paper with the register', async () => {
    await context.setOffline(false);
    await scan(inForce.code);
    await heading(page, 'In force today');
    await page.getByText('The code on the paper was signed by the register and says the same').waitFor();
    await picture(page, 'without-connection-6-paper-agrees');
    await scan(forged(inForce));
    await page.getByText('The code on the paper does not say what the register says.').waitFor();
    expect(await page.locator('#paper-code').getAttribute('class')).toBe('own red');
    expect(await page.locator('main > .column > :first-child').getAttribute('id')).toBe('paper-code');
    await picture(page, 'without-connection-7-paper-differs');
  });

  step('says in red, without a connection, what has become of the certificate once it has heard of it', async () => {
    const owner = await stage.as('owner', 'desktop');
    const backstage = new Backstage(owner.request, stage.url);
    const list = async () => (await owner.request.get('/status/1/suspension')).text();
    const before = await list();
    const until = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
    await backstage.ask('post', `/v1/academies/${inForce.academyId}/certificates/${inForce.id}/suspension`, { reason: 'hygiene', until });
    for (const end = Date.now() + 25_000; (await list()) === before && Date.now() < end; ) await page.waitForTimeout(100);
    await owner.close();
    const moment = Date.now();
    await page.goto('/check');
    await heardSince(moment);
    await context.setOffline(true);
    await scan(inForce.code);
    await heading(page, 'Suspended: must not say they are certified');
    expect([await bandOf(), await page.locator('.name').innerText()]).toEqual(['band red', inForce.holderName]);
  });

  step('has kept nothing about whom it was asked for', async () => {
    await context.setOffline(false);
    await page.goto('/check');
    const paths = await page.evaluate<string[]>("caches.open('dermark-check').then((cache) => cache.keys()).then((requests) => requests.map(({ url }) => url.slice(location.origin.length)))");
    expect(paths.sort()).toEqual(['/check-verify.js', '/check/offline/heard', '/check/offline?lang=en', '/check/offline?lang=pt-PT']);
    expect(await page.evaluate('caches.keys()')).toEqual(['dermark-check']);
    const stored = await page.evaluate<string>("caches.open('dermark-check').then(async (cache) => JSON.stringify(localStorage) + (await Promise.all((await cache.matchAll()).map((kept) => kept.text()))).join())");
    for (const { number, holderName } of [inForce, suspended]) for (const told of [number, number.replaceAll('-', ''), holderName]) expect(stored).not.toContain(told);
  });
});
