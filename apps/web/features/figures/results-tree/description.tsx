// What does the whole tree say, in words?
import { actions, questionIds, questions, type ActionId, type Branch, type QuestionId } from '#libs/anatomy/results-tree.js';
import { useBranchWords } from './branch-words.js';
import { useResultsTreeWords } from './words.js';

const actionIds = Object.keys(actions) as ActionId[];

export function Description() {
  const { t } = useResultsTreeWords();
  const branchWords = useBranchWords();
  const endOf = ({ to }: Branch): string => ('action' in to ? t(`actions.${to.action}.who`) : t('goOn', { question: t('question', { number: questionIds.indexOf(to.question) + 1 }) }));
  return (
    <>
      <ol>
        {questionIds.map((question: QuestionId) => (
          <li key={question}>
            {t(`questions.${question}`)}
            <ul>
              {questions[question].map((branch) => (
                <li key={branch.id}>{t('leads', { branch: branchWords(question, branch.id), end: endOf(branch) })}.</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <ul>
        {actionIds.map((id) => (
          <li key={id}>
            <b>{t(`actions.${id}.who`)}.</b> {t(`actions.${id}.does`)} {t('not')}: {t(`actions.${id}.not`)}
          </li>
        ))}
      </ul>
    </>
  );
}
