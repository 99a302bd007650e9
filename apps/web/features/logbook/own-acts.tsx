// What can a trainee do with an entry that is not being written: take it back, correct it, throw it away?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { arriveHere } from '../../frame/arrival.js';
import { notify } from '../../frame/notices.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { ProblemNote } from '../../ui/problem-note.js';
import type { LogbookEntry } from './contract.js';
import { PrintButton } from './logbook-page.js';
import classes from './logbook.module.css';
import { logbookQuery } from './queries.js';
import { useMoving } from './use-moving.js';
import { useLogbookWords } from './words.js';

interface OwnActsProps {
  readonly enrolmentId: string;
  readonly entry: LogbookEntry;
}

export function OwnActs({ enrolmentId, entry }: OwnActsProps) {
  const { t } = useLogbookWords();
  const moving = useMoving({
    enrolmentId,
    entry,
    onMoved: () => {
      notify(t('acts.withdrawn'));
      // a form takes the place of the sheet
      arriveHere();
      window.scrollTo({ top: 0 });
    },
  });
  return (
    <div className={classes.end}>
      <ProblemNote error={moving.error} />
      <div className={classes.acts}>
        {entry.can.withdraw && (
          <Button size="md" variant="default" loading={moving.isPending} onClick={() => moving.mutate({ to: 'withdrawal' })}>
            {t('acts.withdraw')}
          </Button>
        )}
        {entry.can.correct && (
          <ButtonLink size="md" variant="default" to="/study/$enrolmentId/logbook/new" params={{ enrolmentId }} search={{ corrects: entry.id }}>
            {t('acts.correct')}
          </ButtonLink>
        )}
        <PrintButton />
      </div>
    </div>
  );
}

export function DiscardButton({ enrolmentId, entry, onGone }: OwnActsProps & { readonly onGone: () => void }) {
  const { t } = useLogbookWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const discard = useMutation({
    mutationFn: () => call(api.DELETE('/v1/enrolments/{id}/logbook/{entryId}', { params: { path: { id: enrolmentId, entryId: entry.id }, query: { revision: entry.revision } } })),
    onSuccess: async () => {
      onGone();
      notify(t('acts.discarded'));
      await client.invalidateQueries({ queryKey: logbookQuery(enrolmentId).queryKey });
      await navigate({ to: '/study/$enrolmentId/logbook', params: { enrolmentId }, replace: true });
    },
    onError: (problem) => (problem.status === 409 ? client.invalidateQueries({ queryKey: logbookQuery(enrolmentId).queryKey }) : undefined),
  });
  return (
    <div className={classes.end}>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('acts.discard')}
      </Button>
      <Confirmation
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('acts.discardTitle')}
        confirm={t('acts.discardConfirm')}
        onConfirm={() => discard.mutate()}
        isPending={discard.isPending}
        error={discard.error}
        isGrave
      >
        <p>{t('acts.discardEffect')}</p>
      </Confirmation>
    </div>
  );
}
