// Is every route closed unless it says who may call it, and does every one refuse hostile input with a problem document?
import type { Server } from 'node:http';
import { ModulesContainer } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import request, { type Response } from 'supertest';
import { v7 } from 'uuid';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import { ACCESS, type Access } from '#libs/platform/http/access.js';
import { apiDocument } from '#api/openapi.js';
import { startTestApp, type TestApp } from './app.js';

/** What anybody may call without an account; each is here on purpose. */
const publicHandlers = [
  'AcademyApplicationsController.apply',
  'ConcernReportsController.report',
  'DidsController.academy',
  'DidsController.register',
  'HealthController.alive',
  'HealthController.ready',
  'InboxController.list',
  'InstallationController.describe',
  'LedgerController.checkpoint',
  'LedgerController.consistency',
  'LedgerController.entries',
  'LedgerController.key',
  'LedgerController.proof',
  'LedgerController.tile',
  'LinksController.follow',
  'LinksController.read',
  'PassMarksController.all',
  'PasswordResetsController.ask',
  'ProgrammesController.list',
  'ProgrammesController.read',
  'SessionController.signIn',
  'StatusListsController.read',
];

const password = 'a long password for hostile visitors';
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Operation {
  readonly path: string;
  readonly method: (typeof methods)[number];
}

/** Bodies that no route expects. */
const hostileBodies: readonly unknown[] = [
  {},
  [],
  null,
  'text',
  42,
  { unknown: 'field' },
  { __proto__: { polluted: true }, constructor: 'x' },
  { name: { toString: 'x' }, email: ['a@b.c'], locale: 'xx', role: 'registrar', choice: [{}], revision: 1e99, enrolmentId: 'not-an-id', typed: '\u0000', until: '2026-02-31' },
  { name: 'n'.repeat(100_000) },
  { email: '\uD800', password: '\u0000'.repeat(16), applicantName: 0, observed: [[]], critical: {}, note: true, reason: null, state: 'x', about: [] },
];

