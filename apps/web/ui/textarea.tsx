// Where are several lines written?
import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldLook } from './field.js';

export interface TextareaProps extends Omit<FieldLook, 'before' | 'behind'>, Omit<ComponentPropsWithRef<'textarea'>, 'className'> {
  /** Grows with what is written, where the browser can. */
  readonly grows?: boolean;
}

export function Textarea({ label, description, error, size, className, grows = false, ...area }: TextareaProps) {
  return (
    <Field {...{ label, description, error, size, className }}>
      {(marks) => <textarea {...area} {...marks} {...(grows && { 'data-grows': true })} />}
    </Field>
  );
}
