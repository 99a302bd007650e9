// How do the built pages reach the browser, whichever address it was opened at?
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Addresses that belong to the API: an unknown one below them is a 404, never the application's page. */
const apiPaths = /^\/(v1|ledger|check|mark|docs|assets|healthz|readyz|openapi\.json)(\/|$|\?)/;

export async function serveWeb(app: NestFastifyApplication, webRoot: string): Promise<void> {
  const page = await readFile(path.join(webRoot, 'index.html'), 'utf8');
  await app.register(fastifyStatic, { root: webRoot, index: false, wildcard: false, cacheControl: false, setHeaders: cacheByName });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, next) => {
    if (!isPage(request)) return next();
    void reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}

/** Nothing else answers there, and it is no file that is missing; what follows the dot in the token of a link is longer than a file's ending. */
const isPage = ({ method, url, is404 }: FastifyRequest): boolean => is404 && ['GET', 'HEAD'].includes(method) && !apiPaths.test(url) && !/\.\w{1,8}(\?|$)/.test(url);

/** Vite puts a hash of the content into the names below assets/: those never change. */
function cacheByName(reply: FastifyReply, file: string): void {
  void reply.header('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache');
}
