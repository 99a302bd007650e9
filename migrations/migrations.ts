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
import { RegisterChanges1790000000015 } from './0015-register-changes.js';

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
  RegisterChanges1790000000015,
];
