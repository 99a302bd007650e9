// How is the application put together, the same for the server, the worker and the tests?
import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { largestUpload } from '#libs/assessment/develop-photo.js';
import type { Config } from '#libs/platform/config.js';
import { beforeRouting, ProblemFilter } from '#libs/platform/http/problem.filter.js';
import { demandWellFormed } from '#libs/platform/http/well-formed.js';
import { takeWholeFiles } from '#libs/platform/http/whole-files.js';
import { validationPipe } from '#libs/platform/http/validation.js';
import { demandCheckRole, demandLeastPrivilege } from '#libs/platform/least-privilege.js';
import { AppModule } from './app.module.js';
import { describeApi } from './openapi.js';
import { serveWeb } from './serve-web.js';

/** No answer of ours needs more from another origin, and none may be framed. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
};

const bodyLimit = 128 * 1024;

/** Builds the application. `webRoot` is the folder of the built pages; without it only the API is served. */
export async function createApp(config: Config, { webRoot }: { readonly webRoot?: string } = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy: config.trustProxy, bodyLimit, genReqId: () => randomUUID(), requestIdHeader: false, frameworkErrors: beforeRouting });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, { logger: ['error', 'warn'], abortOnError: false });
  try {
    await demandLeastPrivilege(app.get(DataSource));
    if (config.publicDatabaseUrl === null) await demandCheckRole(app.get(DataSource));
    await app.register(helmet, { contentSecurityPolicy, referrerPolicy: { policy: 'same-origin' }, strictTransportSecurity: config.publicUrl.startsWith('https:') });
    await app.register(cookie);
    takeWholeFiles(app.getHttpAdapter().getInstance());
    await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
    app.getHttpAdapter().getInstance().addHook('onRequest', (request, reply, next) => {
      reply.header('x-request-id', request.id);
      if (request.url.startsWith('/v1/')) reply.header('cache-control', 'no-store');
      next();
    });
    app.getHttpAdapter().getInstance().addHook('preHandler', async (request) => demandWellFormed(request));
    // a photo of the practical comes as it is; what it really is, whoever takes it finds out
    app.getHttpAdapter().getInstance().addContentTypeParser(['image/jpeg', 'image/png', 'image/webp'], { parseAs: 'buffer', bodyLimit: largestUpload }, (_request, body, done) => done(null, body));
    app.useGlobalFilters(new ProblemFilter());
    app.useGlobalPipes(validationPipe());
    await describeApi(app);
    if (webRoot) await serveWeb(app, webRoot);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  } catch (error) {
    await app.close().catch((closing: unknown) => new Logger('createApp').warn(String(closing)));
    throw error;
  }
}
