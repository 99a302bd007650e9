// What does the pyramid say, in words?
import { answerFor, spauldingAnswers, studioThings } from '#libs/anatomy/spaulding.js';
import { useSpauldingWords } from './words.js';

export function ClassesInWords() {
  const { t } = useSpauldingWords();
  return (
    <>
      <p>{t('description.intro')}</p>
      <dl>
        {spauldingAnswers.map((answer) => (
          <div key={answer}>
            <dt>
              <b>{t(`classes.${answer}`)}</b>
            </dt>
            <dd>
              <p>
                {t('explain', { touches: t(`touches.${answer}`), class: t(`classes.${answer}`), needs: t(`needs.${answer}`) })} {t('description.things')}:{' '}
                {studioThings
                  .filter((thing) => answerFor(thing) === answer)
                  .map((thing) => t(`things.${thing}`))
                  .join('; ')}
                .
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
