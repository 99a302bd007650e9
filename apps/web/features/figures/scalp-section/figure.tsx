// Which layers lie where in the scalp, and how do they differ from scalp to scalp?
import { useState } from 'react';
import { layerSpans, needleInEpidermes, needleWidth, sectionVariantIds, sectionView, type SectionVariantId } from '#libs/anatomy/scalp-section.js';
import { Frame } from '../frame.js';
import { OptionRow } from '../option-row.js';
import skin from '../skin-drawing/skin.module.css';
import classes from './figure.module.css';
import { SectionInWords } from './in-words.js';
import { labelsOf } from './labels.js';
import { millimetres } from './millimetres.js';
import { middle, NeedleBeside, SectionTissue } from './section.js';
import { useSectionWords } from './words.js';

export function Drawing() {
  const { t } = useSectionWords();
  const [variant, setVariant] = useState<SectionVariantId>('model');
  return (
    <Frame id="scalp-section" title={t('title')} caption={t('caption')} description={<SectionInWords />}>
      <OptionRow label={t('choose')} value={variant} options={sectionVariantIds.map((id) => [id, t(`variants.${id}`)] as const)} onChange={setVariant} />
      <Stage variant={variant} />
      <Told variant={variant} />
    </Frame>
  );
}

const { width, height } = sectionView;
const share = (part: number, whole: number) => `${(part * 100) / whole}%`;

function Stage({ variant }: { readonly variant: SectionVariantId }) {
  const { t, locale } = useSectionWords();
  const mm = millimetres(locale);
  const labels = labelsOf(variant);
  return (
    <div className={`${classes.stage} ${skin.skin}`} aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`}>
        <SectionTissue variant={variant} />
        <NeedleBeside />
        {labels.map(({ id, from, at }) => (
          <path key={id} className={skin.leader} strokeWidth="1.5" d={`M${from.x} ${from.y}L${at.x - 4} ${at.y}`} />
        ))}
        {variant !== 'model' && <path className={skin.ghost} strokeWidth="2" d={`M${sectionView.left} 360H${sectionView.right}`} />}
      </svg>
      {labels.map(({ id, at }) => (
        <span key={id} data-label className={classes.label} style={{ left: share(at.x, width), top: share(at.y, height) }}>
          {t(`labels.${id}`)}
        </span>
      ))}
      <span data-label className={classes.above} style={{ left: share(middle, width), top: share(48, height) }}>
        {t('mm', { length: mm(needleWidth) })}
      </span>
      <span data-label className={classes.above} style={{ left: share(middle, width), top: share(560, height) }}>
        {t('needle')}
      </span>
      <span data-label className={classes.above} style={{ left: share(middle, width), top: share(718, height) }}>
        {t('mm', { length: mm(500) })}
      </span>
      {variant !== 'model' && (
        <span data-label className={classes.ghost} style={{ left: share((sectionView.left + sectionView.right) / 2, width), top: share(360, height) }}>
          {t('ghost')}
        </span>
      )}
    </div>
  );
}

function Told({ variant }: { readonly variant: SectionVariantId }) {
  const { t, locale } = useSectionWords();
  const mm = millimetres(locale);
  const { epi, pap, ret } = layerSpans(variant);
  const times = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(needleInEpidermes(variant));
  return (
    <div className={classes.told}>
      <output>
        <b>{t('told.layers', { variant: t(`variants.${variant}`), epidermis: mm(epi.to), papillary: mm(pap.to), total: mm(ret.to) })}</b>{' '}
        {t('told.needle', { needle: mm(needleWidth), times })} {t(`notes.${variant}`)}
      </output>
    </div>
  );
}
