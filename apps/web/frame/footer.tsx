// What stands at the foot of every page?
import { Link } from '@tanstack/react-router';
import { colourSchemes, showColours, useColourScheme } from '../theme/colour-scheme.js';
import classes from './footer.module.css';
import { useInstallation } from './installation.js';
import { useFrameWords } from './words.js';

const wordOf = { light: 'coloursLight', dark: 'coloursDark', auto: 'coloursAuto' } as const;

export function Footer() {
  const { t } = useFrameWords();
  const operator = useInstallation()?.operator.name;
  const scheme = useColourScheme();
  return (
    <footer className={classes.footer}>
      <div className={classes.footerBar}>
        <nav aria-label={t('footer')}>
          <ul>
            <li>
              <a href="/check">{t('check')}</a>
            </li>
            <li>
              <Link to="/privacy">{t('privacy')}</Link>
            </li>
            <li>
              <Link to="/terms">{t('terms')}</Link>
            </li>
            <li>
              <Link to="/imprint">{t('imprint')}</Link>
            </li>
            <li>
              <a href="/docs">{t('api')}</a>
            </li>
          </ul>
        </nav>
        <label className={classes.scheme}>
          {t('colours')}
          <select value={scheme} onChange={(event) => showColours(event.currentTarget.value)}>
            {colourSchemes.map((each) => (
              <option key={each} value={each}>
                {t(wordOf[each])}
              </option>
            ))}
          </select>
        </label>
        {operator && <p className={classes.operator}>{operator}</p>}
      </div>
    </footer>
  );
}
