// What is Dermark, for each of the people who come here?
import { Link } from '@tanstack/react-router';
import { Page } from '../../frame/page.js';
import { HairArcs } from '../../motif/hair-arcs.js';
import { ButtonLink } from '../../ui/button-link.js';
import { AnchorButton } from '../../ui/button.js';
import { academiesOf, isTrainee, useMe } from '../identity/session.js';
import classes from './landing-page.module.css';
import { useLandingWords } from './words.js';

export function LandingPage() {
  const { t } = useLandingWords();
  return (
    <div className={classes.landing}>
      <div className={classes.hero}>
        <Page title={t('title')} lead={t('lead')} measure="free" />
        <HairArcs />
      </div>
      <div className={classes.doors}>
        <section aria-labelledby="client" className={classes.door} data-first>
          <h2 id="client">{t('client.title')}</h2>
          <p>{t('client.text')}</p>
          <AnchorButton href="/check" size="md">
            {t('client.action')}
          </AnchorButton>
        </section>
        <TraineeDoor />
        <AcademyDoor />
      </div>
      <p className={classes.note}>
        {t('note')} <Link to="/pass-mark">{t('passMark')}</Link>
      </p>
    </div>
  );
}

function TraineeDoor() {
  const { t } = useLandingWords();
  const me = useMe();
  const studies = me ? isTrainee(me) : false;
  return (
    <section aria-labelledby="trainee" className={classes.door}>
      <h2 id="trainee">{t('trainee.title')}</h2>
      <p>{t('trainee.text')}</p>
      {studies && (
        <ButtonLink to="/study" variant="default" size="md">
          {t('trainee.action')}
        </ButtonLink>
      )}
      {!me && (
        <ButtonLink to="/sign-in" variant="default" size="md">
          {t('trainee.actionSignedOut')}
        </ButtonLink>
      )}
    </section>
  );
}

function AcademyDoor() {
  const { t } = useLandingWords();
  const me = useMe();
  const academy = me ? academiesOf(me)[0] : undefined;
  return (
    <section aria-labelledby="academy" className={classes.door}>
      <h2 id="academy">{t('academy.title')}</h2>
      <p>{t('academy.text')}</p>
      {academy && (
        <ButtonLink to="/academies/$academyId" params={{ academyId: academy.academyId }} variant="default" size="md">
          {t('academy.action')}
        </ButtonLink>
      )}
      {me?.registrar && (
        <ButtonLink to="/register" variant="default" size="md">
          {t('register.action')}
        </ButtonLink>
      )}
      {!me && (
        <ButtonLink to="/academies/apply" variant="default" size="md">
          {t('academy.actionSignedOut')}
        </ButtonLink>
      )}
    </section>
  );
}
