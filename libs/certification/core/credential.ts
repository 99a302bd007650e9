// What does the credential of a certificate say, in the words of Open Badges 3.0?
import type { Locale } from '#libs/kernel/locale.js';
import type { StatusPlace } from './leaf.js';
import { statusPurposes, type StatusPurpose } from './status-bits.js';

/** What a credential is made of; the texts are in `locale`. */
export interface CertifiedFacts {
  readonly publicUrl: string;
  /** Where anybody checks the certificate: the credential's own id. */
  readonly checkUrl: string;
  readonly issuerDid: string;
  readonly academyName: string;
  /** `Lisboa, PT`. */
  readonly academyPlace: string;
  readonly holderName: string;
  readonly locale: Locale;
  readonly programme: { readonly versionId: string; readonly code: string; readonly version: string; readonly title: string; readonly statement: string };
  readonly issuedAt: Date;
  /** Its last moment. */
  readonly validUntil: Date;
  readonly status: StatusPlace;
  readonly decision: { readonly title: string; readonly text: string };
  readonly ledger: { readonly title: string; readonly text: string; readonly index: number };
}

/** Of the contexts that every reader of such credentials has. */
export const credentialContexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'] as const;

const seconds = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, 'Z');

export const statusListUrl = (publicUrl: string, list: string, purpose: StatusPurpose): string => `${publicUrl}/status/${list}/${purpose}`;

/** Two entries, for a suspension can be lifted and the rest cannot (Bitstring Status List v1.0). */
const statusEntries = (publicUrl: string, { list, index }: StatusPlace) =>
  statusPurposes.map((statusPurpose) => {
    const statusListCredential = statusListUrl(publicUrl, list, statusPurpose);
    return { id: `${statusListCredential}#${index}`, type: 'BitstringStatusListEntry', statusPurpose, statusListIndex: String(index), statusListCredential };
  });

/** `Lisboa, PT`: the country comes last. */
function addressOf(place: string) {
  const comma = place.lastIndexOf(', ');
  return { type: ['Address'], addressLocality: place.slice(0, comma), addressCountryCode: place.slice(comma + 2) };
}

/**
 * The unsigned credential: an OpenBadgeCredential (1EdTech Open Badges 3.0) in the W3C Verifiable Credentials Data Model
 * 2.0. The holder is named by the legal name, in plain text: whoever is shown it compares it with a document, which no
 * hash of a name allows.
 */
export const unsignedCredential = (facts: CertifiedFacts) => ({
  '@context': credentialContexts,
  id: facts.checkUrl,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: facts.programme.title,
  issuer: { id: facts.issuerDid, type: ['Profile'], name: facts.academyName, address: addressOf(facts.academyPlace) },
  validFrom: seconds(facts.issuedAt),
  validUntil: seconds(facts.validUntil),
  awardedDate: seconds(facts.issuedAt),
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: facts.holderName, identityType: 'name' }],
    achievement: {
      id: `urn:uuid:${facts.programme.versionId}`,
      type: ['Achievement'],
      achievementType: 'Certification',
      name: facts.programme.title,
      description: facts.programme.statement,
      criteria: { narrative: facts.programme.statement },
      humanCode: facts.programme.code,
      version: facts.programme.version,
      inLanguage: facts.locale,
    },
  },
  credentialStatus: statusEntries(facts.publicUrl, facts.status),
  evidence: [
    { id: `${facts.publicUrl}/ledger/proof/${facts.ledger.index}`, type: ['Evidence'], name: facts.ledger.title, narrative: facts.ledger.text },
    { type: ['Evidence'], name: facts.decision.title, narrative: facts.decision.text },
  ],
});
