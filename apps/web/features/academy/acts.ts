// How are the acts of the record called?
import { useCertificationWords } from '../certification/words.js';
import type { ActSubject } from './act-subjects.js';
import { useAcademyWords } from './words.js';

const acts = {
  'academy.applied': 'academy',
  'academy.admitted': 'academy',
  'academy.suspended': 'academy',
  'academy.reinstated': 'academy',
  'academy.closed': 'academy',
  'invitation.sent': 'people',
  'invitation.accepted': 'people',
  'role.granted': 'people',
  'role.revoked': 'people',
  'cohort.created': 'cohorts',
  'instructor.added': 'cohorts',
  'trainee.enrolled': 'trainees',
  'station.signed': 'trainees',
  'name.checked': 'trainees',
  'independence-exception.recorded': 'certificates',
  'certificate-batch.submitted': 'certificates',
  'certificate.issued': 'certificates',
  'certificate.suspended': 'certificates',
  'certificate.reinstated': 'certificates',
} as const satisfies Readonly<Record<string, ActSubject>>;

type KnownAct = keyof typeof acts;
const isKnown = (act: string): act is KnownAct => Object.hasOwn(acts, act);

export const isAbout = (act: string, subject: ActSubject): boolean => isKnown(act) && acts[act] === subject;

const roles = ['owner', 'instructor', 'assessor', 'certifier', 'trainee'] as const;

/** A sentence without names: the record keeps codes and ids only. What it does not know yet stays a code. */
export function useActWords(): (act: string, detail: Readonly<Record<string, unknown>>) => string {
  const { t } = useAcademyWords();
  const { t: certification } = useCertificationWords();
  return (act, detail) => {
    if (!isKnown(act)) return act;
    const role = roles.find((known) => known === detail['role']);
    const documents = ['identity-card', 'passport', 'residence-permit', 'driving-licence'] as const;
    const document = documents.find((known) => known === detail['document']);
    const suffix = [
      role && t(`roles.${role}`),
      document && certification(`documents.${document}`),
      act === 'station.signed' && typeof detail['passed'] === 'boolean' && t(detail['passed'] ? 'record.passed' : 'record.failed'),
    ].filter(Boolean);
    const [group, deed] = act.split('.') as [string, string];
    const words = t(`acts.${group}-${deed}` as 'acts.academy-applied');
    return suffix.length > 0 ? `${words}: ${suffix.join(', ')}` : words;
  };
}
