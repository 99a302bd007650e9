// Where is something ticked?
import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './field.module.css';

export interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'type'> {
  readonly label: ReactNode;
}

export function Checkbox({ label, className, ...input }: CheckboxProps) {
  return (
    <label className={className ? `${classes.tick} ${className}` : classes.tick}>
      <input {...input} type="checkbox" className={classes.box} />
      <span>{label}</span>
    </label>
  );
}
