// What do the API's answers look like, under the names the pages use?
import type { components } from './schema.js';

type Shapes = components['schemas'];

export type Me = Shapes['MeView'];
export type Locale = Me['locale'];
export type AcademyRole = Shapes['MembershipView']['role'];
export type AcademyState = Shapes['MembershipView']['academyState'];
export type Hindrance = Shapes['HindranceView'];
export type Installation = Shapes['InstallationView'];
export type LinkInvitation = Shapes['LinkView'];
export type InboxLetter = Shapes['InboxLetterView'];

export type ProgrammeSummary = Shapes['ProgrammeSummaryView'];
export type Programme = Shapes['ProgrammeView'];
export type ExamRules = Shapes['ExamRulesView'];
export type Lesson = Shapes['LessonView'];
export type LessonPart = Lesson['text'][number];
export type LessonHit = Shapes['LessonHitView'];
export type Claim = Shapes['ClaimView'];
export type Source = Shapes['SourceView'];

export type Enrolment = Shapes['MyEnrolmentView'];
export type Progress = Shapes['ProgressView'];
export type Requirement = Shapes['RequirementView'];

export type Attempt = Shapes['AttemptView'];
export type AskedItem = Shapes['AskedItemView'];
export type DepthTask = NonNullable<AskedItem['task']>;
export type AttemptItem = Shapes['AttemptItemView'];
export type AttemptResult = Shapes['AttemptResultView'];
export type ReviewItem = Shapes['ReviewedItemView'];
export type MarkedPart = Shapes['MarkedPartView'];

export type Certificate = Shapes['CertificateView'];
export type CertificateSummary = Shapes['CertificateSummaryView'];
export type CertificateState = CertificateSummary['state'];
export type CertificationStatus = Shapes['CertificationView'];
export type NameCheck = Shapes['NameCheckView'];
