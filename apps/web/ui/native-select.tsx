// Where is one of a few things chosen, in the browser's own way?
import type { ComponentPropsWithRef } from 'react';
import { IconSelector } from '@tabler/icons-react';
import { Field, type FieldLook } from './field.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Choices that stand one after the other under one heading. */
  readonly group?: string;
}

export interface NativeSelectProps extends Omit<FieldLook, 'before' | 'behind'>, Omit<ComponentPropsWithRef<'select'>, 'size' | 'className' | 'children'> {
  readonly data: readonly Choice[];
}

export function NativeSelect({ label, description, error, size, className, data, ...select }: NativeSelectProps) {
  return (
    <Field {...{ label, description, error, size, className }} behind={<IconSelector size={16} aria-hidden="true" style={{ pointerEvents: 'none' }} />}>
      {(marks) => (
        <select {...select} {...marks}>
          {grouped(data).map(([group, choices]) => (group === undefined ? choices.map(option) : <optgroup key={group} label={group}>{choices.map(option)}</optgroup>))}
        </select>
      )}
    </Field>
  );
}

const option = ({ value, label }: Choice) => (
  <option key={value} value={value}>
    {label}
  </option>
);

function grouped(choices: readonly Choice[]): readonly (readonly [group: string | undefined, choices: readonly Choice[]])[] {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return groups.map((group) => [group, choices.filter((choice) => choice.group === group)]);
}
