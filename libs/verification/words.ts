// Which words do the public pages need, in every language?
import type { EffectiveState } from '#libs/certification/core/certificate-state.js';
import type { Condition } from '#libs/certification/core/conditions.js';
import type { StrikeOffReason, SurrenderNote } from '#libs/certification/core/endings.js';
import type { Independence } from '#libs/certification/core/impartiality.js';
import type { SuspensionReason } from '#libs/certification/core/suspension.js';
import type { ScopeCode } from '#libs/certification/core/facts.js';
import type { ConcernSubject } from '#libs/conduct/core/concern.js';
import type { Locale } from '#libs/kernel/locale.js';
import type { Answer } from './core/answer.js';
import type { OfflineStatus } from './core/offline.js';
import type { VerdictStatus } from './core/verdict.js';

/** Days as people write them, for a status that is about days. */
export interface StatusDays {
  readonly since: string;
  readonly until: string;
  readonly review: string | null;
  /** A sentence of its own, or nothing. */
  readonly reason: string | null;
  /** Sentences. */
  readonly conditions: readonly string[];
  readonly renewed: boolean;
}

/** What is known without a connection: `3 hours ago`, and the last day. */
export interface OfflineTold {
  readonly age: string;
  readonly until: string;
}

export interface Words {
  readonly register: string;
  readonly otherLanguage: { readonly locale: Locale; readonly name: string };
  readonly demonstration: string;
  readonly footer: { readonly label: string; readonly privacy: string; readonly terms: string; readonly imprint: string; readonly keptBy: (operator: string) => string };

  readonly form: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly submit: string;
    readonly again: string;
    readonly empty: string;
    readonly where: string;
    readonly scan: string;
    readonly drawing: string;
  };

  readonly status: Readonly<Record<VerdictStatus, { readonly headline: (days: StatusDays) => string; readonly below: (days: StatusDays) => string | null }>>;
  /** The state under "details removed". */
  readonly standing: (state: EffectiveState, days: StatusDays) => string;
  readonly lastKnown: (state: EffectiveState, when: string) => string;
  readonly reasons: Readonly<Record<SuspensionReason | StrikeOffReason | SurrenderNote, string>>;
  readonly conditions: Readonly<Record<Condition, string>>;
  /** Each goes on with a number. */
  readonly onward: { readonly replacedBy: string; readonly renewedBy: string; readonly replaces: string; readonly renews: string };
  readonly scopes: Readonly<Record<ScopeCode, string>>;
  readonly facts: {
    readonly number: string;
    readonly scope: string;
    readonly academy: string;
    readonly since: string;
    readonly until: string;
    /** Instead of the two above, once the certificate is not in force. */
    readonly issued: string;
    readonly end: string;
    readonly decision: string;
    readonly decisions: { readonly independent: string; readonly excepted: string };
    readonly nameRemoved: string;
    readonly moment: (day: string, time: string, zone: string) => string;
    readonly askedAt: (when: string) => string;
    readonly askedWhere: string;
  };

  readonly checks: {
    readonly title: string;
    readonly answers: Readonly<Record<Answer, string>>;
    readonly number: string;
    readonly register: { readonly entered: string; readonly nothingHere: string };
    readonly status: Readonly<Record<EffectiveState, string>>;
    readonly academy: Readonly<Record<'admitted' | 'suspended' | 'closed', (name: string) => string>>;
    readonly independence: Readonly<Record<Independence, string>>;
    readonly signature: Readonly<Record<'as-signed' | 'differs' | 'details-removed' | 'not-yet', string>>;
    readonly ledger: { readonly entered: (entry: string) => string; readonly notYet: string; readonly missing: string; readonly named: string };
    /** How "could not check …" goes on. */
    readonly unreadable: Readonly<Record<'register' | 'status' | 'academy' | 'independence' | 'signature' | 'ledger', string>>;
  };

  /** What the reader's own browser says that has checked the answer again. */
  readonly ownCheck: Readonly<Record<'working' | 'agrees' | 'differs' | 'unread', string>>;

  /** And what it says of the code on the paper that led here. */
  readonly paperCode: Readonly<Record<'agrees' | 'differs' | 'unread', string>>;

  /** Without a connection, from that code and what the phone keeps. */
  readonly offline: {
    readonly title: string;
    readonly working: string;
    readonly status: Readonly<Record<OfflineStatus, { readonly headline: (told: OfflineTold) => string; readonly below: (told: OfflineTold) => readonly string[] }>>;
    readonly signed: string;
    readonly again: string;
  };

  readonly meaning: { readonly title: string; readonly points: Readonly<Record<VerdictStatus, readonly string[]>> };
  readonly helpWithNumber: { readonly title: string; readonly points: readonly string[] };
  readonly actions: { readonly concern: string; readonly another: string; readonly retry: string; readonly tellUs: string };

  /** What it was on an earlier day. */
  readonly asOf: {
    readonly title: string;
    readonly label: string;
    readonly submit: string;
    readonly known: (day: string, states: readonly string[]) => string;
    readonly states: Readonly<Record<EffectiveState, string>>;
    readonly beforeIssue: (day: string, issued: string) => string;
    readonly future: (day: string) => string;
    readonly couldNotCheck: (day: string) => string;
    readonly notADay: string;
  };

  readonly details: {
    readonly title: string;
    readonly intro: string;
    readonly entry: string;
    readonly notYet: string;
    readonly leafHash: string;
    readonly proof: string;
    readonly checkpoint: string;
    readonly statusList: string;
    readonly machine: string;
  };

  readonly mistyped: {
    readonly headline: string;
    readonly nothingAsked: string;
    readonly length: (count: number) => string;
    readonly tooLong: string;
    readonly foreign: (place: number, character: string) => string;
    readonly letterU: (place: number) => string;
    readonly oneSymbol: (place: number) => string;
    readonly swapped: (places: readonly number[]) => string;
    readonly several: string;
    readonly youTyped: string;
  };

  /** On a holder's own website, in a few words. */
  readonly mark: { readonly register: string; readonly status: Readonly<Record<VerdictStatus, string>> };
  readonly poster: Readonly<Record<'title' | 'how' | 'code' | 'counts', string>>;

  readonly limited: { readonly headline: string; readonly below: (seconds: number) => string; readonly why: string };

  readonly concern: {
    readonly title: string;
    readonly lead: string;
    readonly emergency: string;
    readonly number: string;
    readonly numberHint: string;
    readonly about: string;
    readonly subjects: Readonly<Record<ConcernSubject, string>>;
    readonly account: string;
    readonly accountHint: string;
    readonly health: string;
    readonly attachments: string;
    readonly contact: string;
    readonly contactHint: string;
    readonly trap: string;
    readonly privacyTitle: string;
    readonly privacy: (operator: string) => readonly string[];
    readonly privacyLink: string;
    readonly submit: string;
    readonly faultsTitle: string;
    readonly faults: {
      readonly number: string;
      readonly about: string;
      readonly tooShort: string;
      readonly tooLong: string;
      readonly contact: string;
      readonly trap: string;
      readonly sentAlready: string;
      readonly tooMany: (minutes: number) => string;
      readonly other: string;
      readonly unavailable: string;
    };
    readonly receivedTitle: string;
    readonly reference: string;
    readonly keepReference: string;
    readonly nextTitle: string;
    readonly next: readonly string[];
    readonly back: string;
  };
}
