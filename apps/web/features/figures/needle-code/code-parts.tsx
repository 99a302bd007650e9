// What does each part of this code say, and what is to be done with the pack?
import { IconArrowRight, IconCheck, IconQuestionMark } from '@tabler/icons-react';
import { bugpinUpTo, largestInAssessedWork, type CodePart, type Decoding, type PartReading } from '#libs/anatomy/needle-code.js';
import type { Locale } from '#libs/kernel/locale.js';
import classes from './figure.module.css';
import { useNeedleCodeWords } from './words.js';

/** `0.25`, `0.18-0.20`, in the reader's figures. */
export function writeDiameter({ from, to }: { readonly from: number; readonly to: number }, locale: Locale): string {
  const { format } = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
  return from === to ? format(from) : `${format(from)}-${format(to)}`;
}

export function CodeParts({ decoding }: { readonly decoding: Decoding }) {
  const { t } = useNeedleCodeWords();
  const { verdict, parts } = decoding;
  return (
    <>
      {parts.length > 0 && (
        <ol className={classes.parts}>
          {parts.map((part) => (
            <Part key={part.part} reading={part} decoding={decoding} />
          ))}
        </ol>
      )}
      <output className={classes.verdict}>
        {verdict === 'empty' ? (
          t('nothingTyped')
        ) : (
          <>
            <Aloud decoding={decoding} />
            <span className={classes.next}>
              <IconArrowRight size={18} aria-hidden="true" />
              <span>{t(`verdicts.${verdict}`)}</span>
            </span>
          </>
        )}
      </output>
    </>
  );
}

function Part({ reading: { part, printed, certainty }, decoding }: { readonly reading: PartReading; readonly decoding: Decoding }) {
  const { t } = useNeedleCodeWords();
  const say = useReadPart(decoding);
  const note = useNote(decoding, part);
  const isRead = certainty === 'read';
  return (
    <li className={classes.part} data-certainty={certainty}>
      <code className={classes.printed}>{printed || '–'}</code>
      <span>
        <span className={classes.partName}>{t(`parts.${part}`)}</span>
        <span className={classes.reading}>
          {isRead ? <IconCheck size={17} aria-hidden="true" /> : <IconQuestionMark size={17} aria-hidden="true" />}
          <span>{isRead ? say(part) : t(`${certainty}.${part}`)}</span>
        </span>
        {note && <span className={classes.note}>{note}</span>}
      </span>
    </li>
  );
}

function Aloud({ decoding }: { readonly decoding: Decoding }) {
  const { t, locale } = useNeedleCodeWords();
  const say = useReadPart(decoding);
  const { parts, diameter } = decoding;
  if (parts.length === 0) return null;
  const aloud = (part: CodePart) => (part === 'diameter' && diameter ? t('diameterAloud', { mm: writeDiameter(diameter, locale) }) : say(part));
  return (
    <span className={classes.aloud}>
      <b>{t('aloud')}</b> {parts.map(({ part, certainty }) => (certainty === 'read' ? aloud(part) : t(`unsaid.${part}`))).join('; ')}.
    </span>
  );
}

/** The words for a part that was read; empty for one that was not. */
function useReadPart({ diameter, count, configuration, taper }: Decoding): (part: CodePart) => string {
  const { t, locale } = useNeedleCodeWords();
  return (part) => {
    if (part === 'diameter') return diameter ? t('diameter', { mm: writeDiameter(diameter, locale) }) : '';
    if (part === 'count') return count === null ? '' : t('count', { count });
    if (part === 'configuration') return configuration ? t(`configuration.${configuration}`) : '';
    return taper ? t(`taper.${taper}`) : '';
  };
}

function useNote({ diameter, count }: Decoding, part: CodePart): string | null {
  const { t } = useNeedleCodeWords();
  if (part === 'diameter' && diameter && diameter.to <= bugpinUpTo) return t('bugpin');
  if (part === 'count' && count !== null && count > largestInAssessedWork) return t('tooMany');
  return null;
}
