// What exactly does a program get for a number that is in the register?
import { ApiProperty } from '@nestjs/swagger';
import { certificateStates, effectiveStates, type CertificateState, type EffectiveState, type Turn } from '#libs/certification/core/certificate-state.js';
import { conditionCodes, type Condition } from '#libs/certification/core/conditions.js';
import { exceptionReasons, type Independence } from '#libs/certification/core/impartiality.js';
import type { Answer } from './core/answer.js';
import { asOfKinds, type AsOf } from './core/as-of.js';
import { checks, verdictStatuses, type Check, type Line, type VerdictStatus } from './core/verdict.js';

const maybeText = { type: String, nullable: true } as const;
const maybeNumber = { type: Number, nullable: true } as const;

class CheckLineView implements Line {
  @ApiProperty({ enum: checks }) readonly check: Check;
  @ApiProperty({ enum: ['yes', 'no', 'could-not-check'] }) readonly answer: Answer;
  @ApiProperty({ description: 'A code for the reason.' }) readonly because: string;
}

class CheckedProgrammeView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly version: string;
}

class CheckedAcademyView {
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly city: string;
  @ApiProperty({ example: 'PT' }) readonly country: string;
  @ApiProperty({ enum: ['admitted', 'suspended', 'closed'] }) readonly state: string;
}

class SaltsView {
  @ApiProperty(maybeText) readonly certificate: string | null;
  @ApiProperty(maybeText) readonly facts: string | null;
  @ApiProperty(maybeText) readonly holder: string | null;
}

class StatusPlaceView {
  @ApiProperty() readonly list: string;
  @ApiProperty() readonly index: number;
}

class EarlierEventView {
  @ApiProperty({ format: 'uuid' }) readonly event: string;
  @ApiProperty({ description: 'Its facts, in the very bytes that its entry commits to (RFC 8785).' }) readonly facts: string;
  @ApiProperty(maybeText) readonly salt: string | null;
  @ApiProperty({ description: 'Of its entry, which is the `previous` of the next one.' }) readonly leafHash: string;
  @ApiProperty({ ...maybeNumber, description: 'Where its entry stands; null while that is not known.' }) readonly index: number | null;
}

/** What opens the commitments of the ledger entry. Bytes are base64url; after an erasure name and salts are null. */
class CommittedView {
  @ApiProperty({ description: 'The number without dashes.' }) readonly certificate: string;
  @ApiProperty({ description: 'Facts of the newest event, in the very bytes committed to (RFC 8785).' }) readonly facts: string;
  @ApiProperty({ ...maybeText, description: 'The holder, in the very bytes that the entry of the issue commits to.' }) readonly holder: string | null;
  @ApiProperty({ type: SaltsView }) readonly salts: SaltsView;
  @ApiProperty({ format: 'uuid', description: 'The newest event.' }) readonly event: string;
  @ApiProperty({ format: 'uuid' }) readonly issuedEvent: string;
  @ApiProperty({ description: 'Leaf hash of the newest event (RFC 6962).' }) readonly leafHash: string;
  @ApiProperty({ type: [EarlierEventView], description: 'Every event before the newest, oldest first: for most certificates there is none.' }) readonly earlier: readonly EarlierEventView[];
  @ApiProperty({ type: StatusPlaceView }) readonly statusList: StatusPlaceView;
}

class CheckedLedgerView {
  @ApiProperty() readonly origin: string;
  @ApiProperty({ ...maybeNumber, description: 'Null until the newest event was entered.' }) readonly index: number | null;
  @ApiProperty({ ...maybeNumber, description: 'Of the entry that the certificate began with, which commits to the name; null while it is not known.' }) readonly issuedIndex: number | null;
  @ApiProperty({ format: 'uri' }) readonly checkpoint: string;
  @ApiProperty({ ...maybeText, format: 'uri' }) readonly proof: string | null;
}

