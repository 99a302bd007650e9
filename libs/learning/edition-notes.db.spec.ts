// Do notes stay beside the lesson of the academy that added it, and beside no other academy's of the same code?
import pg from 'pg';
import { startWorld, type Academy, type Trainee, type World } from '../../test/academy-at-work.js';
import { deleteNote, keepNote, newNoteId, notesInProgramme, notesOf, notesPath, noteWith } from '../../test/noting.js';
import { publishEdition, startEdition, type Desk } from '../../test/writing-editions.js';
import { ProgrammesReader } from '../curriculum/programmes.reader.js';

let world: World;
let academy: Academy;
let other: Academy;
let ours: Desk;
let theirs: Desk;
/** Somebody who reads at both. */
let reader: Trainee;

beforeAll(async () => {
  world = await startWorld();
  academy = await world.academy('Academia do Ponto');
  other = await world.academy('Academia do Outro Ponto');
  ours = await publishEdition(academy, academy.owner);
  theirs = await publishEdition(other, other.owner);
  reader = await world.trainee(academy, 'Inês Conceição');
  await other.owner.visitor.ask('post', `${other.path}/cohorts/${other.cohortId}/enrolments`, { email: reader.email, name: 'Inês', locale: 'en' });
}, 60_000);
afterAll(() => world.close());

const lessonIn = async (versionId: string, code: string): Promise<string> => (await world.app.get(ProgrammesReader).lessonIdByCode(versionId)).get(code) ?? '';

describe('a note beside a lesson that an academy added', () => {
  it('stands beside no other academy’s lesson of that code, where it is neither changed nor deleted', async () => {
    const [here, there] = [await lessonIn(ours.id, '1.A1'), await lessonIn(theirs.id, '1.A1')];
    const note = await keepNote(reader, here, { text: 'in our room' });
    expect(await notesOf(reader, here)).toEqual([note]);
    expect(await notesOf(reader, there)).toEqual([]);
    expect(await reader.visitor.refused('put', notesPath(there, note.id), noteWith({ revision: 1, text: 'there' }))).toMatchObject({ status: 404 });
    await deleteNote(reader, there, note);
    expect(await notesOf(reader, here)).toEqual([note]);
    const mine = await keepNote(reader, there, { text: 'at the other one' });
    expect(await notesOf(reader, there)).toEqual([mine]);
    await deleteNote(reader, there, mine);
  });

  it('goes on into that academy’s next edition', async () => {
    const [note] = await notesOf(reader, await lessonIn(ours.id, '1.A1'));
    const next = await startEdition(academy, academy.owner, { name: 'Next year', from: ours.id });
    const { revision, texts } = await next.lesson('1.A1');
    await next.write('1.A1', revision, { 'pt-PT': { ...texts['pt-PT']!, title: 'A luz, outra vez' } });
    await next.publish();
    const lesson = await lessonIn(next.id, '1.A1');
    expect(await notesOf(reader, lesson)).toEqual([note]);
    const changed = await keepNote(reader, lesson, { revision: 1, text: 'and next year' }, note?.id);
    expect(await notesOf(reader, await lessonIn(ours.id, '1.A1'))).toEqual([changed]);
  });

  it('counts towards the lesson’s own notes, and is listed under its title or under its academy’s name', async () => {
    const there = await keepNote(reader, await lessonIn(theirs.id, '1.A1'), { text: 'theirs' });
    const [here] = await notesOf(reader, await lessonIn(ours.id, '1.A1'));
    const [named, namedOther] = [{ id: academy.id, name: 'Academia do Ponto' }, { id: other.id, name: 'Academia do Outro Ponto' }];
    const title = 'A luz na nossa sala';
    expect((await notesInProgramme(reader, ours.id)).lessons).toEqual([
      { lessonId: await lessonIn(ours.id, '1.A1'), code: '1.A1', title, writtenIn: 'pt-PT', addedBy: named, notes: [here] },
      { lessonId: null, code: '1.A1', title: null, writtenIn: null, addedBy: namedOther, notes: [there] },
    ]);
    expect((await notesInProgramme(reader, theirs.id)).lessons.map(({ lessonId, addedBy, notes }) => [lessonId !== null, addedBy, notes.length])).toEqual([[true, namedOther, 1], [false, named, 1]]);
    expect((await notesInProgramme(reader, world.programmeVersionId)).lessons.map(({ lessonId, title: known }) => [lessonId, known])).toEqual([[null, null], [null, null]]);
  });
});

describe('a note beside a lesson of the programme', () => {
  it('stands beside it in every edition, adapted or not, at whichever academy', async () => {
    const note = await keepNote(reader, await lessonIn(world.programmeVersionId, '1.1'), { text: 'everywhere' });
    for (const version of [ours.id, theirs.id]) expect(await notesOf(reader, await lessonIn(version, '1.1'))).toEqual([note]);
    expect((await notesInProgramme(reader, ours.id)).lessons[0]).toMatchObject({ code: '1.1', addedBy: null, notes: [note] });
  });
});

describe('the database', () => {
  it('keeps no note beside an added lesson of nobody’s, nor beside an academy’s lesson that the programme has', async () => {
    const client = new pg.Client({ connectionString: world.db.appUrl });
    await client.connect();
    for (const [code, addedBy] of [['1.A1', null], ['1.4', academy.id]] as const) {
      await client.query('begin');
      await client.query("select set_config('dermark.person', $1, true)", [reader.personId]);
      const note = client.query(
        `insert into lesson_note (person_id, id, programme_code, lesson_code, added_by, locale, place, text, revision, created_at, updated_at)
         values ($1, $2, 'smp-technician', $3, $4, 'en', 0, 'x', 1, now(), now())`,
        [reader.personId, newNoteId(), code, addedBy],
      );
      await expect(note).rejects.toMatchObject({ constraint: 'an_added_lesson_is_an_academys' });
      await client.query('rollback');
    }
    await client.end();
  });

  it('tells the reader beside whose lesson a note stands', async () => {
    const { held } = await reader.visitor.ask<{ held: { learning: { notes: { lesson: string; addedBy: string | null }[] } } }>('get', '/v1/me/export');
    const told = held.learning.notes.map(({ lesson, addedBy }) => `${lesson} ${addedBy}`);
    expect(told.sort()).toEqual([`1.1 null`, ...[academy.id, other.id].sort().map((id) => `1.A1 ${id}`)]);
  });
});
