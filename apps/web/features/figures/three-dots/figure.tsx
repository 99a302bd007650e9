// How do three dots of different depth heal?
import { dotTimes, type DotTime } from '#libs/anatomy/dot-look.js';
import { threeDotIds, threeDotReadings, type ThreeDotId } from '#libs/anatomy/three-dots.js';
import { Frame } from '../frame.js';
import { WordsTable } from '../skin-drawing/words-table.js';
import { DotCell } from './dot-cell.js';
import classes from './figure.module.css';
import { useThreeDotsWords } from './words.js';

export function Drawing() {
  const { t } = useThreeDotsWords();
  const look = useLook();
  return (
    <Frame id="three-dots" title={t('title')} caption={t('caption')} description={<ThreeDotsInWords />}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            {threeDotIds.map((id) => (
              <th key={id} scope="col">
                {t(`dots.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dotTimes.map((time) => (
            <tr key={time}>
              <th scope="row">{t(`times.${time}`)}</th>
              {threeDotIds.map((id) => (
                <td key={id}>
                  <DotCell id={id} time={time} />
                  <span>{look(id, time)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

function useLook(): (id: ThreeDotId, time: DotTime) => string {
  const { t } = useThreeDotsWords();
  return (id, time) => {
    const { kept, size, edge, tone } = threeDotReadings(id)[time];
    if (kept === 'gone') return t('kept.gone');
    return [t(`size.${size}`), t(`edge.${edge}`), t(`tone.${tone}`), ...(kept === 'pale' ? [t('kept.pale')] : [])].join(', ');
  };
}

function ThreeDotsInWords() {
  const { t } = useThreeDotsWords();
  const look = useLook();
  return (
    <>
      <p>{t('words.lead')}</p>
      <ul>
        <li>{t('words.day0')}</li>
        {threeDotIds.map((id) => (
          <li key={id}>{t(`words.${id}`)}</li>
        ))}
      </ul>
      <WordsTable
        caption={t('read')}
        head={[t('words.where'), ...dotTimes.map((time) => t(`times.${time}`))]}
        rows={threeDotIds.map((id) => [t(`layer.${id}`), ...dotTimes.map((time) => look(id, time))])}
      />
    </>
  );
}
