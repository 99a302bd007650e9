// Which parts has a cartridge?
import { useState } from 'react';
import { cartridgeParts, type CartridgePart } from '#libs/anatomy/cartridge.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { CartridgeDrawing } from './cartridge-drawing.js';
import classes from './figure.module.css';
import { useCartridgeWords } from './words.js';

export function Drawing() {
  const { t } = useCartridgeWords();
  const [view, setView] = useState<'together' | 'apart'>('together');
  const [part, setPart] = useState<CartridgePart>('membrane');
  return (
    <Frame id="cartridge" title={t('title')} caption={t('caption')} description={<PartsInWords />}>
      <OptionRow label={t('view')} value={view} options={[['together', t('views.together')], ['apart', t('views.apart')]]} onChange={setView} />
      <CartridgeDrawing isApart={view === 'apart'} chosen={part} />
      <OptionRow label={t('pick')} value={part} options={cartridgeParts.map((each, index) => [each, `${index + 1} ${t(`parts.${each}`)}`] as const)} onChange={setPart} />
      <output className={classes.said}>{t(`says.${part}`)}</output>
    </Frame>
  );
}

function PartsInWords() {
  const { t } = useCartridgeWords();
  return (
    <>
      <p>{t('description.intro')}</p>
      <ol>
        {cartridgeParts.map((part) => (
          <li key={part}>
            <b>{t(`parts.${part}`)}</b>. {t(`says.${part}`)}
          </li>
        ))}
      </ol>
    </>
  );
}
