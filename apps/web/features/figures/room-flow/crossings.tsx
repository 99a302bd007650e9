// Does the learner see where clean and used things meet in a room that was set up badly?
import { isCrossing, meetings, scenes } from '#libs/anatomy/room-flow.js';
import { SelfTest } from '../self-test/self-test.js';
import { Plan } from './plan.js';
import { useRoomFlowWords } from './words.js';

export function Crossings() {
  const { t } = useRoomFlowWords();
  return (
    <SelfTest
      questions={scenes.map((scene) => ({
        ask: `${t(`scenes.${scene}`)} ${t('ask')}`,
        shown: <Plan layout="crossed" scene={scene} />,
        options: [
          ['crossing', t('answers.crossing')],
          ['order', t('answers.order')],
        ],
        right: isCrossing(meetings[scene]) ? 'crossing' : 'order',
        explain: t(`because.${scene}`),
      }))}
    />
  );
}
