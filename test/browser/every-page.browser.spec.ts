// Is every page accessible, quiet in the console, translated and free of sideways scrolling, at both widths, in both languages, by day and by night?
import type { BrowserContext } from 'playwright-core';
import { addressesOf, everybody, type Somebody } from './addresses.js';
import { isFaulty, look, type Faults } from './look.js';
import { openStage, picture, type Locale, type Stage, type Width } from './stage.js';

interface Setting {
  readonly width: Width;
  readonly locale: Locale;
  readonly colours: 'dark' | 'light';
}

const settings: readonly Setting[] = [
  { width: 'phone', locale: 'pt-PT', colours: 'dark' },
  { width: 'desktop', locale: 'en', colours: 'light' },
];
const patience = 240_000;

describe('every page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage.close());

  async function faultsAt(context: BrowserContext, name: string, { width, locale, colours }: Setting, addresses: readonly string[]): Promise<Faults[]> {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
    const faults: Faults[] = [];
    for (const [place, address] of addresses.entries()) {
      const seen = await look(page, address);
      await picture(page, `${name}-${String(place).padStart(2, '0')}-${width}-${locale}`);
      if (isFaulty(seen)) faults.push(seen);
      expect(await page.evaluate('document.documentElement.lang')).toBe(locale);
    }
    await context.close();
    return faults;
  }

  describe.each(everybody)('of %s', (who: Somebody) => {
    let addresses: readonly string[];
    beforeAll(async () => {
      addresses = await addressesOf(stage, who);
    }, 60_000);

    it.each(settings)(
      'is fit to be shown on a $width in $locale, $colours',
      async (setting) => {
        const { width, locale } = setting;
        const context = who === 'nobody' ? await stage.visit(width, locale) : await stage.as(who, width, locale);
        expect(await faultsAt(context, who, setting, addresses)).toEqual([]);
      },
      patience,
    );
  });

  it.each(settings)(
    'of the public check is fit to be shown on a $width in $locale, $colours',
    async (setting) => {
      const misspelt = `${stage.sample.slice(0, -1)}${stage.sample.endsWith('7') ? '8' : '7'}`;
      const addresses = ['/check', '/check/offline', `/check/${stage.sample}`, `/check/${misspelt}`, `/check/${stage.sample}/concern`];
      expect(await faultsAt(await stage.visit(setting.width, setting.locale), 'check', setting, addresses)).toEqual([]);
    },
    patience,
  );
});
