// Where is one of a few things chosen, in the browser's own way?
import type { ComponentPropsWithRef } from 'react';
import { IconSelector } from '@tabler/icons-react';
import { Field, type FieldLook } from './field.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface NativeSelectProps extends Omit<FieldLook, 'before' | 'behind'>, Omit<ComponentPropsWithRef<'select'>, 'size' | 'className' | 'children'> {
  readonly data: readonly Choice[];
}

export function NativeSelect({ label, description, error, size, className, data, ...select }: NativeSelectProps) {
  return (
    <Field {...{ label, description, error, size, className }} behind={<IconSelector size={16} aria-hidden="true" style={{ pointerEvents: 'none' }} />}>
      {(marks) => (
        <select {...select} {...marks}>
          {data.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
