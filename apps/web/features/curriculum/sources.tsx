// What does a lesson rest on, and how far can each source be trusted?
import { IconX } from '@tabler/icons-react';
import type { Source } from '../../api/contract.js';
import { cardId } from './citation.js';
import classes from './sources.module.css';
import { useCurriculumWords } from './words.js';

const accessMarks = ['R', 'R2', 'T', 'G'] as const;
const confidences = ['high', 'medium', 'low'] as const;

function Grade({ source }: { readonly source: Source }) {
  const { t } = useCurriculumWords();
  const access = accessMarks.find((mark) => mark === source.access);
  const confidence = confidences.find((grade) => grade === source.confidence);
  return <span className={classes.grade}>{[access && t(`access.${access}`), confidence && t(`confidence.${confidence}`)].filter(Boolean).join(' · ')}</span>;
}

/** Cited in English, as its register has it, in whichever language the lesson is read. */
function Cited({ source: { citation, url }, isLink = url !== null }: { readonly source: Source; readonly isLink?: boolean }) {
  return (
    <cite lang="en">
      {isLink && url ? (
        <a href={url} rel="noreferrer">
          {citation}
        </a>
      ) : (
        citation
      )}
    </cite>
  );
}

interface SourcesProps {
  readonly sources: readonly Source[];
}

export function SourceList({ sources }: SourcesProps) {
  const { t } = useCurriculumWords();
  return (
    <section className={classes.list} aria-labelledby="sources">
      <h2 id="sources">{t('sources')}</h2>
      <p>{t('sourcesLead')}</p>
      <ol>
        {sources.map((source) => (
          <li key={source.id}>
            <b>{source.id}</b>
            <span>
              <Cited source={source} />
              <Grade source={source} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What opens when a citation is pressed; the browser opens and closes it, also by Escape. */
export function SourceCards({ sources }: SourcesProps) {
  const { t } = useCurriculumWords();
  return sources.map((source) => (
    <dialog key={source.id} id={cardId(source.id)} popover="auto" aria-label={t('source', { id: source.id })} className={classes.card}>
      <p className={classes.cardHead}>
        <b>{source.id}</b>
        <button type="button" popoverTarget={cardId(source.id)} popoverTargetAction="hide" aria-label={t('close')} className={classes.close}>
          <IconX size={18} aria-hidden="true" />
        </button>
      </p>
      <p>
        <Cited source={source} isLink={false} />
      </p>
      <Grade source={source} />
      {source.url && (
        <p>
          <a href={source.url} rel="noreferrer">
            {t('openSource')}
          </a>
        </p>
      )}
    </dialog>
  ));
}
