// What does the paper certificate say?
import type { Day } from '#libs/kernel/calendar.js';
import type { Locale } from '#libs/kernel/locale.js';
import type { Independence } from './core/impartiality.js';

/** Everything that stands on the sheet, as it was when the certificate was issued. */
export interface CertificateDocument {
  /** The design and wording that the certificate was issued with; it keeps them for ever. */
  readonly template: number;
  readonly locale: Locale;
  readonly holderName: string;
  readonly programmeTitle: string;
  /** Of the programme: `2026.1`. */
  readonly programmeVersion: string;
  /** One sentence of what is certified, in `locale`. */
  readonly statement: string;
  readonly academyName: string;
  /** `Lisboa, PT`. */
  readonly academyPlace: string;
  readonly issuedAt: Date;
  readonly validFrom: Day;
  readonly validUntil: Day;
  readonly independence: Independence;
  /** 15 symbols without dashes. */
  readonly number: string;
  readonly checkUrl: string;
  /** From template 3 on: the signed facts, as the fragment of the address in the QR code. Not there when they are too long to be scanned. */
  readonly codeFragment?: string;
  readonly leafHash: Uint8Array;
  readonly ledgerIndex: number;
  /** JSON to attach; null for templates that attach none. */
  readonly credential: string | null;
}
