// Which of four decisions follows from which finding?
import { useState } from 'react';
import { findings } from '#libs/anatomy/triage.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { Cards } from './cards.js';
import { Sorted } from './sorted.js';
import { TwoFindings } from './two-findings.js';
import { useTriageWords } from './words.js';

const modes = ['sorted', 'cards', 'two'] as const;
type Mode = (typeof modes)[number];

export function Drawing() {
  const { t } = useTriageWords();
  const [mode, setMode] = useState<Mode>('sorted');
  return (
    <Frame id="triage-light" title={t('title')} caption={t('caption')} description={<Description />}>
      <OptionRow label={t('modeLabel')} value={mode} options={modes.map((one) => [one, t(`modes.${one}`)] as const)} onChange={setMode} />
      {mode === 'sorted' && <Sorted />}
      {mode === 'cards' && <Cards />}
      {mode === 'two' && <TwoFindings />}
    </Frame>
  );
}

function Description() {
  const { t } = useTriageWords();
  return (
    <ul>
      {findings.map(({ id }) => (
        <li key={id}>
          <b>{t(`findings.${id}.name`)}.</b> {t(`findings.${id}.action`)}
        </li>
      ))}
    </ul>
  );
}
