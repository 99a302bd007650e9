// Is every page accessible, quiet in the console, translated and free of sideways scrolling, at both widths and in both languages?
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openStage, picture, type Stage, type Width } from './stage.js';

interface Enrolment {
  readonly id: string;
}

describe('every page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 120_000);
  afterAll(() => stage.close());

  /** The addresses that each kind of person can open, with real ids in them. */
  async function addressesOf(role: string): Promise<string[]> {
    const context = await stage.as(role === 'nobody' ? 'trainee' : role, 'desktop', 'en');
    const ask = async <T>(path: string) => (await (await context.request.get(path)).json()) as T;
    const me = await ask<{ memberships: { academyId: string }[] }>('/v1/session');
    const academy = me.memberships[0]?.academyId;
    try {
      if (role === 'nobody') return ['/', '/sign-in', '/forgot', '/academies/apply', '/privacy', '/terms', '/imprint', '/inbox', '/links/unknown.token', '/not-a-page'];
      if (role === 'trainee') {
        const [enrolment] = await ask<Enrolment[]>('/v1/me/enrolments');
        const { requirements } = await ask<{ requirements: { kind: string; subjectId: string }[] }>(`/v1/enrolments/${enrolment?.id}`);
        const lessons = requirements.filter(({ kind }) => kind === 'lesson').map(({ subjectId }) => `/lessons/${subjectId}`);
        return ['/study', `/study/${enrolment?.id}`, `/study/${enrolment?.id}/start/quiz:M2`, `/study/${enrolment?.id}/start/exam`, ...lessons, '/my/certificates', '/account'];
      }
      if (role === 'registrar') return ['/register', '/register/concerns', '/register/certificates', '/register/ledger', '/account'];
      const cohorts = await ask<{ id: string; trainees: { enrolmentId: string; name: string }[] }[]>(`/v1/academies/${academy}/cohorts`);
      const [cohort] = cohorts;
      const trainee = cohort?.trainees[0]?.enrolmentId;
      const base = `/academies/${academy}`;
      const shared = [base, `${base}/cohorts/${cohort?.id}`, `${base}/trainees/${trainee}`];
      if (role === 'owner') return [...shared, `${base}/cohorts/new`, `${base}/cohorts/${cohort?.id}/enrol`, `${base}/people`, `${base}/people/invite`, `${base}/record`, `${base}/certificates`];
      if (role === 'certifier') {
        const toDecide = await ask<{ enrolmentId: string }[]>(`${`/v1/academies/${academy}`}/decisions`);
        return [base, ...toDecide.map(({ enrolmentId }) => `${base}/decisions/${enrolmentId}`), `${base}/certificates`];
      }
      const { requirements } = await ask<{ requirements: { kind: string; subjectId: string }[] }>(`/v1/academies/${academy}/enrolments/${trainee}`);
      const station = requirements.find(({ kind }) => kind === 'station')?.subjectId;
      return [...shared, `${base}/trainees/${trainee}/stations/${station}`, `${base}/trainees/${trainee}/name`];
    } finally {
      await context.close();
    }
  }

  async function look(page: Page, address: string): Promise<object> {
    const said: string[] = [];
    const listen = (text: string) => said.push(text);
    page.on('console', (message) => message.type() === 'error' && !/status of 4\d\d/.test(message.text()) && listen(message.text()));
    page.on('pageerror', (error) => listen(String(error)));
    await page.goto(address);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    const sideways = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    const untranslated = await page.evaluate("[...document.body.innerText.matchAll(/\\b[a-z]+(?:\\.[a-z]+[A-Za-z]*){1,3}\\b(?!\\.)/g)].map(([word]) => word).filter((word) => !/@|example|www|http|localhost/.test(word) && !word.includes('dermark'))");
    page.removeAllListeners('console');
    page.removeAllListeners('pageerror');
    return {
      address,
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
      said,
      sideways,
      untranslated,
    };
  }

  const people = ['nobody', 'trainee', 'owner', 'assessor', 'certifier', 'registrar'];
  const settings: [Width, 'en' | 'pt-PT'][] = [['phone', 'pt-PT'], ['desktop', 'en']];

  describe.each(people)('of %s', (role) => {
    it.each(settings)('is fit to be shown on a %s in %s', async (width, locale) => {
      const addresses = await addressesOf(role);
      const context = role === 'nobody' ? await stage.visit(width, locale) : await stage.as(role, width, locale);
      const page = await context.newPage();
      const faults: object[] = [];
      for (const [place, address] of addresses.entries()) {
        const seen = (await look(page, address)) as { violations: string[]; said: string[]; sideways: number; untranslated: string[] };
        await picture(page, `${role}-${place}-${width}-${locale}`);
        if (seen.violations.length > 0 || seen.said.length > 0 || seen.sideways > 0 || seen.untranslated.length > 0) faults.push(seen);
        expect(await page.evaluate('document.documentElement.lang')).toBe(locale);
      }
      await context.close();
      expect(faults).toEqual([]);
    }, 120_000);
  });

  it.each(settings)('of the public check is fit to be shown on a %s in %s', async (width, locale) => {
    const context = await stage.visit(width, locale);
    const page = await context.newPage();
    const faults: object[] = [];
    const misspelt = `${stage.sample.slice(0, -1)}${stage.sample.endsWith('7') ? '8' : '7'}`;
    for (const [place, address] of ['/check', `/check/${stage.sample}`, `/check/${misspelt}`, `/check/${stage.sample}/concern`].entries()) {
      const seen = (await look(page, address)) as { violations: string[]; said: string[]; sideways: number };
      await picture(page, `check-${place}-${width}-${locale}`);
      if (seen.violations.length > 0 || seen.said.length > 0 || seen.sideways > 0) faults.push(seen);
    }
    await context.close();
    expect(faults).toEqual([]);
  }, 120_000);
});
