// Rub, wash, or neither?
import { cleaningFor, cleaningSeconds, handMoments, situations, type Cleaning } from '#libs/anatomy/hand-moments.js';
import { SelfTest, type TestQuestion } from '../self-test/self-test.js';
import { useHandWords } from './words.js';

const answers: readonly Cleaning[] = ['rub', 'wash', 'none'];

export function SituationTest() {
  const { t } = useHandWords();
  const questions = situations.map(({ id, moment, isVisiblySoiled }): TestQuestion<Cleaning> => {
    const right = cleaningFor(moment, isVisiblySoiled);
    const named = moment ? `${t('because.moment', { number: handMoments.indexOf(moment) + 1, moment: t(`moments.${moment}`) })} ` : '';
    const how = right === 'none' ? t('because.none') : t(`because.${right}`, cleaningSeconds[right]);
    return { ask: t(`situations.${id}`), options: answers.map((answer) => [answer, t(`cleaning.${answer}`)] as const), right, explain: named + how };
  });
  return <SelfTest questions={questions} />;
}
