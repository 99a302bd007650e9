// What does one entry say, and what has happened to it?
import type { ReactNode } from 'react';
import { writeDay, writeMoment, writeNumber } from '../../i18n/written.js';
import { Facts } from '../../ui/facts.js';
import type { LogbookEntry } from './contract.js';
import { withLot } from './entry-words.js';
import classes from './logbook.module.css';
import { useLogbookWords } from './words.js';

export interface EntrySheetProps {
  readonly entry: LogbookEntry;
  /** One below the heading that stands above it. */
  readonly heading?: 'h2' | 'h3';
}

export function EntrySheet({ entry, heading: Heading = 'h2' }: EntrySheetProps) {
  const { t, locale } = useLogbookWords();
  const { surface, zone, supervisor, supersededBy } = entry;
  const own = (text: string) => <span translate="no">{text}</span>;
  const facts: (readonly [string, ReactNode])[] = [
    [t('sheet.doneOn'), writeDay(entry.doneOn, locale)],
    [t('sheet.surface'), t(`surface.${surface}`)],
    ...(entry.personCode === '' ? [] : [[t('sheet.person'), own(entry.personCode)] as const]),
    [t('sheet.zone'), t(`zone.${zone ?? 'none'}`)],
    [t('sheet.work'), t(`work.${entry.work}`)],
    [t('sheet.session'), writeNumber(entry.session, locale)],
    [t('sheet.minutes'), t('line.minutes', { minutes: entry.minutes })],
    [t('sheet.needle'), own(withLot(entry.needle, entry.needleLot, t))],
    [t('sheet.pigment'), own(withLot(entry.pigment, entry.pigmentLot, t))],
    [t('sheet.supervisor'), supervisor ? (supervisor.hasLeft && entry.state !== 'countersigned' ? t('sheet.hasLeft', { name: supervisor.name }) : supervisor.name) : t('sheet.none')],
  ];
  return (
    <div className={classes.sheet} data-struck={supersededBy !== null || undefined}>
      <Facts facts={facts} />
      {(['did', 'noticed', 'differently'] as const).map((text) => (
        <div key={text} className={classes.text}>
          <Heading>{t(`sheet.${text}`)}</Heading>
          <p translate="no">{entry[text] === '' ? t('sheet.none') : entry[text]}</p>
        </div>
      ))}
      <History events={entry.events} heading={Heading} />
    </div>
  );
}

function History({ events, heading: Heading }: Pick<LogbookEntry, 'events'> & { readonly heading: 'h2' | 'h3' }) {
  const { t, locale } = useLogbookWords();
  if (events.length === 0) return null;
  return (
    <div className={classes.history}>
      <Heading>{t('sheet.history')}</Heading>
      <ol>
        {events.map(({ type, byName, namedName, at, remark }) => (
          <li key={`${type} ${at}`}>
            {t(`events.${type}`, { name: byName, supervisor: namedName })}, {writeMoment(at, locale)}
            {remark !== '' && <blockquote translate="no">{remark}</blockquote>}
          </li>
        ))}
      </ol>
    </div>
  );
}
