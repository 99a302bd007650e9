// Why can a step not be taken yet?
import type { Requirement } from '../../api/contract.js';
import { writeMoment } from '../../i18n/written.js';
import { useLearningWords } from './words.js';

/** A sentence, or nothing when the step is open or done. */
export function useWhy({ why, nextAttemptAt }: Requirement): string | null {
  const { t, locale } = useLearningWords();
  switch (why) {
    case null:
      return null;
    case 'cool-down':
      return nextAttemptAt ? t('why.cool-down', { moment: writeMoment(nextAttemptAt, locale) }) : t('why.other');
    case 'being-marked':
    case 'lessons-first':
    case 'quizzes-first':
    case 'withdrawn':
      return t(`why.${why}`);
  }
}
