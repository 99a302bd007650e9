// Does a certifier get many certificates in one go, each row its result, and none of them twice?
import { unzipSync } from 'fflate';
import { randomUUID } from 'node:crypto';
import { parseVerifierKey } from '#libs/ledger/core/note.js';
import { trustingOnly } from '#libs/ledger/core/policy.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { actorIn, startWorld, type Academy, type Staff, type World } from '../../test/academy-at-work.js';
import type { BatchSummaryView, BatchView } from './batches.dto.js';
import { BatchesStore } from './batches.store.js';
import { CollectReceipts } from './collect-receipts.js';
import type { BatchMode } from './core/batch.js';
import { verifyCertificateReceipt } from './core/certificate-receipt.js';
import type { CandidateView } from './decision-view.js';
import { IssueEach } from './issue-each.js';
import { IssueTogether } from './issue-together.js';
import { SubmitBatch } from './submit-batch.js';
import { WorkThroughBatches } from './work-through-batches.js';

const legalName = 'Inês Maria da Conceição';

interface Ready {
  readonly enrolmentId: string;
  readonly nameCheckId: string;
  readonly trainee: Staff;
}

describe('issuing in one go', () => {
  let world: World;
  let academy: Academy;
  let batches: string;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    batches = `${academy.path}/certificate-batches`;
  }, 60_000);
  afterAll(() => world.close());

  /** Trainees for whom nothing is missing but the decision. */
  const ready = async (count: number): Promise<Ready[]> => {
    const trainees: Ready[] = [];
    for (let at = 0; at < count; at += 1) {
      const trainee = await world.eligible(academy, legalName, `Trainee ${at}`);
      trainees.push({ enrolmentId: trainee.enrolmentId, trainee, nameCheckId: trainee.nameCheckId });
    }
    return trainees;
  };
  const checked = (trainee: Staff & { enrolmentId: string }, confirmed = true) =>
    world.planting.name(trainee.enrolmentId, academy.id, trainee.personId, academy.assessor.personId, { legalName, confirmed });
  const wishOf = (rows: readonly Ready[], mode: BatchMode, typedCount = rows.length) => ({
    enrolments: rows.map(({ enrolmentId, nameCheckId }) => ({ enrolmentId, nameCheckId })),
    mode,
    typedCount,
  });
  const submit = async (rows: readonly Ready[], mode: BatchMode, options: { key?: string } = {}): Promise<string> => (await academy.certifier.visitor.ask<{ id: string }>('post', batches, wishOf(rows, mode), options)).id;
  const read = (id: string, query = '') => academy.certifier.visitor.ask<BatchView>('get', `${batches}/${id}${query}`);
  const worked = async (id: string) => {
    await world.app.get(WorkThroughBatches).run(id);
    return read(id);
  };
  const count = async (sql: string, values: readonly unknown[] = []) => (await world.superuser.query<{ count: number }>(`select count(*)::int as count from ${sql}`, [...values])).rows[0]?.count;
  /** Gives them a name that nobody confirmed, after the certifier saw the one before. */
  const renamed = async ({ trainee, enrolmentId }: Ready) => checked({ ...trainee, enrolmentId }, false);

  it('shows in the queue on what each decision would rest', async () => {
    const [{ enrolmentId, nameCheckId } = { enrolmentId: '', nameCheckId: '' }] = await ready(1);
    const queue = await academy.certifier.visitor.ask<CandidateView[]>('get', `${academy.path}/decisions`);
    expect(queue.find((candidate) => candidate.enrolmentId === enrolmentId)).toMatchObject({
      obstacles: [], name: { checkId: nameCheckId, legalName }, exam: { points: 25, possible: 28 }, assessorNames: ['assessor of Academia do Ponto'], exception: null,
    });
  });

  it.each(['each', 'together'] as const)('gives every row a certificate with a receipt, %s', async (mode) => {
    const rows = await ready(5);
    const id = await submit(rows, mode);
    expect(await read(id)).toMatchObject({ mode, size: 5, waiting: 5, issued: 0, refused: 0, certifierName: 'certifier of Academia do Ponto', receiptsUrl: null });
    // As the worker does.
    await world.deliverEvents();
    const batch = await read(id);
    expect(batch).toMatchObject({ waiting: 0, issued: 5, refused: 0, next: null });
    for (const [place, row] of batch.rows.entries()) {
      expect(row).toMatchObject({ place, enrolmentId: rows[place]?.enrolmentId, state: 'issued', refusal: null });
      const receipt = await academy.certifier.visitor.send('get', row.certificate?.receiptUrl ?? '');
      expect(receipt.status).toBe(200);
    }
    expect(new Set(batch.rows.map(({ certificate }) => certificate?.number)).size).toBe(5);
    const decided = await world.superuser.query<{ certifier_id: string }>('select certifier_id from decision where enrolment_id = any ($1)', [rows.map(({ enrolmentId }) => enrolmentId)]);
    expect(decided.rows.map(({ certifier_id }) => certifier_id)).toEqual(Array(5).fill(academy.certifier.personId));
  });

  it('hands out all receipts as one ZIP, each of which holds by itself', async () => {
    const id = await submit(await ready(3), 'together');
    const { rows } = await worked(id);
    // Each waits for its place in the ledger.
    for (const { certificate } of rows) await academy.certifier.visitor.send('get', certificate?.receiptUrl ?? '');
    const { receiptsUrl, inLedger } = await read(id);
    expect(inLedger).toBe(3);
    const response = await academy.certifier.visitor.send('get', receiptsUrl ?? '', undefined, { headers: { accept: 'application/zip' } });
    expect(response.headers).toMatchObject({ 'content-type': 'application/zip', 'content-disposition': `attachment; filename="dermark-receipts-${id}.zip"` });
    const bytes = await world.app.get(CollectReceipts).run(actorIn(academy.certifier, academy.id, 'certifier'), academy.id, id);
    expect(response.headers['content-length']).toBe(String(bytes.length));
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual(rows.map(({ certificate }) => `dermark-${certificate?.number}.tlog-proof`).sort());
    const key = parseVerifierKey((await world.visitor().send('get', '/ledger/key')).text.trim());
    if (!key.ok) throw new Error(key.fault);
    for (const [name, bytes] of Object.entries(files)) {
      const proven = verifyCertificateReceipt(Buffer.from(bytes).toString('utf8'), trustingOnly(key.value));
      expect(proven).toMatchObject({ ok: true, value: { holder: { value: legalName }, academyId: academy.id } });
      if (proven.ok) expect(name.replaceAll('-', '')).toContain(proven.value.number.value);
    }
  });

  it('issues each by itself when so chosen: whoever is refused learns why, and the others have their certificates', async () => {
    const rows = await ready(4);
    const [certified, unnamed] = rows as [Ready, Ready];
    await academy.certifier.visitor.ask('post', `${academy.path}/certificates`, { enrolmentId: certified.enrolmentId, typed: legalName });
    const id = await submit(rows, 'each');
    await renamed(unnamed);
    const batch = await worked(id);
    expect(batch).toMatchObject({ issued: 2, refused: 2, waiting: 0 });
    expect(batch.rows.map(({ refusal }) => refusal)).toEqual(['already-certified', 'name-not-confirmed', null, null]);
    expect((await read(id, '?state=refused')).rows.map(({ place }) => place)).toEqual([0, 1]);
    expect((await read(id, '?after=2')).rows.map(({ place }) => place)).toEqual([3]);
  });

  it('issues none when so chosen and one is refused, and tells each row whether it was the reason', async () => {
    const rows = await ready(4);
    const [, unnamed, gone] = rows as [Ready, Ready, Ready];
    const id = await submit(rows, 'together');
    await renamed(unnamed);
    await world.superuser.query('update enrolment set withdrawn_at = now() where id = $1', [gone.enrolmentId]);
    const batch = await worked(id);
    expect(batch).toMatchObject({ issued: 0, refused: 4 });
    expect(batch.rows.map(({ refusal }) => refusal)).toEqual(['others-refused', 'name-not-confirmed', 'enrolment-withdrawn', 'others-refused']);
    expect(await count('decision where enrolment_id = any ($1)', [rows.map(({ enrolmentId }) => enrolmentId)])).toBe(0);
  });

  it('issues none when the database alone refuses one, and blames no other row for it', async () => {
    const rows = await ready(4);
    const id = await submit(rows, 'together');
    // As when something changes between reading what the decision rests on and writing it.
    await world.superuser.query(`create function spec_refuses() returns trigger language plpgsql as $$ begin
      if new.enrolment_id = '${rows[1]?.enrolmentId}' then perform refuse('evidence_is_complete', 'Something was taken back'); end if; return new; end $$`);
    await world.superuser.query('create trigger spec_refuses before insert on decision for each row execute function spec_refuses()');
    expect((await worked(id)).rows.map(({ refusal }) => refusal)).toEqual(['others-refused', 'evidence-incomplete', 'others-refused', 'others-refused']);
    await world.superuser.query('drop trigger spec_refuses on decision');
    expect(await count('decision where enrolment_id = any ($1)', [rows.map(({ enrolmentId }) => enrolmentId)])).toBe(0);
  });

  it('certifies no other name than the one the certifier saw', async () => {
    const [before, after] = (await ready(2)) as [Ready, Ready];
    const newer = await checked({ ...before.trainee, enrolmentId: before.enrolmentId });
    expect(await academy.certifier.visitor.refused('post', batches, wishOf([before, after], 'each'))).toMatchObject({ status: 409, code: 'seen-name-outdated' });
    const id = await submit([{ ...before, nameCheckId: newer }, after], 'each');
    await checked({ ...after.trainee, enrolmentId: after.enrolmentId });
    expect((await worked(id)).rows.map(({ refusal }) => refusal)).toEqual([null, 'seen-name-outdated']);
  });

  it('is worked through once, however often and by however many at once', async () => {
    const rows = await ready(12);
    const id = await submit(rows, 'each');
    const { app } = world;
    // As further processes would.
    const others = [1, 2].map(() => new WorkThroughBatches(app.get(Database), app.get(BatchesStore), app.get(IssueEach), app.get(IssueTogether), app.get(Clock)));
    await Promise.all([...others.map((other) => other.run(id)), world.deliverEvents(), app.get(WorkThroughBatches).all()]);
    const batch = await worked(id);
    expect(batch).toMatchObject({ issued: 12, waiting: 0 });
    expect(await count('certificate where enrolment_id = any ($1)', [rows.map(({ enrolmentId }) => enrolmentId)])).toBe(12);
  });

  it('ends in the certifier\'s name when the academy took the role away meanwhile', async () => {
    const rows = await ready(2);
    const second = await world.person('Outra Certificadora');
    await world.grant(second, academy.id, 'certifier');
    const { id } = await second.visitor.ask<{ id: string }>('post', batches, wishOf(rows, 'each'));
    await world.superuser.query("update role_grant set revoked_at = now(), revoked_by = $1 where person_id = $2 and role = 'certifier'", [academy.owner.personId, second.personId]);
    expect((await worked(id)).rows.map(({ refusal }) => refusal)).toEqual(['certifier-not-granted', 'certifier-not-granted']);
  });

  it('refuses whom the certifier taught, and nobody else', async () => {
    const rows = await ready(2);
    await world.superuser.query('insert into taught (trainee_id, instructor_id, academy_id, enrolment_id, since) values ($1, $2, $3, $4, now())', [rows[1]?.trainee.personId, academy.certifier.personId, academy.id, rows[1]?.enrolmentId]);
    expect((await worked(await submit(rows, 'each'))).rows.map(({ refusal }) => refusal)).toEqual([null, 'certifier-not-impartial']);
  });

  it('is submitted once under one key, by a certifier who signed in lately and typed how many it makes', async () => {
    const rows = await ready(2);
    const wish = wishOf(rows, 'each');
    expect(await academy.certifier.visitor.refused('post', batches, { ...wish, typedCount: 3 })).toMatchObject({ status: 400, code: 'count-differs', faults: [{ pointer: '/typedCount' }] });
    const key = randomUUID();
    expect(await submit(rows, 'each', { key })).toBe(await submit(rows, 'each', { key }));
    for (const person of [academy.owner, academy.instructor, academy.assessor]) expect((await person.visitor.refused('post', batches, wish)).status).toBeGreaterThanOrEqual(403);
    const actor = { ...actorIn(academy.certifier, academy.id, 'certifier'), signedInAt: new Date(Date.now() - 31 * 60_000) };
    const late = world.app.get(SubmitBatch).run(actor, { academyId: academy.id, ...wish }, { key: randomUUID(), scope: actor.personId, route: 'POST batches', body: wish });
    await expect(late).rejects.toMatchObject({ code: 'sign-in-again' });
    expect(await count("audit_entry where act = 'certificate-batch.submitted' and academy_id = $1 and (detail ->> 'size')::int = 2 and at > now() - interval '5 seconds'", [academy.id])).toBeGreaterThanOrEqual(1);
  });

  it('is refused when a row comes twice, when there is none, and when there are too many', async () => {
    const [row] = await ready(1);
    if (!row) throw new Error('no row');
    const many = Array.from({ length: 1001 }, () => ({ enrolmentId: randomUUID(), nameCheckId: randomUUID() }));
    for (const enrolments of [[row, row].map(({ enrolmentId, nameCheckId }) => ({ enrolmentId, nameCheckId })), [], many, [null], ['x'], 'x']) {
      expect(await academy.certifier.visitor.refused('post', batches, { enrolments, mode: 'each', typedCount: 1 })).toMatchObject({ status: 400 });
    }
  });

  it('takes a thousand rows in one request, and refuses those whom the academy does not know', async () => {
    const enrolments = Array.from({ length: 1000 }, () => ({ enrolmentId: randomUUID(), nameCheckId: randomUUID() }));
    expect(await academy.certifier.visitor.refused('post', batches, { enrolments, mode: 'each', typedCount: 1000 })).toMatchObject({ status: 409, code: 'seen-name-outdated' });
  });

  it('is nothing that another academy can see, or take receipts from', async () => {
    const id = await submit(await ready(1), 'each');
    const elsewhere = await world.academy(`Outra Academia ${randomUUID().slice(0, 8)}`);
    for (const path of [`${elsewhere.path}/certificate-batches/${id}`, `${elsewhere.path}/certificate-batches/${id}/receipts`, `${batches}/${id}`, `${batches}/${id}/receipts`]) {
      expect(await elsewhere.certifier.visitor.refused('get', path)).toMatchObject({ status: 404 });
    }
    expect(await elsewhere.certifier.visitor.ask('get', `${elsewhere.path}/certificate-batches`)).toEqual([]);
    const [newest] = await academy.owner.visitor.ask<BatchSummaryView[]>('get', batches);
    expect(newest).toMatchObject({ id, size: 1, waiting: 1 });
  });

  describe('when something fails that says nothing about a row', () => {
    /** From now on the decision on this row fails with an error of PostgreSQL's own. */
    const breakdown = async ({ enrolmentId }: Ready, errcode: string) => {
      await world.superuser.query(`create or replace function spec_breaks() returns trigger language plpgsql as $$ begin
        if new.enrolment_id = '${enrolmentId}' then raise exception 'broken' using errcode = '${errcode}'; end if; return new; end $$`);
      await world.superuser.query('create trigger spec_breaks before insert on decision for each row execute function spec_breaks()');
    };
    const mended = () => world.superuser.query('drop trigger if exists spec_breaks on decision');
    const pauses = async (id: string) =>
      (await world.superuser.query<{ tries: number; minutes: number | null }>("select tries, round(extract(epoch from next_try_at - now()) / 60)::int as minutes from issuing_batch_row where batch_id = $1 order by place", [id])).rows.map(({ tries, minutes }) => [tries, minutes]);
    const passed = (id: string) => world.superuser.query("update issuing_batch_row set next_try_at = now() - interval '1 second' where batch_id = $1 and next_try_at is not null", [id]);
    afterEach(mended);

    it.each([
      { mode: 'each', meanwhile: { issued: 2, waiting: 1 }, waits: [[0, null], [1, 1], [0, null]], end: [null, 'failed-repeatedly', null] },
      { mode: 'together', meanwhile: { issued: 0, waiting: 3 }, waits: [[1, 1], [1, 1], [1, 1]], end: ['others-refused', 'failed-repeatedly', 'others-refused'] },
    ] as const)('tries it again after pauses that grow, then gives it up and says so, and it can be decided on anew, $mode', async ({ mode, meanwhile, waits, end }) => {
      const rows = await ready(3);
      const [, broken] = rows as [Ready, Ready];
      await breakdown(broken, '22012');
      const id = await submit(rows, mode);
      expect(await worked(id)).toMatchObject({ ...meanwhile, refused: 0 });
      expect(await pauses(id)).toEqual(waits);
      expect((await read(id)).rows.map(({ nextTryAt }) => nextTryAt !== null)).toEqual(waits.map(([, minutes]) => minutes !== null));
      // The pause is not over.
      await world.app.get(WorkThroughBatches).all();
      expect(await pauses(id)).toEqual(waits);
      for (const [tries, minutes] of [[2, 2], [3, 4], [4, 8], [5, 16]]) {
        await passed(id);
        await world.app.get(WorkThroughBatches).all();
        expect((await pauses(id))[1]).toEqual([tries, minutes]);
      }
      await passed(id);
      const settled = (await worked(id)).rows;
      expect(settled.map(({ refusal }) => refusal)).toEqual(end);
      expect(settled.map(({ nextTryAt }) => nextTryAt)).toEqual([null, null, null]);
      await mended();
      expect((await worked(await submit(mode === 'each' ? [broken] : rows, mode))).rows.map(({ state }) => state)).toEqual(Array(mode === 'each' ? 1 : 3).fill('issued'));
    });

    it.each(['each', 'together'] as const)('counts nothing against anybody while nothing can be issued at all, and goes on with other batches, %s', async (mode) => {
      const [broken, ...sound] = (await ready(3)) as [Ready, ...Ready[]];
      await breakdown(broken, '57P01');
      const [stuck, other] = [await submit([broken], mode), await submit(sound, mode)];
      await expect(world.app.get(WorkThroughBatches).all()).rejects.toMatchObject({ code: '57P01' });
      expect([await pauses(stuck), await read(other)]).toMatchObject([[[0, null]], { issued: 2, waiting: 0 }]);
      await mended();
      expect(await worked(stuck)).toMatchObject({ issued: 1 });
    });
  });

  it('settles a row once and for its own enrolment, whoever writes', async () => {
    const rows = await ready(2);
    const id = await submit(rows, 'each');
    await worked(id);
    const change = (sql: string) => world.superuser.query(sql, [id]);
    await expect(change("update issuing_batch_row set state = 'waiting', certificate_id = null, settled_at = null where batch_id = $1")).rejects.toMatchObject({ constraint: 'issuing_batch_row_settles_once' });
    await expect(change('delete from issuing_batch_row where batch_id = $1')).rejects.toMatchObject({ constraint: 'issuing_batch_row_is_insert_only' });
    await expect(change('update issuing_batch set size = 3 where id = $1')).rejects.toMatchObject({ constraint: 'issuing_batch_is_insert_only' });
    const [other] = await ready(1);
    const waiting = await submit(other ? [other] : [], 'each');
    const foreign = (await read(id)).rows[0]?.certificate?.id;
    await expect(
      world.superuser.query("update issuing_batch_row set state = 'issued', certificate_id = $2, settled_at = now() where batch_id = $1", [waiting, foreign]),
    ).rejects.toMatchObject({ constraint: 'issuing_batch_row_settles_once' });
  });
});
