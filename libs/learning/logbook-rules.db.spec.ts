// Who may touch a logbook, what is refused, and what is left of it when its trainee leaves or is forgotten?
import { v7 } from 'uuid';
import type { LogbookEntryView, LogbookView } from './logbook-view.js';
import type { Academy, Staff, Trainee, World } from '../../test/academy-at-work.js';
import { logbookOf, logbookPath, startKeeping, written, type LogbookKeeping } from '../../test/logbook-keeping.js';

describe('in a logbook', () => {
  let world: World;
  let academy: Academy;
  let keeping: LogbookKeeping;
  let trainee: Trainee;

  beforeAll(async () => {
    ({ world, academy, keeping, trainee } = await startKeeping());
  }, 60_000);
  afterAll(() => world.close());

  const moves = [['submission', {}], ['withdrawal', {}], ['countersignature', {}], ['return', { remark: 'Mend this.' }]] as const;

  it('strangers find nothing: other trainees, other academies, and whoever is not signed in', async () => {
    const entry = await keeping.submitted(trainee);
    const [neighbour, elsewhere] = [await world.trainee(academy, 'Rui Amaral'), await world.academy('Dot School')];
    const [path, content] = [logbookPath(trainee), await keeping.content(trainee)];
    const everyWay = async (visitor: Staff['visitor']) => [
      await visitor.refused('get', path),
      await visitor.refused('post', path, content),
      await visitor.refused('put', `${path}/${entry.id}`, { ...content, revision: entry.revision }),
      await visitor.refused('delete', `${path}/${entry.id}?revision=${entry.revision}`),
      ...(await Promise.all([...moves, ['supervisor', { supervisorId: academy.assessor.personId }] as const].map(([move, more]) => keeping.refused(trainee, { visitor }, entry, move, more)))),
    ];
    for (const { visitor } of [neighbour, elsewhere.instructor, elsewhere.owner]) for (const refusal of await everyWay(visitor)) expect(refusal).toMatchObject({ status: 404, code: 'not-found' });
    for (const refusal of await everyWay(world.visitor())) expect(refusal).toMatchObject({ status: 401 });
    expect(await elsewhere.instructor.visitor.refused('get', `${academy.path}/logbook-queue`)).toMatchObject({ status: 404 });
    expect(await trainee.visitor.refused('get', `${academy.path}/logbook-queue`)).toMatchObject({ status: 404 });
    expect(await keeping.refused(neighbour, neighbour, entry, 'withdrawal')).toMatchObject({ status: 404 });
  });

  it('the academy reads and does not write, and only the supervisor who is named decides', async () => {
    const entry = await keeping.submitted(trainee);
    const content = await keeping.content(trainee);
    for (const reader of [academy.instructor, academy.assessor, academy.owner, academy.certifier]) {
      expect((await logbookOf(trainee, reader)).entries.find(({ id }) => id === entry.id)).toMatchObject({ ...written, state: 'submitted', can: { edit: false, withdraw: false, decide: reader === academy.instructor } });
      expect(await reader.visitor.refused('put', `${logbookPath(trainee)}/${entry.id}`, { ...content, revision: entry.revision })).toMatchObject({ status: 404 });
      expect(await reader.visitor.refused('post', logbookPath(trainee), content)).toMatchObject({ status: 404 });
      for (const move of ['submission', 'withdrawal']) expect(await keeping.refused(trainee, reader, entry, move)).toMatchObject({ status: 404 });
    }
    for (const reader of [academy.assessor, academy.owner, academy.certifier]) {
      expect(await keeping.refused(trainee, reader, entry, 'countersignature')).toMatchObject({ status: 403, code: 'supervisor-only' });
      expect(await keeping.refused(trainee, reader, entry, 'return', { remark: 'Mend this.' })).toMatchObject({ status: 403, code: 'supervisor-only' });
    }
  });

  it('nobody supervises oneself, whatever the roles, nor does anybody without the role', async () => {
    const both = await world.trainee(academy, 'Both Assessor');
    await world.grant(both, academy.id, 'assessor');
    expect((await logbookOf(both, both)).supervisors.map(({ personId }) => personId)).not.toContain(both.personId);
    const elsewhere = await world.academy('Another School');
    for (const supervisorId of [both.personId, academy.certifier.personId, academy.owner.personId, elsewhere.instructor.personId, v7()]) {
      expect(await both.visitor.refused('post', logbookPath(both), await keeping.content(both, { supervisorId }))).toMatchObject({ status: 409, code: 'not-a-supervisor' });
    }
    const entry = await keeping.submitted(both);
    expect(await keeping.refused(both, both, entry, 'countersignature')).toMatchObject({ status: 403, code: 'own-assessment' });
    expect(await keeping.refused(both, both, entry, 'return', { remark: 'Mend this.' })).toMatchObject({ status: 403, code: 'own-assessment' });
  });

  it('every move outside the rules is refused with a code of its own', async () => {
    const draft = await keeping.draft(trainee);
    expect(await keeping.refused(trainee, trainee, draft, 'withdrawal')).toMatchObject({ status: 409, code: 'logbook-state-unfit', facts: { state: 'draft' } });
    expect(await keeping.refused(trainee, academy.instructor, draft, 'countersignature')).toMatchObject({ status: 404 });
    const signed = await keeping.countersigned(trainee);
    expect(await keeping.refused(trainee, trainee, signed, 'submission')).toMatchObject({ status: 409, code: 'logbook-state-unfit', facts: { state: 'countersigned' } });
    expect(await keeping.refused(trainee, trainee, signed, 'withdrawal')).toMatchObject({ status: 409, code: 'logbook-state-unfit' });
    for (const [move, more] of [['countersignature', {}], ['return', { remark: 'Mend this.' }]] as const) expect(await keeping.refused(trainee, academy.instructor, signed, move, more)).toMatchObject({ status: 409, code: 'logbook-state-unfit' });
    const path = `${logbookPath(trainee)}/${signed.id}`;
    expect(await trainee.visitor.refused('put', path, { ...(await keeping.content(trainee)), revision: signed.revision })).toMatchObject({ status: 409, code: 'logbook-state-unfit' });
    expect(await trainee.visitor.refused('delete', `${path}?revision=${signed.revision}`)).toMatchObject({ status: 409, code: 'logbook-state-unfit' });
  });

  it('a second tab is told what is newer, and a double click counts once', async () => {
    const content = await keeping.content(trainee);
    const [path, key] = [logbookPath(trainee), 'a-double-click-of-one-button'];
    const before = (await logbookOf(trainee, trainee)).entries.length;
    const [first, second] = await Promise.all([trainee.visitor.ask<LogbookEntryView>('post', path, content, { key }), trainee.visitor.ask<LogbookEntryView>('post', path, content, { key })]);
    expect(second.id).toBe(first.id);
    expect((await logbookOf(trainee, trainee)).entries).toHaveLength(before + 1);

    const edits = await Promise.all([60, 75].map((minutes) => trainee.visitor.send('put', `${path}/${first.id}`, { ...content, minutes, revision: 1 })));
    expect(edits.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(edits.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'logbook-entry-stale', facts: { revision: 2, state: 'draft', changedAt: expect.any(String) } });

    const submission = { key: 'a-double-click-on-submit' };
    const submitted = await Promise.all([1, 2].map(() => trainee.visitor.ask<LogbookEntryView>('post', `${path}/${first.id}/submission`, { revision: 2 }, submission)));
    expect(submitted.map(({ revision, events }) => [revision, events.length])).toEqual([[3, 1], [3, 1]]);
    const signatures = await Promise.all([
      academy.instructor.visitor.send('post', `${path}/${first.id}/countersignature`, { revision: 3 }),
      academy.instructor.visitor.send('post', `${path}/${first.id}/return`, { revision: 3, remark: 'Mend this.' }),
      trainee.visitor.send('post', `${path}/${first.id}/withdrawal`, { revision: 3 }),
    ]);
    expect(signatures.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await logbookOf(trainee, trainee)).entries.find(({ id }) => id === first.id)?.events).toHaveLength(2);
  });

  it.each<[string, object, string, string]>([
    ['an e-mail address', { did: 'Ask ana@example.org.' }, 'contact-details-in-text', '/did'],
    ['a telephone number', { noticed: 'Call 912 345 678 if it bleeds.' }, 'contact-details-in-text', '/noticed'],
    ['a telephone number for a lot', { pigmentLot: '912345678' }, 'contact-details-in-text', '/pigmentLot'],
    ['a name for a code', { personCode: 'Maria Silva' }, 'person-code-unfit', '/personCode'],
    ['a name with a number', { personCode: 'Maria 3' }, 'person-code-unfit', '/personCode'],
    ['no zone on a person', { zone: null }, 'zone-missing', '/zone'],
    ['a sixth session', { session: 6 }, 'input-invalid', '/session'],
    ['four minutes', { minutes: 4 }, 'input-invalid', '/minutes'],
    ['an unknown zone', { zone: 'elbow' }, 'input-invalid', '/zone'],
    ['a day that is none', { doneOn: '2026-02-31' }, 'input-invalid', '/doneOn'],
    ['text that runs backwards', { did: 'a\u202eb' }, 'input-invalid', '/did'],
    ['a field nobody knows', { clientName: 'Maria' }, 'input-invalid', '/clientName'],
  ])('%s is refused, by name of the place', async (_, change, code, pointer) => {
    expect(await trainee.visitor.refused('post', logbookPath(trainee), await keeping.content(trainee, change))).toMatchObject({ status: 400, code, faults: [{ pointer }] });
  });

  it('a remark names nobody either', async () => {
    const entry = await keeping.submitted(trainee);
    expect(await keeping.refused(trainee, academy.instructor, entry, 'return', { remark: 'Write to ana@example.org' })).toMatchObject({ status: 400, code: 'contact-details-in-text', faults: [{ pointer: '/remark' }] });
    expect(await keeping.refused(trainee, academy.instructor, entry, 'return', { remark: '' })).toMatchObject({ status: 400, code: 'input-invalid' });
  });

  it('an owner names another supervisor once the first has left, and not before', async () => {
    const leaver = await world.person('Leaving Instructor');
    await world.grant(leaver, academy.id, 'instructor');
    const entry = await keeping.submitted(trainee, { supervisorId: leaver.personId });
    const wish = { supervisorId: academy.assessor.personId };
    expect(await keeping.refused(trainee, academy.owner, entry, 'supervisor', wish)).toMatchObject({ status: 409, code: 'supervisor-still-there' });
    await keeping.leaves(leaver);
    expect(await leaver.visitor.refused('get', logbookPath(trainee))).toMatchObject({ status: 404 });
    expect(await academy.owner.visitor.ask('get', `${academy.path}/logbook-queue`)).toMatchObject([{ entryId: entry.id, supervisorHasLeft: true, supervisorName: 'Leaving Instructor' }]);
    for (const reader of [academy.instructor, academy.certifier, trainee]) expect(await keeping.refused(trainee, reader, entry, 'supervisor', wish)).toMatchObject({ status: 404 });
    expect(await keeping.refused(trainee, academy.owner, entry, 'supervisor', { supervisorId: academy.certifier.personId })).toMatchObject({ status: 409, code: 'not-a-supervisor' });
    const named = await keeping.move(trainee, academy.owner, entry, 'supervisor', wish);
    expect(named).toMatchObject({ state: 'submitted', supervisor: { name: 'assessor of Academia do Ponto', hasLeft: false }, events: [{ type: 'submitted' }, { type: 'supervisor-named', namedName: 'assessor of Academia do Ponto' }] });
    expect(await keeping.move(trainee, academy.assessor, named, 'countersignature')).toMatchObject({ state: 'countersigned' });
  });

  it('nothing is submitted to somebody who has left since', async () => {
    const leaver = await world.person('Left Instructor');
    await world.grant(leaver, academy.id, 'instructor');
    const draft = await keeping.draft(trainee, { supervisorId: leaver.personId });
    await keeping.leaves(leaver);
    expect(await keeping.refused(trainee, trainee, draft, 'submission')).toMatchObject({ status: 409, code: 'not-a-supervisor' });
  });

  it('whoever left the programme writes no more, and nobody decides; what is there can be read', async () => {
    const leaver = await world.trainee(academy, 'Nuno Pires');
    const [signed, waiting] = [await keeping.countersigned(leaver), await keeping.submitted(leaver)];
    const content = await keeping.content(leaver);
    await world.superuser.query('update enrolment set withdrawn_at = now() where id = $1', [leaver.enrolmentId]);
    expect(await logbookOf(leaver, leaver)).toMatchObject({ canWrite: false, tally: { entries: 1 }, entries: [{ can: { withdraw: false } }, { can: { correct: false } }] });
    expect(await leaver.visitor.refused('post', logbookPath(leaver), content)).toMatchObject({ status: 409, code: 'enrolment-withdrawn' });
    expect(await keeping.refused(leaver, leaver, waiting, 'withdrawal')).toMatchObject({ status: 409, code: 'enrolment-withdrawn' });
    expect(await keeping.refused(leaver, academy.instructor, waiting, 'countersignature')).toMatchObject({ status: 409, code: 'enrolment-withdrawn' });
    expect(await academy.instructor.visitor.ask<object[]>('get', `${academy.path}/logbook-queue`)).not.toContainEqual(expect.objectContaining({ entryId: waiting.id }));
    expect((await logbookOf(leaver, academy.certifier)).entries.map(({ id }) => id)).toContain(signed.id);
  });

  it('of somebody who is forgotten the words go, what was countersigned stays as evidence', async () => {
    const forgotten = await world.trainee(academy, 'Zulmira Xisto');
    const wish = { did: 'Zulmira worked on her own.', noticed: 'Zulmira saw redness.' };
    const signed = await keeping.countersigned(forgotten, wish);
    const back = await keeping.move(forgotten, academy.instructor, await keeping.submitted(forgotten, wish), 'return', { remark: 'Zulmira, which session?' });
    const mended = await keeping.move(forgotten, academy.instructor, await keeping.move(forgotten, forgotten, back, 'submission'), 'countersignature');
    const gone = [await keeping.draft(forgotten, wish), await keeping.submitted(forgotten, wish), await keeping.move(forgotten, academy.instructor, await keeping.submitted(forgotten, wish), 'return', { remark: 'Zulmira!' })];
    const exported = await forgotten.visitor.send('get', '/v1/me/export');
    expect((exported.body as { held: { learning: { logbook: object[] } } }).held.learning.logbook).toHaveLength(5);
    expect(exported.text).toContain('Zulmira saw redness.');
    const ofInstructor = await academy.instructor.visitor.send('get', '/v1/me/export');
    expect(ofInstructor.text).not.toContain('Zulmira');
    expect(ofInstructor.text).toContain('"countersigned"');

    expect((await forgotten.visitor.send('post', '/v1/me/erasure', { typed: forgotten.email })).status).toBe(204);
    const { rows } = await world.superuser.query<Record<string, unknown>>('select * from logbook_entry where person_id = $1 order by id', [forgotten.personId]);
    expect(rows.map(({ id }) => id).sort()).toEqual([signed.id, mended.id].sort());
    for (const row of rows) expect(row).toMatchObject({ state: 'countersigned', minutes: 90, surface: 'live-model', supervisor_id: academy.instructor.personId, did: '', noticed: '', differently: '', needle: '', pigment_lot: '', person_code: '' });
    const { rows: events } = await world.superuser.query<{ type: string; remark: string }>('select type, remark from logbook_event where person_id = $1', [forgotten.personId]);
    expect(events.filter(({ remark }) => remark !== '')).toEqual([]);
    expect(events.filter(({ type }) => type === 'countersigned')).toHaveLength(2);
    expect(gone.every(({ id }) => !rows.some((row) => row['id'] === id))).toBe(true);
    const seen = await academy.owner.visitor.ask<LogbookView>('get', logbookPath(forgotten));
    expect(seen).toMatchObject({ traineeName: '—', tally: { entries: 2, minutes: 180 } });
    expect(JSON.stringify(seen)).not.toContain('Zulmira');
  });
});
