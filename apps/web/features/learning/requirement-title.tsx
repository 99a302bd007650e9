// How is a step on the way called?
import type { Requirement } from '../../api/contract.js';
import { useLearningWords } from './words.js';

/** `Lesson 1.4 What the body does with pigment`, `Quiz: Skin physiology`, `Theory exam`. */
export function RequirementTitle({ requirement: { kind, title, requirement } }: { readonly requirement: Requirement }) {
  const { t } = useLearningWords();
  const code = requirement.split(':')[1] ?? '';
  switch (kind) {
    case 'lesson':
      return (
        <>
          {t('lesson', { code })} {title}
        </>
      );
    case 'quiz':
      return t('quizOf', { title });
    case 'exam':
      return t('exam');
    case 'station':
      return title;
  }
}
