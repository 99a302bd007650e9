// Where are rendered papers kept, and for how long?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Jobs } from '#libs/platform/jobs.js';
import type { CertificatePaper } from './certificate-paper.entity.js';

/** People open a certificate soon after it was issued; later it is rendered again in a moment. */
const keptDays = 30;

@Injectable()
export class PapersStore implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('sweep-papers', '17 3 * * *', () => this.sweep());
  }

  /** Null when none is kept, or when the one that is kept says something else. */
  async find(certificateId: string, locale: Locale, digest: Buffer): Promise<Buffer | null> {
    const row = await this.db.row<{ bytes: Buffer }>('select bytes from certificate_paper where certificate_id = $1 and locale = $2 and document_digest = $3', [certificateId, locale, digest]);
    return row?.bytes ?? null;
  }

  /** Unless the name was removed while the paper was being rendered: then the database keeps nothing. */
  async keep({ certificateId, locale, documentDigest, bytes, renderedAt }: CertificatePaper): Promise<void> {
    await this.db.query(
      `insert into certificate_paper (certificate_id, locale, document_digest, bytes, rendered_at)
       values ($1, $2, $3, $4, $5)
       on conflict (certificate_id, locale) do update set document_digest = excluded.document_digest, bytes = excluded.bytes, rendered_at = excluded.rendered_at`,
      [certificateId, locale, documentDigest, bytes, renderedAt],
    );
  }

  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keptDays * 86_400_000);
    await this.db.transaction(systemContext, () => this.db.query('delete from certificate_paper where rendered_at < $1', [before]));
  }
}
