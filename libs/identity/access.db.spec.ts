// Is every door closed unless it was opened on purpose?
import type { Server } from 'node:http';
import { Controller, Get } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import cookie from '@fastify/cookie';
import { Visitor } from '../../apps/api/test/journeys/visitor.js';
import { ProblemFilter } from '#libs/platform/http/problem.filter.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { startTestApp, type TestApp } from '../../test/app.js';
import { createTestDatabase } from '../../test/database.js';
import { testConfig } from '../../test/test-config.js';
import { CreateRegistrar } from './create-registrar.js';
import { EnsurePerson } from './ensure-person.js';
import { IdentityModule } from './identity.module.js';
import { SetPassword } from './set-password.js';

const password = 'nine herons over a quiet river';

/** Somebody forgot to say who may call it. */
@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): string {
    return 'secret';
  }
}

describe('access', () => {
  let application: TestApp;
  let server: Server;
  beforeAll(async () => {
    application = await startTestApp();
    await application.app.listen(0, '127.0.0.1');
    server = application.app.getHttpServer() as Server;
  });
  afterAll(() => application.close());
  const visitor = () => new Visitor(server, application.config.publicUrl);
  async function signedIn(email: string): Promise<Visitor> {
    const { personId } = await application.app.get(EnsurePerson).run({ email, name: 'Ana Sousa', locale: 'en' });
    await application.app.get(SetPassword).run(personId, password);
    const browser = visitor();
    await browser.signIn(email, password);
    return browser;
  }

  it('to what is unsafe needs a proof of origin, from people who are signed in too', async () => {
    const ana = await signedIn('ana@example.org');
    const unsafe = [['post', '/v1/session'], ['delete', '/v1/session'], ['delete', '/v1/sessions'], ['patch', '/v1/me'], ['put', '/v1/me/password'], ['post', '/v1/password-resets'], ['post', '/v1/links/x']] as const;
    for (const [method, path] of unsafe) {
      for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }]) {
        expect(await ana.refused(method, path, {}, { headers: headers as unknown as Record<string, string> })).toMatchObject({ status: 403, code: 'origin-foreign' });
      }
    }
    await ana.ask('get', '/v1/session');
  });

  it('to the register is for registrars, and to an academy for its members: to others it is not there', async () => {
    const rui = await signedIn('rui@example.org');
    expect(await rui.refused('get', '/v1/register/academies')).toMatchObject({ status: 403, code: 'registrar-only' });
    for (const id of ['01930000-0000-7000-8000-000000000000', 'no-id']) expect(await rui.refused('get', `/v1/academies/${id}`)).toMatchObject({ status: 404, code: 'not-found' });
    expect(await visitor().refused('get', '/v1/academies/no-id')).toMatchObject({ status: 401, code: 'sign-in-required' });
  });

  it('by a cookie that was made up is no access', async () => {
    for (const token of ['x', 'a'.repeat(43), '\u00e9'.repeat(20)]) {
      expect(await visitor().refused('get', '/v1/session', undefined, { headers: { cookie: `dermark_session=${encodeURIComponent(token)}` } })).toMatchObject({ status: 401 });
    }
  });

  it('lets people change their name and language, and refuses what it does not know', async () => {
    const eva = await signedIn('eva@example.org');
    expect(await eva.ask('patch', '/v1/me', { name: 'Eva Conceição', locale: 'pt-PT' })).toMatchObject({ name: 'Eva Conceição', locale: 'pt-PT' });
    expect(await eva.ask('patch', '/v1/me', {})).toMatchObject({ name: 'Eva Conceição', locale: 'pt-PT' });
    const refused = [{ registrar: true }, { name: '' }, { name: null }, { name: 'a\u0000b' }, { name: 'a\u202eb' }, { name: 'two\nlines' }, { name: 'n'.repeat(121) }, { locale: 'pt-BR' }];
    for (const change of refused) expect(await eva.refused('patch', '/v1/me', change)).toMatchObject({ status: 400, code: 'input-invalid', faults: [{ pointer: `/${Object.keys(change)[0]}` }] });
    expect(await eva.refused('patch', '/v1/me', { registrar: true })).toMatchObject({ faults: [{ code: 'unknown-field' }] });
    expect(await eva.ask('patch', '/v1/me', { name: '🪡'.repeat(120) })).toMatchObject({ name: '🪡'.repeat(120) });
  });

  it('to what every page needs is open', async () => {
    expect(await visitor().ask('get', '/v1/installation')).toEqual({
      demonstration: true,
      operator: application.config.operator,
      publicUrl: application.config.publicUrl,
      ledgerOrigin: application.config.ledgerOrigin,
      inbox: true,
    });
  });
});

describe('access to a route that says nothing about it', () => {
  it('is refused to everybody, registrars too', async () => {
    const db = await createTestDatabase();
    const config = testConfig(db);
    const testing = await Test.createTestingModule({ imports: [PlatformModule.with(config), IdentityModule], controllers: [ForgottenController] }).compile();
    const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    try {
      await app.register(cookie);
      app.useGlobalFilters(new ProblemFilter());
      await app.listen(0, '127.0.0.1');
      await app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa', locale: 'en', password });
      const registrar = new Visitor(app.getHttpServer() as Server, config.publicUrl);
      expect(await registrar.refused('get', '/forgotten')).toMatchObject({ status: 403, code: 'route-closed' });
      await registrar.signIn('registrar@example.org', password);
      expect(await registrar.refused('get', '/forgotten')).toMatchObject({ status: 403, code: 'route-closed' });
    } finally {
      await app.close();
      await db.drop();
    }
  });
});
