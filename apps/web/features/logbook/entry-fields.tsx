// Which fields has an entry of the logbook?
import { zones } from '#libs/anatomy/scalp-map.js';
import { fewestMinutes, longest, mostMinutes, mostSessions, surfaces, works, type LogbookField } from '#libs/learning/core/logbook-entry.js';
import { writeDay } from '../../i18n/written.js';
import { NativeSelect } from '../../ui/native-select.js';
import { RadioRows } from '../../ui/radio-rows.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import type { Logbook } from './contract.js';
import classes from './logbook.module.css';
import type { FieldMarks, TypedEntry } from './typed-entry.js';
import { useLogbookWords } from './words.js';

export interface EntryFieldsProps {
  readonly logbook: Logbook;
  readonly typed: TypedEntry;
  readonly marks: FieldMarks;
  readonly onChange: (part: Partial<TypedEntry>) => void;
}

export function EntryFields(props: EntryFieldsProps) {
  const { t } = useLogbookWords();
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{t('form.when')}</legend>
        <Circumstances {...props} />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('form.material')}</legend>
        <p className={classes.hint}>{t('form.materialLead')}</p>
        <Material {...props} />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('form.happened')}</legend>
        <p className={classes.hint}>{t('nobodyNamed')}</p>
        <Happened {...props} />
      </fieldset>
      <Supervisor {...props} />
    </>
  );
}

/** What is wrong with a field, in words. */
function useMark({ marks, logbook }: Pick<EntryFieldsProps, 'marks' | 'logbook'>): (field: LogbookField) => string | null {
  const { t, locale } = useLogbookWords();
  return (field) => {
    const mark = marks.get(field);
    if (mark === undefined) return null;
    return mark === 'missing' ? t('form.missing') : t(`form.faults.${mark}`, { from: writeDay(logbook.from, locale) });
  };
}

function Circumstances({ logbook, typed, marks, onChange }: EntryFieldsProps) {
  const { t } = useLogbookWords();
  const mark = useMark({ marks, logbook });
  const isSkin = typed.surface === 'practice-skin';
  const zoneChoices = [...(isSkin ? [{ value: 'none', label: t('zone.none') }] : []), ...zones.map((zone) => ({ value: zone, label: t(`zone.${zone}`) }))];
  return (
    <>
      <TextInput type="date" name="doneOn" label={t('form.doneOn')} required min={logbook.from} max={logbook.today} value={typed.doneOn} error={mark('doneOn')} onChange={(event) => onChange({ doneOn: event.currentTarget.value })} />
      <RadioRows
        label={t('form.surface')}
        name="surface"
        value={typed.surface}
        onChange={(surface) => onChange({ surface, ...(surface !== 'practice-skin' && typed.zone === 'none' && { zone: '' as const }) })}
        choices={surfaces.map((each) => [each, t(`surface.${each}`)] as const)}
      />
      {typed.surface !== '' && !isSkin && (
        <TextInput name="personCode" label={t('form.personCode')} description={t('form.personCodeHint')} autoComplete="off" maxLength={longest.personCode} value={typed.personCode} error={mark('personCode')} onChange={(event) => onChange({ personCode: event.currentTarget.value })} />
      )}
      <NativeSelect
        name="zone"
        label={t('form.zone')}
        required
        value={typed.zone}
        error={mark('zone')}
        onChange={(event) => onChange({ zone: event.currentTarget.value as TypedEntry['zone'] })}
        data={[{ value: '', label: t('form.choose') }, ...zoneChoices]}
      />
      <NativeSelect
        name="work"
        label={t('form.work')}
        required
        value={typed.work}
        onChange={(event) => onChange({ work: event.currentTarget.value as TypedEntry['work'] })}
        data={[{ value: '', label: t('form.choose') }, ...works.map((work) => ({ value: work, label: t(`work.${work}`) }))]}
      />
      <NativeSelect
        name="session"
        label={t('form.session')}
        description={t('form.sessionHint')}
        required
        value={typed.session}
        onChange={(event) => onChange({ session: event.currentTarget.value })}
        data={Array.from({ length: mostSessions }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))}
      />
      <TextInput
        type="number"
        name="minutes"
        inputMode="numeric"
        label={t('form.minutes')}
        description={t('form.minutesHint')}
        required
        min={fewestMinutes}
        max={mostMinutes}
        step={1}
        value={typed.minutes}
        onChange={(event) => onChange({ minutes: event.currentTarget.value })}
      />
    </>
  );
}

function Material({ logbook, typed, marks, onChange }: EntryFieldsProps) {
  const { t } = useLogbookWords();
  const mark = useMark({ marks, logbook });
  const field = (name: 'needle' | 'needleLot' | 'pigment' | 'pigmentLot', description?: string) => (
    <TextInput
      name={name}
      label={t(`form.${name}`)}
      description={description}
      autoComplete="off"
      spellCheck={false}
      maxLength={longest[name]}
      value={typed[name]}
      error={mark(name)}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {field('needle', t('form.needleHint'))}
      {field('needleLot', t('form.lotHint'))}
      {field('pigment', t('form.pigmentHint'))}
      {field('pigmentLot')}
    </>
  );
}

function Happened({ logbook, typed, marks, onChange }: EntryFieldsProps) {
  const { t } = useLogbookWords();
  const mark = useMark({ marks, logbook });
  return (['did', 'noticed', 'differently'] as const).map((name) => (
    <Textarea
      key={name}
      name={name}
      label={t(`form.${name}`)}
      description={t(`form.${name}Hint`)}
      rows={name === 'differently' ? 3 : 4}
      maxLength={longest[name]}
      value={typed[name]}
      error={mark(name)}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  ));
}

function Supervisor({ logbook, typed, marks, onChange }: EntryFieldsProps) {
  const { t } = useLogbookWords();
  const mark = useMark({ marks, logbook });
  if (logbook.supervisors.length === 0) return <p>{t('form.nobody')}</p>;
  return (
    <NativeSelect
      name="supervisorId"
      label={t('form.supervisor')}
      description={t('form.supervisorHint')}
      value={typed.supervisorId}
      error={mark('supervisorId')}
      onChange={(event) => onChange({ supervisorId: event.currentTarget.value })}
      data={[{ value: '', label: t('form.choose') }, ...logbook.supervisors.map(({ personId, name }) => ({ value: personId, label: name }))]}
    />
  );
}
