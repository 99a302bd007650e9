// Does the server say which work it can do, so that a check is not refused because nothing can be issued?
import type { Server } from 'node:http';
import request from 'supertest';
import { systemContext } from '#libs/kernel/context.js';
import { AnchorFolder } from '#libs/ledger/anchor-folder.js';
import { AppendEntry } from '#libs/ledger/append-entry.js';
import { signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { LedgerKey } from '#libs/ledger/ledger-key.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { startTestApp, type TestApp } from '../../test/app.js';
import { Database } from './database.js';
import { newId } from './ids.js';

describe('readyz', () => {
  let application: TestApp;
  beforeEach(async () => {
    application = await startTestApp();
  }, 60_000);
  afterEach(() => application.close());

  const ask = async (query = '') => {
    const { status, body } = await request(application.app.getHttpServer() as Server).get(`/readyz${query}`);
    return { status, body: body as object };
  };

  it('is ready for both kinds of work, and knows no third', async () => {
    const works = { ready: true, hindrance: null };
    expect(await ask()).toEqual({ status: 200, body: { status: 'ready', check: works, issuing: works } });
    expect([await ask('?for=check'), await ask('?for=issuing')]).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(await ask('?for=tea')).toMatchObject({ status: 400, body: { code: 'input-invalid' } });
  });

  it('goes on being ready for checks while the ledger refuses to grow, and says why nothing is issued', async () => {
    const { app } = application;
    const { signer } = app.get(LedgerKey);
    const anchor = app.get(AnchorFolder);
    const seen = await anchor.read();
    // As if this database had been restored from a backup while the server ran.
    const head = { size: 7, root: new Uint8Array(32) };
    await anchor.move(seen, head, signCheckpoint(head, signer));
    const eventId = newId();
    await app.get(Database).transaction(systemContext, () => app.get(AppendEntry).run(eventId, new TextEncoder().encode('leaf')));
    await app.get(Sequencer).sequenced(eventId, 5000);
    expect(await ask()).toMatchObject({ status: 200, body: { status: 'limited', check: { ready: true }, issuing: { ready: false, hindrance: 'ledger-behind-anchor' } } });
    expect([await ask('?for=check'), await ask('?for=issuing')]).toMatchObject([{ status: 200 }, { status: 503 }]);
  });

  it('is ready for nothing while the database is away', async () => {
    await application.db.drop();
    const away = { ready: false, hindrance: 'database-unavailable' };
    expect(await ask()).toEqual({ status: 503, body: { status: 'not-ready', check: away, issuing: away } });
  });
});
