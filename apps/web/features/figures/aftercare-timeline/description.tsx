// What does the whole timeline show, in words?
import { advice, lastDay, schools, type Advice } from '#libs/anatomy/aftercare.js';
import { useAftercareWords } from './words.js';

export function Description() {
  const { t } = useAftercareWords();
  const span = ({ from, sureTo, someTo }: Advice): string => {
    if (sureTo < from) return t('span.window', { from, to: someTo });
    if (someTo > sureTo) return t('span.spread', { sure: sureTo, some: someTo });
    if (sureTo === lastDay) return t('span.onward', { from });
    return from === sureTo ? t('span.one', { from }) : t('span.range', { from, to: sureTo });
  };
  return (
    <>
      {schools.map((school) => (
        <div key={school}>
          <p>
            <b>{t(`schools.${school}`)}</b>
          </p>
          <ul>
            {advice
              .filter((one) => one.school === school)
              .map((one) => (
                <li key={one.id}>
                  {t(`advice.${one.id}`)} ({t(`kinds.${one.kind}`)}; {span(one)})
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}
