// What does a lesson rest on, and how far can each source be trusted?
import type { Source } from '../../api/contract.js';
import classes from './sources.module.css';
import { useCurriculumWords } from './words.js';

const accessMarks = ['R', 'R2', 'T', 'G'] as const;
const confidences = ['high', 'medium', 'low'] as const;

/** How well it could be read, and how far it is trusted. */
export function Trust({ source }: { readonly source: Source }) {
  const { t } = useCurriculumWords();
  const access = accessMarks.find((mark) => mark === source.access);
  const confidence = confidences.find((grade) => grade === source.confidence);
  return <span className={classes.grade}>{[access && t(`access.${access}`), confidence && t(`confidence.${confidence}`)].filter(Boolean).join(' · ')}</span>;
}

/** Cited in English, as its register has it, in whichever language the lesson is read. */
export function Cited({ source: { citation, url } }: { readonly source: Source }) {
  return (
    <cite lang="en">
      {url ? (
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
              <Trust source={source} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
