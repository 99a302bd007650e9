// Does every academy sign with one key at a time, which nobody reads from the database and nothing outlives?
import { fromBase64Url } from '#libs/ledger/core/base64.js';
import { eventIdOf } from '#libs/ledger/core/event-id.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { Clock } from '#libs/platform/clock.js';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import type { DidDocument } from './core/did.js';
import { keyLifeMs } from './core/signing-key.js';
import { multibaseOf } from './credential-proofs.js';
import { ProvideKey } from './provide-key.js';
import { RotateKey } from './rotate-key.js';

describe('a signing key', () => {
  let world: World;
  let academy: Academy;
  let keys: ProvideKey;
  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    keys = world.app.get(ProvideKey);
  }, 60_000);
  afterAll(() => world.close());

  const did = async (path: string): Promise<DidDocument> => {
    const response = await world.visitor().send('get', path);
    expect(response).toMatchObject({ status: 200, headers: { 'content-type': expect.stringMatching(/^application\/did\+json\b/) as string, 'access-control-allow-origin': '*' } });
    return JSON.parse(response.text) as DidDocument;
  };
  const shifted = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
    const clock = world.app.get(Clock);
    const real = clock.now;
    clock.now = () => new Date(Date.now() + ms);
    try {
      return await work();
    } finally {
      clock.now = real;
    }
  };

  it('is made once when it is needed first, however many need it at that moment', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => keys.run(academy.id)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await world.superuser.query('select from signing_key where academy_id = $1', [academy.id])).rowCount).toBe(1);
  });

  it('is entered in the ledger, and published under the name of the academy', async () => {
    const key = await keys.run(academy.id);
    const document = await did(`/academies/${academy.id}/did.json`);
    const publicKeyMultibase = await multibaseOf(key.publicKey);
    expect(document.id).toBe(`did:web:127.0.0.1%3A3000:academies:${academy.id}`);
    expect(document.verificationMethod).toEqual([{ id: `${document.id}#${publicKeyMultibase}`, type: 'Multikey', controller: document.id, publicKeyMultibase, expires: key.validUntil.toISOString() }]);
    expect(document.assertionMethod).toEqual([`${document.id}#${publicKeyMultibase}`]);
    const { rows } = await world.superuser.query<{ id: string; leaf: Buffer }>("select event_id as id, leaf from ledger_intake union all select event_id, leaf from ledger_entry");
    const entry = rows.find(({ leaf }) => (JSON.parse(leaf.toString()) as { academy?: string }).academy === academy.id);
    const leaf = JSON.parse(entry?.leaf.toString() ?? '{}') as { type: string; key: string };
    expect(leaf.type).toBe('key');
    expect(Buffer.from(fromBase64Url(leaf.key) ?? [])).toEqual(key.publicKey);
    expect(entry?.id).toBe(eventIdOf(entry?.leaf ?? Buffer.alloc(0)));
    expect(await world.app.get(Sequencer).sequenced(entry?.id ?? '', 10_000)).not.toBeNull();
    expect((await world.app.get(LedgerReader).head()).size).toBeGreaterThan(0);
  });

  it('lies in the database as nothing that signs, and opens for its own row alone', async () => {
    const key = await keys.run(academy.id);
    const seed = Buffer.from(keys.seedOf(key));
    expect(key.sealedSeed.includes(seed)).toBe(false);
    expect(() => keys.seedOf({ ...key, id: academy.id })).toThrow(expect.objectContaining({ code: 'signing-key-not-opened' }) as Error);
    for (const at of [0, 20, 59]) {
      const spoiled = Buffer.from(key.sealedSeed);
      spoiled[at]! ^= 1;
      expect(() => keys.seedOf({ ...key, sealedSeed: spoiled })).toThrow(expect.objectContaining({ code: 'signing-key-not-opened' }) as Error);
    }
  });

  it('signs nothing once it has been replaced or has expired, and stays listed', async () => {
    const former = await keys.run(academy.id);
    const next = await world.app.get(RotateKey).run(academy.id);
    expect((await keys.run(academy.id)).id).toBe(next.id);
    const { rows } = await world.superuser.query<{ retired_at: Date }>('select retired_at from signing_key where id = $1', [former.id]);
    expect(() => keys.seedOf({ ...former, retiredAt: rows[0]?.retired_at ?? null })).toThrow(expect.objectContaining({ code: 'signing-key-retired' }) as Error);
    const { verificationMethod, assertionMethod } = await did(`/academies/${academy.id}/did.json`);
    expect(verificationMethod.map(({ expires }) => expires)).toEqual([rows[0]?.retired_at.toISOString(), next.validUntil.toISOString()]);
    expect(assertionMethod).toHaveLength(2);
    await shifted(keyLifeMs + 60_000, async () => {
      await expect(keys.run(academy.id)).rejects.toMatchObject({ kind: 'unavailable', code: 'signing-key-expired' });
      expect(() => keys.seedOf(next)).toThrow(expect.objectContaining({ code: 'signing-key-expired' }) as Error);
    });
  });

  it('is replaced by itself before its end', async () => {
    const before = await keys.run(academy.id);
    await world.app.get(RotateKey).renew();
    expect((await keys.run(academy.id)).id).toBe(before.id);
    await shifted(keyLifeMs - 86_400_000, async () => {
      await world.app.get(RotateKey).renew();
      expect((await keys.run(academy.id)).id).not.toBe(before.id);
    });
  });

  it('of the register has a name of its own; there is none of an academy that is not there', async () => {
    await keys.run(null);
    expect(await did('/register/did.json')).toMatchObject({ id: 'did:web:127.0.0.1%3A3000:register', assertionMethod: [expect.any(String)] });
    expect((await world.visitor().send('get', '/academies/019330b4-0000-7000-8000-00000000000a/did.json')).status).toBe(404);
    await expect(world.app.get(RotateKey).run('019330b4-0000-7000-8000-00000000000a')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is neither changed, nor brought back, nor deleted', async () => {
    const { rows } = await world.superuser.query<{ id: string }>('select id from signing_key where retired_at is not null limit 1');
    for (const sql of ['update signing_key set retired_at = null where id = $1', 'update signing_key set valid_until = now() where id = $1', 'delete from signing_key where id = $1']) {
      await expect(world.superuser.query(sql, [rows[0]?.id])).rejects.toMatchObject({ constraint: 'signing_key_is_insert_only' });
    }
  });
});
