// Does a reader keep notes beside a lesson, alone, in two tabs, and across versions of the programme?
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { DeclareEnemies } from '#libs/assessment/declare-enemies.js';
import { ImportBlueprint } from '#libs/assessment/import-blueprint.js';
import { ImportItems } from '#libs/assessment/import-items.js';
import { ImportStations } from '#libs/assessment/import-stations.js';
import { contentFolder } from '#libs/curriculum/content-folder.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { PublishProgramme } from '#libs/curriculum/publish-programme.js';
import { VersionsStore } from '#libs/curriculum/versions.store.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { startWorld, type Academy, type Trainee, type World } from '../../test/academy-at-work.js';
import { deleteNote, keepNote, newNoteId, notesInProgramme, notesOf, notesPath, noteWith, passage } from '../../test/noting.js';
import { mostNotes } from './core/note.js';

describe('notes beside a lesson', () => {
  let world: World;
  let academy: Academy;
  let trainee: Trainee;
  let lesson: string;
  let otherLesson: string;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    trainee = await world.trainee(academy, 'Inês Conceição');
    const lessons = await world.app.get(ProgrammesReader).lessonIdByCode(world.programmeVersionId);
    [lesson, otherLesson] = [lessons.get('1.4') ?? '', lessons.get('2.1') ?? ''];
  }, 60_000);
  afterAll(() => world.close());

  const reader = (name: string) => world.trainee(academy, name);

  it('are marks and texts, in the order of the lesson, as they were sent', async () => {
    const mark = await keepNote(trainee, lesson);
    expect(mark).toMatchObject({ kind: 'highlight', quote: passage, text: null, section: 'judging-the-result', place: 3000, locale: 'en', lessonCode: '1.4', revision: 1 });
    const note = await keepNote(trainee, lesson, { place: 20, section: null, quote: { ...passage, exact: '  day 4 \n"half' }, text: ' Ask first.\r\nThen look. ' });
    expect(note).toMatchObject({ kind: 'note', text: 'Ask first.\nThen look.', quote: { exact: '  day 4 \n"half' }, section: null });
    const section = await keepNote(trainee, lesson, { place: 5000, section: 'what-goes-wrong', quote: null, text: 'For the exam' });
    expect(section).toMatchObject({ kind: 'note', quote: null });
    expect(await notesOf(trainee, lesson)).toEqual([note, mark, section]);
    expect(await notesOf(trainee, otherLesson)).toEqual([]);
  });

  it('are one note when they are sent twice, at once or later', async () => {
    const twice = await reader('Rui Amaral');
    const id = newNoteId();
    const sent = await Promise.all([keepNote(twice, lesson, {}, id), keepNote(twice, lesson, {}, id)]);
    expect(sent[0]).toEqual(sent[1]);
    expect(await keepNote(twice, lesson, {}, id)).toEqual(sent[0]);
    expect(await notesOf(twice, lesson)).toEqual([sent[0]]);
  });

  it('are changed on top of what was seen: a second tab is told what is newer, and nothing of it is lost', async () => {
    const tabs = await reader('Ana Sousa');
    const { id } = await keepNote(tabs, lesson);
    const first = await keepNote(tabs, lesson, { revision: 1, text: 'from one tab' }, id);
    expect(first).toMatchObject({ revision: 2, kind: 'note' });
    const refusal = await tabs.visitor.refused('put', notesPath(lesson, id), noteWith({ revision: 1, text: 'from the other' }));
    expect(refusal).toMatchObject({ status: 409, code: 'note-changed', facts: { note: first } });
    const answers = await Promise.all(['one', 'two'].map((text) => tabs.visitor.send('put', notesPath(lesson, id), noteWith({ revision: 2, text }))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    // an answer that got lost is asked for again
    const [kept] = await notesOf(tabs, lesson);
    expect(await keepNote(tabs, lesson, { revision: 2, text: kept?.text }, id)).toEqual(kept);
    expect(await keepNote(tabs, lesson, { revision: 3, text: '   ' }, id)).toMatchObject({ revision: 4, kind: 'highlight', text: null });
  });

  it('are deleted once, not over something newer, and come back when that is undone', async () => {
    const undoing = await reader('Lia Matos');
    const note = await keepNote(undoing, lesson, { text: 'first' });
    const newer = await keepNote(undoing, lesson, { revision: 1, text: 'second' }, note.id);
    expect(await undoing.visitor.refused('delete', `${notesPath(lesson, note.id)}?revision=1`)).toMatchObject({ status: 409, code: 'note-changed', facts: { note: newer } });
    await deleteNote(undoing, lesson, newer);
    await deleteNote(undoing, lesson, newer);
    expect(await notesOf(undoing, lesson)).toEqual([]);
    expect(await undoing.visitor.refused('put', notesPath(lesson, note.id), noteWith({ revision: 2, text: 'third' }))).toMatchObject({ status: 410, code: 'note-deleted' });
    expect(await keepNote(undoing, lesson, { text: 'second' }, note.id)).toMatchObject({ id: note.id, text: 'second', revision: 1 });
  });

  it('are nobody else’s to see, change or delete, whatever their role; the same id with somebody else is another note', async () => {
    const own = await keepNote(trainee, lesson, { text: 'mine' });
    const other = await reader('Eva Moniz');
    for (const stranger of [other, academy.instructor, academy.owner, academy.assessor, academy.certifier]) {
      expect(await notesOf(stranger, lesson)).toEqual([]);
      expect(await notesInProgramme(stranger, world.programmeVersionId)).toMatchObject({ lessons: [] });
      await deleteNote(stranger, lesson, own);
      expect(await stranger.visitor.refused('put', notesPath(lesson, own.id), noteWith({ revision: 1, text: 'theirs' }))).toMatchObject({ status: 410, code: 'note-deleted' });
    }
    const theirs = await keepNote(other, lesson, { text: 'theirs' }, own.id);
    await deleteNote(other, lesson, theirs);
    expect(await notesOf(trainee, lesson)).toContainEqual(own);
  });

  it('never land with somebody else who signed in while the page stood open', async () => {
    const next = await reader('Noa Prates');
    const asWho = (personId: string) => ({ headers: { 'dermark-person': personId } });
    const one = notesPath(lesson, newNoteId());
    const ways: [method: 'get' | 'put' | 'delete', path: string, body?: object][] = [
      ['get', notesPath(lesson)],
      ['put', one, noteWith({ text: 'typed by the one before' })],
      ['delete', `${one}?revision=1`],
    ];
    for (const [method, path, body] of ways) expect(await next.visitor.send(method, path, body, asWho(trainee.personId))).toMatchObject({ status: 409, body: { code: 'other-person' } });
    expect(await notesOf(next, lesson)).toEqual([]);
    expect(await next.visitor.send('put', one, noteWith({ text: 'own' }), asWho(next.personId))).toMatchObject({ status: 200 });
  });

  it('are there for whoever may read the lesson, and for nobody else', async () => {
    await keepNote(academy.instructor, lesson, { text: 'for the next cohort' });
    const outsider = await world.person('Ninguém');
    const ways = (visitor: Trainee['visitor'], at = lesson, version = world.programmeVersionId) =>
      Promise.all([
        visitor.refused('get', notesPath(at)),
        visitor.refused('get', `/v1/programmes/${version}/notes`),
        visitor.refused('put', notesPath(at, newNoteId()), noteWith()),
        visitor.refused('delete', `${notesPath(at, newNoteId())}?revision=1`),
      ]);
    for (const refusal of await ways(outsider.visitor)) expect(refusal).toMatchObject({ status: 404, code: 'not-found' });
    for (const refusal of await ways(world.visitor())) expect(refusal).toMatchObject({ status: 401 });
    for (const refusal of await ways(trainee.visitor, newNoteId(), newNoteId())) expect(refusal).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('belong to their lesson: beside another one they are not found', async () => {
    const { id } = await keepNote(trainee, lesson, { text: 'here' });
    expect(await trainee.visitor.refused('put', notesPath(otherLesson, id), noteWith({ revision: 1, text: 'there' }))).toMatchObject({ status: 404 });
    await trainee.visitor.ask('delete', `${notesPath(otherLesson, id)}?revision=1`);
    expect((await notesOf(trainee, lesson)).map((note) => note.id)).toContain(id);
  });

  it.each<[string, object, string]>([
    ['neither mark nor say anything', { quote: null, text: ' \n ' }, 'note-empty'],
    ['say more than is kept', { text: 'x'.repeat(4001) }, 'input-invalid'],
    ['mark more than is kept', { quote: { ...passage, exact: 'x'.repeat(1001) } }, 'input-invalid'],
    ['mark nothing', { quote: { ...passage, exact: '' } }, 'input-invalid'],
    ['quote too much around it', { quote: { ...passage, prefix: 'x'.repeat(65) } }, 'input-invalid'],
    ['quote half a character', { quote: { ...passage, suffix: '\uD83D' } }, 'input-invalid'],
    ['quote a list', { quote: [] }, 'input-invalid'],
    ['leave out what they quote', { quote: undefined }, 'input-invalid'],
    ['name no heading', { section: 'No Heading' }, 'input-invalid'],
    ['stand before the beginning', { place: -1 }, 'input-invalid'],
    ['speak another language', { locale: 'pt-BR' }, 'input-invalid'],
    ['begin in the middle', { revision: 0.5 }, 'input-invalid'],
    ['say who wrote them', { personId: newNoteId() }, 'input-invalid'],
  ])('are refused when they %s', async (_, part, code) => {
    expect(await trainee.visitor.refused('put', notesPath(lesson, newNoteId()), noteWith(part))).toMatchObject({ status: 400, code });
  });

  it('may have 4,000 characters, and a passage of 1,000, counted as a reader counts', async () => {
    const exact = '🙂'.repeat(1000);
    expect(await keepNote(trainee, otherLesson, { text: 'é'.repeat(4000), quote: { ...passage, exact } })).toMatchObject({ quote: { exact } });
  });

  it(`are at most ${mostNotes} beside one lesson; those that are there can still be changed`, async () => {
    const diligent = await reader('Olga Lima');
    for (let at = 1; at < mostNotes; at += 1) await keepNote(diligent, lesson, { place: at });
    const [first, second] = await Promise.all([1, 2].map(() => diligent.visitor.send('put', notesPath(lesson, newNoteId()), noteWith())));
    expect([first?.status, second?.status].sort()).toEqual([200, 409]);
    expect(await diligent.visitor.refused('put', notesPath(lesson, newNoteId()), noteWith())).toMatchObject({ status: 409, code: 'notes-full', facts: { most: mostNotes } });
    const [oldest] = await notesOf(diligent, lesson);
    expect(await keepNote(diligent, lesson, { revision: 1, place: 1, text: 'still' }, oldest?.id)).toMatchObject({ revision: 2 });
    await keepNote(diligent, otherLesson);
  }, 60_000);

  it('are told lesson by lesson in the order of the programme, in the language that is asked for', async () => {
    const collecting = await reader('Gil Nunes');
    const [later, earlier] = [await keepNote(collecting, otherLesson, { text: 'two' }), await keepNote(collecting, lesson, { locale: 'pt-PT' })];
    const told = await notesInProgramme(collecting, world.programmeVersionId);
    expect(told).toMatchObject({ programmeTitle: expect.any(String), lessons: [{ lessonId: lesson, code: '1.4', notes: [earlier] }, { lessonId: otherLesson, code: '2.1', notes: [later] }] });
    const portuguese = await notesInProgramme(collecting, world.programmeVersionId, 'pt-PT');
    expect(portuguese.lessons[0]?.title).not.toBe(told.lessons[0]?.title);
  });

  it('stay beside their lesson in a newer version of the programme, and are listed when it has none any more', async () => {
    const apart = await startWorld();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dermark-content-'));
    try {
      const staying = await apart.trainee(await apart.academy('Academia da Linha'), 'Zita Alves');
      const { app, programmeVersionId } = apart;
      const idIn = async (version: string, code: string) => (await app.get(ProgrammesReader).lessonIdByCode(version)).get(code) ?? '';
      const [note, second] = [await keepNote(staying, await idIn(programmeVersionId, '1.4'), { text: 'stays' }), await keepNote(staying, await idIn(programmeVersionId, '2.1'))];
      await cp(contentFolder, folder, { recursive: true });
      for (const locale of ['en', 'pt-PT']) {
        const file = path.join(folder, locale, 'programme.md');
        await writeFile(file, (await readFile(file, 'utf8')).replace(/^version: .*$/m, 'version: "2031.1"'));
      }
      const publishing = new PublishProgramme(folder, app.get(Database), app.get(VersionsStore), app.get(ImportItems), app.get(DeclareEnemies), app.get(ImportBlueprint), app.get(ImportStations), app.get(Clock));
      const next = (await publishing.run()).programmeVersionId;
      expect(next).not.toBe(programmeVersionId);
      const lessonNow = await idIn(next, '1.4');
      expect(await notesOf(staying, lessonNow)).toEqual([note]);
      const changed = await keepNote(staying, lessonNow, { revision: 1, text: 'and grows' }, note.id);
      expect(await notesOf(staying, await idIn(programmeVersionId, '1.4'))).toEqual([changed]);
      await apart.superuser.query("update lesson_note set lesson_code = '9.9' where id = $1", [second.id]);
      expect((await notesInProgramme(staying, next)).lessons).toMatchObject([{ lessonId: lessonNow, code: '1.4' }, { lessonId: null, code: '9.9', title: null, notes: [{ id: second.id }] }]);
    } finally {
      await rm(folder, { recursive: true, force: true });
      await apart.close();
    }
  }, 120_000);

  it('are out of reach of the register too: it reads none, and removes those of erased people alone', async () => {
    const client = new pg.Client({ connectionString: world.db.appUrl });
    await client.connect();
    await client.query('begin');
    await client.query("select set_config('dermark.register', 'on', true), set_config('dermark.person', $1, true)", [academy.owner.personId]);
    expect((await client.query('select from lesson_note')).rowCount).toBe(0);
    await expect(client.query('select erase_notes($1)', [trainee.personId])).rejects.toMatchObject({ constraint: 'erasure_begins_with_the_person' });
    await client.query('rollback');
    await client.query('begin');
    await client.query("select set_config('dermark.register', 'on', true), set_config('dermark.person', $1, true)", [academy.owner.personId]);
    await client.query("update person set display_name = '—', erased_at = now() where id = $1", [trainee.personId]);
    await client.query('select erase_notes($1)', [trainee.personId]);
    expect((await client.query("select current_setting('dermark.person') as person")).rows).toEqual([{ person: academy.owner.personId }]);
    await client.query('rollback');
    await client.end();
    expect((await notesOf(trainee, lesson)).length).toBeGreaterThan(0);
  });

  it('are told to the person alone, and go with the person', async () => {
    const leaving = await reader('Carla Dias');
    await keepNote(leaving, lesson, { text: 'what I think of it' });
    const { held } = await leaving.visitor.ask<{ held: { learning: { notes: object[] } } }>('get', '/v1/me/export');
    expect(held.learning.notes).toMatchObject([{ lesson: '1.4', section: 'judging-the-result', ...passage, text: 'what I think of it' }]);
    await leaving.visitor.ask('post', '/v1/me/erasure', { typed: leaving.email });
    expect((await world.superuser.query('select from lesson_note where person_id = $1', [leaving.personId])).rowCount).toBe(0);
    expect((await world.superuser.query('select from lesson_note')).rowCount).toBeGreaterThan(0);
  });
});
