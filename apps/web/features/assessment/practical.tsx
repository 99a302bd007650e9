// Who gets to what lies on this device?
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useAskedToSignIn } from '../../api/sign-in-asked.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { SignInAgain } from '../identity/sign-in-again.js';
import { knownHere, type KnownPerson } from './known-here.js';
import { sendWaiting, useDevice } from './practical-device.js';
import { useWho } from './use-who.js';
import { useAssessmentWords } from './words.js';

/** Unlike other pages of people who are signed in, these open without a connection: for whoever was here last. */
export function Practical({ children }: { readonly children: (who: KnownPerson) => ReactNode }) {
  const { t } = useAssessmentWords();
  const who = useWho();
  const isAsked = useAskedToSignIn();
  const waits = useDevice().sheets?.some(({ problem }) => problem === 'sign-in-again') ?? false;
  // the password was typed: what waited for it goes
  useEffect(() => {
    if (!isAsked && waits) void sendWaiting();
  }, [isAsked, waits]);
  if (who === undefined) return <PageShape measure="reading" rows={6} />;
  if (who === null) {
    return (
      <Page title={t('device.title')} measure="reading">
        <p>{t(knownHere() ? 'device.signedOut' : 'device.nobody')}</p>
        <p>
          <Link to="/sign-in" search={{ back: location.pathname }}>
            {t('device.signInLink')}
          </Link>
        </p>
      </Page>
    );
  }
  return (
    <>
      {children(who)}
      <SignInAgain />
    </>
  );
}
