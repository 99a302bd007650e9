// What stands around a page?
import { useEffect, type ReactNode } from 'react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useMe } from '../features/identity/session.js';
import { DemonstrationBanner } from './demonstration-banner.js';
import { Footer } from './footer.js';
import classes from './frame.module.css';
import { Header } from './header.js';
import { Notices } from './notices.js';
import { SkipLink } from './skip-link.js';

interface FrameProps {
  readonly children: ReactNode;
}

export function Frame({ children }: FrameProps) {
  return (
    <div className={classes.shell}>
      <SkipLink />
      <DemonstrationBanner />
      <Header />
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <Footer />
      <Notices />
    </div>
  );
}

/** The frame of an exam: nothing that leads away from it. */
export function BareFrame({ children }: FrameProps) {
  return (
    <div className={classes.shell}>
      <SkipLink />
      <DemonstrationBanner />
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <Notices />
    </div>
  );
}

/** Leads to the sign-in when the session ends while a page that needs it is open. */
export function SessionWatch({ children }: FrameProps) {
  const me = useMe();
  const navigate = useNavigate();
  const back = useLocation({ select: ({ href }) => href });
  const isOver = me === null;
  useEffect(() => {
    if (isOver) void navigate({ to: '/sign-in', search: { back }, replace: true });
  }, [isOver, back, navigate]);
  return children;
}
