// What stands at the foot of every page?
import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import classes from './footer.module.css';
import { useInstallation } from './installation.js';
import { useFrameWords } from './words.js';

const schemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];
const wordOf = { light: 'coloursLight', dark: 'coloursDark', auto: 'coloursAuto' } as const;

export function Footer() {
  const { t } = useFrameWords();
  const operator = useInstallation()?.operator.name;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
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
          <select value={colorScheme} onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}>
            {schemes.map((scheme) => (
              <option key={scheme} value={scheme}>
                {t(wordOf[scheme])}
              </option>
            ))}
          </select>
        </label>
        {operator && <p className={classes.operator}>{operator}</p>}
      </div>
    </footer>
  );
}
