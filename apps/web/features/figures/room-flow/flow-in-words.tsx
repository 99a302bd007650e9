// What do both rooms show, in words?
import { cupAfter, cupWay, isCrossing, meetings, scenes } from '#libs/anatomy/room-flow.js';
import { useRoomFlowWords } from './words.js';

export function FlowInWords() {
  const { t } = useRoomFlowWords();
  return (
    <>
      <p>{t('inWords.plan')}</p>
      <ol>
        {cupWay.map((stop, at) => (
          <li key={stop}>
            <b>{t(`names.${stop}`)}.</b> {t(`condition.${cupAfter(cupWay.slice(0, at + 1))}`)} {t(`told.${stop}`)}
          </li>
        ))}
      </ol>
      <p>{t('inWords.also')}</p>
      <p>{t('inWords.crossed')}</p>
      <ol>
        {scenes.map((scene) => (
          <li key={scene}>
            {t(`scenes.${scene}`)} <b>({t(isCrossing(meetings[scene]) ? 'inWords.crossing' : 'inWords.order')})</b> {t(`because.${scene}`)}
          </li>
        ))}
      </ol>
    </>
  );
}
