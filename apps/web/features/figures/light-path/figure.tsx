// Why may black pigment look blue when it lies deep?
import { depositTop, lightColours, lightColumns, lightRay, otherCauses, seenTone } from '#libs/anatomy/light-path.js';
import { Frame } from '../frame.js';
import classes from './figure.module.css';
import { LightPaths } from './paths.js';
import { useLightWords } from './words.js';

export function Drawing() {
  const { t } = useLightWords();
  return (
    <Frame id="light-path" title={t('title')} caption={t('caption')} description={<LightInWords />}>
      <ul className={classes.columns}>
        {lightColumns.map((column) => (
          <li key={column}>
            <p className={classes.name}>{t(`columns.${column}`)}</p>
            <LightPaths column={column} />
            <p className={classes.back}>{t('back')}</p>
            {lightColours.map((colour) => (
              <p key={colour} className={classes.ray}>
                <svg viewBox="0 0 30 10" className={classes.sample} aria-hidden="true">
                  <path className={classes[colour]} d="M1 5H29" />
                </svg>
                {t(`rays.${colour}`)}: {t(lightRay(column, colour).comesBack ? 'fate.back' : 'fate.swallowed')}
              </p>
            ))}
            <p className={classes.seen}>{t(`seen.${seenTone(depositTop[column])}`)}</p>
          </li>
        ))}
      </ul>
    </Frame>
  );
}

function LightInWords() {
  const { t } = useLightWords();
  return (
    <>
      <p>{t('words.lead')}</p>
      <ul>
        {lightColumns.map((column) => (
          <li key={column}>
            {t(`words.${column}`)} {t(`seen.${seenTone(depositTop[column])}`)}.
          </li>
        ))}
      </ul>
      <p>{t('words.others')}</p>
      <ul>
        {otherCauses.map((cause) => (
          <li key={cause}>{t(`words.causes.${cause}`)}</li>
        ))}
      </ul>
    </>
  );
}