class TurnView implements Turn {
  @ApiProperty({ format: 'date' }) readonly day: string;
  @ApiProperty({ enum: certificateStates }) readonly state: CertificateState;
  @ApiProperty({ ...maybeText, format: 'date', description: 'When it was to be looked at again.' }) readonly until: string | null;
  @ApiProperty({ ...maybeText, description: 'A code for why it happened.' }) readonly reason: string | null;
}

class AsOfView {
  @ApiProperty({ enum: asOfKinds }) readonly kind: AsOf['kind'];
  @ApiProperty({ format: 'date', required: false }) readonly on?: string;
  @ApiProperty({ enum: effectiveStates, isArray: true, required: false, description: 'Everything that it was on that day, in this order; mostly one thing.' }) readonly states?: readonly EffectiveState[];
  @ApiProperty({ ...maybeText, required: false, description: 'A code for why it was the last of these.' }) readonly reason?: string | null;
  @ApiProperty({ format: 'date', required: false, description: 'Where the day lies before the issue.' }) readonly issued?: string;
}

export class CheckAnswerView {
  @ApiProperty({ example: '12345-6789A-BCDMN' }) readonly number: string;
  @ApiProperty({ enum: verdictStatuses.filter((status) => status !== 'not-found' && status !== 'altered'), description: 'What the page says first; `could-not-check` when the certificate was in force as of a moment that is too long ago.' })
  readonly status: VerdictStatus;
  @ApiProperty({ format: 'date-time' }) readonly askedAt: string;
  @ApiProperty({ format: 'date-time', description: 'When the register last was known to say so: a second ago at most, unless it cannot be reached.' }) readonly knownAt: string;
  @ApiProperty({ type: [CheckLineView] }) readonly lines: readonly CheckLineView[];
  @ApiProperty({ enum: effectiveStates, description: 'The state, also where the status says that details were removed.' }) readonly standing: EffectiveState;
  @ApiProperty({ format: 'date' }) readonly stateSince: string;
  @ApiProperty({ ...maybeText, format: 'date' }) readonly reviewOn: string | null;
  @ApiProperty({ ...maybeText, description: 'A code for why the newest event happened.' }) readonly reason: string | null;
  @ApiProperty(maybeText) readonly holderName: string | null;
  @ApiProperty({ example: 'scalp-micropigmentation' }) readonly scope: string;
  @ApiProperty({ type: CheckedProgrammeView }) readonly programme: CheckedProgrammeView;
  @ApiProperty({ type: CheckedAcademyView }) readonly academy: CheckedAcademyView;
  @ApiProperty({ format: 'date' }) readonly validFrom: string;
  @ApiProperty({ format: 'date', description: 'Valid through the end of this day in `zone`.' }) readonly validUntil: string;
  @ApiProperty({ example: 'Europe/Lisbon' }) readonly zone: string;
  @ApiProperty({ enum: ['independent', ...exceptionReasons] }) readonly independence: Independence;
  @ApiProperty({ type: [TurnView], description: 'What each event made of it, oldest first; the clock adds that it expired.' }) readonly history: readonly Turn[];
  @ApiProperty({ enum: conditionCodes, isArray: true, description: 'Under which it is in force.' }) readonly conditions: readonly Condition[];
  @ApiProperty({ ...maybeText, description: 'The number of the corrected certificate that took its place.' }) readonly replacedBy: string | null;
  @ApiProperty({ ...maybeText, description: 'The number of the certificate that renewed it.' }) readonly renewedBy: string | null;
  @ApiProperty({ ...maybeText, description: 'The number of the certificate whose place it took.' }) readonly replaces: string | null;
  @ApiProperty({ ...maybeText, description: 'The number of the certificate that it renewed.' }) readonly renews: string | null;
  @ApiProperty({ type: AsOfView, nullable: true, description: 'What it was on the day asked about with `on`; null without it.' }) readonly asOf: AsOfView | null;
  @ApiProperty({ type: CommittedView }) readonly committed: CommittedView;
  @ApiProperty({ type: CheckedLedgerView }) readonly ledger: CheckedLedgerView;
}
