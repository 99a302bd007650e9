// What can be done with a certificate, by whoever looks at it?
import { useState } from 'react';
import type { Certificate } from '../../api/contract.js';
import { today } from '../../i18n/today.js';
import type { ReinstatementReason } from '#libs/certification/core/suspension.js';
import { Button } from '../../ui/button.js';
import classes from './certificate-sheet.module.css';
import { CorrectDialog, type Correction } from './correct-dialog.js';
import { ImposeDialog, type Conditions } from './impose-dialog.js';
import { liftingOf } from './lifting.js';
import { ReinstateDialog } from './reinstate-dialog.js';
import { StrikeOffDialog, type StrikingOff } from './strike-off-dialog.js';
import { SuspendDialog, type Suspension } from './suspend-dialog.js';
import { useCertificationWords } from './words.js';

type Send<Wish> = (wish: Wish, key: string) => Promise<Certificate>;

/** An academy corrects names; the register imposes conditions and strikes off. */
export interface CertificateActs {
  readonly by: 'academy' | 'register';
  readonly suspend: Send<Suspension>;
  readonly reinstate: Send<{ readonly reason: ReinstatementReason }>;
  readonly impose?: Send<Conditions>;
  readonly strikeOff?: Send<StrikingOff>;
  readonly correct?: Send<Correction>;
  readonly onDone: () => void;
}

export interface CertificateButtonsProps {
  readonly certificate: Certificate;
  readonly acts: CertificateActs;
}

const order = ['correct', 'impose', 'suspend', 'reinstate', 'strikeOff'] as const;

/** Follow what the server says can be done. */
export function CertificateButtons({ certificate, acts }: CertificateButtonsProps) {
  const { t } = useCertificationWords();
  const [open, setOpen] = useState<(typeof order)[number] | null>(null);
  const { can, state } = certificate;
  const dialog = { certificate, onClose: () => setOpen(null), onDone: acts.onDone };
  const isHeldByRegister = acts.by === 'academy' && state === 'suspended' && !can.reinstate;
  const liftsConditions = liftingOf(certificate, today()).order === 'liftConditions';
  return (
    <div className={classes.acts}>
      {isHeldByRegister && <span className={classes.why}>{t('reinstate.byRegister')}</span>}
      {order.map(
        (act) =>
          can[act] &&
          acts[act] && (
            <Button key={act} variant="default" onClick={() => setOpen(act)}>
              {act === 'reinstate' && liftsConditions ? t('reinstate.actionConditions') : t(`${act}.action`)}
            </Button>
          ),
      )}
      {can.suspend && <SuspendDialog {...dialog} by={acts.by} opened={open === 'suspend'} send={acts.suspend} />}
      {can.reinstate && <ReinstateDialog {...dialog} opened={open === 'reinstate'} send={acts.reinstate} />}
      {can.impose && acts.impose && <ImposeDialog {...dialog} opened={open === 'impose'} send={acts.impose} />}
      {can.strikeOff && acts.strikeOff && <StrikeOffDialog {...dialog} opened={open === 'strikeOff'} send={acts.strikeOff} />}
      {can.correct && acts.correct && <CorrectDialog {...dialog} opened={open === 'correct'} send={acts.correct} />}
    </div>
  );
}
