// What does the decoder know, in words?
import { codeParts, diameterKey } from '#libs/anatomy/needle-code.js';
import { writeDiameter } from './code-parts.js';
import { useNeedleCodeWords } from './words.js';

export function CodeInWords() {
  const { t, locale } = useNeedleCodeWords();
  return (
    <>
      <p>{t('description.order')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('description.part')}</th>
            <th scope="col">{t('description.says')}</th>
            <th scope="col">{t('description.example')}</th>
          </tr>
        </thead>
        <tbody>
          {codeParts.map((part) => (
            <tr key={part}>
              <td>{t(`description.rows.${part}.part`)}</td>
              <td>{t(`parts.${part}`)}</td>
              <td>{t(`description.rows.${part}.example`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('description.key')}</p>
      <ul>
        {diameterKey.map((entry) => (
          <li key={entry.figures}>{t('description.keyLine', { figures: entry.figures, mm: writeDiameter(entry, locale) })}</li>
        ))}
      </ul>
      <p>{t('description.letters')}</p>
      <p>{t('description.bugpin')}</p>
      <p>{t('description.drawing')}</p>
    </>
  );
}
