// How is a question answered with photos?
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api, call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { Button } from '../../ui/button.js';
import { FileButton } from '../../ui/file-button.js';
import { QuestionFrame } from '../../ui/question-frame.js';
import { StatusNote } from '../../ui/status.js';
import { drawPhoto } from '../assessment/draw-photo.js';
import classes from './photo.module.css';
import { photoDeskOf, usePhotosUnderWay } from './photo-desk.js';
import { usePhotoWords, type PhotoFault } from './photo-words.js';
import type { QuestionOfKind } from './question-of-kind.js';

const faultOf = (error: unknown): PhotoFault => {
  const { code, status } = asProblem(error);
  if (code === 'photo-unfit' || status === 413 || status === 415) return 'unfit';
  if (code === 'answer-photos-full') return 'full';
  return code === 'attempt-closed' || code === 'taken-over' || code === 'on-break' ? code : 'unsent';
};

const send = (attemptId: string, image: Blob): Promise<{ readonly digest: string }> =>
  call(api.POST('/v1/attempts/{id}/photos', { params: { path: { id: attemptId } }, headers: { 'Content-Type': 'image/jpeg' }, body: '', bodySerializer: () => image }));

export function PhotoQuestion({ item, hint, name, choice, onChoose }: QuestionOfKind) {
  const { t } = usePhotoWords();
  // where items are only looked at there is no attempt to keep a photo
  const { attemptId } = useParams({ strict: false });
  const desk = photoDeskOf(attemptId ?? '');
  const { sending = null, unsent = null } = usePhotosUnderWay(attemptId ?? '').get(name) ?? {};
  const [isUnread, setUnread] = useState(false);
  const region = useRef<HTMLDivElement>(null);
  const { pictures, seen, points, tolerance } = item.photo ?? { pictures: 0, seen: '', points: 0, tolerance: 0 };
  useEffect(() => desk.hold(name, { choice, onChoose }), [desk, name, choice, onChoose]);

  const put = async (image: Blob, place: number) => {
    if (attemptId !== undefined) await desk.put(name, { image, place, send: (sent) => send(attemptId, sent), faultOf });
  };
  const take = async (file: File, place: number) => {
    setUnread(false);
    const image = await drawPhoto(file);
    if (image) await put(image, place);
    else setUnread(true);
  };
  const remove = (place: number) => {
    onChoose(choice.filter((_, at) => at !== place));
    // the button goes with the photo
    requestAnimationFrame(() => region.current?.querySelector<HTMLInputElement>('input[data-adds]')?.focus());
  };
  const field = (place: number, label: string) => (
    <FileButton label={label} adds={place === choice.length} disabled={sending !== null || attemptId === undefined} onFile={(file) => void take(file, place)} />
  );
  return (
    <QuestionFrame stem={item.stem} hint={hint}>
      <div ref={region}>
        <p>
          <strong>{t('seen')}</strong> {seen}
        </p>
        <p className={classes.quiet}>{t('rule', { points })} {tolerance === 0 ? t('alike') : t('near', { count: tolerance })}</p>
        <p className={classes.quiet}>{t('most', { count: pictures })} {t('pixels')}</p>
        <ol className={classes.photos}>
          {choice.map((digest, place) => (
            <li key={digest}>
              <img src={`/v1/attempts/${attemptId}/photos/${digest}`} alt={t('photo', { number: place + 1 })} />
              <div className={classes.acts}>
                {field(place, t('replace', { number: place + 1 }))}
                <Button variant="default" size="md" onClick={() => remove(place)}>
                  {t('remove', { number: place + 1 })}
                </Button>
              </div>
            </li>
          ))}
        </ol>
        {choice.length < pictures && field(choice.length, t(choice.length === 0 ? 'add' : 'another'))}
        <output aria-live="polite" className={classes.sending}>
          {sending === null ? '' : t('sending')}
        </output>
        {isUnread && (
          <StatusNote tone="bad" icon="warning" speaks="at-once">
            <p>{t('faults.unread')}</p>
          </StatusNote>
        )}
        {unsent && (
          <StatusNote tone="bad" icon="warning" speaks="at-once">
            <p>{t(`faults.${unsent.fault}`)}</p>
            {unsent.fault === 'unsent' && <Button onClick={() => void put(unsent.image, unsent.place)}>{t('again')}</Button>}
          </StatusNote>
        )}
      </div>
    </QuestionFrame>
  );
}
