// What stands in the record beside the map?
import { minutesForRecord, recordEntries, recordParts } from '#libs/anatomy/scalp-map.js';
import classes from './figure.module.css';
import { useScalpMapWords } from './words.js';

/** What the map carries better than words (lesson 5.6). */
const onMap: readonly string[] = ['design', 'map', 'bleeding'];

export function WholeRecord() {
  const { t } = useScalpMapWords();
  return (
    <>
      <p>{t('recordIntro', { minutes: minutesForRecord })}</p>
      <dl className={classes.record}>
        {recordParts.map((part) => (
          <div key={part}>
            <dt>{t(`parts.${part}`)}</dt>
            {recordEntries[part].map((entry) => (
              <dd key={entry} data-on-map={onMap.includes(entry) || undefined}>
                {t(`entries.${entry}`)} {onMap.includes(entry) && <span>{t('carried')}</span>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