describe('the routes', () => {
  let application: TestApp;
  let server: Server;
  let operations: Operation[];
  let cookie: string;

  beforeAll(async () => {
    application = await startTestApp();
    server = application.app.getHttpServer() as Server;
    operations = Object.entries(apiDocument(application.app).paths).flatMap(([path, item]) =>
      methods.filter((method) => method in item).map((method) => ({ path, method })),
    );
    await application.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'R', locale: 'en', password });
    const signedIn = await request(server).post('/v1/session').set('origin', application.config.publicUrl).send({ email: 'registrar@example.org', password });
    cookie = (signedIn.headers['set-cookie'] as unknown as string[]).map((line) => line.split(';')[0]).join('; ');
  });
  afterAll(() => application.close());

  const filled = (path: string, value: string) => path.replaceAll(/\{[^}]+\}/g, value);
  const expectRefusal = (response: Response, what: string) => {
    expect({ what, ok: response.status >= 400 && response.status < 500 }).toEqual({ what, ok: true });
    if (!response.headers['content-type']?.startsWith('text/html')) {
      expect({ what, type: response.headers['content-type'] }).toEqual({ what, type: 'application/problem+json; charset=utf-8' });
      expect(response.body).toMatchObject({ status: response.status, code: expect.any(String), requestId: expect.any(String) });
    }
    expect(response.text).not.toMatch(/node_modules|\bat \S+ \(|select |insert into/i);
  };

  it('each say who may call them, and the public ones are exactly those that are meant', () => {
    const handlers = [...application.app.get(ModulesContainer).values()].flatMap((module) =>
      [...module.controllers.values()].flatMap(({ metatype }) => {
        const { prototype, name } = metatype as { prototype: Record<string, object>; name: string };
        return Object.getOwnPropertyNames(prototype)
          .filter((method) => method !== 'constructor' && typeof prototype[method] === 'function' && Reflect.hasMetadata(METHOD_METADATA, prototype[method]) && Reflect.hasMetadata(PATH_METADATA, prototype[method]))
          .map((method) => ({
            handler: `${name}.${method}`,
            access: (Reflect.getMetadata(ACCESS, prototype[method] ?? {}) ?? Reflect.getMetadata(ACCESS, metatype as object)) as Access | undefined,
          }));
      }),
    );
    expect(handlers.filter(({ access }) => access === undefined)).toEqual([]);
    expect(handlers.filter(({ access }) => access?.who === 'anyone').map(({ handler }) => handler).sort()).toEqual(publicHandlers);
  });

  it('refuse every unsafe request that does not prove its origin', async () => {
    for (const { path, method } of operations.filter((operation) => operation.method !== 'get')) {
      for (const headers of [{}, { origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site', origin: application.config.publicUrl }]) {
        const response = await request(server)[method](filled(path, v7())).set({ cookie, 'idempotency-key': v7(), ...headers } as Record<string, string>).send({});
        expect({ path, method, status: response.status, code: (response.body as { code: string }).code }).toEqual({ path, method, status: 403, code: 'origin-foreign' });
      }
    }
  });

  it('refuse whoever is not signed in, unless they are public', async () => {
    for (const { path, method } of operations.filter((operation) => operation.path.startsWith('/v1/'))) {
      const response = await request(server)[method](filled(path, v7())).set('origin', application.config.publicUrl).set('idempotency-key', v7()).send(method === 'get' ? undefined : {});
      expect(response.status).toBeLessThan(500);
    }
    const closed = await request(server).get(`/v1/academies/${v7()}`);
    expect(closed.status).toBe(401);
  });

  it('answer hostile bodies with a problem document, never with a fault of ours', async () => {
    for (const { path, method } of operations.filter((operation) => operation.method !== 'get')) {
      if (path === '/v1/session' || path === '/v1/sessions') continue;
      for (const [place, body] of hostileBodies.entries()) {
        const what = `${method} ${path} with body ${place}`;
        const call = request(server)[method](filled(path, v7())).set({ cookie, origin: application.config.publicUrl, 'idempotency-key': v7() });
        const response = await call.set('content-type', 'application/json').send(JSON.stringify(body));
        if (response.status >= 400) expectRefusal(response, what);
        else expect({ what, status: response.status }).toEqual({ what, status: expect.any(Number) });
      }
      const broken = await request(server)[method](filled(path, v7())).set({ cookie, origin: application.config.publicUrl, 'content-type': 'application/json', 'idempotency-key': v7() }).send('{"half":');
      expectRefusal(broken, `${method} ${path} with half a body`);
    }
  });

  it('answer hostile paths and queries with less than a fault of ours', async () => {
    for (const { path } of operations.filter((operation) => operation.method === 'get')) {
      for (const value of ['x', '..%2f..%2fetc', '%00', "'%20or%201=1", '9'.repeat(200), '%F0%9F%98%80']) {
        for (const query of ['', '?locale=xx&state=%00&size=-1&from=a&to=b&query=%27', '?locale[]=en&locale[a]=b']) {
          const response = await request(server).get(`${filled(path, value)}${query}`).set({ cookie });
          expect({ path, value, query, fault: response.status >= 500 && response.status !== 503 }).toEqual({ path, value, query, fault: false });
        }
      }
    }
  });

  it('refuse an address that is no address, or far too long, with a problem document', async () => {
    for (const address of ['/v1/programmes/%E0%A4%A', `/v1/programmes/${'a'.repeat(5000)}`, `/v1/links/${'b'.repeat(300)}`]) {
      expectRefusal(await request(server).get(address), address.slice(0, 40));
    }
  });

  it('refuse a body that is too large before reading it all', async () => {
    const response = await request(server).post('/v1/session').set({ origin: application.config.publicUrl, 'content-type': 'application/json' }).send(JSON.stringify({ email: 'a'.repeat(300_000) }));
    expect(response.status).toBe(413);
    expect(response.body).toMatchObject({ code: 'body-too-large' });
  });
});
