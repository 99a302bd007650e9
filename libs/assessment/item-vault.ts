// How are an installation's own exam items kept so that the database alone does not give them away?
import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { openUnder, sealUnder } from '#libs/platform/sealing.js';
import { itemNotOpened } from './errors.js';

/** Of a version; of a proposal; of a comment; of a rescoring. */
type SealedPart = 'content' | 'key' | 'draft' | 'comment' | 'accepted';

/** Sealed under a secret that is derived from CREDENTIAL_KEY_SECRET (HKDF-SHA-256). */
@Injectable()
export class ItemVault {
  readonly #secret: Uint8Array;

  constructor(@Inject(CONFIG) { credentialKeySecret }: Config) {
    this.#secret = new Uint8Array(hkdfSync('sha256', credentialKeySecret, '', 'dermark/item-bank/v1', 32));
  }

  /** A digest that nobody can compare with a guess who lacks the secret. */
  mark(digest: Buffer): Buffer {
    return createHmac('sha256', this.#secret).update(digest).digest();
  }

  /** `part` and the id of its row are bound in: a key does not open as a content, nor in another row. */
  seal(id: string, part: SealedPart, value: object): Buffer {
    return sealUnder(this.#secret, `${part} ${id}`, Buffer.from(JSON.stringify(value)));
  }

  /** Error: `item-not-opened` when it was sealed under another secret, or changed. */
  open<T extends object>(id: string, part: SealedPart, sealed: Buffer): T {
    const plain = openUnder(this.#secret, `${part} ${id}`, sealed);
    if (!plain) throw itemNotOpened();
    return JSON.parse(plain.toString()) as T;
  }
}
