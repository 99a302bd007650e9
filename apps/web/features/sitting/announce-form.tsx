// How is a sitting announced?
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { notify } from '../../frame/notices.js';
import { today } from '../../i18n/today.js';
import { writeDay } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Form } from '../../ui/form.js';
import { LoadedPart } from '../../ui/loaded-part.js';
import { NativeSelect } from '../../ui/native-select.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusNote } from '../../ui/status.js';
import { TextInput } from '../../ui/text-input.js';
import type { Cohort } from '../academy/contract.js';
import { cohortsQuery } from '../academy/queries.js';
import { sittingsQuery, type Sittings } from './queries.js';
import classes from './sitting.module.css';
import { useSittingWords } from './words.js';

export interface AnnounceFormProps {
  readonly academyId: string;
  readonly invigilators: Sittings['invigilators'];
  readonly onDone: () => void;
}

interface Hours {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const startOf = ({ day, from }: Hours): Date => new Date(`${day}T${from}`);

/** An hour that is not after the first is of the night. */
function endOf({ day, from, to }: Hours): Date {
  const end = new Date(`${day}T${to}`);
  if (to <= from) end.setDate(end.getDate() + 1);
  return end;
}

export function AnnounceForm({ academyId, invigilators, onDone }: AnnounceFormProps) {
  const { t, locale } = useSittingWords();
  const client = useQueryClient();
  const cohorts = useQuery(cohortsQuery(academyId));
  const [form, setForm] = useState({ day: today(), from: '09:00', to: '10:00', place: '', online: false, invigilatorId: '' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isMissing, setMissing] = useState(false);
  const field = (name: 'day' | 'from' | 'to' | 'place' | 'invigilatorId') => ({
    name,
    required: true,
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [name]: value }));
    },
  });
  const tick = (ids: readonly string[], isTicked: boolean) => {
    setMissing(false);
    setChosen((before) => new Set(isTicked ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  };
  const send = useCallback(
    (wish: typeof form & { readonly enrolmentIds: string[] }, key: string) => {
      const { day, from, to, ...body } = wish;
      const hours = { day, from, to };
      return call(api.POST('/v1/academies/{academyId}/sittings', { params: { path: { academyId }, header: { 'Idempotency-Key': key } }, body: { ...body, startsAt: startOf(hours).toISOString(), endsAt: endOf(hours).toISOString() } }));
    },
    [academyId],
  );
  const announce = useCreating(send, {
    onSuccess: async () => {
      notify(t('announce.done'));
      await client.invalidateQueries({ queryKey: sittingsQuery(academyId).queryKey });
      onDone();
    },
  });
  const isOvernight = form.day !== '' && form.from !== '' && form.to !== '' && form.to <= form.from;
  return (
    <div className={classes.form}>
      <Form label={t('announce.title')} onSubmit={() => (chosen.size === 0 ? setMissing(true) : announce.mutate({ ...form, place: form.place.trim(), enrolmentIds: [...chosen].sort() }))}>
        <TextInput type="date" label={t('announce.day')} min={today()} max="2099-12-31" {...field('day')} />
        <div className={classes.times}>
          <TextInput type="time" label={t('announce.from')} {...field('from')} />
          <TextInput type="time" label={t('announce.to')} {...field('to')} />
        </div>
        <p className={classes.hint}>{t('announce.toHint')} {t('announce.zone', { zone: zoneHere() })}</p>
        {isOvernight && <p className={classes.hint}>{t('announce.nextDay', { day: writeDay(endOf(form).toISOString(), locale) })}</p>}
        <TextInput label={t('announce.place')} maxLength={200} {...field('place')} />
        <Checkbox label={t('announce.online')} checked={form.online} onChange={(event) => setForm({ ...form, online: event.currentTarget.checked })} />
        <NativeSelect
          label={t('announce.invigilator')}
          description={t('announce.invigilatorHint')}
          data={[{ value: '', label: t('announce.choose') }, ...invigilators.map(({ id, name }) => ({ value: id, label: name }))]}
          {...field('invigilatorId')}
        />
        <LoadedPart query={cohorts} rows={3}>
          {(all) => <Candidates cohorts={all} chosen={chosen} onTick={tick} />}
        </LoadedPart>
        {isMissing && (
          <StatusNote tone="caution" icon="warning" speaks="at-once">
            <p>{t('announce.nobody')}</p>
          </StatusNote>
        )}
        <ProblemNote error={announce.error} />
        <Button type="submit" size="md" loading={announce.isPending}>
          {t('announce.submit')}
        </Button>
      </Form>
    </div>
  );
}

interface CandidatesProps {
  readonly cohorts: readonly Cohort[];
  readonly chosen: ReadonlySet<string>;
  readonly onTick: (enrolmentIds: readonly string[], isTicked: boolean) => void;
}

/** Who has passed the exam sits none. */
function Candidates({ cohorts, chosen, onTick }: CandidatesProps) {
  const { t } = useSittingWords();
  const waiting = cohorts.map(({ id, name, trainees }) => ({ id, name, trainees: trainees.filter(({ exam }) => !exam) })).filter(({ trainees }) => trainees.length > 0);
  if (waiting.length === 0) return <p>{t('announce.none')}</p>;
  return (
    <fieldset className={classes.candidates}>
      <legend>{t('announce.candidates')}</legend>
      {waiting.map(({ id, name, trainees }) => {
        const ids = trainees.map(({ enrolmentId }) => enrolmentId);
        return (
          <div key={id} className={classes.cohort}>
            <Checkbox label={<strong>{t('announce.whole', { cohort: name })}</strong>} checked={ids.every((each) => chosen.has(each))} onChange={(event) => onTick(ids, event.currentTarget.checked)} />
            {trainees.map((trainee) => (
              <Checkbox key={trainee.enrolmentId} className={classes.one} label={trainee.name} checked={chosen.has(trainee.enrolmentId)} onChange={(event) => onTick([trainee.enrolmentId], event.currentTarget.checked)} />
            ))}
          </div>
        );
      })}
    </fieldset>
  );
}
