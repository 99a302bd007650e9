// How does a test get a witness that can be away for a while?
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NoteSigner } from '#libs/ledger/core/note.js';
import { readSighting } from '../apps/witness/core/sighting.js';
import { witnessServer } from '../apps/witness/server.js';
import { SightingFolder } from '../apps/witness/sighting-folder.js';
import { Witness } from '../apps/witness/witness.js';

/** A witness that can be away for a while; it keeps its folder, and its address. */
export class Watcher {
  #server: http.Server | null = null;
  #folder: SightingFolder | null = null;
  #port = 0;

  constructor(
    readonly signer: NoteSigner,
    private readonly data: string,
    private readonly log: NoteSigner,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** The newest checkpoint that it has cosigned; null when it has none. */
  async newest(): Promise<string | null> {
    const name = createHash('sha256').update(this.log.key.name).digest('hex');
    const answer = await fetch(`${this.url}${name}/checkpoint`);
    return answer.ok ? answer.text() : null;
  }

  async start(): Promise<void> {
    const logs = [this.log.key];
    this.#folder = await SightingFolder.open(this.data, (note) => readSighting(note, this.signer.key, logs));
    this.#server = witnessServer(new Witness({ signer: this.signer, logs }, this.#folder), 100_000, () => undefined).listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve(null)));
    await this.#folder?.close();
    this.#server = null;
  }
}
