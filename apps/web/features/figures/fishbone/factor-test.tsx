// Which suspected cause holds against the cases that went well?
import { useState } from 'react';
import { factorIds, factors, standingOf } from '#libs/anatomy/fishbone.js';
import { SelfTest } from '../self-test/self-test.js';
import { useSeenWords } from './seen-words.js';
import { Legend, Skeleton } from './skeleton.js';
import { useFishboneWords } from './words.js';

export function FactorTest() {
  const { t } = useFishboneWords();
  const seenWords = useSeenWords();
  const [answered, setAnswered] = useState(0);
  return (
    <SelfTest
      onAnswers={(results) => setAnswered(results.length)}
      questions={factorIds.map((id) => ({
        ask: t('ask', { branch: t(`branches.${factors[id].branch}`), factor: t(`factors.${id}`), seen: seenWords(id) }),
        shown: (
          <>
            <Skeleton judged={answered} current={id} />
            <Legend />
          </>
        ),
        options: (['stays', 'little', 'ask'] as const).map((standing) => [standing, t(`standing.${standing}`)] as const),
        right: standingOf(factors[id]),
        explain: t(`reason.${id}`),
      }))}
    />
  );
}
