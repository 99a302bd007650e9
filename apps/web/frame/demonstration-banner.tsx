// How does everybody see that nothing here is real?
import { Link } from '@tanstack/react-router';
import classes from './frame.module.css';
import { useInstallation } from './installation.js';
import { useFrameWords } from './words.js';

export function DemonstrationBanner() {
  const { t } = useFrameWords();
  const installation = useInstallation();
  if (!installation?.demonstration) return null;
  return (
    <aside className={classes.demonstration} aria-label={t('demonstration')}>
      <span>{t('demonstration')}</span> {installation.inbox && <Link to="/inbox">{t('demonstrationInbox')}</Link>}
    </aside>
  );
}
