// What do the API's answers look like?

export type Locale = 'en' | 'pt-PT';
export type AcademyRole = 'owner' | 'instructor' | 'assessor' | 'certifier' | 'trainee';
export type AcademyState = 'applied' | 'admitted' | 'suspended' | 'closed';

export interface Me {
  personId: string;
  name: string;
  email: string;
  locale: Locale;
  demonstration: boolean;
  registrar: boolean;
  memberships: { academyId: string; academyName: string; academyState: AcademyState; role: AcademyRole }[];
  signedInAt: string;
}

export interface Installation {
  demonstration: boolean;
  operator: { name: string; address: string; contact: string };
  publicUrl: string;
  ledgerOrigin: string;
  inbox: boolean;
}

export interface LinkInvitation {
  purpose: 'invitation' | 'password-reset';
  email: string;
  name: string;
  needsPassword: boolean;
  needsSignIn: boolean;
  academyName?: string;
  role?: AcademyRole | 'registrar';
}

export interface ExamRules {
  items: number;
  passPoints: number;
  gates: { total: number; needed: number };
  minutes: number;
  coolDownHours: number;
  maxAttempts: number | null;
  domains: { domain: string; title: string; items: number }[];
}

export interface ProgrammeModule {
  id: string;
  number: number;
  code: string;
  domain: string;
  title: string;
  outcomes: string[];
  body: string;
  plannedLessons: { code: string; title: string; lessonId: string | null }[];
  lessons: { id: string; code: string; title: string; minutes: number }[];
  quiz: boolean;
}

export interface ProgrammeSummary {
  versionId: string;
  code: string;
  version: string;
  title: string;
  summary: string;
  scope: string;
  publishedAt: string;
}

export interface Programme extends ProgrammeSummary {
  body: string;
  hours: { guided: number; practice: number };
  modules: ProgrammeModule[];
  exam: ExamRules;
  stations: { id: string; code: string; domain: string; title: string; minutes: number }[];
}

export interface Source {
  id: string;
  citation: string;
  url: string | null;
  access: string;
  confidence: string;
}

export interface Lesson {
  id: string;
  versionId: string;
  code: string;
  title: string;
  minutes: number;
  objectives: string[];
  terms: { term: string; meaning: string }[];
  body: string;
  sources: Source[];
  module: { number: number; code: string; title: string };
  previous: { id: string; code: string; title: string } | null;
  next: { id: string; code: string; title: string } | null;
}

export interface Enrolment {
  id: string;
  academyName: string;
  academyState: AcademyState;
  programmeTitle: string;
  versionId: string;
  cohortName: string;
  enrolledAt: string;
  done: number;
  total: number;
  certificateNumber: string | null;
}

export interface Requirement {
  requirement: string;
  kind: 'lesson' | 'quiz' | 'exam' | 'station';
  domain: string | null;
  title: string;
  subjectId: string;
  completedAt: string | null;
  open: boolean;
  why: 'withdrawn' | 'lessons-first' | 'quizzes-first' | 'cool-down' | null;
  openAttemptId: string | null;
  nextAttemptAt: string | null;
}

export interface Progress {
  enrolmentId: string;
  person: { id: string; name: string };
  academy: { id: string; name: string };
  programme: { versionId: string; title: string };
  cohort: { id: string; name: string };
  enrolledAt: string;
  withdrawnAt: string | null;
  requirements: Requirement[];
  next: string | null;
  stage: 'studying' | 'to-assess' | 'complete';
  done: number;
  total: number;
}

export interface AttemptItem {
  position: number;
  kind: 'single' | 'multiple';
  stem: string;
  options: { id: string; text: string }[];
  choice: string[];
  revision: number;
}

export interface AttemptResult {
  points: number;
  possible: number;
  passed: boolean;
  gatesRight: number;
  gatesTotal: number;
  gatesNeeded: number;
  domains: { domain: string; points: number; possible: number }[];
  closedBy: string;
  nextAttemptAt: string | null;
}

export interface PassRule {
  kind: 'quiz' | 'exam';
  items: number;
  percent: number | null;
  passPoints: number | null;
  gates: { total: number; needed: number } | null;
  minutes: number | null;
  coolDownHours: number;
}

export interface Attempt {
  id: string;
  requirement: string;
  state: 'in-progress' | 'scored' | 'void';
  locale: Locale;
  startedAt: string;
  deadline: string | null;
  now: string;
  items: AttemptItem[];
  passRule: PassRule;
  result: AttemptResult | null;
}

export interface SavedResponse {
  position: number;
  choice: string[];
  revision: number;
  savedAt: string;
}

export interface ReviewItem {
  position: number;
  stem: string;
  kind: 'single' | 'multiple';
  options: { id: string; text: string; correct: boolean; chosen: boolean; rationale: string }[];
  points: number;
  lesson: { code: string; anchor: string | null; lessonId: string | null } | null;
}

export type CertificateState = 'in-force' | 'with-conditions' | 'suspended' | 'struck-off' | 'expired' | 'surrendered' | 'superseded' | 'erased';

export interface CertificateSummary {
  id: string;
  number: string;
  state: CertificateState;
}

export interface Certificate extends CertificateSummary {
  holderName: string;
  stateSince: string;
  reviewOn: string | null;
  validFrom: string;
  validUntil: string;
  academyName: string;
  programmeTitle: string;
  issuedAt: string;
  independence: { independent: boolean; reason?: string | null };
  checkUrl: string;
  pdfUrl: string;
  ledger: { index: number; leafHash: string } | null;
  events: { type: string; state: CertificateState; day: string; reason: string | null; until: string | null; imposedBy: string | null }[];
  can: { suspend: boolean; reinstate: boolean };
}

export interface NameCheck {
  checkId: string;
  legalName: string;
  document: 'identity-card' | 'passport' | 'residence-permit' | 'driving-licence';
  checkedByName: string;
  checkedAt: string;
  confirmedAt: string | null;
}

export interface CertificationStatus {
  name: NameCheck | null;
  certificate: CertificateSummary | null;
}

export interface InboxLetter {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  sentAt: string;
}
