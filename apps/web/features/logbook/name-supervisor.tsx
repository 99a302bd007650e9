// How does an owner name another supervisor for an entry that was left behind?
import { useState } from 'react';
import { problemText } from '../../api/problem.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/confirmation.js';
import { NativeSelect } from '../../ui/native-select.js';
import { StatusNote } from '../../ui/status.js';
import type { CountersigningProps } from './countersigning.js';
import classes from './logbook.module.css';
import { useMoving } from './use-moving.js';
import { useLogbookWords } from './words.js';

export function NameSupervisor({ academyId, logbook: { enrolmentId, supervisors }, entry }: CountersigningProps) {
  const { t } = useLogbookWords();
  const [isOpen, setIsOpen] = useState(false);
  const [supervisorId, setSupervisorId] = useState('');
  const moving = useMoving({
    enrolmentId,
    entry,
    academyId,
    onMoved: ({ supervisor }) => {
      notify(t('acts.named', { name: supervisor?.name ?? '' }));
      setIsOpen(false);
    },
    onOutdated: (problem) => {
      setIsOpen(false);
      notify(problemText(problem), 'bad');
    },
  });
  const name = entry.supervisor?.name ?? '';
  return (
    <div className={classes.section}>
      <StatusNote tone="caution" icon="warning">
        <p>{t('acts.leftBehind', { name })}</p>
      </StatusNote>
      <Button size="md" onClick={() => setIsOpen(true)}>
        {t('acts.nameSupervisor')}
      </Button>
      <Confirmation
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('acts.nameTitle', { name })}
        confirm={t('acts.nameConfirm')}
        onConfirm={() => moving.mutate({ to: 'supervisor', supervisorId })}
        isPending={moving.isPending}
        error={moving.error}
      >
        <p>{t('acts.nameEffect')}</p>
        <NativeSelect
          label={t('acts.supervisor')}
          required
          data-autofocus
          value={supervisorId}
          onChange={(event) => setSupervisorId(event.currentTarget.value)}
          data={[{ value: '', label: t('form.choose') }, ...supervisors.map((each) => ({ value: each.personId, label: each.name }))]}
        />
      </Confirmation>
    </div>
  );
}
