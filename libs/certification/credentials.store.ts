// Where are signed credentials kept, for as long as their holders' details are?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { StatusPlace } from './core/leaf.js';
import type { Credential } from './credential.entity.js';

@Injectable()
export class CredentialsStore {
  constructor(private readonly db: Database) {}

  /** Null when nothing was signed yet; its document is null once it was erased. */
  of(certificateId: string): Promise<Pick<Credential, 'document' | 'checkCode'> | null> {
    return this.db.row('select document, check_code as "checkCode" from credential where certificate_id = $1', [certificateId]);
  }

  /** Does nothing when there is one. The database refuses a key that is not in force, as `signing_key_is_in_force`. */
  async add(credential: Credential): Promise<void> {
    await this.db.query(
      `insert into credential (certificate_id, academy_id, holder_id, key_id, signed_at, digest, document, check_code, check_key_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (certificate_id) do nothing`,
      [
        credential.certificateId,
        credential.academyId,
        credential.holderId,
        credential.keyId,
        credential.signedAt,
        credential.digest,
        credential.document,
        credential.checkCode,
        credential.checkKeyId,
      ],
    );
  }

  /** Part of an erasure: the database demands the certificate's `erased` event, which must be recorded before. Nothing happens when nothing was signed. */
  async erase(certificateId: string): Promise<void> {
    await this.db.query('select erase_credential($1)', [certificateId]);
  }

  async statusPlaceOf(certificateId: string): Promise<StatusPlace | null> {
    return this.db.row('select status_list as list, status_index::int as index from certificate where id = $1', [certificateId]);
  }
}
