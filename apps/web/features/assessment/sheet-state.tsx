// Where is a checklist now: on this device, on its way, or refused?
import { Link } from '@tanstack/react-router';
import { queryClient, signInAskedKey } from '../../api/query-client.js';
import { Problem, problemText } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { Status, StatusNote } from '../../ui/status.js';
import { writeMoment } from '../../i18n/written.js';
import type { DeviceSheet } from './device-sheet.js';
import { discard, sendWaiting, useDevice } from './practical-device.js';
import classes from './station.module.css';
import { useAssessmentWords } from './words.js';

const textOf = (code: string | null): string => problemText(new Problem({ status: 409, code: code ?? '', detail: '' }));

/** One line, for a list. */
export function SheetState({ sheet }: { readonly sheet: DeviceSheet }) {
  const { t } = useAssessmentWords();
  const { isSending } = useDevice();
  if (sheet.state === 'draft') return <Status tone="neutral" icon="clock">{t('device.draft')}</Status>;
  if (sheet.state === 'refused') return <Status tone="bad" icon="cross">{t('device.refused')}</Status>;
  if (sheet.problem !== null) return <Status tone="caution" icon="warning">{t('device.signIn')}</Status>;
  return <Status tone="notice" icon={isSending ? 'forward' : 'clock'}>{t(isSending ? 'device.sending' : 'device.kept')}</Status>;
}

/** What happened to a signed sheet, and what can be done. */
export function SheetNote({ sheet }: { readonly sheet: DeviceSheet }) {
  const { t, locale } = useAssessmentWords();
  const { isSending } = useDevice();
  const moment = writeMoment(sheet.observedAt ?? sheet.changedAt, locale);
  if (sheet.state === 'refused') {
    return (
      <StatusNote tone="bad" icon="cross" speaks="at-once" title={t('device.refusedTitle')}>
        <p>{textOf(sheet.problem)}</p>
        <p>{t('device.refusedText', { moment })}</p>
        <div className={classes.onward}>
          <Button variant="default" size="md" onClick={() => void discard(sheet)}>
            {t('device.discard')}
          </Button>
        </div>
      </StatusNote>
    );
  }
  if (sheet.problem !== null) {
    return (
      <StatusNote tone="caution" icon="warning" speaks="politely" title={t('device.signInTitle')}>
        <p>{t('device.signInText', { moment })}</p>
        <div className={classes.onward}>
          {sheet.problem === 'sign-in-again' ? (
            <Button size="md" onClick={() => void queryClient.setQueryData(signInAskedKey, true)}>
              {t('device.signInAgain')}
            </Button>
          ) : (
            <Link to="/sign-in" search={{ back: '/practical' }}>
              {t('device.signInLink')}
            </Link>
          )}
        </div>
      </StatusNote>
    );
  }
  return (
    <StatusNote tone="notice" icon={isSending ? 'forward' : 'clock'} speaks="politely" title={t(isSending ? 'device.sendingTitle' : 'device.keptTitle')}>
      <p>{t('device.keptText', { moment })}</p>
      {!isSending && (
        <div className={classes.onward}>
          <Button variant="default" size="md" onClick={() => void sendWaiting()}>
            {t('device.sendNow')}
          </Button>
        </div>
      )}
    </StatusNote>
  );
}
