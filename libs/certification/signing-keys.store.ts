// Where are the keys of academies and of the register kept?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { SigningKey } from './signing-key.entity.js';

const columns = `id, academy_id as "academyId", public_key as "publicKey", sealed_seed as "sealedSeed", valid_from as "validFrom", valid_until as "validUntil",
  retired_at as "retiredAt"`;

/** A null academy means the register itself. */
@Injectable()
export class SigningKeysStore {
  constructor(private readonly db: Database) {}

  /** Oldest first, retired ones among them. */
  of(academyId: string | null): Promise<SigningKey[]> {
    return this.db.query(`select ${columns} from signing_key where academy_id is not distinct from $1 order by valid_from, id`, [academyId]);
  }

  inUse(academyId: string | null): Promise<SigningKey | null> {
    return this.db.row(`select ${columns} from signing_key where academy_id is not distinct from $1 and retired_at is null`, [academyId]);
  }

  /** False when there is one in use: somebody else was first. */
  async add(key: SigningKey): Promise<boolean> {
    const added = await this.db.query(
      `insert into signing_key (id, academy_id, public_key, sealed_seed, valid_from, valid_until) values ($1, $2, $3, $4, $5, $6)
       on conflict (coalesce(academy_id, '00000000-0000-0000-0000-000000000000')) where retired_at is null do nothing returning id`,
      [key.id, key.academyId, key.publicKey, key.sealedSeed, key.validFrom, key.validUntil],
    );
    return added.length > 0;
  }

  async retire(keyId: string, at: Date): Promise<void> {
    await this.db.query('update signing_key set retired_at = $2 where id = $1 and retired_at is null', [keyId, at]);
  }

  /** Those in use that end before `until`. */
  endingBefore(until: Date): Promise<{ readonly academyId: string | null }[]> {
    return this.db.query('select academy_id as "academyId" from signing_key where retired_at is null and valid_until < $1', [until]);
  }
}
