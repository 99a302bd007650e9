// What is shown of a certificate to its holder, its academy and the registrar?
import { ApiProperty } from '@nestjs/swagger';
import { dayIn, type Day } from '#libs/kernel/calendar.js';
import type { CertificateRecord, EventInShort } from './certificates.store.js';
import { withDashes } from './core/certificate-number.js';
import { certificateEventTypes, certificateStates, effectiveState, effectiveStates, isInForce, stateAfter, type CertificateEventType, type CertificateState, type EffectiveState } from './core/certificate-state.js';
import { conditionCodes, type Condition } from './core/conditions.js';
import { readFacts } from './core/facts.js';
import { exceptionReasons, type ExceptionReason } from './core/impartiality.js';
import { liftFault } from './core/suspension.js';

export class CertificateEventView {
  @ApiProperty({ enum: certificateEventTypes }) readonly type: CertificateEventType;
  @ApiProperty({ enum: certificateStates }) readonly state: CertificateState;
  @ApiProperty({ type: String, format: 'date' }) readonly day: Day;
  @ApiProperty({ type: String, nullable: true, description: 'A code from a closed list.' }) readonly reason: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly until: Day | null;
  @ApiProperty({ enum: ['academy', 'register', 'holder'] }) readonly imposedBy: EventInShort['imposedBy'];
  @ApiProperty({ enum: conditionCodes, isArray: true, description: 'Those that stood after it.' }) readonly conditions: readonly Condition[];
}

export class DecisionIndependenceView {
  @ApiProperty() readonly independent: boolean;
  @ApiProperty({ enum: exceptionReasons, nullable: true, description: 'Why somebody decided who taught or assessed the holder.' }) readonly reason: ExceptionReason | null;
}

export class LedgerPlaceView {
  @ApiProperty({ description: 'Of the entry that says it was issued; counted from 0.' }) readonly index: number;
  @ApiProperty({ description: 'Lower-case hexadecimal.' }) readonly leafHash: string;
}

export class CertificatePowersView {
  @ApiProperty() readonly suspend: boolean;
  @ApiProperty({ description: 'Lift the suspension, or the conditions.' }) readonly reinstate: boolean;
  @ApiProperty({ description: 'Impose conditions, also in the place of a suspension.' }) readonly impose: boolean;
  @ApiProperty() readonly strikeOff: boolean;
  @ApiProperty({ description: 'Put the name right, once it was checked anew.' }) readonly correct: boolean;
  @ApiProperty({ description: 'Give it up, as its holder.' }) readonly surrender: boolean;
}

export class CertificateSummaryView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: '12345-6789A-BCDMN' }) readonly number: string;
  @ApiProperty({ enum: effectiveStates, description: 'Of today, in the place of the academy.' }) readonly state: EffectiveState;
}

export class CertificateView extends CertificateSummaryView {
  @ApiProperty({ description: 'The legal name; empty once the details were removed.' }) readonly holderName: string;
  @ApiProperty({ format: 'uuid', description: 'Whose it is; stays when the details were removed, and says nothing then.' }) readonly holderId: string;
  @ApiProperty({ type: String, format: 'date' }) readonly stateSince: Day;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When a suspension is looked at again. It does not end by itself.' }) readonly reviewOn: Day | null;
  @ApiProperty({ type: String, format: 'date' }) readonly validFrom: Day;
  @ApiProperty({ type: String, format: 'date', description: 'The last day, through its end.' }) readonly validUntil: Day;
  @ApiProperty({ format: 'uuid' }) readonly enrolmentId: string;
  @ApiProperty({ format: 'uuid' }) readonly academyId: string;
  @ApiProperty() readonly academyName: string;
  @ApiProperty() readonly programmeTitle: string;
  @ApiProperty({ format: 'date-time' }) readonly issuedAt: string;
  @ApiProperty({ type: DecisionIndependenceView }) readonly independence: DecisionIndependenceView;
  @ApiProperty({ format: 'uri' }) readonly checkUrl: string;
  @ApiProperty() readonly pdfUrl: string;
  @ApiProperty({ description: 'The proof of its issue, to keep: c2sp.org/tlog-proof.' }) readonly receiptUrl: string;
  @ApiProperty({ description: 'Open Badges 3.0, for wallets and employers.' }) readonly credentialUrl: string;
  @ApiProperty({ type: LedgerPlaceView, nullable: true, description: 'Null for the moment until the ledger has given it a place.' }) readonly ledger: LedgerPlaceView | null;
  @ApiProperty({ type: String, nullable: true, description: 'The number of the corrected certificate that took its place.' }) readonly replacedBy: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The number of the certificate that renewed it.' }) readonly renewedBy: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The number of the certificate whose place it took.' }) readonly replaces: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The number of the certificate that it renewed.' }) readonly renews: string | null;
  @ApiProperty({ type: [CertificateEventView], description: 'Oldest first.' }) readonly events: CertificateEventView[];
  @ApiProperty({ type: CertificatePowersView, description: 'What the reader may do with it now.' }) readonly can: CertificatePowersView;
}

