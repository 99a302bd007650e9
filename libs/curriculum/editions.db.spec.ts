// Does an academy write an edition that only it sees, lose nothing typed, and publish what nobody changes any more?
import pg from 'pg';
import { v7 } from 'uuid';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { ownText, publishEdition, startEdition, type Desk } from '../../test/writing-editions.js';
import type { LessonView } from './lesson-view.js';
import type { EditionHeadView } from './edition-view.js';
import { RetireClaim } from './retire-claim.js';
import { programmeVersion } from '../../test/programme-version.js';

let world: World;
let academy: Academy;
let other: Academy;

beforeAll(async () => {
  world = await startWorld();
  academy = await world.academy('Academia do Ponto');
  other = await world.academy('Academia do Outro Ponto');
}, 60_000);
// a code that was given once is not given again, so that each test begins at an academy without editions
beforeEach(async () => {
  academy = await world.anew(academy);
});
afterAll(() => world.close());

const list = ({ path, instructor }: Academy) => instructor.visitor.ask<EditionHeadView[]>('get', `${path}/editions?locale=en`);
const refusedToPublish = async ({ path, read }: Desk) => academy.owner.visitor.refused('post', `${path}/publication`, { mark: (await read()).mark });
/** That of no edition. */
const noMark = '0'.repeat(64);

describe('an edition', () => {
  it('begins as the newest version of the programme, of which nothing is changed yet', async () => {
    const desk = await startEdition(academy, academy.instructor);
    const edition = await desk.read();
    expect(edition).toMatchObject({ state: 'draft', name: 'Winter course', base: { versionId: world.programmeVersionId, version: programmeVersion }, newer: null, adapted: 0, added: 0, faults: [], lost: [] });
    expect(edition.modules.map(({ lessons, nextCode }) => `${lessons.length} ${nextCode}`)).toEqual(['5 1.A1', '6 2.A1', '5 3.A1', '6 4.A1', '6 5.A1', '4 6.A1', '5 7.A1']);
    expect(new Set(edition.modules.flatMap(({ lessons }) => lessons.map(({ kind }) => kind)))).toEqual(new Set(['platform']));
    expect(await refusedToPublish(desk)).toMatchObject({ code: 'edition-unchanged' });
  });

  it('is begun once, however often the button is pressed', async () => {
    const path = `${academy.path}/editions`;
    const key = 'one-wish-for-an-edition-01';
    const [first, second] = await Promise.all([academy.owner.visitor.ask('post', path, { name: 'Twice' }, { key }), academy.owner.visitor.ask('post', path, { name: 'Twice' }, { key })]);
    expect(second).toEqual(first);
  });

  it('is based on a version of the register only', async () => {
    for (const wish of [{ baseId: v7() }, { from: v7() }]) expect(await academy.owner.visitor.refused('post', `${academy.path}/editions`, { name: 'Astray', ...wish })).toMatchObject({ status: 404 });
    const published = await publishEdition(other, other.owner);
    for (const wish of [{ baseId: published.id }, { from: published.id }]) expect(await academy.owner.visitor.refused('post', `${academy.path}/editions`, { name: 'Astray', ...wish })).toMatchObject({ status: 404 });
    expect(await other.owner.visitor.refused('post', `${other.path}/editions`, { name: 'Of an edition', baseId: published.id })).toMatchObject({ status: 404 });
  });

  it('belongs to owners and instructors of its academy; to others it does not exist', async () => {
    const { path, id } = await startEdition(academy, academy.owner, { name: 'Ours' });
    const trainee = await world.trainee(academy, 'Inês');
    for (const { visitor } of [other.owner, academy.assessor, academy.certifier, trainee]) expect(await visitor.refused('get', path)).toMatchObject({ status: 404 });
    const stolen = `${other.path}/editions/${id}`;
    expect(await other.owner.visitor.refused('get', stolen)).toMatchObject({ status: 404 });
    expect(await other.owner.visitor.refused('put', `${stolen}/lessons/1.A1`, { revision: 0, minutes: 5, texts: { en: ownText(), 'pt-PT': null } })).toMatchObject({ status: 404 });
    expect(await other.owner.visitor.refused('delete', `${stolen}?mark=${noMark}`)).toMatchObject({ status: 404 });
    expect(await other.owner.visitor.refused('post', `${stolen}/publication`, { mark: noMark })).toMatchObject({ status: 404 });
    expect((await list(other)).map((edition) => edition.id)).not.toContain(id);
  });

  it('may be given up while it is a draft', async () => {
    const desk = await startEdition(academy, academy.owner, { name: 'Not for long' });
    await desk.write('1.A1', 0, { en: ownText() });
    await academy.instructor.visitor.ask('delete', `${desk.path}?mark=${(await desk.read()).mark}`);
    expect(await academy.owner.visitor.refused('get', desk.path)).toMatchObject({ status: 404 });
  });
});

