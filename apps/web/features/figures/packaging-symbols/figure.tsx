// Which symbols stand on a sterile pack, and what do they mean?
import { useState } from 'react';
import { symbolIds } from '#libs/anatomy/packaging-symbols.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import classes from './figure.module.css';
import { PackSymbol } from './pack-symbol.js';
import { SymbolTest } from './symbol-test.js';
import { SymbolsInWords } from './symbols-in-words.js';
import { useSymbolWords } from './words.js';

export function Drawing() {
  const { t } = useSymbolWords();
  const [view, setView] = useState<'learn' | 'test'>('learn');
  return (
    <Frame id="packaging-symbols" title={t('title')} caption={t('caption')} description={<SymbolsInWords />}>
      <OptionRow label={t('view')} value={view} options={[['learn', t('views.learn')], ['test', t('views.test')]]} onChange={setView} />
      {view === 'learn' ? <Symbols /> : <SymbolTest />}
    </Frame>
  );
}

function Symbols() {
  const { t } = useSymbolWords();
  return (
    <ul className={classes.symbols}>
      {symbolIds.map((id) => (
        <li key={id}>
          <PackSymbol id={id} label={t(`looks.${id}`)} />
          <span>{t(`meanings.${id}`)}</span>
        </li>
      ))}
    </ul>
  );
}
