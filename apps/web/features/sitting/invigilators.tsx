// Who invigilates a sitting, and how does somebody else come in their place or beside them?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { notify } from '../../frame/notices.js';
import { writeMoment } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Row, Rows } from '../../ui/rows.js';
import { Section } from '../../ui/section.js';
import { sittingQuery, type SittingAtWork } from './queries.js';
import classes from './sitting.module.css';
import { useSittingWords } from './words.js';

interface InvigilatorsProps {
  readonly academyId: string;
  readonly sitting: SittingAtWork;
}

export function Invigilators({ academyId, sitting }: InvigilatorsProps) {
  const { t, locale } = useSittingWords();
  const { invigilation, invigilators, replacements, canStaff } = sitting;
  return (
    <Section title={t('invigilators.title')}>
      <Rows label={t('invigilators.title')}>
        {invigilation.map(({ name, onDuty, decidedBy, decidedAt }, index) => (
          <Row key={index} title={name} about={`${t(onDuty ? 'invigilators.came' : 'invigilators.left')} · ${t('invigilators.by', { name: decidedBy, moment: writeMoment(decidedAt, locale) })}`} />
        ))}
      </Rows>
      {canStaff && (replacements.length > 0 || invigilators.length > 1) && <NameForm academyId={academyId} sitting={sitting} />}
    </Section>
  );
}

function NameForm({ academyId, sitting: { id: sittingId, invigilators, replacements } }: InvigilatorsProps) {
  const { t } = useSittingWords();
  const client = useQueryClient();
  const [personId, setPerson] = useState('');
  const [insteadOf, setInsteadOf] = useState('');
  // who is there already cannot come, but the other of two can go
  const isThere = invigilators.some(({ id }) => id === personId);
  const staying = invigilators.length > 1 ? invigilators : [];
  const name = useMutation({
    mutationFn: () =>
      call(
        api.POST('/v1/academies/{academyId}/sittings/{sittingId}/invigilators', {
          params: { path: { academyId, sittingId } },
          body: { personId, ...(insteadOf !== '' && { insteadOf }) },
        }),
      ),
    onSuccess: (known) => {
      client.setQueryData(sittingQuery(academyId, sittingId).queryKey, known);
      notify(t(insteadOf === '' ? 'invigilators.added' : isThere ? 'invigilators.relieved' : 'invigilators.replaced'));
      setPerson('');
      setInsteadOf('');
    },
  });
  return (
    <div className={classes.form}>
      <Form label={t('invigilators.change')} onSubmit={() => name.mutate()}>
        <NativeSelect
          label={t('invigilators.who')}
          description={t('announce.invigilatorHint')}
          required
          data={[{ value: '', label: t('announce.choose') }, ...replacements.map((one) => ({ value: one.id, label: one.name })), ...staying.map((one) => ({ value: one.id, label: t('invigilators.there', { name: one.name }) }))]}
          value={personId}
          onChange={(event) => {
            setPerson(event.currentTarget.value);
            setInsteadOf('');
          }}
        />
        <NativeSelect
          label={t('invigilators.how')}
          description={t('invigilators.howHint')}
          required={isThere}
          data={[{ value: '', label: t(isThere ? 'announce.choose' : 'invigilators.beside') }, ...invigilators.filter(({ id }) => id !== personId).map((one) => ({ value: one.id, label: t('invigilators.insteadOf', { name: one.name }) }))]}
          value={insteadOf}
          onChange={(event) => setInsteadOf(event.currentTarget.value)}
        />
        <ProblemNote error={name.error} />
        <Button type="submit" variant="default" size="md" loading={name.isPending}>
          {t('invigilators.submit')}
        </Button>
      </Form>
    </div>
  );
}
