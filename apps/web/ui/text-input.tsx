// Where is a line written?
import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldLook } from './field.js';

export type TextInputProps = FieldLook & Omit<ComponentPropsWithRef<'input'>, 'size' | 'className'>;

export function TextInput({ label, description, error, size, className, before, behind, ...input }: TextInputProps) {
  return (
    <Field {...{ label, description, error, size, className, before, behind }}>
      {(marks) => <input type="text" {...input} {...marks} />}
    </Field>
  );
}
