// How are photos put beside a checklist, with the consent of whoever is shown?
import { useEffect, useState } from 'react';
import { newKey } from '../../api/intent.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { FileButton } from '../../ui/file-button.js';
import { notify } from '../../frame/notices.js';
import type { DevicePhoto } from './device-sheet.js';
import { drawPhoto } from './draw-photo.js';
import photoClasses from './photos.module.css';
import classes from './station.module.css';
import { useAssessmentWords } from './words.js';

export interface PhotosProps {
  readonly photos: readonly DevicePhoto[];
  readonly onChange: (photos: readonly DevicePhoto[]) => void;
}

const most = 6;

export function Photos({ photos, onChange }: PhotosProps) {
  const { t } = useAssessmentWords();
  const [hasConsent, setHasConsent] = useState(photos.length > 0);
  const add = async (file: File) => {
    const image = await drawPhoto(file);
    if (image) onChange([...photos, { key: newKey(), image }]);
    else notify(t('photos.unreadable'), 'bad');
  };
  return (
    <section aria-labelledby="photos" className={classes.part}>
      <h2 id="photos">{t('photos.title')}</h2>
      <p className={classes.hint}>{t('photos.lead')}</p>
      <Checkbox label={t('photos.consent')} checked={hasConsent} disabled={photos.length > 0} onChange={(event) => setHasConsent(event.currentTarget.checked)} />
      {photos.length > 0 && (
        <ul className={photoClasses.photos} aria-label={t('photos.title')}>
          {photos.map((photo, at) => (
            <li key={photo.key}>
              <Thumbnail photo={photo} words={t('photos.one', { number: at + 1 })} />
              <Button variant="default" aria-label={t('photos.removeOne', { number: at + 1 })} onClick={() => onChange(photos.filter(({ key }) => key !== photo.key))}>
                {t('photos.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {hasConsent && photos.length < most && (
        <FileButton label={t('photos.take')} onFile={(file) => void add(file)} />
      )}
    </section>
  );
}

/** As a data address: the pages' policy allows no others. */
function Thumbnail({ photo: { image }, words }: { readonly photo: DevicePhoto; readonly words: string }) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const reader = new FileReader();
    reader.addEventListener('load', () => setAddress(String(reader.result)));
    reader.readAsDataURL(image);
    return () => reader.abort();
  }, [image]);
  return address === '' ? null : <img src={address} alt={words} className={photoClasses.photo} />;
}
