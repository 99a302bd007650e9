// Do published thicknesses agree when they stand on one line, in one unit?
import { useState } from 'react';
import { isOutlier, thicknessAxis, thicknessLayers, thicknessRows, thicknessViews, type ThicknessLayer, type ThicknessView } from '#libs/anatomy/thickness-line.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import { WordsTable } from '../skin-drawing/words-table.js';
import { Axis } from './axis.js';
import classes from './figure.module.css';
import { ThicknessBarRow } from './row.js';
import { useWritten, type Unit } from './written.js';
import { useThicknessWords } from './words.js';

export function Drawing() {
  const { t } = useThicknessWords();
  const [layer, setLayer] = useState<ThicknessLayer>('epidermis');
  const [unit, setUnit] = useState<Unit>('micrometres');
  const [view, setView] = useState<ThicknessView>('whole');
  const axis = thicknessAxis(layer, view);
  return (
    <Frame id="thickness-line" title={t('title')} caption={t('caption')} description={<ThicknessInWords />}>
      <div className={classes.choices}>
        <OptionRow label={t('layer')} value={layer} options={thicknessLayers.map((id) => [id, t(`layers.${id}`)] as const)} onChange={setLayer} />
        <OptionRow label={t('unit')} value={unit} options={(['micrometres', 'millimetres'] as const).map((id) => [id, t(`units.${id}`)] as const)} onChange={setUnit} />
        {layer === 'epidermis' && <OptionRow label={t('view')} value={view} options={thicknessViews.map((id) => [id, t(`views.${id}`)] as const)} onChange={setView} />}
      </div>
      <output className={classes.told}>{t(`told.${layer}`)}</output>
      <Axis {...axis} unit={unit} />
      <ul className={classes.rows}>
        {thicknessRows[layer].map((row) => (
          <ThicknessBarRow key={row.id} row={row} axis={axis} unit={unit} isOutlier={isOutlier(row, thicknessRows[layer])} />
        ))}
      </ul>
    </Frame>
  );
}

function ThicknessInWords() {
  const { t } = useThicknessWords();
  const written = useWritten('micrometres');
  const inMillimetres = useWritten('millimetres');
  return (
    <>
      <p>{t('words.lead')}</p>
      {thicknessLayers.map((layer) => (
        <WordsTable
          key={layer}
          caption={t(`layers.${layer}`)}
          head={[t('words.source'), t('units.micrometres'), t('units.millimetres'), t('words.kind'), t('words.claim'), t('words.said')]}
          rows={thicknessRows[layer].map((row) => [
            t(`rows.${row.id}`),
            written.range(row),
            inMillimetres.range(row),
            t(`grades.${row.grade}`),
            row.claim.slice(1),
            isOutlier(row, thicknessRows[layer]) ? t('outlier') : written.mean(row),
          ])}
        />
      ))}
      <p>
        {t('told.epidermis')} {t('told.dermis')}
      </p>
    </>
  );
}
