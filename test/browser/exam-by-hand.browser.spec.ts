// Is an exam with a text and a photo sat, marked and heard again in the browser, and does whoever hears it see both as they were?
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { v7 } from 'uuid';
import { itemsByStem } from '../../apps/cli/demo/answer-key.js';
import { contentOf, keyOf, type ItemSource } from '#libs/assessment/core/item-source.js';
import { photoItem, writtenItem } from '../written-items.js';
import { heading, press } from './acts.js';
import { rightAnswer } from './answering.js';
import { Backstage } from './backstage.js';
import { isFaulty, look, violationsOn } from './look.js';
import { openStage, picture, type Locale, type Stage, type Width } from './stage.js';
import { steps } from './steps.js';

const domain = 'M3';
const [shown, told] = ['S-3-81', 'S-3-82'] as const;
const sources: readonly ItemSource[] = [photoItem(shown, { domain, lesson: null }), writtenItem(told, { domain, lesson: null })];
const text = 'Sob pressão empalidece, por isso é um vaso superficial.';

describe('an exam with a text and a photo', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  let page: Page;
  let backstage: Backstage;
  let [attemptId, enrolmentId, academyId] = ['', '', ''];
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    await stage.plant(async (superuser) => {
      for (const source of sources) {
        const [item, version] = [v7(), v7()];
        await superuser.query("insert into item (id, code, bank, exposed) values ($1, $2, 'secure', true)", [item, source.code]);
        await superuser.query(
          "insert into item_version (id, item_id, version, domain, kind, level, gate, difficulty, content, digest, state, created_at) values ($1, $2, 1, $3, $4, 'analyse', false, 0.5, $5, sha256('x'), 'live', now())",
          [version, item, domain, source.kind, JSON.stringify(contentOf(source))],
        );
        const key = keyOf(source);
        await superuser.query('insert into item_key (item_version_id, correct, rationales, rubric, lesson, claims, sources) values ($1, $2, $3, $4, null, $5, $6)', [version, [], {}, JSON.stringify(key.rubric), key.claims, key.sources]);
      }
      await superuser.query('set session_replication_role = replica');
      await superuser.query(`update blueprint set rules = jsonb_set(rules, '{domains,${domain},kinds}', '{"photo": {"min": 1}, "written": {"min": 1}}')`);
      await superuser.query('set session_replication_role = origin');
      // two read each answer
      const { rows: [second] } = await superuser.query<{ id: string }>('select person_id as id from email_address where address = $1', [stage.signIns['certifier']?.email]);
      await superuser.query("insert into role_grant (id, person_id, academy_id, role, granted_at) select $1, $2, academy_id, 'assessor', now() from role_grant where person_id = $2 and role = 'certifier' limit 1", [v7(), second?.id]);
    });
    contexts.push(await stage.as('trainee', 'phone', 'pt-PT'));
    page = await contexts[0]!.newPage();
    backstage = new Backstage(contexts[0]!.request, stage.url);
  }, 180_000);
  afterAll(() => stage.close());

  const settings: readonly { width: Width; locale: Locale }[] = [{ width: 'phone', locale: 'pt-PT' }, { width: 'desktop', locale: 'en' }];
  const looked = async (role: string, address: string, name: string, act: (other: Page, locale: Locale) => Promise<void>) => {
    for (const { width, locale } of settings) {
      const context = await stage.as(role, width, locale);
      const other = await context.newPage();
      const seen = await look(other, address);
      expect(isFaulty(seen) ? seen : null).toBeNull();
      await act(other, locale);
      expect((await violationsOn(other)).map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
      await picture(other, `${name}-${width}-${locale}`);
      await context.close();
    }
  };

  step('is begun, written and photographed in the exam’s own page, and handed in', async () => {
    const items = itemsByStem('pt-PT');
    await backstage.study((stem) => rightAnswer(itemsByStem().get(stem)!));
    ({ enrolmentId } = await backstage.progress());
    const exam = await backstage.ask<{ id: string; items: { position: number; kind: string; stem: string; options: { id: string; text: string }[]; revision: number }[] }>('post', `/v1/enrolments/${enrolmentId}/attempts`, { requirement: 'exam', locale: 'pt-PT', pledge: 1 });
    attemptId = exam.id;
    for (const { position, kind, stem, revision } of exam.items) {
      if (kind !== 'photo' && kind !== 'written') await backstage.ask('put', `/v1/attempts/${attemptId}/responses/${position}`, { choice: rightAnswer(items.get(stem)!), revision });
    }
    await page.goto(`/attempts/${attemptId}?enrolment=${enrolmentId}`);
    const question = async (wanted: string) => {
      const place = exam.items.find(({ kind }) => kind === wanted)!.position + 1;
      await page.getByRole('navigation', { name: 'Perguntas' }).getByRole('button', { name: new RegExp(`^(Pergunta )?${place}(\\D|$)`) }).click();
    };
    await question('written');
    await page.getByRole('textbox').fill(text);
    await question('photo');
    await page.getByLabel('Tirar ou escolher uma fotografia').setInputFiles({ name: 'linha.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 400, height: 300, channels: 3, background: '#aa7755' } }).jpeg().toBuffer() });
    await page.getByRole('img', { name: 'Fotografia 1 da sua resposta' }).waitFor();
    await picture(page, 'exam-by-hand-sitting-phone-pt-PT');
    await press(page.getByRole('navigation', { name: 'Perguntas' }), 'Rever e entregar');
    await press(page, 'Entregar');
    await heading(page, 'Entregue, e a ser classificado');
    await picture(page, 'exam-by-hand-waiting-phone-pt-PT');
  });

  step('is marked by two, and its result says nothing of its questions', async () => {
    const tasks = (await stage.plant((superuser) => superuser.query<{ id: string }>('select task_id as id from hand_task_origin where attempt_id = $1', [attemptId]))).rows;
    expect(tasks).toHaveLength(2);
    for (const role of ['assessor', 'certifier']) {
      const context = await stage.as(role, 'desktop');
      const marker = new Backstage(context.request, stage.url);
      academyId = (await marker.ask<{ memberships: { academyId: string; role: string }[] }>('get', '/v1/session')).memberships.find((held) => held.role === 'assessor')?.academyId ?? '';
      for (const { id } of tasks) await marker.ask('put', `/v1/academies/${academyId}/marking/answers/${id}/mark`, { points: role === 'assessor' ? [2, 1] : [2, 2] });
      await context.close();
    }
    for (let tries = 0; tries < 100 && (await backstage.ask<{ state: string }>('get', `/v1/attempts/${attemptId}`)).state !== 'scored'; tries += 1) await page.waitForTimeout(100);
    await page.reload();
    await heading(page, 'Aprovado');
    expect(await page.locator('main').innerText()).not.toContain(text);
    await picture(page, 'exam-by-hand-result-phone-pt-PT');
  });

  step('is seen by whoever hears the appeal as it was, photo, text and marks, in both languages', async () => {
    const { id: appeal } = await backstage.ask<{ id: string }>('post', `/v1/attempts/${attemptId}/appeals`, { reason: 'A fotografia foi classificada sem razão abaixo do que devia.' });
    for (const [kind, code] of [['photo', shown], ['written', told]] as const) {
      await looked('registrar', `/register/rescorings?appeal=${appeal}`, `exam-by-hand-replay-${kind}`, async (other, locale) => {
        await press(other, locale === 'en' ? 'Open the replay' : 'Abrir a tentativa');
        const next = other.getByRole('button', { name: locale === 'en' ? 'Next' : 'Seguinte' });
        for (let question = 0; question < 28 && !(await other.getByText(code).first().isVisible()); question += 1) await next.click();
        if (kind === 'written') await other.getByText(text).first().waitFor();
        else {
          const image = other.locator('main img').first();
          for (let tries = 0; tries < 100 && (await image.evaluate((drawn) => (drawn as unknown as { naturalWidth: number }).naturalWidth)) === 0; tries += 1) await other.waitForTimeout(50);
          expect(await image.evaluate((drawn) => (drawn as unknown as { naturalWidth: number }).naturalWidth)).toBe(400);
        }
      });
    }
  });
});
