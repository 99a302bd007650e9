// How is the state of a certificate shown?
import type { CertificateState } from '../../api/contract.js';
import { Status, type StatusIcon, type StatusTone } from '../../ui/status.js';
import { useCertificationWords } from './words.js';

const looks: Readonly<Record<CertificateState, readonly [StatusTone, StatusIcon]>> = {
  'in-force': ['good', 'check'],
  'with-conditions': ['caution', 'warning'],
  suspended: ['bad', 'stop'],
  'struck-off': ['bad', 'cross'],
  expired: ['neutral', 'clock'],
  surrendered: ['neutral', 'back'],
  superseded: ['notice', 'forward'],
};

export function CertificateStatus({ state }: { readonly state: CertificateState }) {
  const { t } = useCertificationWords();
  const [tone, icon] = looks[state];
  return (
    <Status tone={tone} icon={icon}>
      {t(`states.${state}`)}
    </Status>
  );
}
