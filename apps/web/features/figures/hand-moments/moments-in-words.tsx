// What does the room show, in words?
import { cleaningSeconds, handMoments, ways } from '#libs/anatomy/hand-moments.js';
import { useHandWords } from './words.js';

export function MomentsInWords() {
  const { t } = useHandWords();
  const { wash, rub } = cleaningSeconds;
  return (
    <>
      <p>{t('description.intro')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('description.number')}</th>
            <th scope="col">{t('description.moment')}</th>
            <th scope="col">{t('description.way')}</th>
            <th scope="col">{t('description.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {handMoments.map((moment, index) => (
            <tr key={moment}>
              <td>{index + 1}</td>
              <td>{t(`moments.${moment}`)}</td>
              <td>{t('description.fromTo', { from: t(`places.${ways[moment].from}`), to: t(`places.${ways[moment].to}`) })}</td>
              <td>{t(`prevents.${moment}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('how', { washFrom: wash.from, washTo: wash.to, rubFrom: rub.from, rubTo: rub.to })}</p>
      <p>{t('description.test')}</p>
    </>
  );
}
