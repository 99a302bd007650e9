// What do the streams say, in words?
import { wasteAnswer, wasteThings } from '#libs/anatomy/waste-streams.js';
import { useWasteWords } from './words.js';

export function StreamsInWords() {
  const { t } = useWasteWords();
  return (
    <>
      <p>{t('description.intro')}</p>
      <ul>
        {wasteThings.map((thing) => {
          const stream = wasteAnswer(thing);
          return (
            <li key={thing}>
              <b>{t(`things.${thing}`)}</b>. {t('explain', { stream: t(`streams.${stream}`), group: t(`groups.${stream}`), because: t(`because.${thing}`) })}
            </li>
          );
        })}
      </ul>
      <p>{t('description.scheme')}</p>
      <p>{t('description.carrier')}</p>
    </>
  );
}
