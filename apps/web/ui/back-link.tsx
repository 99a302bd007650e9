// Which page is this one a part of?
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';
import classes from './back-link.module.css';

function QuietAnchor(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  // the children come with the other properties
  // oxlint-disable-next-line jsx-a11y/anchor-has-content
  return <a {...props} className={classes.back} />;
}

/** For the line above a heading. */
export const BackLink = createLink(QuietAnchor);
