// Which facts of a certificate go into the code on its paper?
import type { CertificateRecord } from './certificates.store.js';
import type { CodedFacts } from './core/check-code.js';
import { readFacts } from './core/facts.js';
import type { StatusPlace } from './core/leaf.js';

/** As they stand on the paper: the academy bears the name of that day. */
export function codedFactsOf({ number, facts, evidence, validFrom, validUntil }: CertificateRecord, holderName: string, status: StatusPlace): CodedFacts {
  const { scope, programme, version } = readFacts(facts);
  return { number, name: holderName, scope, programme, version, academy: evidence.paper.academyName, validFrom, validUntil, status };
}
