// How does a test get a log that grows, its proofs, and the requests that it sends to a witness?
import { toBase64 } from '#libs/ledger/core/base64.js';
import { signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { noteSigner, type NoteSigner } from '#libs/ledger/core/note.js';
import { consistencyRanges } from '#libs/ledger/core/proof.js';
import { rootByDefinition } from '#libs/ledger/core/tree.fixture.js';

export class GrowingLog {
  readonly #leaves: Uint8Array[] = [];

  /** Two logs of one signer but of different `branch` are a fork. */
  constructor(
    readonly signer: NoteSigner = noteSigner('register.example/ledger', new Uint8Array(32).fill(1)),
    private readonly branch = 'main',
  ) {}

  get origin(): string {
    return this.signer.key.name;
  }

  checkpoint(size: number): string {
    return signCheckpoint({ size, root: rootByDefinition(this.#first(size)) }, this.signer);
  }

  /** That the log of `from` leaves is the beginning of that of `to`, a line each. */
  proof(from: number, to: number): string[] {
    const leaves = this.#first(to);
    return consistencyRanges(from, to).map(({ start, end }) => toBase64(rootByDefinition(leaves.slice(start, end))));
  }

  /** As a client writes it that knows the witness at `from`. */
  request(from: number, to: number): string {
    return requestOf(from, this.proof(from, to), this.checkpoint(to));
  }

  #first(size: number): Uint8Array[] {
    for (let at = this.#leaves.length; at < size; at++) this.#leaves.push(leafHash(new TextEncoder().encode(`${this.branch} ${at}`)));
    return this.#leaves.slice(0, size);
  }
}

export const requestOf = (oldSize: number | string, proof: readonly string[], note: string): string => [`old ${oldSize}`, ...proof, '', note].join('\n');
