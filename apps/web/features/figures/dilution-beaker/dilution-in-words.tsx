// What does the dilution beaker show, in words?
import { mix, stockRange, type RatioReading } from '#libs/anatomy/dilution.js';
import { useDilutionWords } from './words.js';
import { useWrite } from './write-strength.js';

const rows = [['in-all', 'description.inAll'], ['with-water', 'description.withWater']] as const satisfies readonly (readonly [RatioReading, string])[];

export function DilutionInWords() {
  const { t } = useDilutionWords();
  const write = useWrite();
  return (
    <>
      <p>{t('description.ratio')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('description.reading')}</th>
            <th scope="col">{t('description.parts')}</th>
            <th scope="col">{t('description.strength')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([reading, words]) => {
            const mixture = mix(stockRange.start, { stock: 1, other: 10 }, reading);
            return (
              mixture && (
                <tr key={reading}>
                  <td>{t(words)}</td>
                  <td>{mixture.parts}</td>
                  <td>
                    {write.percent(mixture.percent)}, {write.ppm(mixture.percent)}
                  </td>
                </tr>
              )
            );
          })}
        </tbody>
      </table>
      <p>{t('description.other')}</p>
      <p>{t('description.recipe')}</p>
      <p>{t('description.label')}</p>
    </>
  );
}
