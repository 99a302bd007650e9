// How is a published log read from outside, over HTTP or from a folder?
import { fileURLToPath } from 'node:url';
import { LogFolder, largestFile } from '#libs/ledger/log-folder.js';
import { tilePath, tileWidth, type Tile } from '#libs/ledger/core/tile.js';

/** Requests at one time. */
const mostAtOnce = 4;
/** Milliseconds for one request, with its answer. */
const usualPatience = 30_000;

/** Nothing was learned about the log: no answer, or one that says nothing about what was asked for. */
export class Unreachable extends Error {}

/** The bytes below a path, at most one more than `largestFile`, or null when the log says that it has no such thing. Throws `Unreachable`. */
type Read = (path: string) => Promise<Uint8Array | null>;

export class PublishedLog {
  #free = mostAtOnce;
  readonly #waiting: (() => void)[] = [];

  private constructor(private readonly readNow: Read) {}

  /** `base` is an address (http, https, or file on this machine) or the path of a folder. Null when it is another address. */
  static at(base: string, patience = usualPatience): PublishedLog | null {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(base)) return new PublishedLog(fromFolder(base));
    if (!URL.canParse(base)) return null;
    const { protocol, host } = new URL(base);
    if (protocol === 'file:' && host === '') return new PublishedLog(fromFolder(fileURLToPath(base)));
    return protocol === 'http:' || protocol === 'https:' ? new PublishedLog(overHttp(base, patience)) : null;
  }

  async read(path: string): Promise<Uint8Array | null> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await this.readNow(path);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }

  /** A log may drop a partial tile once there is the full one, which begins with it. */
  async tile(tile: Tile): Promise<Uint8Array | null> {
    const bytes = await this.read(tilePath(tile));
    return bytes ?? (tile.width < tileWidth ? this.read(tilePath({ ...tile, width: tileWidth })) : null);
  }
}

function fromFolder(root: string): Read {
  const folder = new LogFolder(root);
  return (path) => folder.read(path).catch(unreachable(`${root}/${path}`));
}

function overHttp(base: string, patience: number): Read {
  const root = base.endsWith('/') ? base : `${base}/`;
  return (path) => fetchBytes(`${root}${path}`, patience).catch(unreachable(`${root}${path}`));
}

async function fetchBytes(url: string, patience: number): Promise<Uint8Array | null> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
  if (answer.status === 200) return bodyOf(answer);
  await answer.body?.cancel();
  if (answer.status === 404 || answer.status === 410) return null;
  throw new Unreachable(`${url} answers with status ${answer.status}`);
}

/** No more of it than any file of a log can have: whoever serves it may not fill our memory. */
async function bodyOf(answer: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body ?? []) {
    pieces.push(piece);
    length += piece.length;
    if (length > largestFile) break;
  }
  return Buffer.concat(pieces).subarray(0, largestFile + 1);
}

const unreachable =
  (where: string) =>
  (error: unknown): never => {
    if (error instanceof Unreachable) throw error;
    const { message, cause } = error as { readonly message: string; readonly cause?: { readonly message?: string } };
    throw new Unreachable(`${where} cannot be read: ${cause?.message || message}`, { cause: error });
  };
