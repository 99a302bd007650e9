// What do the four labels show, in words?
import { labelIds, labelParts, readIn, standingOf, inkLabels, type LabelId } from '#libs/anatomy/ink-label.js';
import { StandingWords } from './part-list.js';
import { useInkLabelWords } from './words.js';

const others = labelIds.filter((id): id is Exclude<LabelId, 'a'> => id !== 'a');

export function Description() {
  const { t } = useInkLabelWords();
  return (
    <>
      <p>{t('inWords.a')}</p>
      <ol>
        {labelParts.map((part) => (
          <li key={part}>
            <b>{t(`parts.${part}`)}.</b> {t(`what.${part}`)}
          </li>
        ))}
      </ol>
      <p>
        {t('inWords.printed')}: {t('print.name.a')}. {t('print.statement.a')}. {t('print.ingredients.a')}. {t('print.metal.a')} {t('print.safety.a')} {t('print.batch', { batch: inkLabels.a.batch ?? '' })}.
      </p>
      {others.map((id) => (
        <div key={id}>
          <p>{t('inWords.other', { id: id.toUpperCase() })}</p>
          <ul>
            {labelParts.map((part) => (
              <li key={part}>
                <b>{t(`parts.${part}`)}</b>: <StandingWords standing={standingOf(part, inkLabels[id], readIn)} />. {t(`findings.${id}.${part}`)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>{t('inWords.rules')}</p>
    </>
  );
}
