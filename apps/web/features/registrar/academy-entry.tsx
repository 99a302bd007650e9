// How does one academy stand with the register?
import { useState } from 'react';
import { writeDay } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { Status, type StatusIcon, type StatusTone } from '../../ui/status.js';
import { academyMoves, type AcademyMove, type AcademyState } from '#libs/academies/core/academy-state.js';
import { noName } from '#libs/identity/core/tombstone.js';
import { AcademyMoveDialog } from './academy-move-dialog.js';
import type { RegisteredAcademy } from './contract.js';
import classes from './entry.module.css';
import { useRegistrarWords } from './words.js';

const looks: Readonly<Record<AcademyState, readonly [StatusTone, StatusIcon]>> = {
  applied: ['notice', 'clock'],
  admitted: ['good', 'check'],
  suspended: ['bad', 'stop'],
  closed: ['neutral', 'cross'],
};

export function AcademyEntry({ academy }: { readonly academy: RegisteredAcademy }) {
  const { t, locale } = useRegistrarWords();
  const [move, setMove] = useState<AcademyMove | null>(null);
  const [tone, icon] = looks[academy.state];
  const place = `${academy.city}, ${new Intl.DisplayNames([locale], { type: 'region' }).of(academy.country) ?? academy.country}`;
  const isAnswered = academy.state !== 'applied';
  const applicant = academy.applicantName ?? noName;
  const contact = academy.contactEmail === null ? noName : <a href={`mailto:${academy.contactEmail}`}>{academy.contactEmail}</a>;
  const website = <Website address={academy.website} />;
  return (
    <article id={academy.id} className={classes.entry} aria-labelledby={`${academy.id}-name`}>
      <header>
        <h2 id={`${academy.id}-name`}>{academy.name}</h2>
        <Status tone={tone} icon={icon}>
          {t(`academyStates.${academy.state}`)}
        </Status>
      </header>
      {isAnswered ? (
        <p className={classes.meta}>
          <span>{place}</span>
          <span>{applicant}</span>
          {contact}
          {academy.website && website}
          <span>{t('academies.sinceDay', { day: writeDay(academy.stateChangedAt, locale) })}</span>
        </p>
      ) : (
        <Facts
          facts={[
            [t('academies.place'), place],
            [t('academies.applicant'), applicant],
            [t('academies.contact'), contact],
            [t('academies.website'), website],
            [t('academies.appliedOn'), writeDay(academy.appliedAt, locale)],
          ]}
        />
      )}
      <div className={classes.acts}>
        {academyMoves
          .filter((each) => academy.can[each])
          .map((each) => (
            <Button key={each} variant={each === 'admit' ? 'filled' : 'default'} onClick={() => setMove(each)} aria-label={t('academies.moveOf', { move: t(nameOf(each, academy)), name: academy.name })}>
              {t(nameOf(each, academy))}
            </Button>
          ))}
      </div>
      {move && <AcademyMoveDialog academy={academy} move={move} onClose={() => setMove(null)} />}
    </article>
  );
}

/** To close what has only applied is to decline it. */
const nameOf = (move: AcademyMove, { state }: RegisteredAcademy) => (move === 'close' && state === 'applied' ? 'moves.decline.action' : (`moves.${move}.action` as const));

/** Given by a stranger: a link only when it is one for the web. */
function Website({ address }: { readonly address: string | null }) {
  const { t } = useRegistrarWords();
  if (address === null) return t('academies.noWebsite');
  if (!/^https?:\/\//i.test(address)) return address;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  );
}
