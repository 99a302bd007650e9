// Which papers are kept once they were rendered?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/kernel/locale.js';

/** A cache that goes with the holder's name, and by itself after a while: whatever is missing is rendered again. */
@Entity('certificate_paper')
export class CertificatePaper {
  @PrimaryColumn('uuid', { name: 'certificate_id' }) certificateId: string;
  @PrimaryColumn('text') locale: Locale;
  /** SHA-256 of everything that stands on it: when that is different, the paper is rendered again. */
  @Column('bytea', { name: 'document_digest' }) documentDigest: Buffer;
  @Column('bytea') bytes: Buffer;
  @Column('timestamptz', { name: 'rendered_at' }) renderedAt: Date;
}
