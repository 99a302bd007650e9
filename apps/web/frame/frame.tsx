// What stands around a page?
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useRouter } from '@tanstack/react-router';
import { useAskedToSignIn } from '../api/sign-in-asked.js';
import { useMe } from '../features/identity/session.js';
import { DemonstrationBanner } from './demonstration-banner.js';
import { Footer } from './footer.js';
import classes from './frame.module.css';
import { Header } from './header.js';
import { Notices } from './notices.js';
import { OfflineNote } from './offline-note.js';
import { SkipLink } from './skip-link.js';

/** Seldom asked for: the first script does without it. */
const SignInAgain = lazy(() => import('../features/identity/sign-in-again.js').then((found) => ({ default: found.SignInAgain })));

interface FrameProps {
  readonly children: ReactNode;
}

export function Frame({ children }: FrameProps) {
  return (
    <div className={classes.shell}>
      <SkipLink />
      <DemonstrationBanner />
      <OfflineNote />
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
      <OfflineNote />
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <Notices />
    </div>
  );
}

/** Leads to the sign-in when the session ends while a page that needs it is open; where an act was refused, asks on top of the page. */
export function SessionWatch({ children }: FrameProps) {
  const isOver = useMe() === null;
  const isAsked = useAskedToSignIn();
  const router = useRouter();
  useEffect(() => {
    const { href, pathname } = router.state.location;
    if (isOver && pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { back: href }, replace: true });
  }, [isOver, router]);
  return (
    <>
      {children}
      {isAsked && (
        <Suspense>
          <SignInAgain />
        </Suspense>
      )}
    </>
  );
}
