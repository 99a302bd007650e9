// Does a trainee practise what was read, meet again what was wrong, and see an honest plan?
import { addDays } from '#libs/kernel/calendar.js';
import type { AnsweredCardView } from './practice-answer-view.js';
import type { PracticeView } from './practice-view.js';
import { trainee as journey } from '../../apps/api/test/journeys/people.js';
import { startWorld, type Academy, type Trainee, type World } from '../../test/academy-at-work.js';
import { answerCard, answerTo, daysLater, nextCard, nextOf, practiceOf, practicePath, readLesson } from '../../test/practising.js';

describe('spaced practice', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const reader = async (name: string, ...lessons: string[]): Promise<Trainee> => {
    const trainee = await world.trainee(academy, name);
    for (const code of lessons) await readLesson(trainee, code);
    return trainee;
  };

  it('has nothing to ask before a lesson is read, then its words and the items of its module', async () => {
    const trainee = await reader('Inês Conceição');
    const before = await practiceOf(trainee);
    expect(before).toMatchObject({ card: null, hasMore: false, counts: { newItems: 0, newTerms: 0 }, share: { done: 0, total: 0 }, readiness: { seen: 0, firm: 0 } });
    expect(before.readiness.cards).toBeGreaterThan(200);
    await readLesson(trainee, '1.4');
    const after = await practiceOf(trainee);
    expect(after.counts.newTerms).toBeGreaterThan(2);
    expect(after.counts.newItems).toBeGreaterThan(5);
    expect(after.readiness).toEqual(before.readiness);
    await readLesson(trainee, '1.1');
    const more = await practiceOf(trainee);
    expect(more.counts.newItems).toBe(after.counts.newItems);
    expect(more.counts.newTerms).toBeGreaterThan(after.counts.newTerms);
  });

  it('tells after the answer what was right, why, and in which paragraph it is taught', async () => {
    const trainee = await reader('Ana Sousa', '1.4');
    const card = await nextOf(trainee, 'item');
    const answered = await answerCard(trainee, card);
    expect(answered).toMatchObject({ subject: card.subject, kind: 'item', right: true, rating: 'good', revision: 1, why: { lessonId: expect.any(String), code: expect.stringMatching(/^1\./), anchor: expect.any(String), heading: expect.any(String) } });
    expect(answered.options.map(({ id, text }) => ({ id, text }))).toEqual(card.item?.options);
    expect(answered.options.every(({ rationale }) => rationale.length > 10)).toBe(true);
    expect(answered.dueOn && answered.dueOn > (await practiceOf(trainee)).today).toBe(true);
  });

  it('brings a guess back sooner than what was known, and a wrong answer the next day', async () => {
    const trainee = await reader('Rui Amaral', '1.4');
    const [known, guessed, missed] = [await answerCard(trainee, await nextOf(trainee, 'item')), await answerCard(trainee, await nextOf(trainee, 'item'), { guessed: true }), await answerCard(trainee, await nextOf(trainee, 'item'), { wrong: true })];
    expect([known.rating, guessed.rating, missed.rating]).toEqual(['good', 'hard', 'again']);
    expect(guessed).toMatchObject({ right: true });
    expect(missed).toMatchObject({ right: false, dueOn: addDays((await practiceOf(trainee)).today, 1) });
    expect(known.dueOn! >= guessed.dueOn! && guessed.dueOn! >= missed.dueOn!).toBe(true);
  });

  it('shows a word, lets it be rated, and asks the easy one last', async () => {
    const trainee = await reader('Lia Matos', '1.4');
    const card = await nextOf(trainee, 'term');
    expect(card).toMatchObject({ item: null, term: { word: expect.any(String), meaning: expect.any(String), lessonCode: '1.4' } });
    const rate = (rating: string) => trainee.visitor.ask<AnsweredCardView>('post', `${practicePath(trainee)}/answers`, { ...answerTo(card), rating });
    expect(await rate('easy')).toMatchObject({ right: true, kind: 'term', options: [], why: { code: '1.4', anchor: null } });
  });

  it('asks first what was wrong on an earlier day, and lets it go when it is right on a later one', async () => {
    const trainee = await reader('Sara Reis', '1.4');
    const missed = await nextOf(trainee, 'item');
    await answerCard(trainee, missed, { wrong: true });
    expect((await practiceOf(trainee)).counts).toMatchObject({ redo: 0, again: 1, redoQueue: 1 });
    // all the others first, then once more what was wrong today
    for (let card = await nextCard(trainee, '&more=true'); card.subject !== missed.subject; card = await nextCard(trainee, '&more=true')) await answerCard(trainee, card);
    const again = await nextCard(trainee, '&more=true');
    expect(again).toMatchObject({ reason: 'again', revision: 1 });
    await answerCard(trainee, again);
    expect(await practiceOf(trainee, '&more=true')).toMatchObject({ card: null, hasMore: false, counts: { redoQueue: 1 } });
    await daysLater(world, trainee, 1, async () => {
      const first = await nextCard(trainee);
      expect(first).toMatchObject({ subject: missed.subject, reason: 'redo', revision: 2 });
      await answerCard(trainee, first);
      expect((await practiceOf(trainee)).counts).toMatchObject({ redo: 0, redoQueue: 0 });
    });
  });

  it('takes over what was wrong in a quiz, once that is handed in', async () => {
    const trainee = await reader('Carla Dias', '1.1', '1.2', '1.3', '1.4', '1.5');
    const attempt = await trainee.visitor.ask<{ id: string; items: unknown[] }>('post', `/v1/enrolments/${trainee.enrolmentId}/attempts`, { requirement: 'quiz:M1', locale: 'en' });
    expect((await practiceOf(trainee)).counts.redoQueue).toBe(0);
    await trainee.visitor.ask('post', `/v1/attempts/${attempt.id}/submission`, {});
    expect((await practiceOf(trainee)).counts).toMatchObject({ redo: 0, redoQueue: attempt.items.length });
    await daysLater(world, trainee, 1, async () => {
      const { counts, card } = await practiceOf(trainee);
      expect(counts.redo).toBe(attempt.items.length);
      expect(card).toMatchObject({ kind: 'item', reason: 'redo', revision: 0 });
      await answerCard(trainee, card!);
      expect((await practiceOf(trainee)).counts.redo).toBe(attempt.items.length - 1);
    });
  });

  it('counts a double click once, and tells a stale tab how the card stands', async () => {
    const trainee = await reader('Gil Nunes', '1.4');
    const card = await nextOf(trainee, 'item');
    const { share } = await practiceOf(trainee);
    const [path, body, key] = [`${practicePath(trainee)}/answers`, answerTo(card), 'a-double-click-of-one-button'];
    const [first, second] = await Promise.all([trainee.visitor.ask('post', path, body, { key }), trainee.visitor.ask('post', path, body, { key })]);
    expect(second).toEqual(first);
    expect((await practiceOf(trainee)).share.done).toBe(share.done + 1);
    const stale = await trainee.visitor.refused('post', path, body);
    expect(stale).toMatchObject({ status: 409, code: 'practice-stale', facts: { subject: card.subject, revision: 1, right: true, dueOn: expect.any(String) } });
    const tabs = await nextOf(trainee, 'item');
    expect(await trainee.visitor.refused('post', path, { ...answerTo(tabs), version: card.version })).toMatchObject({ status: 409, code: 'practice-stale', facts: { subject: tabs.subject, revision: 0 } });
    const answers = await Promise.all([trainee.visitor.send('post', path, answerTo(tabs)), trainee.visitor.send('post', path, answerTo(tabs, { wrong: true }))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('ends when the minutes of the day are used, and goes on when more is wanted', async () => {
    const trainee = await reader('Nuno Pires', '1.1', '1.2', '1.3', '1.4', '1.5');
    const planned = await trainee.visitor.ask<PracticeView>('put', `${practicePath(trainee)}/plan`, { examOn: null, minutesADay: 5 });
    expect(planned).toMatchObject({ minutesLeft: 5, plan: { examOn: null, minutesADay: 5, isChosen: true }, share: { done: 0 } });
    const { total } = planned.share;
    for (let view = planned; view.card; view = await practiceOf(trainee)) await answerCard(trainee, view.card);
    const over = await practiceOf(trainee);
    expect(over).toMatchObject({ card: null, hasMore: true });
    expect(over.share.done).toBe(over.share.total);
    expect(Math.abs(over.share.done - total)).toBeLessThanOrEqual(6);
    expect((await practiceOf(trainee, '&more=true')).card).toMatchObject({ reason: 'new' });
  });

  it('forecasts when everything is ready, and what would be enough for an exam that comes too soon', async () => {
    const trainee = await reader('Olga Lima', '1.4');
    const { today } = await practiceOf(trainee);
    const plan = (examOn: string | null, minutesADay: number) => trainee.visitor.ask<PracticeView>('put', `${practicePath(trainee)}/plan`, { examOn, minutesADay });
    const calm = await plan(addDays(today, 200), 30);
    expect(calm.forecast).toMatchObject({ readyOn: expect.any(String), minutesNeeded: null });
    expect(calm.forecast.readyOn! <= addDays(today, 200)).toBe(true);
    const late = await plan(addDays(today, 14), 5);
    expect(late.forecast.minutesNeeded).toBeGreaterThan(5);
    expect((await plan(addDays(today, 14), late.forecast.minutesNeeded!)).forecast.readyOn! <= addDays(today, 14)).toBe(true);
    expect(await practiceOf(trainee)).toMatchObject({ plan: { examOn: addDays(today, 14), minutesADay: late.forecast.minutesNeeded, isChosen: true } });
  });

  it('speaks the language that is asked for', async () => {
    const trainee = await reader('Eva Moniz', '1.4');
    const [english, portuguese] = [await practiceOf(trainee), await trainee.visitor.ask<PracticeView>('get', `${practicePath(trainee)}?locale=pt-PT`)];
    expect(portuguese.card).toMatchObject({ subject: english.card?.subject, revision: 0 });
    expect(JSON.stringify(portuguese.card)).not.toBe(JSON.stringify(english.card));
  });

  it('sits the exam without what was practised standing in the way', async () => {
    const trainee = await reader('Zita Alves', '1.4');
    await answerCard(trainee, await nextCard(trainee));
    await journey.read(trainee.visitor, trainee.enrolmentId);
    expect((await practiceOf(trainee)).counts.newItems).toBeGreaterThan(50);
  });
});
