// How are the acts of the record called?
import { useCertificationWords } from '../certification/words.js';
import { isKnown, wordOf } from './act-subjects.js';
import { useAcademyWords } from './words.js';

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
    const words = t(`acts.${wordOf(act)}`);
    return suffix.length > 0 ? `${words}: ${suffix.join(', ')}` : words;
  };
}
