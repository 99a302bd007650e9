// How is a drawing shown in which a question asks for a place?
import type { MouseEvent } from 'react';
import type { PictureId } from '#libs/anatomy/hotspot-pictures.js';
import type { SectionVariantId } from '#libs/anatomy/scalp-section.js';
import { CartridgePlaces } from './cartridge-places.js';
import classes from './picture.module.css';
import type { PlaceState } from './place-number.js';
import { SectionPlaces } from './section-places.js';

export interface PictureProps {
  readonly picture: PictureId;
  /** The place that was chosen. */
  readonly chosen: string | null;
  /** Once it is marked. */
  readonly right?: string | null;
  /** By mouse or finger; keys and screen readers have the list of the same places beside it. */
  readonly onChoose?: (place: string) => void;
}

const variantOf = (picture: Exclude<PictureId, 'cartridge-apart'>): SectionVariantId => {
  switch (picture) {
    case 'section-model':
      return 'model';
    case 'section-thin':
      return 'thin';
    case 'section-man':
      return 'man';
    case 'section-atrophic':
      return 'atrophic';
    case 'section-scar':
      return 'scar';
  }
};

export function HotspotPicture({ picture, chosen, right = null, onChoose }: PictureProps) {
  const choose = (event: MouseEvent) => {
    const place = event.target instanceof Element ? event.target.closest('[data-place]')?.getAttribute('data-place') : null;
    if (place) onChoose?.(place);
  };
  const stateOf: PlaceState = (place) => ({ 'data-place': place, ...(place === chosen && { 'data-chosen': true }), ...(place === right && { 'data-right': true }) });
  return (
    <div className={classes.picture} data-open={onChoose !== undefined || undefined} aria-hidden="true" onClick={choose}>
      {picture === 'cartridge-apart' ? <CartridgePlaces stateOf={stateOf} /> : <SectionPlaces variant={variantOf(picture)} stateOf={stateOf} />}
    </div>
  );
}
