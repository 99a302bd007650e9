// What has the operator configured, as far as the public sees it?
import type { Config } from '#libs/platform/config.js';

export interface Site {
  readonly operator: string;
  readonly publicUrl: string;
  readonly ledgerOrigin: string;
  readonly demonstration: boolean;
}

export const siteOf = ({ operator, publicUrl, ledgerOrigin, mode }: Config): Site => ({
  operator: operator.name,
  publicUrl,
  ledgerOrigin,
  demonstration: mode === 'embedded',
});
