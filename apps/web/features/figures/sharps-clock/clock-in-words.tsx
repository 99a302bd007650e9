// What does the clock say, in words?
import { useClockWords } from './words.js';

const rows = ['first', 'hour', 'baseline', 'visit'] as const;

export function ClockInWords() {
  const { t } = useClockWords();
  return (
    <>
      <p>{t('description.intro')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('description.when')}</th>
            <th scope="col">{t('description.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <td>{t(`description.rows.${row}.when`)}</td>
              <td>{t(`description.rows.${row}.what`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('description.always')}</p>
      <p>{t('states.first-aid.now')}</p>
      <p>{t('hospital')}</p>
    </>
  );
}
