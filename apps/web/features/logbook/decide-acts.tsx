// How does a supervisor countersign, or say what is to be mended?
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { contactIn } from '#libs/learning/core/contact-details.js';
import { longest } from '#libs/learning/core/logbook-entry.js';
import { problemText, type Problem } from '../../api/problem.js';
import { notify } from '../../frame/notices.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { Textarea } from '../../ui/textarea.js';
import { StatusNote } from '../../ui/status.js';
import { usePowers } from '../academy/roles.js';
import type { CountersigningProps } from './countersigning.js';
import classes from './logbook.module.css';
import { logbookQueueQuery } from './queries.js';
import { useMoving } from './use-moving.js';
import { useRemark } from './use-remark.js';
import { useLogbookWords } from './words.js';

export function DecideActs({ academyId, logbook, entry }: CountersigningProps) {
  const { t } = useLogbookWords();
  const [open, setOpen] = useState<'countersign' | 'return' | null>(null);
  const [isDecided, setIsDecided] = useState(false);
  // what is decided on is what was on the screen, also when something newer has come since
  const [seen, setSeen] = useState(entry.revision);
  const isChanged = entry.can.decide && entry.revision !== seen;
  const close = () => setOpen(null);
  const dialog = {
    academyId,
    logbook,
    entry: { ...entry, revision: seen },
    onClose: close,
    onDecided: () => {
      setIsDecided(true);
      close();
    },
    onOutdated: (problem: Problem) => {
      close();
      // of what was taken back the page itself speaks
      if (problem.status !== 404) notify(problemText(problem), 'bad');
    },
  };
  const read = () => {
    setSeen(entry.revision);
    close();
  };
  return (
    <>
      {isChanged && (
        <StatusNote tone="caution" icon="warning" speaks="politely">
          <p>{t('acts.changed')}</p>
          <Button variant="default" onClick={read}>
            {t('acts.readNow')}
          </Button>
        </StatusNote>
      )}
      {entry.can.decide && !isChanged && (
        <div className={classes.acts}>
          <Button size="md" onClick={() => setOpen('countersign')}>
            {t('acts.countersign')}
          </Button>
          <Button size="md" variant="default" onClick={() => setOpen('return')}>
            {t('acts.return')}
          </Button>
        </div>
      )}
      {!entry.can.decide && <Onward academyId={academyId} entry={entry} isDecided={isDecided} />}
      <CountersignDialog {...dialog} opened={open === 'countersign' && !isChanged} />
      <ReturnDialog {...dialog} opened={open === 'return' && !isChanged} />
    </>
  );
}

/** What else waits for the reader. */
function Onward({ academyId, entry, isDecided }: Omit<CountersigningProps, 'logbook'> & { readonly isDecided: boolean }) {
  const { t } = useLogbookWords();
  const box = useRef<HTMLDivElement>(null);
  // the button that was pressed is gone: what comes next takes its place
  useEffect(() => {
    if (isDecided) box.current?.focus();
  }, [isDecided]);
  const { supervises } = usePowers(academyId);
  const queue = useQuery({ ...logbookQueueQuery(academyId), enabled: supervises }).data;
  const next = queue?.find(({ entryId }) => entryId !== entry.id);
  if (!supervises || queue === undefined) return null;
  return (
    <div ref={box} tabIndex={-1} className={classes.acts}>
      {next ? (
        <ButtonLink size="md" variant="default" to="/academies/$academyId/trainees/$enrolmentId/logbook/$entryId" params={{ academyId, enrolmentId: next.enrolmentId, entryId: next.entryId }}>
          {t('acts.next')}
        </ButtonLink>
      ) : (
        <p className={classes.hint}>{t('acts.nothingLeft')}</p>
      )}
      <ButtonLink size="md" variant="default" to="/academies/$academyId" params={{ academyId }}>
        {t('acts.home')}
      </ButtonLink>
    </div>
  );
}

interface DialogProps extends CountersigningProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDecided: () => void;
  readonly onOutdated: (problem: Problem) => void;
}

function CountersignDialog({ academyId, logbook: { enrolmentId, traineeName: name }, entry, opened, onClose, onDecided, onOutdated }: DialogProps) {
  const { t } = useLogbookWords();
  const moving = useMoving({
    enrolmentId,
    entry,
    academyId,
    onMoved: () => {
      notify(t('acts.countersigned'));
      onDecided();
    },
    onOutdated,
  });
  return (
    <Confirmation
      opened={opened}
      onClose={onClose}
      title={t('acts.countersignTitle', { name })}
      confirm={t('acts.countersign')}
      onConfirm={() => moving.mutate({ to: 'countersignature' })}
      isPending={moving.isPending}
      error={moving.error}
    >
      <p>{t('acts.countersignEffect', { name })}</p>
      <p>{t('acts.countersignTie', { name })}</p>
    </Confirmation>
  );
}

function ReturnDialog({ academyId, logbook: { enrolmentId, traineeName: name }, entry, opened, onClose, onDecided, onOutdated }: DialogProps) {
  const { t } = useLogbookWords();
  const [{ remark }, change, clear] = useRemark(entry.id);
  const [asked, setAsked] = useState(false);
  const moving = useMoving({
    enrolmentId,
    entry,
    academyId,
    onMoved: () => {
      clear();
      notify(t('acts.returned'));
      onDecided();
    },
    onOutdated,
  });
  const hasContact = contactIn(remark) !== null;
  const send = () => {
    setAsked(true);
    if (!hasContact) moving.mutate({ to: 'return', remark: remark.trim() });
  };
  return (
    <Confirmation opened={opened} onClose={onClose} title={t('acts.returnTitle', { name })} confirm={t('acts.returnConfirm')} onConfirm={send} isPending={moving.isPending} error={moving.error}>
      <Textarea
        name="remark"
        label={t('acts.remark')}
        description={t('acts.remarkHint', { name })}
        required
        data-autofocus
        rows={5}
        minLength={3}
        maxLength={longest.remark}
        value={remark}
        onChange={(event) => change({ remark: event.currentTarget.value })}
        error={asked && hasContact ? t('form.faults.contact-details-in-text') : null}
      />
    </Confirmation>
  );
}
