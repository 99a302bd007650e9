// What has every field of a form: its name, a hint, what is wrong with it?
import { useId, type ReactNode } from 'react';
import classes from './field.module.css';

export interface FieldLook {
  readonly label?: ReactNode;
  /** One sentence below the name, for everybody. */
  readonly description?: ReactNode;
  /** What is wrong, and what to do; nothing while it is null. */
  readonly error?: ReactNode;
  readonly size?: 'md' | 'lg' | undefined;
  readonly className?: string | undefined;
  /** Drawn within the field, before and behind what is written. */
  readonly before?: ReactNode;
  readonly behind?: ReactNode;
}

/** What the field itself gets, so that its name, hint and fault are read out with it. */
export interface FieldMarks {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldLook {
  readonly children: (marks: FieldMarks) => ReactNode;
}

export function Field({ label, description, error, size = 'md', className, before, behind, children }: FieldProps) {
  const id = useId();
  const hint = description ? `${id}-hint` : null;
  const fault = error ? `${id}-fault` : null;
  const marks: FieldMarks = { id, className: classes.input, 'aria-describedby': [hint, fault].filter((each) => each !== null).join(' ') || undefined, 'aria-invalid': fault ? true : undefined };
  return (
    <div className={className ? `${classes.field} ${className}` : classes.field} data-size={size} {...(before ? { 'data-before': true } : {})} {...(behind ? { 'data-behind': true } : {})}>
      {label && (
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
      )}
      {hint && (
        <div id={hint} className={classes.hint}>
          {description}
        </div>
      )}
      <span className={classes.frame}>
        {before && <span className={classes.before}>{before}</span>}
        {children(marks)}
        {behind && <span className={classes.behind}>{behind}</span>}
      </span>
      {fault && (
        <div id={fault} className={classes.fault}>
          {error}
        </div>
      )}
    </div>
  );
}
