// What does somebody read whose answers are being marked by people?
import type { Attempt } from '../../api/contract.js';
import { Page } from '../../frame/page.js';
import { StatusNote } from '../../ui/status.js';
import { BackToOverview } from './back-to-overview.js';
import classes from './result.module.css';
import { useAttemptWords } from './words.js';

const day = 24;

export function BeingMarked({ attempt: { passRule, markingHours } }: { readonly attempt: Attempt }) {
  const { t } = useAttemptWords();
  return (
    <Page key="marking" title={t('marking.title')} above={passRule.kind === 'exam' ? t('exam') : t('quiz')} lead={t('marking.lead')} measure="reading">
      <div className={classes.note}>
        <StatusNote tone="neutral" icon="clock">
          <p>{markingHours === null ? t('marking.unknown') : markingHours <= day ? t('marking.usuallyDay') : t('marking.usually', { count: Math.ceil(markingHours / day) })}</p>
          <p>{t('marking.letter')}</p>
        </StatusNote>
      </div>
      <div className={classes.ways}>
        <BackToOverview />
      </div>
    </Page>
  );
}
