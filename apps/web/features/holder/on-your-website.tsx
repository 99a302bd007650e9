// How does a holder show the live status on a website and on a wall?
import { IconCopy, IconQrcode } from '@tabler/icons-react';
import { isInForce } from '#libs/certification/core/certificate-state.js';
import type { Certificate } from '../../api/contract.js';
import { notify } from '../../frame/notices.js';
import { AnchorButton, Button } from '../../ui/button.js';
import { Section } from '../../ui/section.js';
import { Textarea } from '../../ui/textarea.js';
import classes from './certificate-page.module.css';
import { useHolderWords } from './words.js';

/** The image is the register's own, asked for anew by each visitor: it turns with the status. */
export function OnYourWebsite({ certificate: { number, checkUrl, state } }: { readonly certificate: Certificate }) {
  const { t, locale } = useHolderWords();
  const image = `/mark/${number}.svg?lang=${locale}`;
  const snippet = `<a href="${checkUrl}"><img src="${new URL(checkUrl).origin}${image}" width="300" height="72" alt="${t('markAlt')}" referrerpolicy="no-referrer"></a>`;
  const copy = () => {
    navigator.clipboard?.writeText(snippet).then(
      () => notify(t('snippetCopied')),
      () => notify(t('copyByHand'), 'neutral'),
    );
  };
  return (
    <Section title={t('website')} lead={t('websiteLead')}>
      <p>
        <img src={image} width={300} height={72} alt={t('markAlt')} className={classes.mark} />
      </p>
      <Textarea label={t('snippet')} value={snippet} readOnly grows rows={2} className={classes.snippet} onFocus={(event) => event.currentTarget.select()} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={copy} icon={<IconCopy size={18} aria-hidden="true" />}>
          {t('copySnippet')}
        </Button>
        {isInForce(state) && (
          <AnchorButton href={`/check/${number}/poster.pdf?lang=${locale}`} target="_blank" rel="noopener" variant="default" icon={<IconQrcode size={18} aria-hidden="true" />}>
            {t('poster')}
          </AnchorButton>
        )}
      </div>
    </Section>
  );
}
