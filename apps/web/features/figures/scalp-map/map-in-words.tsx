// What does the map show, in words?
import { findings } from '#libs/anatomy/scalp-map.js';
import { useScalpMapWords } from './words.js';
import { WholeRecord } from './whole-record.js';

export function MapInWords() {
  const { t } = useScalpMapWords();
  const meanings = { worked: 'plan-share', bleeding: 'lighten', scar: 'mature-only', mole: 'leave-out', unsound: 'doctor-first' } as const;
  return (
    <>
      <p>{t('inWords.form')}</p>
      <p>{t('inWords.signs')}</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding}>
            <b>{t(`findings.${finding}`)}</b>: {t(`inWords.sign.${finding}`)}. {t(`meanings.${meanings[finding]}`)} {finding === 'bleeding' && t('meanings.zone-finished')}
          </li>
        ))}
      </ul>
      <p>
        {t('inWords.task')} {t('taskText')}
      </p>
      <p>{t('inWords.rule')}</p>
      <WholeRecord />
    </>
  );
}
