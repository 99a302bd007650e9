// How is an answer worded beside its question?
import type { questions, QuestionId } from '#libs/anatomy/results-tree.js';
import { useResultsTreeWords } from './words.js';

export type BranchId = (typeof questions)[QuestionId][number]['id'];

/** The first two questions list signs, so that their yes says "at least one". */
const lists: readonly QuestionId[] = ['danger', 'urgent'];

export function useBranchWords(): (question: QuestionId, branch: BranchId) => string {
  const { t } = useResultsTreeWords();
  return (question, branch) => (branch === 'yes' && !lists.includes(question) ? t('plainYes') : t(`branches.${branch}`));
}
