// What do the symbols look like and mean, in words?
import { packPoints, symbolIds } from '#libs/anatomy/packaging-symbols.js';
import { useSymbolWords } from './words.js';

export function SymbolsInWords() {
  const { t } = useSymbolWords();
  return (
    <>
      <p>{t('description.intro')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('description.looks')}</th>
            <th scope="col">{t('description.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {symbolIds.map((id) => (
            <tr key={id}>
              <td>{t(`looks.${id}`)}</td>
              <td>{t(`meanings.${id}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('description.test')}</p>
      <p>{t('description.points')}</p>
      <ol>
        {packPoints.map((point) => (
          <li key={point}>{t(`description.point.${point}`)}</li>
        ))}
      </ol>
    </>
  );
}
