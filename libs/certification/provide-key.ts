// With which key does an academy, or the register, sign now?
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dayIn } from '#libs/kernel/calendar.js';
import { systemContext } from '#libs/kernel/context.js';
import { AppendEntry } from '#libs/ledger/append-entry.js';
import { eventIdOf } from '#libs/ledger/core/event-id.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId, newSalt } from '#libs/platform/ids.js';
import { keyLeafBytes } from './core/register-leaf.js';
import { keyFault, keyLifeMs } from './core/signing-key.js';
import { keyNotInForce, keyNotOpened } from './errors.js';
import { KeyVault } from './key-vault.js';
import type { SigningKey } from './signing-key.entity.js';
import { SigningKeysStore } from './signing-keys.store.js';

/** What stands before the 32 bytes of an Ed25519 seed in its PKCS #8 form (RFC 8410, section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

@Injectable()
export class ProvideKey {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: SigningKeysStore,
    private readonly vault: KeyVault,
    private readonly appendEntry: AppendEntry,
  ) {}

  /**
   * The key in use, made when it is needed first; a null academy means the register. Two who need it at once get the
   * same one, by constraint. Errors: `signing-key-expired`, `ledger-…`.
   */
  run(academyId: string | null): Promise<SigningKey> {
    return this.db.transaction(systemContext, async () => {
      const key = (await this.keys.inUse(academyId)) ?? (await this.#make(academyId));
      const fault = keyFault(key, this.clock.now());
      if (fault) throw keyNotInForce(fault);
      return key;
    });
  }

  /** The private half, of a key that may sign now. Errors: `signing-key-…`. */
  seedOf(key: SigningKey): Uint8Array {
    const fault = keyFault(key, this.clock.now());
    if (fault) throw keyNotInForce(fault);
    const seed = this.vault.open(key.id, key.sealedSeed);
    if (!publicKeyOf(seed).equals(key.publicKey)) throw keyNotOpened();
    return seed;
  }

  async #make(academyId: string | null): Promise<SigningKey> {
    const id = newId();
    const seed = newSalt();
    const validFrom = this.clock.now();
    const validUntil = new Date(validFrom.getTime() + keyLifeMs);
    const publicKey = publicKeyOf(seed);
    const key: SigningKey = { id, academyId, publicKey, sealedSeed: this.vault.seal(id, seed), validFrom, validUntil, retiredAt: null };
    if (await this.keys.add(key)) {
      const leaf = keyLeafBytes({ academyId, day: dayIn('UTC', validFrom), publicKey, validFrom, validUntil });
      await this.appendEntry.run(eventIdOf(leaf), leaf);
      return key;
    }
    const first = await this.keys.inUse(academyId);
    if (!first) throw new Error('A key in use kept another from being made, and is not there.');
    return first;
  }
}

function publicKeyOf(seed: Uint8Array): Buffer {
  const key = createPublicKey(createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' }));
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}
