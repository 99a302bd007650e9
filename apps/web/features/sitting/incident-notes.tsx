// What happened at a sitting, and how is it written down?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { writeMoment } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { Textarea } from '../../ui/textarea.js';
import { sittingQuery, type SittingAtWork } from './queries.js';
import classes from './sitting.module.css';
import { useSittingWords } from './words.js';

interface IncidentNotesProps {
  readonly academyId: string;
  readonly sitting: SittingAtWork;
}

const empty = { note: '', enrolmentId: '' };

export function IncidentNotes({ academyId, sitting: { id: sittingId, notes, candidates, canNote } }: IncidentNotesProps) {
  const { t, locale } = useSittingWords();
  const client = useQueryClient();
  const [form, setForm] = useState(empty);
  const send = useCallback(
    ({ note, enrolmentId }: typeof empty, key: string) =>
      call(
        api.POST('/v1/academies/{academyId}/sittings/{sittingId}/notes', {
          params: { path: { academyId, sittingId }, header: { 'Idempotency-Key': key } },
          body: { note, ...(enrolmentId !== '' && { enrolmentId }) },
        }),
      ),
    [academyId, sittingId],
  );
  const write = useCreating(send, {
    onSuccess: (known) => {
      client.setQueryData(sittingQuery(academyId, sittingId).queryKey, known);
      setForm(empty);
    },
  });
  return (
    <Section title={t('notes.title')} lead={canNote && t('notes.lead')}>
      {notes.length === 0 ? (
        <p>{t('notes.empty')}</p>
      ) : (
        <Rows label={t('notes.title')}>
          {notes.map(({ id, about, note, writtenBy, writtenAt }) => (
            <Row key={id} title={note} about={`${about ?? t('notes.all')} · ${t('notes.by', { name: writtenBy, moment: writeMoment(writtenAt, locale) })}`} />
          ))}
        </Rows>
      )}
      {canNote && (
        <div className={classes.form}>
          <Form label={t('notes.title')} onSubmit={() => write.mutate({ ...form, note: form.note.trim() })}>
            <NativeSelect
              label={t('notes.about')}
              data={[{ value: '', label: t('notes.all') }, ...candidates.map(({ enrolmentId, name }) => ({ value: enrolmentId, label: name }))]}
              value={form.enrolmentId}
              onChange={(event) => setForm({ ...form, enrolmentId: event.currentTarget.value })}
            />
            <Textarea label={t('notes.note')} required maxLength={1000} rows={3} value={form.note} onChange={(event) => setForm({ ...form, note: event.currentTarget.value })} />
            <ProblemNote error={write.error} />
            <Button type="submit" variant="default" size="md" loading={write.isPending}>
              {t('notes.submit')}
            </Button>
          </Form>
        </div>
      )}
    </Section>
  );
}
