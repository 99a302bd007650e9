// Does the learner know what the symbols mean?
import { useState } from 'react';
import { symbolQuestions, type SymbolId } from '#libs/anatomy/packaging-symbols.js';
import { SelfTest, type TestQuestion } from '../self-test/self-test.js';
import classes from './figure.module.css';
import { PackSymbol } from './pack-symbol.js';
import { useSymbolWords } from './words.js';

export function SymbolTest() {
  const { t } = useSymbolWords();
  const [round, setRound] = useState(0);
  const questions = symbolQuestions(round).map(
    ({ asked, options }): TestQuestion<SymbolId> => ({
      ask: t('question'),
      shown: (
        <div className={classes.asked}>
          <PackSymbol id={asked} label={t(`looks.${asked}`)} />
        </div>
      ),
      options: options.map((option) => [option, t(`meanings.${option}`)] as const),
      right: asked,
      explain: `${t('thisIs', { looks: t(`looks.${asked}`), meaning: t(`meanings.${asked}`) })} ${t(`more.${asked}`)}`,
    }),
  );
  return <SelfTest questions={questions} onAgain={() => setRound(round + 1)} />;
}
