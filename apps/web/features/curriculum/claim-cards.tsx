// What stands behind a sentence: which statement, how firm, on which sources?
import { IconX } from '@tabler/icons-react';
import type { Claim, Lesson, Source } from '../../api/contract.js';
import { writeDay } from '../../i18n/written.js';
import { Status } from '../../ui/status.js';
import { cardId, claimNumber } from './citation.js';
import { Cited, Trust } from './sources.js';
import classes from './sources.module.css';
import { useCurriculumWords } from './words.js';

/** What opens when a citation is pressed; the browser opens and closes it, also by Escape. */
export function ClaimCards({ claims, sources }: Pick<Lesson, 'claims' | 'sources'>) {
  return claims.map((claim) => <ClaimCard key={claim.id} claim={claim} isHere={(id) => claims.some((other) => other.id === id)} sources={sources.filter(({ id }) => claim.sources.includes(id))} />);
}

function ClaimCard({ claim, isHere, sources }: { readonly claim: Claim; readonly isHere: (id: string) => boolean; readonly sources: readonly Source[] }) {
  const { t, locale } = useCurriculumWords();
  return (
    <dialog id={cardId(claim.id)} popover="auto" aria-label={t('claim', { id: claimNumber(claim.id) })} className={classes.card}>
      <p className={classes.cardHead}>
        <b>{t('claim', { id: claimNumber(claim.id) })}</b>
        <button type="button" popoverTarget={cardId(claim.id)} popoverTargetAction="hide" aria-label={t('close')} className={classes.close}>
          <IconX size={18} aria-hidden="true" />
        </button>
      </p>
      <p>{claim.text}</p>
      {claim.retired && (
        <p className={classes.conflicts}>
          <Status tone="caution" icon="warning">
            {t('retired', { day: writeDay(claim.retired.at, locale), reason: claim.retired.reason })}
          </Status>
        </p>
      )}
      <p className={classes.grade}>{t(`grades.${claim.grade}`)}</p>
      <Conflicts ids={claim.conflicts} isHere={isHere} />
      {sources.length > 0 && (
        <ul className={classes.restsOn}>
          {sources.map((source) => (
            <li key={source.id}>
              <Cited source={source} />
              <Trust source={source} />
            </li>
          ))}
        </ul>
      )}
    </dialog>
  );
}

function Conflicts({ ids, isHere }: { readonly ids: readonly string[]; readonly isHere: (id: string) => boolean }) {
  const { t } = useCurriculumWords();
  if (ids.length === 0) return null;
  return (
    <p className={classes.conflicts}>
      {t('conflicts')}{' '}
      {ids.map((id) =>
        isHere(id) ? (
          <button key={id} type="button" className={classes.citation} popoverTarget={cardId(id)} aria-label={t('claim', { id: claimNumber(id) })}>
            {claimNumber(id)}
          </button>
        ) : (
          <span key={id}>{claimNumber(id)} </span>
        ),
      )}
    </p>
  );
}
