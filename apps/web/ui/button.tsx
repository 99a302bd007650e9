// What does a person press, and how is it seen that something is under way?
import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './button.module.css';

export interface ButtonLook {
  /** `filled` for the one thing to do here, `default` for the others. */
  readonly variant?: 'filled' | 'default' | undefined;
  /** 36, 44, 50 or 60 pixels high. */
  readonly size?: 'sm' | 'md' | 'lg' | 'xl' | undefined;
  /** Takes something away from somebody. */
  readonly isGrave?: boolean | undefined;
  readonly icon?: ReactNode;
}

const look = ({ variant = 'filled', size = 'sm', isGrave = false }: ButtonLook) => ({ 'data-variant': variant, 'data-size': size, ...(isGrave && { 'data-grave': true }) });
const named = (className: string | undefined): string => (className ? `${classes.button} ${className}` : (classes.button ?? ''));

function Inside({ icon, children }: Pick<ButtonLook, 'icon'> & { readonly children: ReactNode }) {
  return (
    <>
      {icon && <span className={classes.sign}>{icon}</span>}
      <span className={classes.words}>{children}</span>
    </>
  );
}

export interface ButtonProps extends ButtonLook, ComponentPropsWithRef<'button'> {
  /** What was pressed is under way: it cannot be pressed again. */
  readonly loading?: boolean;
}

export function Button({ variant, size, isGrave, icon, loading = false, disabled = false, type = 'button', className, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} {...look({ variant, size, isGrave })} type={type} disabled={disabled || loading} {...(loading && { 'data-loading': true })} className={named(className)}>
      <Inside icon={icon}>{children}</Inside>
      {loading && <span className={classes.wait} aria-hidden="true" />}
    </button>
  );
}

export type AnchorButtonProps = ButtonLook & ComponentPropsWithRef<'a'>;

/** A link out of the application that looks like a button: to a file, or to a page that the server makes. */
export function AnchorButton({ variant, size, isGrave, icon, className, children, ...rest }: AnchorButtonProps) {
  return (
    <a {...rest} {...look({ variant, size, isGrave })} className={named(className)}>
      <Inside icon={icon}>{children}</Inside>
    </a>
  );
}

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'className'> {
  /** What it does, for those who do not see the sign. */
  readonly label: string;
  readonly icon: ReactNode;
}

export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} aria-label={label} className={classes.icon}>
      {icon}
    </button>
  );
}
