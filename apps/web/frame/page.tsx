// What does every page have: a title, one heading that takes the focus, a measure?
import { useEffect, useRef, type ReactNode } from 'react';
import { greet } from './arrival.js';
import classes from './page.module.css';

export interface PageProps {
  /** The heading, and the title of the window. */
  readonly title: string;
  /** Of the heading, where it is not the page's. */
  readonly titleLang?: string | undefined;
  /** A short line above the heading: where this is. */
  readonly above?: ReactNode;
  /** One or two sentences below the heading. */
  readonly lead?: ReactNode;
  /** `reading` 40 rem, `form` 28 rem, `wide` 72 rem; `free` leaves the layout to the page. */
  readonly measure?: 'reading' | 'form' | 'wide' | 'free';
  /** The heading is for the window's title and for screen readers only. */
  readonly quietHeading?: boolean;
  /** What can be done here, beside the heading. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

export function Page({ title, titleLang, above, lead, measure = 'wide', quietHeading = false, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === 'Dermark' ? title : `${title} · Dermark`;
  }, [title]);
  useEffect(() => greet(heading.current), []);
  return (
    <div className={classes.page} data-measure={measure}>
      <div className={quietHeading ? classes.quiet : classes.head}>
        <div>
          {above && <div className={classes.above}>{above}</div>}
          <h1 ref={heading} tabIndex={-1} className={classes.title} lang={titleLang}>
            {title}
          </h1>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
