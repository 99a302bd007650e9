// How does the registrar let somebody decide who taught or assessed the trainee?
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { Page } from '../../frame/page.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { StatusNote } from '../../ui/status.js';
import { exceptionReasons, type ExceptionReason } from '#libs/certification/core/impartiality.js';
import { TextInput } from '../../ui/text-input.js';
import type { ExceptionWish, RegisteredAcademy } from './contract.js';
import { registeredAcademiesQuery } from './queries.js';
import { useRegistrarWords } from './words.js';

const send = (body: ExceptionWish, key: string) => call(api.POST('/v1/register/independence-exceptions', { params: { header: { 'Idempotency-Key': key } }, body }));

/** As the server reads it: 8-4-4-4-12 hexadecimal digits. */
const idPattern = '\\s*[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\s*';

export function ExceptionsPage() {
  const { t } = useRegistrarWords();
  const asked = useSearch({ from: '/framed/signed-in/register/exceptions' });
  const academies = useQuery(registeredAcademiesQuery);
  return (
    <Page title={t('exceptions.title')} lead={t('exceptions.lead')} measure="form">
      <LoadedPart query={academies}>{(all) => <ExceptionForm key={JSON.stringify(asked)} academies={all} />}</LoadedPart>
    </Page>
  );
}

function ExceptionForm({ academies }: { readonly academies: readonly RegisteredAcademy[] }) {
  const { t } = useRegistrarWords();
  const asked = useSearch({ from: '/framed/signed-in/register/exceptions' });
  const [academyId, setAcademyId] = useState(asked.academy ?? '');
  const [traineeId, setTraineeId] = useState(asked.trainee ?? '');
  const [certifierId, setCertifierId] = useState(asked.certifier ?? '');
  const [reason, setReason] = useState<ExceptionReason | ''>('');
  const record = useCreating(send);
  if (record.isSuccess) {
    return (
      <StatusNote tone="good" icon="check" speaks="politely" title={t('exceptions.doneTitle')}>
        <p>{t('exceptions.done')}</p>
      </StatusNote>
    );
  }
  const submit = () => {
    if (reason !== '') record.mutate({ academyId, traineeId: traineeId.trim(), certifierId: certifierId.trim(), reason });
  };
  const admitted = academies.filter(({ state, id }) => state === 'admitted' || id === academyId);
  return (
    <Form onSubmit={submit}>
      <ProblemNote error={record.error} />
      <NativeSelect
        label={t('exceptions.academy')}
        required
        value={academyId}
        onChange={(event) => setAcademyId(event.currentTarget.value)}
        data={[{ value: '', label: t('choose') }, ...admitted.map(({ id, name, city }) => ({ value: id, label: `${name}, ${city}` }))]}
      />
      <TextInput label={t('exceptions.trainee')} description={t('exceptions.idHint')} required pattern={idPattern} autoComplete="off" spellCheck={false} value={traineeId} onChange={(event) => setTraineeId(event.currentTarget.value)} />
      <TextInput label={t('exceptions.certifier')} required pattern={idPattern} autoComplete="off" spellCheck={false} value={certifierId} onChange={(event) => setCertifierId(event.currentTarget.value)} />
      <RadioRows label={t('exceptions.reason')} name="reason" value={reason} onChange={setReason} choices={exceptionReasons.map((each) => [each, t(`exceptions.reasons.${each}`)] as const)} />
      <p>{t('exceptions.effect')}</p>
      <Button type="submit" size="md" loading={record.isPending}>
        {t('exceptions.submit')}
      </Button>
    </Form>
  );
}
