// Does a published lesson carry its statements, can lessons be searched, and is a statement withdrawn everywhere at once?
import { v7 } from 'uuid';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import { StartAttempt } from '#libs/assessment/start-attempt.js';
import type { Actor } from '#libs/kernel/context.js';
import { asTrainee, startEngine, type Engine } from '../../test/engine.js';
import { CurriculumModule } from './curriculum.module.js';
import { ProgrammesReader } from './programmes.reader.js';
import { PublishProgramme } from './publish-programme.js';
import { ReadLesson } from './read-lesson.js';
import { RetireClaim } from './retire-claim.js';
import { SearchLessons } from './search-lessons.js';

let engine: Engine;
let versionId: string;
beforeAll(async () => {
  engine = await startEngine([CurriculumModule]);
  versionId = (await engine.get(PublishProgramme).run()).programmeVersionId;
});
afterAll(() => engine.close());

const actor: Actor = { personId: v7(), sessionId: v7(), signedInAt: new Date(), registrar: false, memberships: [{ academyId: v7(), role: 'trainee' }] };
const read = async (code: string, locale: 'en' | 'pt-PT' = 'en') => engine.get(ReadLesson).run(actor, (await engine.get(ProgrammesReader).lessonIdByCode(versionId)).get(code)!, locale);

describe('a published lesson', () => {
  it('carries each statement that it cites once, in its language, and the statements that contradict it', async () => {
    const [english, portuguese] = [await read('1.2'), await read('1.2', 'pt-PT')];
    expect(new Set(english.claims.map(({ id }) => id)).size).toBe(english.claims.length);
    expect(portuguese.claims.map(({ id, grade, sources }) => ({ id, grade, sources }))).toEqual(english.claims.map(({ id, grade, sources }) => ({ id, grade, sources })));
    for (const [at, { text }] of english.claims.entries()) expect(text).not.toBe(portuguese.claims[at]!.text);
    const disputed = english.claims.filter(({ conflicts }) => conflicts.length > 0);
    expect(disputed.length).toBeGreaterThan(0);
    for (const { id, conflicts } of disputed) for (const other of english.claims.filter((claim) => conflicts.includes(claim.id))) expect(other.conflicts).toContain(id);
  });

  it('explains its own words, and words of other lessons that it uses', async () => {
    const lesson = await read('3.4');
    expect(lesson.glossary.slice(0, lesson.terms.length)).toEqual(lesson.terms);
    expect(lesson.glossary.length).toBeGreaterThan(lesson.terms.length);
  });

  it('cannot be given other statements once it is published', async () => {
    await expect(engine.superuser.query("insert into claim select programme_version_id, 'C9.99', grade, sources, conflicts, review, content from claim limit 1")).rejects.toMatchObject({ constraint: 'published_is_immutable' });
    await expect(engine.superuser.query("update claim set content = '{}'")).rejects.toMatchObject({ constraint: 'published_is_immutable' });
  });
});

describe('a search across lessons', () => {
  const search = (wanted: string, locale: 'en' | 'pt-PT' = 'en', who: Actor = actor) => engine.get(SearchLessons).run(who, versionId, wanted, locale);

  it('finds the sections in either language', async () => {
    expect((await search('blow-out')).map(({ code }) => code)).toContain('2.5');
    expect((await search('desinfecao', 'pt-PT')).some(({ code }) => code.startsWith('4.'))).toBe(true);
    expect(await search('xyzzy')).toEqual([]);
  });

  it('is closed to those who may not read lessons, and to a version that is not there', async () => {
    await expect(search('skin', 'en', { ...actor, memberships: [] })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(engine.get(SearchLessons).run(actor, v7(), 'skin', 'en')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('a statement that is withdrawn', () => {
  const liveOn = async (claim: string) => (await engine.superuser.query<{ code: string }>("select i.code from item i join item_version v on v.item_id = i.id join item_key k on k.item_version_id = v.id where v.state = 'live' and $1 = any (k.claims) order by i.code", [claim])).rows.map(({ code }) => code);

  it('is told to the readers of its lessons, and what stands on it is asked no more', async () => {
    const claim = (await read('2.2')).claims.find(({ grade }) => grade === 'house')!.id;
    const standing = await liveOn(claim);
    expect(standing.length).toBeGreaterThan(0);
    const { lessons, items } = await engine.get(RetireClaim).run(claim, 'A larger study found otherwise.');
    expect(items).toEqual(standing);
    expect(lessons).toContain('2.2');
    expect(await liveOn(claim)).toEqual([]);
    const retired = (await read('2.2')).claims.filter((one) => one.retired !== null);
    expect(retired).toEqual([expect.objectContaining({ id: claim, retired: { at: engine.clock.now().toISOString(), reason: 'A larger study found otherwise.' } })]);
  });

  it('leaves a quiz with what is left', async () => {
    const personId = await engine.addPerson();
    const quarantined = (await engine.superuser.query<{ code: string }>("select i.code from item i join item_version v on v.item_id = i.id where v.state = 'quarantined' and i.bank = 'practice'")).rows.map(({ code }) => code);
    expect(quarantined.length).toBeGreaterThan(0);
    const itemCodes = await engine.get(ProgrammesReader).quizItems(versionId, 'M2');
    const { attemptId } = await engine.get(StartAttempt).run(asTrainee(personId), { purpose: 'quiz:M2', subjectId: v7(), personId, academyId: engine.academyId, locale: 'en', draw: { kind: 'quiz', itemCodes } });
    expect((await engine.get(AttemptsReader).view(asTrainee(personId), attemptId, 'en')).items).toHaveLength(8);
  });

  it('is withdrawn once, and only if somebody makes it', async () => {
    const { rows } = await engine.superuser.query<{ id: string }>('select claim_id as id from claim_retirement');
    await expect(engine.get(RetireClaim).run(rows[0]!.id, 'again')).rejects.toMatchObject({ code: 'claim-retired' });
    await expect(engine.get(RetireClaim).run('C9.99', 'never made')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(engine.superuser.query("update claim_retirement set reason = 'other'")).rejects.toThrow(/insert-only/);
  });
});