describe('a lesson of a draft', () => {
  it('is adapted from the programme’s text, beside which it is shown, and goes back to it', async () => {
    const desk = await startEdition(academy, academy.owner);
    const before = await desk.lesson('1.4');
    expect(before).toMatchObject({ kind: 'platform', revision: 0, texts: { en: null, 'pt-PT': null }, changedBy: null });
    expect(before.paragraphs.length).toBeGreaterThan(0);
    const text = before.base!.texts.en!;
    const written = await desk.write('1.4', 0, { en: { ...text, title: 'Pigment, and us' } }, 30);
    expect(written).toMatchObject({ kind: 'adapted', minutes: 30, changedBy: 'owner of Academia do Ponto', faults: [], texts: { en: { title: 'Pigment, and us' }, 'pt-PT': null } });
    expect(written.revision).toBeGreaterThan(0);
    expect((await desk.read()).modules[0]!.lessons[3]).toMatchObject({ code: '1.4', kind: 'adapted', title: 'Pigment, and us', writtenIn: ['en'], lessonId: null });
    await academy.owner.visitor.ask('delete', `${desk.path}/lessons/1.4?revision=${written.revision}`);
    expect(await desk.lesson('1.4')).toMatchObject({ kind: 'platform', revision: 0, texts: { en: null } });
  });

  it('is added behind those of its module, under a code that the programme never uses', async () => {
    const desk = await startEdition(academy, academy.owner);
    await desk.write('3.A1', 0, { en: ownText() });
    const module = (await desk.read()).modules[2]!;
    expect(module.lessons.at(-1)).toMatchObject({ code: '3.A1', kind: 'added', title: 'Light in our room' });
    expect(module.nextCode).toBe('3.A2');
    const texts = { en: ownText(), 'pt-PT': null };
    for (const code of ['9.A1', '3.9', '3.B1', 'x']) expect(await academy.owner.visitor.refused('put', `${desk.path}/lessons/${code}`, { revision: 0, minutes: 5, texts })).toMatchObject({ status: 404 });
    expect(await academy.owner.visitor.refused('put', `${desk.path}/lessons/3.A2`, { revision: 0, minutes: 5, texts: { en: null, 'pt-PT': null } })).toMatchObject({ code: 'edition-lesson-unfit' });
  });

  it('is kept with its faults, which are told with language, field and line, and stand in the way of publishing', async () => {
    const desk = await startEdition(academy, academy.owner);
    const { base } = await desk.lesson('1.4');
    const text = base!.texts.en!;
    const written = await desk.write('1.4', 0, { en: { ...text, title: '', body: `${text.body}\n\n## Without id\n\n[C9.99]` } });
    expect(written.faults.map(({ code, locale, field }) => `${code} ${locale} ${field}`)).toEqual(['title-empty en title', 'heading-without-id en body', 'claim-unknown en body']);
    expect(written.faults[1]!.line).toBe(text.body.split('\n').length + 2);
    const lost = await desk.write('1.4', written.revision, { en: { ...text, body: ownText().body } });
    expect(lost.faults.map(({ code }) => code)).toContain('paragraph-missing');
    expect(lost.advice.map(({ code }) => code)).toContain('claims-gone');
    const refusal = await refusedToPublish(desk);
    expect(refusal).toMatchObject({ status: 409, code: 'edition-has-faults' });
    expect(refusal.facts?.['faults']).toEqual(lost.faults);
    expect((await desk.read()).faults).toEqual(lost.faults);
  });

  it('tells a stale tab who changed it and when, and keeps what the first one wrote', async () => {
    const desk = await startEdition(academy, academy.owner);
    const seen = await desk.write('1.A1', 0, { en: ownText({ title: 'First' }) });
    const newer = await academy.instructor.visitor.ask<{ revision: number }>('put', `${desk.path}/lessons/1.A1`, { revision: seen.revision, minutes: 9, texts: { en: ownText({ title: 'Second' }), 'pt-PT': null } });
    const stale = { revision: seen.revision, minutes: 9, texts: { en: ownText({ title: 'Stale' }), 'pt-PT': null } };
    expect(await academy.owner.visitor.refused('put', `${desk.path}/lessons/1.A1`, stale)).toMatchObject({
      status: 409, code: 'edition-lesson-changed', facts: { code: '1.A1', revision: newer.revision, changedBy: 'instructor of Academia do Ponto', changedAt: expect.any(String) },
    }); // prettier-ignore
    expect(await academy.owner.visitor.refused('put', `${desk.path}/lessons/1.A1`, { ...stale, revision: 0 })).toMatchObject({ code: 'edition-lesson-changed' });
    expect(await academy.owner.visitor.refused('delete', `${desk.path}/lessons/1.A1?revision=${seen.revision}`)).toMatchObject({ code: 'edition-lesson-changed' });
    expect((await desk.lesson('1.A1')).texts.en?.title).toBe('Second');
    const answers = await Promise.all(['left', 'right'].map((title) => academy.owner.visitor.send('put', `${desk.path}/lessons/1.A1`, { ...stale, revision: newer.revision, texts: { en: ownText({ title }), 'pt-PT': null } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is not overwritten by a tab from before it was taken away and written anew', async () => {
    const desk = await startEdition(academy, academy.owner);
    const seen = await desk.write('1.A1', 0, { en: ownText() });
    await academy.owner.visitor.ask('delete', `${desk.path}/lessons/1.A1?revision=${seen.revision}`);
    await desk.write('1.A1', 0, { en: ownText({ title: 'Anew' }) });
    expect(await academy.owner.visitor.refused('put', `${desk.path}/lessons/1.A1`, { revision: seen.revision, minutes: 5, texts: { en: ownText(), 'pt-PT': null } })).toMatchObject({ code: 'edition-lesson-changed' });
  });

  it('is refused with what no text may hold, or more of it than fits', async () => {
    const desk = await startEdition(academy, academy.owner);
    for (const change of [{ body: 'x'.repeat(20_001) }, { body: 'a\u0000b' }, { title: 'a\nb' }, { objectives: Array.from({ length: 13 }, () => 'x') }, { terms: [{ term: 'x' }] as never }, { more: 'x' } as never]) {
      expect(await academy.owner.visitor.refused('put', `${desk.path}/lessons/1.A1`, { revision: 0, minutes: 5, texts: { en: ownText(change), 'pt-PT': null } })).toMatchObject({ status: 400 });
    }
  });

  it('can cite the statements of its version', async () => {
    const desk = await startEdition(academy, academy.owner);
    const { claims, sources } = await academy.owner.visitor.ask<{ claims: { id: string; text: string; sources: string[] }[]; sources: { id: string }[] }>('get', `${desk.path}/claims?locale=pt-PT`);
    expect(claims.length).toBeGreaterThan(100);
    expect(claims[0]).toMatchObject({ id: 'C1.01', text: expect.any(String) });
    expect(new Set(sources.map(({ id }) => id))).toEqual(new Set(claims.flatMap((claim) => claim.sources)));
  });
});

describe('a published edition', () => {
  it('stands under the draft’s id, counted and dated, and is a draft no more', async () => {
    const desk = await publishEdition(academy, academy.owner);
    expect((await list(academy)).find(({ id }) => id === desk.id)).toMatchObject({ state: 'published', name: 'Winter course', adapted: 1, added: 1, publishedAt: expect.any(String), base: { version: programmeVersion } });
    const { modules, mark } = await desk.read();
    expect(mark).toBeNull();
    expect(modules[0]!.lessons.map(({ code, kind }) => `${code} ${kind}`)).toEqual(['1.1 adapted', '1.2 platform', '1.3 platform', '1.4 platform', '1.5 platform', '1.A1 added']);
    for (const refused of [
      academy.owner.visitor.refused('put', `${desk.path}/lessons/1.A1`, { revision: 1, minutes: 5, texts: { en: ownText(), 'pt-PT': null } }),
      academy.owner.visitor.refused('delete', `${desk.path}?mark=${noMark}`),
      academy.owner.visitor.refused('get', `${desk.path}/lessons/1.A1`),
      academy.owner.visitor.refused('post', `${desk.path}/publication`, { mark: noMark }),
    ]) expect(await refused).toMatchObject({ code: 'edition-published' }); // prettier-ignore
    expect((await world.superuser.query('select from edition_draft where id = $1 union all select from edition_lesson where edition_id = $1', [desk.id])).rowCount).toBe(0);
  });

  it('is published once, however often the button is pressed', async () => {
    const desk = await startEdition(academy, academy.owner);
    await desk.write('1.A1', 0, { en: ownText() });
    const [key, { mark }] = ['one-wish-for-publishing-01', await desk.read()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => academy.owner.visitor.send('post', `${desk.path}/publication`, { mark }, { key })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect((await world.superuser.query('select from programme_version where id = $1', [desk.id])).rowCount).toBe(1);
  });

  it('says of each text whose it is, and in which language it stands', async () => {
    const desk = await publishEdition(academy, academy.owner);
    const lessons = new Map((await desk.read()).modules[0]!.lessons.map(({ code, lessonId }) => [code, lessonId]));
    const read = (code: string, locale: string) => academy.owner.visitor.ask<LessonView>('get', `/v1/lessons/${lessons.get(code)}?locale=${locale}`);
    const adapted = { academy: 'Academia do Ponto', kind: 'adapted' };
    expect(await read('1.1', 'en')).toMatchObject({ title: 'Layers, as we teach them', minutes: 25, writtenBy: adapted, writtenIn: 'en' });
    expect(await read('1.1', 'pt-PT')).toMatchObject({ title: 'Camadas do couro cabeludo', writtenBy: null, writtenIn: 'pt-PT' });
    expect(await read('1.2', 'en')).toMatchObject({ writtenBy: null, writtenIn: 'en' });
    for (const locale of ['en', 'pt-PT']) expect(await read('1.A1', locale)).toMatchObject({ title: 'A luz na nossa sala', writtenBy: { ...adapted, kind: 'added' }, writtenIn: 'pt-PT', previous: { code: '1.5' }, next: { code: '2.1' } });
    expect(await read('1.5', 'en')).toMatchObject({ writtenIn: 'en', next: { code: '1.A1', writtenIn: 'pt-PT' }, previous: { code: '1.4', writtenIn: 'en' } });
    const hits = await academy.owner.visitor.ask<{ code: string; writtenIn: string }[]>('get', `/v1/programmes/${desk.id}/search?q=lamp`);
    expect(hits.filter(({ code, writtenIn }) => code === '1.A1' || writtenIn !== 'en')).toEqual([expect.objectContaining({ code: '1.A1', writtenIn: 'pt-PT' })]);
  });

  it('is there for members of its academy, trainees included, and for registrars, of whom the record tells; for nobody else', async () => {
    const desk = await publishEdition(academy, academy.owner);
    const [lesson] = (await desk.read()).modules[0]!.lessons;
    const trainee = await world.trainee(academy, 'Rui');
    const registrar = await world.person('Registrar of editions');
    await world.superuser.query("insert into role_grant (id, person_id, academy_id, role, granted_at) values ($1, $2, null, 'registrar', now())", [v7(), registrar.personId]);
    const places = [`/v1/lessons/${lesson!.lessonId}`, `/v1/programmes/${desk.id}/outline`, `/v1/programmes/${desk.id}/search?q=zephyranthine`];
    for (const place of places) {
      for (const { visitor } of [academy.certifier, trainee, registrar]) expect(await visitor.send('get', place)).toMatchObject({ status: 200 });
      for (const { visitor } of [other.owner, await world.person('Nobody')]) expect(await visitor.refused('get', place)).toMatchObject({ status: 404 });
    }
    const { rows } = await world.superuser.query<{ actor_id: string; academy_id: string }>("select actor_id, academy_id from audit_entry where act = 'edition.read-by-registrar'");
    expect(rows).toEqual(places.map(() => ({ actor_id: registrar.personId, academy_id: academy.id })));
  });

  it('is not among the programmes that everybody sees', async () => {
    const desk = await publishEdition(academy, academy.owner);
    const everybody = world.visitor();
    expect((await everybody.ask<{ versionId: string }[]>('get', '/v1/programmes')).map(({ versionId }) => versionId)).toEqual([world.programmeVersionId]);
    expect(await everybody.refused('get', `/v1/programmes/${desk.id}`)).toMatchObject({ status: 404 });
    expect(await everybody.refused('get', `/v1/programmes/${desk.id}/outline`)).toMatchObject({ status: 401 });
  });

  it('is taken over into a new draft, as it is', async () => {
    const desk = await publishEdition(academy, academy.owner);
    const next = await startEdition(academy, academy.instructor, { name: 'Spring course', from: desk.id });
    expect(await next.read()).toMatchObject({ adapted: 1, added: 1, faults: [] });
    expect((await next.lesson('1.A1')).texts).toMatchObject({ en: null, 'pt-PT': { title: 'A luz na nossa sala' } });
    expect((await startEdition(academy, academy.owner, { from: next.id }).then((copy) => copy.read())).added).toBe(1);
  });

  it('warns of a statement withdrawn since, and cannot be published with one', async () => {
    const desk = await startEdition(academy, academy.owner);
    const { base } = await desk.lesson('2.3');
    const kept = await desk.write('2.3', 0, { en: base!.texts.en! });
    expect(kept.faults).toEqual([]);
    const cited = /\[(C2\.\d+)/.exec(base!.texts.en!.body)?.[1] ?? '';
    await world.app.get(RetireClaim).run(cited, 'A larger study found otherwise.');
    expect((await desk.lesson('2.3')).faults).toContainEqual(expect.objectContaining({ code: 'claim-retired', facts: expect.objectContaining({ id: cited }) as object }));
    expect(await refusedToPublish(desk)).toMatchObject({ code: 'edition-has-faults' });
  });
});

describe('the database', () => {
  const as = async (context: { academy?: string; register?: boolean }, sql: string, values: readonly unknown[] = []) => {
    const client = new pg.Client({ connectionString: world.db.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('dermark.academy', $1, true), set_config('dermark.register', $2, true)", [context.academy ?? '', context.register ? 'on' : 'off']);
      return await client.query(sql, [...values]).then(({ rowCount }) => rowCount, (refused: { code: string; constraint?: string }) => refused.constraint ?? refused.code);
    } finally {
      await client.end();
    }
  };

  it('changes nothing of an edition, whoever asks', async () => {
    const { id } = await publishEdition(academy, academy.owner);
    for (const sql of [
      "insert into learning_module select gen_random_uuid(), programme_version_id, 99, 'late', content from learning_module where programme_version_id = $1 limit 1",
      "insert into lesson (id, programme_version_id, module_id, code, minutes, content, sources) select gen_random_uuid(), $1, gen_random_uuid(), '9.9', 5, '{}', '{}'",
      "insert into programme_requirement values ($1, 'lesson:9.9', 'lesson', gen_random_uuid(), 99)",
      "insert into claim select $1, 'C9.99', 'house', '{}', '{}', '2030-01-01', '{}'",
    ]) {
      for (const context of [{ academy: academy.id }, { academy: other.id }, { register: true }, {}]) expect(await as(context, sql, [id])).toBe('published_is_immutable');
    }
    for (const sql of ['update programme_version set published_at = now() where id = $1', "update programme_version set state = 'draft', published_at = null where id = $1"]) {
      expect(await as({ academy: academy.id }, sql, [id])).toBe('published_is_immutable');
      expect(await as({ academy: other.id }, sql, [id])).toBe(0);
    }
  });

  it('shows an edition and its lessons to its academy and the register alone', async () => {
    const { id } = await publishEdition(academy, academy.owner);
    for (const [context, lessons] of [[{ academy: academy.id }, 38], [{ register: true }, 38], [{ academy: other.id }, 0], [{}, 0]] as const) {
      expect(await as(context, 'select from lesson where programme_version_id = $1', [id])).toBe(lessons);
      expect(await as(context, 'select from programme_version where id = $1', [id])).toBe(lessons > 0 ? 1 : 0);
    }
  });
});
