// What did somebody report, and what is to be done with it?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, call } from '../../api/client.js';
import { notify } from '../../frame/notices.js';
import { writeMoment } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { CertificateNumber } from '../../ui/certificate-number.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Status, type StatusIcon, type StatusTone } from '../../ui/status.js';
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { concernMoves, type ConcernState } from '#libs/conduct/core/concern.js';
import { Age } from './age.js';
import type { ReportedConcern } from './contract.js';
import classes from './entry.module.css';
import { concernsQuery } from './queries.js';
import { useRegistrarWords } from './words.js';

const looks: Readonly<Record<ConcernState, readonly [StatusTone, StatusIcon]>> = {
  received: ['caution', 'warning'],
  'in-review': ['notice', 'forward'],
  closed: ['neutral', 'check'],
};

export function ConcernEntry({ concern }: { readonly concern: ReportedConcern }) {
  const { t, locale } = useRegistrarWords();
  const { id, reference, about, account, contact, certificateNumber, receivedAt, state } = concern;
  const [tone, icon] = looks[state];
  return (
    <article id={id} className={classes.entry} aria-labelledby={`${id}-about`}>
      <header>
        <h2 id={`${id}-about`}>{t(`about.${about}`)}</h2>
        <Status tone={tone} icon={icon}>
          {t(`concernStates.${state}`)}
        </Status>
      </header>
      <p className={classes.meta}>
        <span translate="no">{reference}</span>
        <time dateTime={receivedAt}>{writeMoment(receivedAt, locale)}</time>
        {state !== 'closed' && <Age since={receivedAt} />}
        {certificateNumber ? (
          <Link to="/register/certificates" search={{ number: withDashes(certificateNumber) }}>
            <CertificateNumber number={certificateNumber} />
          </Link>
        ) : (
          <span>{t('concerns.noNumber')}</span>
        )}
      </p>
      {account === null ? (
        <p>{t('concerns.removed')}</p>
      ) : (
        <p className={classes.account} translate="no">
          {account}
        </p>
      )}
      <p className={classes.meta}>{contact ? t('concerns.contact', { contact }) : t('concerns.noContact')}</p>
      <Moves concern={concern} />
    </article>
  );
}

function Moves({ concern: { id, reference, state } }: { readonly concern: ReportedConcern }) {
  const { t } = useRegistrarWords();
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (to: ConcernState) => call(api.PATCH('/v1/register/concerns/{id}', { params: { path: { id } }, body: { state: to } })),
    onSuccess: (_, to) => notify(t('concerns.moved', { reference, state: t(`concernStates.${to}`) })),
    onSettled: () => client.invalidateQueries({ queryKey: concernsQuery.queryKey }),
  });
  return (
    <>
      <ProblemNote error={move.error} />
      <div className={classes.acts}>
        {concernMoves[state].map((to) => (
          <Button key={to} variant="default" loading={move.isPending && move.variables === to} onClick={() => move.mutate(to)} aria-label={t('concerns.moveOf', { move: t(`concernMoves.${to}`), reference })}>
            {state === 'closed' ? t('concernMoves.reopen') : t(`concernMoves.${to}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
