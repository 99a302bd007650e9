// Do the published status lists say what happened to certificates, signed, and vouched for by the ledger?
import { ConsoleLogger, Logger } from '@nestjs/common';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { bitAt, bitsDigest } from './core/status-bits.js';
import type { DidDocument } from './core/did.js';
import { proofFault } from './credential-proofs.js';
import { PublishStatusList } from './publish-status-list.js';
import { StatusListsStore } from './status-lists.store.js';
import { bitsOf } from './status-list-credential.js';

const legalName = 'Inês Maria da Conceição';

interface List {
  readonly credentialSubject: { readonly encodedList: string; readonly statusPurpose: string };
}

describe('the status lists', () => {
  let world: World;
  let academy: Academy;
  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const issue = async () => {
    const { certificate: { id } } = await world.certified(academy, legalName);
    const { rows } = await world.superuser.query<{ index: number }>('select status_index::int as index from certificate where id = $1', [id]);
    return { id, index: rows[0]?.index ?? -1 };
  };
  const act = (id: string, what: string, body: object) => academy.owner.visitor.ask('post', `${academy.path}/certificates/${id}/${what}`, body);
  const suspend = (id: string) => act(id, 'suspension', { reason: 'hygiene', until: addDays(dayIn('Europe/Lisbon', new Date()), 30) });
  /** Changes, then the making of lists, then their own entries: each round delivers what the one before published. */
  const settled = async () => {
    for (let round = 0; round < 3; round += 1) await world.deliverEvents();
    const { rows } = await world.superuser.query<{ count: number }>('select count(*)::int as count from ledger_entry e full join ledger_intake i using (event_id)');
    for (const until = Date.now() + 20_000; (await world.app.get(LedgerReader).head()).size < (rows[0]?.count ?? 0) && Date.now() < until; ) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const read = async (purpose: string) => {
    const response = await world.visitor().send('get', `/status/1/${purpose}`);
    expect(response).toMatchObject({ status: 200, headers: { 'content-type': 'application/vc', 'access-control-allow-origin': '*' } });
    const list = JSON.parse(response.text) as List;
    const bits = bitsOf(list.credentialSubject.encodedList);
    if (!bits) throw new Error('the list has no bits');
    return { list, bits };
  };
  const leaves = async () => {
    const { rows } = await world.superuser.query<{ leaf: Buffer }>('select leaf from ledger_entry order by seq');
    return rows.map(({ leaf }) => JSON.parse(leaf.toString('utf8')) as Record<string, unknown>).filter(({ type }) => type === 'status-list');
  };

  it('follow a suspension and its end, each certificate at its own place', async () => {
    expect(await world.visitor().refused('get', '/status/1/revocation')).toMatchObject({ status: 404 });
    const [one, two] = [await issue(), await issue()];
    expect(await world.visitor().refused('get', '/status/1/revocation')).toMatchObject({ status: 503, code: 'status-list-not-published-yet' });
    await suspend(one.id);
    await settled();
    const { bits } = await read('suspension');
    expect(bits).toHaveLength(16_384);
    expect([bitAt(bits, one.index), bitAt(bits, two.index), bits.filter((byte) => byte !== 0).length]).toEqual([true, false, 1]);
    expect((await read('revocation')).bits.every((byte) => byte === 0)).toBe(true);
    await act(one.id, 'reinstatement', { reason: 'imposed-in-error' });
    await settled();
    expect((await read('suspension')).bits.every((byte) => byte === 0)).toBe(true);
  });

  it('are signed by the register, with the digest of their bits in the ledger', async () => {
    const { text } = await world.visitor().send('get', '/register/did.json');
    for (const purpose of ['revocation', 'suspension']) {
      const { list, bits } = await read(purpose);
      expect(await proofFault(list, [JSON.parse(text) as DidDocument], new Date())).toBeNull();
      expect(list).toMatchObject({
        id: `http://127.0.0.1:3000/status/1/${purpose}`,
        type: ['VerifiableCredential', 'BitstringStatusListCredential'],
        issuer: 'did:web:127.0.0.1%3A3000:register',
        validUntil: expect.any(String) as string,
        credentialSubject: { type: 'BitstringStatusList', statusPurpose: purpose, ttl: 300_000 },
      });
      expect((await leaves()).findLast((leaf) => leaf['purpose'] === purpose)).toMatchObject({ v: 1, list: '1', digest: Buffer.from(bitsDigest(bits)).toString('base64url') });
    }
  });

  it('get a new version, and a new entry, only when a bit has changed, however often they are made', async () => {
    const before = await leaves();
    await issue();
    await settled();
    await Promise.all(Array.from({ length: 3 }, () => world.app.get(PublishStatusList).all()));
    await settled();
    expect(await leaves()).toEqual(before);
    await suspend((await issue()).id);
    await settled();
    await Promise.all(Array.from({ length: 3 }, () => world.app.get(PublishStatusList).run('1')));
    await settled();
    expect(await leaves()).toHaveLength(before.length + 1);
  });

  it('are made again by the clock when an event got lost', async () => {
    await suspend((await issue()).id);
    await world.superuser.query("delete from outbox_event");
    await settled();
    const before = (await leaves()).length;
    await world.app.get(PublishStatusList).all();
    await settled();
    expect((await leaves()).length).toBe(before + 1);
  });

  it('are not made again by the clock for what it has seen before, though it changed no bit and so made no version', async () => {
    const { id } = await issue();
    await suspend(id);
    await act(id, 'reinstatement', { reason: 'imposed-in-error' });
    await world.superuser.query('delete from outbox_event');
    await settled();
    const store = world.app.get(StatusListsStore);
    const events = store.events.bind(store);
    const made: string[] = [];
    store.events = (list, size) => {
      made.push(list);
      return events(list, size);
    };
    for (let minute = 0; minute < 3; minute++) await world.app.get(PublishStatusList).all();
    expect(made).toEqual(['1']);
    await suspend((await issue()).id);
    await world.superuser.query('delete from outbox_event');
    await settled();
    await world.app.get(PublishStatusList).all();
    expect(made).toEqual(['1', '1']);
    store.events = events;
    await settled();
  });

  it('are not signed when the rows no longer give what the ledger says', async () => {
    await world.superuser.query('set session_replication_role = replica');
    await world.superuser.query("update certificate_event set type = 'conditions' where type = 'suspended'");
    await world.superuser.query('set session_replication_role = origin');
    const { id } = await issue();
    await suspend(id);
    await settled();
    await world.superuser.query('set session_replication_role = replica');
    await world.superuser.query("update certificate_event set type = 'conditions' where certificate_id = $1 and type = 'suspended'", [id]);
    await world.superuser.query('set session_replication_role = origin');
    // Its operator is told; what is told is kept here, for it is expected.
    const told: string[] = [];
    Logger.overrideLogger({ log: () => undefined, warn: () => undefined, error: (message: string) => void told.push(message) });
    expect((await world.visitor().send('get', '/status/1/suspension')).status).toBe(500);
    Logger.overrideLogger(new ConsoleLogger({ logLevels: ['warn', 'error'] }));
    expect(told.join()).toContain('The events of status list 1 do not give the suspension bits whose digest is in the ledger.');
  });

  it('are there for certificates that are there, and for two purposes', async () => {
    for (const path of ['/status/2/revocation', '/status/0/revocation', '/status/1/other', '/status/x/revocation']) expect(await world.visitor().refused('get', path)).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('are made for each list that is in use and has none yet', async () => {
    await world.superuser.query('set session_replication_role = replica');
    await world.superuser.query(
      `insert into certificate select (jsonb_populate_record(null::certificate, to_jsonb(c) || jsonb_build_object('id', gen_random_uuid(), 'number', lpad(list::text, 15, 'Z'), 'decision_id', gen_random_uuid(), 'enrolment_id', gen_random_uuid(), 'status_list', list))).*
         from (select * from certificate limit 1) c, unnest(array['2', '10']) list`,
    );
    await world.superuser.query('set session_replication_role = origin');
    await world.app.get(PublishStatusList).all();
    const { rows } = await world.superuser.query<{ list: string; versions: number }>('select list, count(distinct purpose)::int as versions from status_list_version group by list order by list');
    expect(rows).toEqual(['1', '10', '2'].map((list) => ({ list, versions: 2 })));
  });
});
