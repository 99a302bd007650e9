// Are photos of the practical kept with their sheet, proven by the ledger, seen by those who may, and gone with the person?
import { v7 } from 'uuid';
import sharp from 'sharp';
import type { Progress } from '../../apps/api/test/journeys/people.js';
import { EmptyWaitingPhotos } from '#libs/assessment/empty-waiting-photos.js';
import { digestLeafBytes, sealed } from '#libs/assessment/core/sealed-digest.js';
import { readLeaf } from '#libs/certification/core/published-leaf.js';
import { asMember } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { actorIn, startWorld, type Academy, type Staff, type World } from '../../test/academy-at-work.js';

interface Page {
  readonly station: { readonly steps: readonly { readonly id: string }[] };
  readonly records: readonly { readonly id: string; readonly photoIds: readonly string[] }[];
}

describe('a photo of the practical', () => {
  let world: World;
  let academy: Academy;
  let jpeg: Buffer;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#663311' } }).withExif({ IFD0: { Artist: 'Rosa Registo' } }).jpeg().toBuffer();
  }, 60_000);
  afterAll(() => world.close());

  const enrolled = async (name: string) => {
    const trainee = await world.trainee(academy, name);
    const { requirements } = await academy.assessor.visitor.ask<Progress>('get', `${academy.path}/enrolments/${trainee.enrolmentId}?locale=en`);
    const stations = requirements.filter(({ kind }) => kind === 'station').map(({ subjectId }) => `${academy.path}/enrolments/${trainee.enrolmentId}/stations/${subjectId}`);
    return { ...trainee, station: stations[0] ?? '', other: stations[1] ?? '' };
  };
  const send = (who: Staff, station: string, bytes: Buffer = jpeg, { consent = 'true', key = v7(), of }: { consent?: string; key?: string; of?: Staff } = {}) => who.visitor.send('post', `${station}/photos?consent=${consent}`, bytes, { key, headers: { 'content-type': 'image/jpeg', ...(of && { 'dermark-person': of.personId }) } });
  const kept = async (station: string, who: Staff = academy.assessor) => ((await send(who, station)).body as { id: string }).id;
  const sheet = async (station: string, photos: string[]) => ({ observed: (await academy.assessor.visitor.ask<Page>('get', station)).station.steps.map(({ id }) => id), critical: [], note: '', photos });
  const photo = async (id: string) => (await world.superuser.query<{ image: Buffer; salt: Buffer; commitment: string; record_id: string | null; uploaded_at: Date }>('select * from station_photo where id = $1', [id])).rows[0];
  const entered = async (id: string) => (await world.superuser.query<{ leaf: Buffer }>('select leaf from ledger_intake where event_id = $1 union all select leaf from ledger_entry where event_id = $1', [id])).rows.map(({ leaf }) => leaf);

  it('is kept as pixels alone, once under one key, and is in the ledger when its sheet is signed and not before', async () => {
    const { station } = await enrolled('Inês Conceição');
    const key = v7();
    const answers = [await send(academy.assessor, station, jpeg, { key }), await send(academy.assessor, station, jpeg, { key })];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { id } = answers[0]!.body as { id: string };
    expect(answers[1]?.body).toEqual({ id });
    expect((await photo(id))?.image.includes('Rosa')).toBe(false);
    expect(await entered(id)).toEqual([]);
    const signed = await academy.assessor.visitor.ask<{ id: string }>('post', `${station}/records`, await sheet(station, [id]));
    const row = await photo(id);
    expect(row?.record_id).toBe(signed.id);
    expect(row?.commitment).toBe(sealed('evidence', row!.salt, row!.image));
    const [leaf] = await entered(id);
    expect(leaf).toEqual(Buffer.from(digestLeafBytes({ kind: 'evidence', day: new Date().toISOString().slice(0, 10) as `${number}-${number}-${number}`, digest: row!.commitment })));
    expect(readLeaf(leaf!)).toMatchObject({ ok: true, value: { type: 'digest', certificate: null, status: null } });
    expect((await academy.instructor.visitor.ask<Page>('get', station)).records[0]?.photoIds).toEqual([id]);
  });

  it('is refused without consent, when it is no photo, and from whoever does not assess', async () => {
    const { station } = await enrolled('Rui Amaral');
    expect((await send(academy.assessor, station, jpeg, { consent: 'no' })).body).toMatchObject({ status: 400, code: 'photo-consent-missing' });
    expect((await send(academy.assessor, station, Buffer.from('<svg/>'))).body).toMatchObject({ status: 400, code: 'photo-unfit' });
    expect(await academy.assessor.visitor.refused('post', `${station}/photos?consent=true`, { image: 'x' })).toMatchObject({ status: 400, code: 'photo-unfit' });
    const key = v7();
    expect((await send(academy.assessor, station, jpeg, { key })).status).toBe(201);
    expect((await send(academy.assessor, station, Buffer.from('<svg/>'), { key })).body).toMatchObject({ status: 409, code: 'idempotency-key-reused' });
    for (const who of [academy.owner, academy.instructor, academy.certifier]) expect((await send(who, station)).status).toBe(404);
  });

  it('belongs to one sheet of its own assessor and station; else nothing is signed', async () => {
    const { station, other, enrolmentId } = await enrolled('Eva Pinto');
    const id = await kept(station);
    expect(await academy.assessor.visitor.refused('post', `${other}/records`, await sheet(other, [id]))).toMatchObject({ status: 409, code: 'photo-unknown' });
    expect(await academy.assessor.visitor.refused('post', `${station}/records`, await sheet(station, [v7()]))).toMatchObject({ status: 409, code: 'photo-unknown' });
    expect((await world.superuser.query('select from station_record where subject_id = $1', [enrolmentId])).rowCount).toBe(0);
    expect(await entered(id)).toEqual([]);
    const second = await world.person('Second');
    await world.grant(second, academy.id, 'assessor');
    expect(await second.visitor.refused('post', `${station}/records`, await sheet(station, [id]))).toMatchObject({ status: 409, code: 'photo-unknown' });
  });

  it('and its sheet never become the signature of somebody else who has signed in meanwhile, colleague or not', async () => {
    const { station, enrolmentId } = await enrolled('Lia Tavares');
    const colleague = await world.person('Colleague');
    await world.grant(colleague, academy.id, 'assessor');
    const of = academy.assessor;
    for (const who of [colleague, academy.instructor, await world.person('Nobody here')]) {
      expect(await send(who, station, jpeg, { of })).toMatchObject({ status: 409, body: { code: 'other-person' } });
      expect(await who.visitor.send('post', `${station}/records`, await sheet(station, []), { headers: { 'dermark-person': of.personId } })).toMatchObject({ status: 409, body: { code: 'other-person' } });
    }
    const written = await world.superuser.query('select from station_record where subject_id = $1 union all select from station_photo where subject_id = $1', [enrolmentId]);
    expect(written.rowCount).toBe(0);
    expect(await send(of, station, jpeg, { of })).toMatchObject({ status: 201 });
  });

  it('is seen by the academy once it is signed, and before by its assessor alone', async () => {
    const { station, other } = await enrolled('Ana Sousa');
    const id = await kept(station);
    expect((await academy.assessor.visitor.send('get', `${station}/photos/${id}`)).headers['content-type']).toBe('image/jpeg');
    expect(await academy.owner.visitor.refused('get', `${station}/photos/${id}`)).toMatchObject({ status: 404 });
    await academy.assessor.visitor.ask('post', `${station}/records`, await sheet(station, [id]));
    expect((await academy.owner.visitor.send('get', `${station}/photos/${id}`)).status).toBe(200);
    const { station: ofAnother } = await enrolled('Beatriz Sousa');
    for (const elsewhere of [other, ofAnother]) expect(await academy.owner.visitor.refused('get', `${elsewhere}/photos/${id}`)).toMatchObject({ status: 404 });
    const stranger = await world.academy('Dot School');
    expect(await stranger.assessor.visitor.refused('get', `${station.replace(academy.id, stranger.id)}/photos/${id}`)).toMatchObject({ status: 404 });
    const db = world.app.get(Database);
    await expect(db.transaction(asMember(actorIn(academy.assessor, academy.id, 'assessor'), academy.id), () => db.query('update station_photo set record_id = null where id = $1', [id]))).rejects.toMatchObject({ constraint: 'station_photo_is_insert_only' });
  });

  it('is emptied when nobody has signed its sheet for 30 days, and never one of a signed sheet', async () => {
    const { station, other } = await enrolled('Noa Espera');
    const [signed, old, young] = [await kept(station), await kept(other), await kept(other)];
    await academy.assessor.visitor.ask('post', `${station}/records`, await sheet(station, [signed]));
    await world.superuser.query('alter table station_photo disable trigger station_photo_is_insert_only');
    await world.superuser.query("update station_photo set uploaded_at = now() - interval '31 days' where id = any ($1)", [[signed, old]]);
    await world.superuser.query("update station_photo set uploaded_at = now() - interval '29 days' where id = $1", [young]);
    await world.superuser.query('alter table station_photo enable trigger station_photo_is_insert_only');
    await world.app.get(EmptyWaitingPhotos).run();
    expect(await photo(old)).toMatchObject({ image: null, salt: null, commitment: expect.any(String) });
    for (const id of [signed, young]) expect(await photo(id)).toMatchObject({ image: expect.any(Buffer), salt: expect.any(Buffer) });
    expect(await academy.assessor.visitor.refused('get', `${other}/photos/${old}`)).toMatchObject({ status: 404 });
    expect(await academy.assessor.visitor.refused('post', `${other}/records`, await sheet(other, [old]))).toMatchObject({ status: 409, code: 'photo-unknown' });
    // the owner of the tables could not do it by hand either
    await expect(world.superuser.query('update station_photo set image = null, salt = null where id = $1', [signed])).rejects.toMatchObject({ constraint: 'station_photo_is_insert_only' });
    await expect(world.superuser.query('update station_photo set image = null, salt = null where id = $1', [young])).rejects.toMatchObject({ constraint: 'station_photo_is_insert_only' });
  });

  it('is the person’s own to take away, and gone with the details; the entry stands and opens to nothing', async () => {
    const trainee = await enrolled('Zita Ready');
    const id = await kept(trainee.station);
    await academy.assessor.visitor.ask('post', `${trainee.station}/records`, await sheet(trainee.station, [id]));
    const green = await sharp({ create: { width: 50, height: 50, channels: 3, background: '#228844' } }).jpeg().toBuffer();
    const { id: unsigned } = (await send(academy.assessor, trainee.other, green)).body as { id: string };
    const own = JSON.stringify(await trainee.visitor.ask<{ data?: object }>('get', '/v1/me/export'));
    for (const each of [id, unsigned]) expect(own).toContain((await photo(each))!.salt.toString('base64'));
    await trainee.visitor.ask('post', '/v1/me/erasure', { typed: trainee.email });
    expect(await photo(id)).toMatchObject({ image: null, salt: null, commitment: expect.any(String) });
    expect(await entered(id)).toHaveLength(1);
    expect(await academy.owner.visitor.refused('get', `${trainee.station}/photos/${id}`)).toMatchObject({ status: 404 });
  });
});
