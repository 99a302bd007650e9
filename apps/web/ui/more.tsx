// How does a list go on that is shown in portions?
import { Button, type ButtonProps } from './button.js';
import classes from './more.module.css';

export const More = (props: ButtonProps) => (
  <p className={classes.more}>
    <Button {...props} variant="default" />
  </p>
);
