// How is a witness asked over HTTP (c2sp.org/tlog-witness)?
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { formatVerifierKey } from '#libs/ledger/core/note.js';
import { plainText, type Answer } from './core/decision.js';
import type { Witness } from './witness.js';

/** Milliseconds within which a request must be there as a whole. */
const patience = 30_000;
const checkpointPath = /^\/([0-9a-f]{64})\/checkpoint$/;
const text = (status: number, body: string): Answer => ({ status, contentType: plainText, body });

/** `bodyLimit` is in bytes; `report` is told why something could not be kept. The caller listens. */
export function witnessServer(witness: Witness, bodyLimit: number, report: (error: unknown) => void): Server {
  const server = createServer({ requestTimeout: patience }, (request, response) => {
    // From here on the client may go away at any time: nobody is left to be told, and nothing is half done.
    response.on('error', () => response.destroy());
    void answer(request).then((given) => (given ? send(response, given) : response.destroy()));
  });

  async function answer(request: IncomingMessage): Promise<Answer | null> {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === '/add-checkpoint') return request.method === 'POST' ? addCheckpoint(request) : text(405, 'POST only\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'GET only\n');
    if (path === '/healthz') return text(200, 'ok\n');
    if (path === '/key') return text(200, `${formatVerifierKey(witness.office.signer.key)}\n`);
    const [, name] = checkpointPath.exec(path) ?? [];
    const note = name === undefined ? null : witness.newest(name);
    return note === null ? text(404, 'not found\n') : text(200, note);
  }

  async function addCheckpoint(request: IncomingMessage): Promise<Answer | null> {
    const body = await readBody(request, bodyLimit);
    if (body === 'gone') return null;
    if (body === 'too-large') return text(413, `at most ${bodyLimit} bytes\n`);
    try {
      return await witness.addCheckpoint(body);
    } catch (error) {
      report(error);
      return text(500, 'not kept, so not signed\n');
    }
  }

  function send(response: ServerResponse, { status, contentType, body }: Answer): void {
    const headers: Record<string, string> = { 'content-type': contentType, 'content-length': String(Buffer.byteLength(body)), 'cache-control': 'no-cache' };
    // What is left of a body that is too large is not waited for, and a server that ends keeps no connection.
    if (status === 413 || !server.listening) headers['connection'] = 'close';
    response.writeHead(status, headers).end(body);
  }

  return server;
}

function readBody(request: IncomingMessage, limit: number): Promise<Buffer | 'too-large' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else resolve('too-large');
      if (length > limit) request.pause();
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => resolve('gone'));
  });
}
