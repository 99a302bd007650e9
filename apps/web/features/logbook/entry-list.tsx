// Which entries does a logbook have: as lines on the screen, whole on paper?
import { Link } from '@tanstack/react-router';
import { today } from '../../i18n/today.js';
import { writeDay } from '../../i18n/written.js';
import { Row, Rows } from '../../ui/rows.js';
import type { Logbook, LogbookEntry } from './contract.js';
import { EntrySheet } from './entry-sheet.js';
import { EntryState } from './entry-state.js';
import { whatOf } from './entry-words.js';
import classes from './logbook.module.css';
import { useLogbookWords } from './words.js';

export interface EntryListProps {
  readonly logbook: Logbook;
  /** Whose area the links lead to. */
  readonly as: 'trainee' | 'academy';
}

export function EntryList({ logbook, as }: EntryListProps) {
  const { t } = useLogbookWords();
  return (
    <div className={classes.screen}>
      <Rows label={t('title')}>
        {logbook.entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} logbook={logbook} as={as} />
        ))}
      </Rows>
    </div>
  );
}

function EntryLine({ entry, logbook: { enrolmentId, academyId }, as }: EntryListProps & { readonly entry: LogbookEntry }) {
  const { t, locale } = useLogbookWords();
  const called = `${writeDay(entry.doneOn, locale)} · ${whatOf(entry, t)}`;
  const words = entry.supersededBy === null ? called : <s>{called}</s>;
  const about = [t(`onSurface.${entry.surface}`), entry.personCode, t('line.session', { session: entry.session }), t('line.minutes', { minutes: entry.minutes })].filter(Boolean).join(' · ');
  return (
    <Row
      title={
        as === 'trainee' ? (
          <Link to="/study/$enrolmentId/logbook/$entryId" params={{ enrolmentId, entryId: entry.id }}>
            {words}
          </Link>
        ) : (
          <Link to="/academies/$academyId/trainees/$enrolmentId/logbook/$entryId" params={{ academyId, enrolmentId, entryId: entry.id }}>
            {words}
          </Link>
        )
      }
      about={about}
      state={<EntryState entry={entry} />}
    />
  );
}

/** Everything but drafts, oldest first; nowhere to be seen but on paper. */
export function PrintedEntries({ logbook }: { readonly logbook: Logbook }) {
  const { t, locale } = useLogbookWords();
  const corrected = ({ supersedes }: LogbookEntry) => logbook.entries.find(({ id }) => id === supersedes)?.doneOn;
  const submitted = logbook.entries.filter(({ state }) => state !== 'draft').toReversed();
  return (
    <div className={classes.printed}>
      <p>
        {logbook.traineeName} · {logbook.programmeTitle} · {logbook.academyName} · {t('printed.on', { day: writeDay(today(), locale) })}
      </p>
      {submitted.map((entry) => (
        <section key={entry.id} aria-label={t('printed.entry', { day: writeDay(entry.doneOn, locale) })}>
          <h2>
            {writeDay(entry.doneOn, locale)} · {whatOf(entry, t)}
          </h2>
          <EntryState entry={entry} />
          {corrected(entry) && <p>{t('printed.corrects', { day: writeDay(corrected(entry) ?? '', locale) })}</p>}
          <EntrySheet entry={entry} heading="h3" />
        </section>
      ))}
    </div>
  );
}
