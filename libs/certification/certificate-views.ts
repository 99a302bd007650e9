// How do certificates get the titles and the clock that they are shown with?
import { Inject, Injectable } from '@nestjs/common';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Clock } from '#libs/platform/clock.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { certificateView, type CertificateView, type Power } from './certificate-view.js';
import type { CertificateRecord } from './certificates.store.js';

@Injectable()
export class CertificateViews {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly programmes: ProgrammesReader,
    private readonly clock: Clock,
  ) {}

  async of(certificates: readonly CertificateRecord[], locale: Locale, power: Power): Promise<CertificateView[]> {
    const versions = [...new Set(certificates.map(({ evidence }) => evidence.programmeVersionId))];
    const programmes = versions.length > 0 ? await this.programmes.facts(versions) : new Map<string, never>();
    const titles = new Map([...programmes].map(([id, { title }]) => [id, title[locale]]));
    const frame = { publicUrl: this.config.publicUrl, now: this.clock.now(), power, titles };
    return certificates.map((certificate) => certificateView(certificate, frame));
  }

  async one(certificate: CertificateRecord, locale: Locale, power: Power): Promise<CertificateView> {
    const [view] = await this.of([certificate], locale, power);
    if (!view) throw new Error('One certificate gives one view.');
    return view;
  }
}
