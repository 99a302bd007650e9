// How does a trainee write an entry down, save it, and submit it?
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { problemText } from '../../api/problem.js';
import { notify } from '../../frame/notices.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusNote } from '../../ui/status.js';
import { missingIn } from '#libs/learning/core/logbook-entry.js';
import { faultsIn } from '#libs/learning/core/logbook-faults.js';
import type { Logbook, LogbookEntry } from './contract.js';
import { EntryFields } from './entry-fields.js';
import classes from './logbook.module.css';
import { StaleNote } from './stale-note.js';
import { contentOf, type FieldMarks } from './typed-entry.js';
import { useSaving } from './use-saving.js';
import { useTypedEntry } from './use-typed-entry.js';
import { useLogbookWords } from './words.js';

export interface EntryFormProps {
  readonly logbook: Logbook;
  /** Null for a new one. */
  readonly entry: LogbookEntry | null;
  /** The entry that a new one corrects. */
  readonly corrected: LogbookEntry | null;
}

export function EntryForm({ logbook, entry, corrected }: EntryFormProps) {
  const { t } = useLogbookWords();
  const navigate = useNavigate();
  const { enrolmentId, from, today } = logbook;
  const { typed, change, clear, isStale, goOn } = useTypedEntry({ enrolmentId, entry, corrected, today });
  const [asked, setAsked] = useState<'save' | 'submit' | null>(null);
  const intent = useRef<'save' | 'submit'>('save');
  const saving = useSaving({
    enrolmentId,
    entry,
    supersedesId: corrected?.id,
    onSaved: ({ entry: saved, problem }) => {
      clear();
      if (problem) {
        notify(problemText(problem), 'bad');
        void navigate({ to: '/study/$enrolmentId/logbook/$entryId', params: { enrolmentId, entryId: saved.id }, replace: true });
        return;
      }
      notify(saved.state === 'submitted' ? t('form.submitted', { name: saved.supervisor?.name ?? '' }) : t('form.saved'));
      void navigate({ to: '/study/$enrolmentId/logbook', params: { enrolmentId } });
    },
  });
  const content = contentOf(typed);
  const faults = content ? faultsIn(content, { from, to: today }) : [];
  const missing = content ? missingIn(content) : [];
  const marks: FieldMarks = new Map([
    ...(asked === 'submit' ? missing.map((field) => [field, 'missing'] as const) : []),
    ...(asked !== null ? faults.map(({ field, code }) => [field, code] as const) : []),
  ]);
  const place = useRef<HTMLDivElement>(null);
  const send = () => {
    const submits = intent.current === 'submit';
    setAsked(intent.current);
    if (!content || faults.length > 0 || (submits && missing.length > 0)) {
      // once the marks are there: the first of them
      setTimeout(() => place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0);
      return;
    }
    saving.mutate({ content, submits });
  };
  return (
    <div ref={place} className={classes.writing}>
      {isStale && entry && <StaleNote entry={entry} onGoOn={goOn} onTakeNewer={clear} />}
      <Form onSubmit={send}>
        <EntryFields logbook={logbook} typed={typed} marks={marks} onChange={change} />
        {asked === 'submit' && missing.length > 0 && (
          <StatusNote tone="caution" icon="warning" speaks="politely">
            <p>{t('form.missingAll', { count: missing.length })}</p>
          </StatusNote>
        )}
        {!(isStale && saving.error?.code === 'logbook-entry-stale') && <ProblemNote error={saving.error} />}
        <div className={classes.acts}>
          {/* the first one is what Enter in a field presses: what is half written is saved, not submitted */}
          <Button type="submit" size="md" variant="default" disabled={isStale || saving.isPending} onClick={() => (intent.current = 'save')}>
            {entry?.state === 'returned' ? t('form.saveMended') : t('form.save')}
          </Button>
          <Button type="submit" size="md" loading={saving.isPending} disabled={isStale} onClick={() => (intent.current = 'submit')}>
            {t('form.submit')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