export class IssuedCertificateView extends CertificateView {
  @ApiProperty({ type: String, nullable: true, description: 'The receipt; null when the ledger has not given it a place yet.' }) readonly receipt: string | null;
}

/** As whom somebody reads: for an academy with the power to suspend, as its certifier, for the register, as the holder, or with no power over it. */
export type Power = 'academy' | 'certifier' | 'register' | 'holder' | 'none';

export interface CertificateFrame {
  readonly publicUrl: string;
  readonly now: Date;
  readonly power: Power;
  /** By programme version. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The state of today; the day is counted where the academy is. */
export const stateOfToday = (certificate: Pick<CertificateRecord, 'state' | 'validUntil' | 'zone'>, now: Date): EffectiveState =>
  effectiveState(certificate.state, certificate.validUntil, dayIn(certificate.zone, now));

/** Where the public checks a certificate; printed into its QR code. */
export const checkUrlOf = (publicUrl: string, number: string): string => `${publicUrl}/check/${withDashes(number)}`;

export const certificateSummaryView = (certificate: CertificateRecord, now: Date): CertificateSummaryView => ({
  id: certificate.id,
  number: withDashes(certificate.number),
  state: stateOfToday(certificate, now),
});

export function certificateView(certificate: CertificateRecord, { publicUrl, now, power, titles }: CertificateFrame): CertificateView {
  const { independence, replaces, renews } = readFacts(certificate.facts);
  const written = (number: string | null | undefined): string | null => (number ? withDashes(number) : null);
  return {
    ...certificateSummaryView(certificate, now),
    holderName: certificate.holderName ?? '',
    holderId: certificate.holderId,
    stateSince: certificate.stateSince,
    reviewOn: certificate.reviewOn,
    validFrom: certificate.validFrom,
    validUntil: certificate.validUntil,
    enrolmentId: certificate.enrolmentId,
    academyId: certificate.academyId,
    academyName: certificate.academyName,
    programmeTitle: titles.get(certificate.evidence.programmeVersionId) ?? '',
    issuedAt: certificate.issuedAt.toISOString(),
    independence: independence === 'independent' ? { independent: true, reason: null } : { independent: false, reason: independence },
    checkUrl: checkUrlOf(publicUrl, certificate.number),
    pdfUrl: `/v1/certificates/${certificate.id}/pdf`,
    receiptUrl: `/v1/certificates/${certificate.id}/receipt`,
    credentialUrl: `/v1/certificates/${certificate.id}/credential`,
    ledger: certificate.ledgerIndex === null ? null : { index: certificate.ledgerIndex, leafHash: certificate.issuedLeafHash.toString('hex') },
    replacedBy: written(certificate.events.find(({ successor }) => successor !== null)?.successor),
    renewedBy: written(certificate.renewedBy),
    replaces: written(replaces),
    renews: written(renews),
    events: certificate.events.map(({ type, state, day, reason, until, imposedBy, conditions }) => ({ type, state, day, reason, until, imposedBy, conditions: conditions ?? [] })),
    can: powersOver(certificate, power, now),
  };
}

function powersOver(certificate: CertificateRecord, power: Power, now: Date): CertificatePowersView {
  const last = certificate.events.at(-1);
  // Nothing more happens to a certificate whose details were removed.
  const may = (event: CertificateEventType): boolean => last?.type !== 'erased' && stateAfter(certificate.state, event) !== null;
  const current = stateOfToday(certificate, now);
  const order = last && { ...last, conditions: last.conditions !== null };
  const by = power === 'certifier' ? 'academy' : power;
  const orders = by === 'academy' || by === 'register';
  return {
    suspend: orders && may('suspended'),
    reinstate: orders && may('reinstated') && order !== undefined && liftFault(by, order) === null,
    impose: power === 'register' && may('conditions') && current !== 'expired',
    strikeOff: power === 'register' && may('struck-off'),
    correct: power === 'certifier' && may('superseded') && isInForce(current),
    surrender: power === 'holder' && may('surrendered') && isInForce(current),
  };
}
