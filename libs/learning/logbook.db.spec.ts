// Does an entry of a logbook live as the rules say, from the first word to the countersignature and beyond?
import { addDays } from '#libs/kernel/calendar.js';
import type { DecisionView } from '#libs/certification/decision-view.js';
import type { WaitingEntryView } from './logbook-queue-view.js';
import type { LogbookEntryView } from './logbook-view.js';
import type { Academy, Staff, Trainee, World } from '../../test/academy-at-work.js';
import { logbookOf, logbookPath, startKeeping, written, type LogbookKeeping } from '../../test/logbook-keeping.js';

describe('a logbook', () => {
  let world: World;
  let academy: Academy;
  let keeping: LogbookKeeping;
  let trainee: Trainee;

  beforeAll(async () => {
    ({ world, academy, keeping, trainee } = await startKeeping());
  }, 60_000);
  afterAll(() => world.close());

  const queueOf = (reader: Staff) => reader.visitor.ask<WaitingEntryView[]>('get', `${academy.path}/logbook-queue`);
  const entryIn = async (reader: Staff, id: string, of: Trainee = trainee) => (await logbookOf(of, reader)).entries.find((entry) => entry.id === id);

  it('is empty at first, and says who may be named and how much practice the programme speaks of', async () => {
    expect(await logbookOf(trainee, trainee)).toMatchObject({
      traineeName: 'Inês Conceição', academyName: 'Academia do Ponto', canWrite: true, entries: [],
      tally: { entries: 0, minutes: 0, practiceHours: 40 },
      supervisors: [{ name: 'assessor of Academia do Ponto' }, { name: 'instructor of Academia do Ponto' }],
    }); // prettier-ignore
  });

  it('keeps a draft to its trainee, who mends it, and throws it away', async () => {
    const draft = await keeping.draft(trainee, { needleLot: '', did: '', supervisorId: null });
    expect(draft).toMatchObject({ ...written, needleLot: '', did: '', state: 'draft', revision: 1, supervisor: null, events: [], can: { edit: true, discard: true, submit: true, withdraw: false, decide: false } });
    expect(await entryIn(academy.instructor, draft.id)).toBeUndefined();
    const path = `${logbookPath(trainee)}/${draft.id}`;
    expect(await keeping.refused(trainee, trainee, draft, 'submission')).toMatchObject({ status: 409, code: 'logbook-entry-incomplete', facts: { missing: ['supervisorId', 'needleLot', 'did'] } });
    const mended = await trainee.visitor.ask<LogbookEntryView>('put', path, { ...(await keeping.content(trainee, { minutes: 45 })), revision: 1 });
    expect(mended).toMatchObject({ ...written, minutes: 45, revision: 2, state: 'draft', supervisor: { name: 'instructor of Academia do Ponto', hasLeft: false } });
    expect(await trainee.visitor.refused('delete', `${path}?revision=1`)).toMatchObject({ status: 409, code: 'logbook-entry-stale', facts: { revision: 2, state: 'draft' } });
    expect((await trainee.visitor.send('delete', `${path}?revision=2`)).status).toBe(204);
    expect(await trainee.visitor.refused('delete', `${path}?revision=2`)).toMatchObject({ status: 404 });
    expect((await logbookOf(trainee, trainee)).entries).toEqual([]);
  });

  it('goes to the supervisor, comes back with a remark, is mended and countersigned, and remembers all of it', async () => {
    const submitted = await keeping.submitted(trainee);
    expect(await queueOf(academy.instructor)).toMatchObject([{ entryId: submitted.id, traineeName: 'Inês Conceição', cohortName: 'Autumn', work: 'density', supervisorHasLeft: false }]);
    for (const other of [academy.assessor, academy.owner, academy.certifier]) expect(await queueOf(other)).toEqual([]);
    expect(await entryIn(academy.instructor, submitted.id)).toMatchObject({ state: 'submitted', can: { decide: true, edit: false } });

    const remark = 'Where exactly was the point of blood?\nAnd what did you do then?';
    const returned = await keeping.move(trainee, academy.instructor, submitted, 'return', { remark });
    expect(returned).toMatchObject({ state: 'returned', can: { decide: false } });
    expect(await queueOf(academy.instructor)).toEqual([]);
    expect((await entryIn(trainee, submitted.id))?.can).toMatchObject({ edit: true, discard: false, submit: true });
    expect(await trainee.visitor.refused('delete', `${logbookPath(trainee)}/${submitted.id}?revision=${returned.revision}`)).toMatchObject({ status: 409, code: 'logbook-state-unfit' });

    const noticed = 'One point of blood two centimetres above the left ear; stopped, wiped, lighter hand, dry.';
    const mended = await trainee.visitor.ask<LogbookEntryView>('put', `${logbookPath(trainee)}/${submitted.id}`, { ...(await keeping.content(trainee, { noticed })), revision: returned.revision });
    const again = await keeping.move(trainee, trainee, mended, 'submission');
    const signed = await keeping.move(trainee, academy.instructor, again, 'countersignature');
    expect(signed).toMatchObject({
      state: 'countersigned', noticed, countersignedAt: expect.any(String), can: { edit: false, discard: false, submit: false, withdraw: false, decide: false },
      events: [{ type: 'submitted', byName: 'Inês Conceição' }, { type: 'returned', byName: 'instructor of Academia do Ponto', remark }, { type: 'submitted' }, { type: 'countersigned', byName: 'instructor of Academia do Ponto', remark: '' }],
    }); // prettier-ignore
    expect((await logbookOf(trainee, trainee)).tally).toEqual({ entries: 1, practiceSkin: 0, liveModels: 1, clients: 0, minutes: 90, practiceHours: 40 });
    const { rows } = await world.superuser.query("select act, actor_id as actor, detail from audit_entry where subject_id = $1 and act like 'logbook-entry.%' order by at", [trainee.enrolmentId]);
    expect(rows).toMatchObject([{ act: 'logbook-entry.returned', actor: academy.instructor.personId, detail: { entryId: signed.id } }, { act: 'logbook-entry.countersigned' }]);
    expect(JSON.stringify(rows)).not.toContain('blood');
  });

  it('lets a trainee take back what nobody has decided on, and keeps the remark of what ever came back', async () => {
    const submitted = await keeping.submitted(trainee);
    const withdrawn = await keeping.move(trainee, trainee, submitted, 'withdrawal');
    expect(withdrawn).toMatchObject({ state: 'draft', events: [{ type: 'submitted' }, { type: 'withdrawn' }], can: { discard: true } });
    expect(await entryIn(academy.instructor, submitted.id)).toBeUndefined();
    const returned = await keeping.move(trainee, academy.instructor, await keeping.move(trainee, trainee, withdrawn, 'submission'), 'return', { remark: 'Which session was it?' });
    const draftAgain = await keeping.move(trainee, trainee, await keeping.move(trainee, trainee, returned, 'submission'), 'withdrawal');
    expect(draftAgain).toMatchObject({ state: 'draft', can: { edit: true, discard: false } });
    expect(await trainee.visitor.refused('delete', `${logbookPath(trainee)}/${draftAgain.id}?revision=${draftAgain.revision}`)).toMatchObject({ status: 409, code: 'logbook-remark-stays' });
    const other = await keeping.move(trainee, trainee, await keeping.submitted(trainee), 'withdrawal');
    expect((await trainee.visitor.send('delete', `${logbookPath(trainee)}/${other.id}?revision=${other.revision}`)).status).toBe(204);
  });

  it('corrects a countersigned entry by another one, and counts the first until the second is countersigned', async () => {
    const keeper = await world.trainee(academy, 'Rui Amaral');
    const wrong = await keeping.countersigned(keeper, { minutes: 120 });
    const correction = await keeping.draft(keeper, { minutes: 60, supersedesId: wrong.id });
    expect(correction).toMatchObject({ supersedes: wrong.id, state: 'draft' });
    expect(await keeper.visitor.refused('post', logbookPath(keeper), await keeping.content(keeper, { supersedesId: wrong.id }))).toMatchObject({ status: 409, code: 'logbook-entry-superseded' });
    expect(await keeper.visitor.refused('post', logbookPath(keeper), await keeping.content(keeper, { supersedesId: correction.id }))).toMatchObject({ status: 409, code: 'logbook-entry-superseded' });
    const waits = await keeping.move(keeper, keeper, correction, 'submission');
    expect(await logbookOf(keeper, keeper)).toMatchObject({ tally: { entries: 1, minutes: 120 } });
    expect((await entryIn(keeper, wrong.id, keeper))?.supersededBy).toBeNull();
    await keeping.move(keeper, academy.instructor, waits, 'countersignature');
    expect(await logbookOf(keeper, academy.owner)).toMatchObject({ tally: { entries: 1, minutes: 60 } });
    expect(await entryIn(keeper, wrong.id, keeper)).toMatchObject({ state: 'countersigned', minutes: 120, supersededBy: correction.id, can: { correct: false } });
  });

  it('tells a certifier what was done, and asks for nothing', async () => {
    const candidate = await world.eligible(academy, 'Marta Maria Figueiredo', 'Marta');
    const decision = () => academy.certifier.visitor.ask<DecisionView>('get', `${academy.path}/decisions/${candidate.enrolmentId}`);
    expect(await decision()).toMatchObject({ logbook: { entries: 0, minutes: 0, practiceHours: 40 }, obstacles: [], can: { issue: true } });
    await keeping.countersigned(candidate, { minutes: 60 });
    await keeping.countersigned(candidate, { surface: 'client', personCode: 'client 1', minutes: 45 }, academy.assessor);
    await keeping.countersigned(candidate, { surface: 'practice-skin', zone: null, work: 'dot-exercise', minutes: 30 });
    expect(await decision()).toMatchObject({ logbook: { entries: 3, liveModels: 1, clients: 1, practiceSkin: 1, minutes: 135 }, obstacles: [], can: { issue: true } });
    expect((await logbookOf(candidate, academy.certifier)).entries.find(({ surface }) => surface === 'practice-skin')).toMatchObject({ personCode: '', zone: null });
    await academy.certifier.visitor.ask('post', `${academy.path}/certificates`, { enrolmentId: candidate.enrolmentId, typed: 'Marta Maria Figueiredo' });
  });

  it('keeps whoever supervised from deciding on the certificate', async () => {
    const both = await world.person('Both Supervisor');
    for (const role of ['assessor', 'certifier'] as const) await world.grant(both, academy.id, role);
    const candidate = await world.eligible(academy, 'Lia Matos Reis', 'Lia');
    const independence = async () => (await both.visitor.ask<DecisionView>('get', `${academy.path}/decisions/${candidate.enrolmentId}`)).independence;
    expect(await independence()).toMatchObject({ independent: true });
    await keeping.countersigned(candidate, {}, both);
    expect(await independence()).toMatchObject({ independent: false, because: [{ kind: 'taught' }] });
    expect(await both.visitor.refused('post', `${academy.path}/certificates`, { enrolmentId: candidate.enrolmentId, typed: 'Lia Matos Reis' })).toMatchObject({ status: 409, code: 'certifier-not-impartial' });
  });

  it('keeps whoever certified from countersigning what was done until then', async () => {
    const both = await world.person('Early Certifier');
    for (const role of ['assessor', 'certifier'] as const) await world.grant(both, academy.id, role);
    const candidate = await world.eligible(academy, 'Rui Matos Reis', 'Rui');
    const waits = await keeping.submitted(candidate, { supervisorId: both.personId });
    await both.visitor.ask('post', `${academy.path}/certificates`, { enrolmentId: candidate.enrolmentId, typed: 'Rui Matos Reis' });
    expect(await keeping.refused(candidate, both, waits, 'countersignature')).toMatchObject({ status: 409, code: 'supervisor-has-certified' });
    expect(await entryIn(candidate, waits.id, candidate)).toMatchObject({ state: 'submitted', events: [{ type: 'submitted' }] });
    expect(await keeping.move(candidate, both, waits, 'return', { remark: 'Somebody else must countersign this.' })).toMatchObject({ state: 'returned' });
  });

  it('ties nobody who returns an entry', async () => {
    const both = await world.person('Returning Certifier');
    for (const role of ['assessor', 'certifier'] as const) await world.grant(both, academy.id, role);
    const candidate = await world.eligible(academy, 'Ana Matos Reis', 'Ana');
    await keeping.move(candidate, both, await keeping.submitted(candidate, { supervisorId: both.personId }), 'return', { remark: 'I was not there that day.' });
    await both.visitor.ask('post', `${academy.path}/certificates`, { enrolmentId: candidate.enrolmentId, typed: 'Ana Matos Reis' });
  });

  it('takes days since the enrolment and until today, and none else', async () => {
    const { today, from } = await logbookOf(trainee, trainee);
    expect(from).toBe(today);
    for (const doneOn of [addDays(from, -1), addDays(today, 1)]) {
      expect(await trainee.visitor.refused('post', logbookPath(trainee), await keeping.content(trainee, { doneOn }))).toMatchObject({ status: 400, code: 'logbook-day-unfit', faults: [{ pointer: '/doneOn' }] });
    }
  });
});
