// Which acts does the record know, and about what is each?
import type { CertificateEventType } from '#libs/certification/core/certificate-state.js';

export const actSubjects = ['people', 'cohorts', 'trainees', 'certificates', 'programme', 'academy'] as const;
export type ActSubject = (typeof actSubjects)[number];

/** Of each event in a certificate's life the record has a line, under the academy's eyes: a new one is not forgotten here. */
type CertificateActs = Readonly<Record<`certificate.${CertificateEventType}`, 'certificates'>>;

const acts = {
  'academy.applied': 'academy',
  'academy.admitted': 'academy',
  'academy.suspended': 'academy',
  'academy.reinstated': 'academy',
  'academy.closed': 'academy',
  'signing-key.rotated': 'academy',
  'invitation.sent': 'people',
  'invitation.accepted': 'people',
  'role.granted': 'people',
  'role.revoked': 'people',
  'cohort.created': 'cohorts',
  'instructor.added': 'cohorts',
  'trainee.enrolled': 'trainees',
  'edition.started': 'programme',
  'edition.dropped': 'programme',
  'edition.published': 'programme',
  'edition.read-by-registrar': 'programme',
  'station.signed': 'trainees',
  'sitting.announced': 'trainees',
  'sitting.called-off': 'trainees',
  'sitting.invigilator-added': 'trainees',
  'sitting.invigilator-replaced': 'trainees',
  'supervision.demanded': 'academy',
  'supervision.waived': 'academy',
  'accommodation.granted': 'trainees',
  'accommodation.changed': 'trainees',
  'accommodation.withdrawn': 'trainees',
  'logbook-entry.countersigned': 'trainees',
  'logbook-entry.returned': 'trainees',
  'logbook-entry.supervisor-named': 'trainees',
  'name.checked': 'trainees',
  'independence-exception.recorded': 'certificates',
  'certificate-batch.submitted': 'certificates',
  'certificate.issued': 'certificates',
  'certificate.conditions': 'certificates',
  'certificate.suspended': 'certificates',
  'certificate.reinstated': 'certificates',
  'certificate.struck-off': 'certificates',
  'certificate.surrendered': 'certificates',
  'certificate.superseded': 'certificates',
  'certificate.erased': 'certificates',
} as const satisfies Readonly<Record<string, ActSubject>> & CertificateActs;

export type KnownAct = keyof typeof acts;
export const isKnown = (act: string): act is KnownAct => Object.hasOwn(acts, act);

/** How the words call an act; a dot would lead them into a group. */
export type ActWord<Act extends string = KnownAct> = Act extends `${infer Group}.${infer Deed}` ? `${Group}-${Deed}` : never;
export const wordOf = (act: KnownAct): ActWord => act.replace('.', '-') as ActWord;

export const isAbout = (act: string, subject: ActSubject): boolean => isKnown(act) && acts[act] === subject;
