// Is the ledger well?
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../frame/loaded.js';
import { useInstallation } from '../../frame/installation.js';
import { Page } from '../../frame/page.js';
import { PageShape } from '../../frame/page-shape.js';
import { writeMoment, writeNumber } from '../../i18n/written.js';
import { Facts } from '../../ui/facts.js';
import { StatusNote } from '../../ui/status.js';
import type { LedgerHealth } from './contract.js';
import classes from './ledger.module.css';
import { ledgerQuery } from './queries.js';
import { useRegistrarWords } from './words.js';

/** Entries take their place in seconds; more than these waiting means that something is stuck. */
const manyWaiting = 100;

export function LedgerPage() {
  const ledger = useQuery(ledgerQuery);
  return (
    <Loaded query={ledger} shape={<PageShape measure="reading" />}>
      {(known) => <Health ledger={known} isStale={ledger.isError} />}
    </Loaded>
  );
}

function Health({ ledger, isStale }: { readonly ledger: LedgerHealth; readonly isStale: boolean }) {
  const { t, locale } = useRegistrarWords();
  const origin = useInstallation()?.ledgerOrigin;
  const health = isStale ? 'unknown' : ledger.waiting === 0 ? 'well' : ledger.waiting < manyWaiting ? 'busy' : 'stuck';
  const looks = { well: ['good', 'check'], busy: ['notice', 'clock'], stuck: ['bad', 'warning'], unknown: ['caution', 'warning'] } as const;
  const [tone, icon] = looks[health];
  return (
    <Page title={t('ledger.title')} lead={t('ledger.lead')} measure="reading">
      <div className={classes.health}>
        <StatusNote tone={tone} icon={icon} title={t(`ledger.health.${health}.title`)}>
          <p>{t(`ledger.health.${health}.text`, { waiting: writeNumber(ledger.waiting, locale) })}</p>
        </StatusNote>
      </div>
      <Facts
        facts={[
          [t('ledger.size'), writeNumber(ledger.size, locale)],
          [t('ledger.checkpoint'), writeMoment(ledger.checkpointAt, locale)],
          [t('ledger.waiting'), writeNumber(ledger.waiting, locale)],
          [t('ledger.root'), <code key="root">{ledger.root}</code>],
          ...(origin ? [[t('ledger.origin'), <code key="origin">{origin}</code>] as const] : []),
        ]}
      />
      <p className={classes.links}>
        <a href="/ledger/checkpoint">{t('ledger.openCheckpoint')}</a>
        <a href="/ledger/key">{t('ledger.openKey')}</a>
      </p>
    </Page>
  );
}
