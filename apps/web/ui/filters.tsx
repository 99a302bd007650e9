// How is a list narrowed down, so that the address says how?
import { IconSearch, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from './button.js';
import classes from './filters.module.css';
import { NativeSelect } from './native-select.js';
import { TextInput } from './text-input.js';

export interface FiltersProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function Filters({ label, children }: FiltersProps) {
  return (
    <fieldset className={classes.filters}>
      <legend className={classes.spoken}>{label}</legend>
      {children}
    </fieldset>
  );
}

export interface ChoiceFilterProps<Value extends string> {
  readonly label: string;
  /** Shown for "everything". */
  readonly all: string;
  readonly value: Value | undefined;
  readonly choices: readonly (readonly [value: Value, name: string])[];
  readonly onChange: (value: Value | undefined) => void;
}

export function ChoiceFilter<Value extends string>({ label, all, value, choices, onChange }: ChoiceFilterProps<Value>) {
  return (
    <NativeSelect
      label={label}
      className={classes.choice}
      value={value ?? ''}
      onChange={(event) => onChange(choices.find(([choice]) => choice === event.currentTarget.value)?.[0])}
      data={[{ value: '', label: all }, ...choices.map(([choice, name]) => ({ value: choice, label: name }))]}
    />
  );
}

export interface TextFilterProps {
  readonly label: string;
  readonly clear: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export function TextFilter({ label, clear, value = '', onChange }: TextFilterProps) {
  return (
    <TextInput
      label={label}
      className={classes.text}
      type="text"
      inputMode="search"
      value={value}
      before={<IconSearch size={16} aria-hidden="true" />}
      behind={value === '' ? null : <IconButton label={clear} icon={<IconX size={16} aria-hidden="true" />} onClick={() => onChange(undefined)} />}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}
