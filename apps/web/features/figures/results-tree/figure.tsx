// Which way leads from a bad result to the right person, question by question?
import { useRef, useState } from 'react';
import { questions, walk } from '#libs/anatomy/results-tree.js';
import { Button } from '../../../ui/button.js';
import { Frame } from '../frame.js';
import { useBranchWords, type BranchId } from './branch-words.js';
import { Description } from './description.js';
import classes from './figure.module.css';
import { Outcome } from './outcome.js';
import { TreeMap } from './tree-map.js';
import { useResultsTreeWords } from './words.js';

export function Drawing() {
  const { t } = useResultsTreeWords();
  const branchWords = useBranchWords();
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const stage = useRef<HTMLDivElement>(null);
  // the button that was pressed is gone with its question: the next one takes the focus
  const go = (next: readonly string[]) => {
    setAnswers(next);
    stage.current?.focus();
  };
  const way = walk(answers);
  const { at, steps } = way;
  return (
    <Frame id="results-tree" title={t('title')} caption={t('caption')} description={<Description />}>
      <TreeMap way={way} />
      <div ref={stage} tabIndex={-1} className={classes.stage}>
        {'question' in at ? (
          <fieldset className={classes.card}>
            <legend>{t('question', { number: steps.length + 1 })}</legend>
            <p className={classes.ask}>{t(`questions.${at.question}`)}</p>
            <div className={classes.branches}>
              {questions[at.question].map((branch) => (
                <button key={branch.id} type="button" onClick={() => go([...answers, branch.id])}>
                  {branchWords(at.question, branch.id)}
                </button>
              ))}
            </div>
          </fieldset>
        ) : (
          <Outcome id={at.action} />
        )}
      </div>
      {steps.length > 0 && (
        <>
          <p className={classes.moves}>
            <Button variant="default" size="md" onClick={() => go(answers.slice(0, -1))}>
              {t('back')}
            </Button>
            <Button variant="default" size="md" onClick={() => go([])}>
              {t('restart')}
            </Button>
          </p>
          <ol className={classes.trail} aria-label={t('mapLabel')}>
            {steps.map(({ question, branch }) => (
              <li key={question}>
                {t(`questions.${question}`)} <b>{branchWords(question, branch as BranchId)}</b>
              </li>
            ))}
          </ol>
        </>
      )}
    </Frame>
  );
}
