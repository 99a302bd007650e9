// Which migrations are there, and in which order do they run?
import { Context1790000000001 } from './0001-context.js';
import { Platform1790000000002 } from './0002-platform.js';
import { Identity1790000000003 } from './0003-identity.js';
import { Academies1790000000004 } from './0004-academies.js';
import { Assessment1790000000005 } from './0005-assessment.js';
import { Curriculum1790000000006 } from './0006-curriculum.js';
import { Learning1790000000007 } from './0007-learning.js';
import { Ledger1790000000008 } from './0008-ledger.js';
import { Certification1790000000009 } from './0009-certification.js';
import { Register1790000000010 } from './0010-register.js';
import { Conduct1790000000011 } from './0011-conduct.js';
import { CertificateLife1790000000012 } from './0012-certificate-life.js';
import { Privacy1790000000013 } from './0013-privacy.js';
import { Credentials1790000000014 } from './0014-credentials.js';
import { RegisterChanges1790000000015 } from './0015-register-changes.js';
import { Bulk1790000000016 } from './0016-bulk.js';
import { Renewal1790000000018 } from './0018-renewal.js';
import { CheckCode1790000000019 } from './0019-check-code.js';
import { WholeLife1790000000020 } from './0020-whole-life.js';
import { RecoveredEvents1790000000021 } from './0021-recovered-events.js';
import { OrdersStand1790000000022 } from './0022-orders-stand.js';
import { OwnWords1790000000023 } from './0023-own-words.js';
import { BatchTries1790000000025 } from './0025-batch-tries.js';
import { Claims1790000000026 } from './0026-claims.js';
import { Practice1790000000027 } from './0027-practice.js';
import { Logbook1790000000028 } from './0028-logbook.js';
import { Notes1790000000029 } from './0029-notes.js';
import { Editions1790000000030 } from './0030-editions.js';
import { ItemKinds1790000000031 } from './0031-item-kinds.js';
import { Accommodations1790000000032 } from './0032-accommodations.js';
import { ItemReviews1790000000033 } from './0033-item-reviews.js';
import { ItemBank1790000000034 } from './0034-item-bank.js';
import { Standards1790000000035 } from './0035-standards.js';
import { Sittings1790000000036 } from './0036-sittings.js';
import { Rescorings1790000000037 } from './0037-rescorings.js';
import { PlacesAndCases1790000000038 } from './0038-places-and-cases.js';
import { Practical1790000000039 } from './0039-practical.js';
import { ExamSeals1790000000040 } from './0040-exam-seals.js';
import { MarkedByHand1790000000041 } from './0041-marked-by-hand.js';
import { DepthTasks1790000000042 } from './0042-depth-tasks.js';
import { BankChanges1790000000043 } from './0043-bank-changes.js';
import { OwnOpenAttempt1790000000044 } from './0044-own-open-attempt.js';
import { ItemBankEntries1790000000046 } from './0046-item-bank-entries.js';
import { AnswerPhotos1790000000047 } from './0047-answer-photos.js';
import { PilotItems1790000000048 } from './0048-pilot-items.js';
import { StaffedSittings1790000000049 } from './0049-staffed-sittings.js';
import { MarksInTheirOrder1790000000050 } from './0050-marks-in-their-order.js';
import { AppealsWithoutTies1790000000051 } from './0051-appeals-without-ties.js';
import { EdgesOfExams1790000000052 } from './0052-edges-of-exams.js';

export const migrations = [
  Context1790000000001,
  Platform1790000000002,
  Identity1790000000003,
  Academies1790000000004,
  Assessment1790000000005,
  Curriculum1790000000006,
  Learning1790000000007,
  Ledger1790000000008,
  Certification1790000000009,
  Register1790000000010,
  Conduct1790000000011,
  CertificateLife1790000000012,
  Privacy1790000000013,
  Credentials1790000000014,
  RegisterChanges1790000000015,
  Bulk1790000000016,
  Renewal1790000000018,
  CheckCode1790000000019,
  WholeLife1790000000020,
  RecoveredEvents1790000000021,
  OrdersStand1790000000022,
  OwnWords1790000000023,
  BatchTries1790000000025,
  Claims1790000000026,
  Practice1790000000027,
  Logbook1790000000028,
  Notes1790000000029,
  Editions1790000000030,
  ItemKinds1790000000031,
  Accommodations1790000000032,
  ItemReviews1790000000033,
  ItemBank1790000000034,
  Standards1790000000035,
  Sittings1790000000036,
  Rescorings1790000000037,
  PlacesAndCases1790000000038,
  Practical1790000000039,
  ExamSeals1790000000040,
  MarkedByHand1790000000041,
  DepthTasks1790000000042,
  BankChanges1790000000043,
  OwnOpenAttempt1790000000044,
  ItemBankEntries1790000000046,
  AnswerPhotos1790000000047,
  PilotItems1790000000048,
  StaffedSittings1790000000049,
  MarksInTheirOrder1790000000050,
  AppealsWithoutTies1790000000051,
  EdgesOfExams1790000000052,
];
