// How does a harness speak to a server as one browser, at as little cost as possible?
import http from 'node:http';
import { v7 } from 'uuid';

export interface Sender {
  readonly url: string;
  /** The address under which the server believes to be reached: the proof of origin. */
  readonly origin: string;
  readonly cookie?: string;
}

export interface Answer<Body = Readonly<Record<string, unknown>>> {
  readonly status: number;
  readonly text: string;
  /** What the text says, when it is JSON. */
  readonly body: Body;
}

export interface Sent {
  readonly body?: object;
  /** Instead of a body: what is sent as it is, JSON or not. */
  readonly text?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whoever asked goes away, and the connection with them. */
  readonly signal?: AbortSignal;
}

const agent = new http.Agent({ keepAlive: true });

function headersOf({ origin, cookie }: Sender, method: string, sent: Sent, body: string | undefined): Record<string, string | number> {
  return {
    accept: 'application/json',
    ...(cookie !== undefined && { cookie }),
    ...(method !== 'GET' && { origin }),
    ...(method === 'POST' && { 'idempotency-key': sent.key ?? v7() }),
    ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    ...sent.headers,
  };
}

/** Resolves with whatever is answered; rejects when nothing is, for example because the server was killed. */
export function send<Body = Readonly<Record<string, unknown>>>(sender: Sender, method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, sent: Sent = {}): Promise<Answer<Body>> {
  const body = sent.text ?? (sent.body && JSON.stringify(sent.body));
  return new Promise((resolve, reject) => {
    const request = http.request(`${sender.url}${path}`, { method, agent, headers: headersOf(sender, method, sent, body), ...(sent.signal && { signal: sent.signal }) }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('error', reject).on('end', () => {
        const isJson = /json/.test(response.headers['content-type'] ?? '');
        resolve({ status: response.statusCode ?? 0, text, body: (isJson ? JSON.parse(text) : {}) as Body });
      });
    });
    request.on('error', reject).end(body);
  });
}

/** The answer, when it is the one that was hoped for. */
export async function ask<Body = Readonly<Record<string, unknown>>>(...[sender, method, path, sent]: Parameters<typeof send>): Promise<Body> {
  const { status, text, body } = await send<Body>(sender, method, path, sent);
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
  return body;
}
