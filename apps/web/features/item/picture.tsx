// How does a drawing come to a question, without which it can still be answered?
import { lazy, Suspense } from 'react';
import type { PictureProps } from '../figures/hotspot/picture.js';
import classes from './item.module.css';
import { useItemWords } from './words.js';

/** Asked for as soon as a question of these pages is there: an exam may lose the network before its drawing is needed. */
const loading = () => import('../figures/hotspot/picture.js').then(({ HotspotPicture }) => ({ default: HotspotPicture }));

/** An exam goes on without its drawing: the places have names. */
const Drawing = lazy(() => loading().catch(() => ({ default: NotThere })));

export const fetchPicture = (): void => void loading().catch(() => {});

export function Picture(props: PictureProps) {
  return (
    <Suspense fallback={<div className={classes.pictureComing} />}>
      <Drawing {...props} />
    </Suspense>
  );
}

function NotThere() {
  const { t } = useItemWords();
  return <p className={classes.pictureGone}>{t('picture.gone')}</p>;
}

/** The numbers of the drawing stand before the names. */
export const numbered = <Option extends { readonly text: string }>(options: readonly Option[]): Option[] => options.map((option, at) => ({ ...option, text: `${at + 1}. ${option.text}` }));
