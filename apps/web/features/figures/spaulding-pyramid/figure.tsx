// Into which class does each thing of a studio fall?
import { useState } from 'react';
import { answerFor, spauldingAnswers, studioThings, type SpauldingAnswer, type StudioThing } from '#libs/anatomy/spaulding.js';
import { Frame } from '../frame.js';
import { SelfTest, type TestQuestion } from '../self-test/self-test.js';
import { ClassesInWords } from './classes-in-words.js';
import classes from './figure.module.css';
import { Pyramid } from './pyramid.js';
import { useSpauldingWords } from './words.js';

export function Drawing() {
  const { t } = useSpauldingWords();
  const [sorted, setSorted] = useState(0);
  const questions = studioThings.map((thing): TestQuestion<SpauldingAnswer> => {
    const right = answerFor(thing);
    return {
      ask: t('ask', { thing: t(`things.${thing}`) }),
      options: spauldingAnswers.map((answer) => [answer, t(`classes.${answer}`)] as const),
      right,
      explain: t('explain', { touches: t(`touches.${right}`), class: t(`classes.${right}`), needs: t(`needs.${right}`) }),
    };
  });
  const things = studioThings.slice(0, sorted);
  return (
    <Frame id="spaulding-pyramid" title={t('title')} caption={t('caption')} description={<ClassesInWords />}>
      <Pyramid things={things} />
      <SelfTest questions={questions} onAnswers={(results) => setSorted(results.length)} />
      {things.length > 0 && <Sorted things={things} />}
    </Frame>
  );
}

/** What the numbers in the pyramid stand for. */
function Sorted({ things }: { readonly things: readonly StudioThing[] }) {
  const { t } = useSpauldingWords();
  return (
    <>
      <p className={classes.sortedTitle}>{t('sorted')}</p>
      <dl className={classes.sorted}>
        {spauldingAnswers.map((answer) => (
          <div key={answer}>
            <dt>{t(`classes.${answer}`)}</dt>
            <dd>
              {things
                .filter((thing) => answerFor(thing) === answer)
                .map((thing) => `${things.indexOf(thing) + 1}\u00A0${t(`things.${thing}`)}`)
                .join('; ') || t('none')}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
