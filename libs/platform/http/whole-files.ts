// Which routes take a whole file as their body, and how much of one?
import type { FastifyInstance } from 'fastify';

const mediaType = 'application/octet-stream';
/** Everywhere else a body is JSON, and small. */
const takesFiles = /^\/v1\/register\/item-exchange\/(?:report|import)(?:\?|$)/;
const mostBytes = 4 * 1024 * 1024 + 1;

export function takeWholeFiles(server: FastifyInstance): void {
  server.addContentTypeParser(mediaType, { parseAs: 'buffer', bodyLimit: mostBytes }, (_, body, done) => done(null, body));
  server.addHook('onRequest', (request, reply, next) => {
    // refused before a byte of it is read
    if (request.headers['content-type']?.startsWith(mediaType) && !takesFiles.test(request.url)) next(Object.assign(new Error('No file is taken here.'), { statusCode: 415 }));
    else next();
  });
}
