// In which fields is a goal of a task at the simulator written?
import type { ReactNode } from 'react';
import type { DepthGoal } from '#libs/assessment/core/depth-task.js';
import { bandIds, type BandId } from '#libs/anatomy/skin-level.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { NativeSelect } from '../../ui/native-select.js';
import { TextInput } from '../../ui/text-input.js';
import classes from './bank.module.css';
import { useFaultAt } from './draft-fields.js';
import { useDepthDraftWords } from './depth-words.js';

interface WholeFieldProps {
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly error?: ReactNode;
  readonly onChange: (value: number) => void;
}

/** What is no whole number within the bounds changes nothing. */
export function WholeField({ label, least, most, value, error, onChange }: WholeFieldProps) {
  const change = (wish: number) => Number.isInteger(wish) && wish >= least && wish <= most && onChange(wish);
  return <TextInput label={label} type="number" required min={least} max={most} step={1} defaultValue={value} error={error} onChange={(event) => event.currentTarget.value !== '' && change(Number(event.currentTarget.value))} />;
}

interface GoalFieldsProps {
  readonly goal: DepthGoal;
  readonly pointer: string;
  readonly onChange: (part: Partial<DepthGoal>) => void;
  readonly onRemove: () => void;
}

export function GoalFields({ goal, pointer, onChange, onRemove }: GoalFieldsProps) {
  const { t } = useDepthDraftWords();
  const fault = useFaultAt()(pointer, true);
  const bands = (ids: readonly (BandId | 'target')[]) => ids.map((id) => ({ value: id, label: t(`bands.${id}`) }));
  return (
    <fieldset className={classes.part}>
      <legend>{t(`kinds.${goal.goal}`)}</legend>
      {fault && <p className={classes.fault}>{fault}</p>}
      <div className={classes.facts}>
        <WholeField label={t('weight')} least={1} most={100} value={goal.weight} onChange={(weight) => onChange({ weight })} />
        {goal.goal === 'band' && (
          <>
            <NativeSelect label={t('band')} data={bands(['target', ...bandIds])} value={goal.band} onChange={(event) => onChange({ band: event.currentTarget.value as BandId | 'target' } as Partial<DepthGoal>)} />
            <WholeField label={t('dots')} least={1} most={9} value={goal.dots} onChange={(dots) => onChange({ dots })} />
          </>
        )}
        {goal.goal === 'even' && <WholeField label={t('spread')} least={0} most={5000} value={goal.spread} onChange={(spread) => onChange({ spread })} />}
        {goal.goal === 'limit' && <NativeSelect label={t('band')} data={bands(bandIds)} value={goal.band} onChange={(event) => onChange({ band: event.currentTarget.value as BandId })} />}
        {goal.goal === 'depth' && (
          <>
            <WholeField label={t('depth')} least={1} most={5000} value={goal.depth} onChange={(depth) => onChange({ depth })} />
            <WholeField label={t('tolerance')} least={0} most={5000} value={goal.tolerance} onChange={(tolerance) => onChange({ tolerance })} />
          </>
        )}
      </div>
      {goal.goal === 'limit' && <Checkbox label={t('always')} checked={goal.always} onChange={(event) => onChange({ always: event.currentTarget.checked })} />}
      <div>
        <Button variant="default" onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </fieldset>
  );
}
