// Where are the places of a section of the scalp?
import { hotspotPictures } from '#libs/anatomy/hotspot-pictures.js';
import { regionOutlines, sectionView, type SectionRegionId, type SectionVariantId } from '#libs/anatomy/scalp-section.js';
import { labelsOf } from '../scalp-section/labels.js';
import { SectionTissue } from '../scalp-section/section.js';
import { areaOf } from '../skin-drawing/line.js';
import skin from '../skin-drawing/skin.module.css';
import classes from './picture.module.css';
import { PlaceNumber, type PlaceState } from './place-number.js';

/** Thin layers lie above thick ones, and follicles above all: each can be reached. */
const behindFirst = ['sub', 'ret', 'pap', 'epi', 'foll'] as const;

export function SectionPlaces({ variant, stateOf }: { readonly variant: SectionVariantId; readonly stateOf: PlaceState }) {
  const regions = hotspotPictures[`section-${variant}`].regions as readonly SectionRegionId[];
  return (
    <svg className={skin.skin} viewBox={`${sectionView.left - 8} 0 ${sectionView.right - sectionView.left + 84} ${sectionView.height}`}>
      <SectionTissue variant={variant} />
      {behindFirst.filter((region) => regions.includes(region)).map((region) => (
        <path key={region} className={classes.place} d={areaOf(regionOutlines(variant, region))} {...stateOf(region)} />
      ))}
      {labelsOf(variant).flatMap(({ id, from, at }) =>
        id === 'membrane' ? [] : [<PlaceNumber key={id} place={id} number={regions.indexOf(id) + 1} from={from} at={{ x: at.x + 18, y: Math.max(26, at.y) }} stateOf={stateOf} />],
      )}
    </svg>
  );
}
