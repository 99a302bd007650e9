// What stands at the top of every page?
import { Link } from '@tanstack/react-router';
import { useMe } from '../features/identity/session.js';
import { Mark } from '../motif/mark.js';
import { AccountMenu } from './account-menu.js';
import classes from './frame.module.css';
import { LanguageSwitch } from './language-switch.js';
import { destinationsOf } from './navigation.js';
import { useFrameWords } from './words.js';

export function Header() {
  const { t } = useFrameWords();
  const me = useMe();
  const destinations = me ? destinationsOf(me) : [];
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Link to="/" className={classes.brand} aria-label={t('home')}>
          <Mark />
          <span aria-hidden="true">{t('name')}</span>
        </Link>
        <nav aria-label={t('navigation')} className={classes.navigation}>
          <ul>
            {destinations.map(({ to, word, name }) => (
              <li key={to}>
                <Link to={to} className={classes.destination} activeProps={{ 'aria-current': 'page' }}>
                  {word ? t(word) : name}
                </Link>
              </li>
            ))}
            <li className={me ? classes.spare : undefined}>
              <a href="/check" className={classes.destination}>
                {t('check')}
              </a>
            </li>
          </ul>
        </nav>
        <div className={classes.tools}>
          <LanguageSwitch />
          {me === null && (
            <Link to="/sign-in" className={classes.signIn}>
              {t('signIn')}
            </Link>
          )}
          {me && <AccountMenu me={me} />}
        </div>
      </div>
    </header>
  );
}
