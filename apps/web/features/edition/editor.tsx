// What lies on the desk of somebody who writes a lesson?
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { notify } from '../../frame/notices.js';
import { Page } from '../../frame/page.js';
import { useLocale } from '../../i18n/language.js';
import { BackLink } from '../../ui/back-link.js';
import { Button } from '../../ui/button.js';
import { Segments } from '../../ui/segments.js';
import { StatusNote } from '../../ui/status.js';
import type { EditionLesson, EditionText } from './contract.js';
import { BackToProgramme } from './back-to-programme.js';
import { BesideText } from './beside-text.js';
import classes from './editor.module.css';
import { LeaveGuard } from './leave-guard.js';
import { LeaveOut } from './leave-out.js';
import { Preview } from './preview.js';
import { SaveLine } from './save-line.js';
import { Stale } from './stale.js';
import { TextForm } from './text-form.js';
import { useWriting, type LessonPlace } from './use-writing.js';
import { useEditionWords } from './words.js';
import { beginningOf } from './writing.js';

interface EditorProps {
  readonly place: LessonPlace;
  readonly loaded: EditionLesson;
  readonly editionName: string;
  readonly personId: string;
}

export function Editor({ place, loaded, editionName, personId }: EditorProps) {
  const { t } = useEditionWords();
  const navigate = useNavigate();
  const onMoved = useCallback(
    (code: string, isMine: boolean) => {
      if (isMine) notify(t('editor.moved', { taken: place.code, code }));
      void navigate({ to: '/academies/$academyId/editions/$editionId/lessons/$code', params: { ...place, code }, search: (before) => before, replace: true, ignoreBlocker: true });
    },
    [navigate, place, t],
  );
  const desk = useWriting(place, loaded, personId, onMoved);
  const { writing, lesson, change } = desk;
  const [locale, choose] = useTextLanguage(writing.texts);
  const [view, setView] = useState<'text' | 'preview'>('text');
  const text = writing.texts[locale];
  const changeText = (part: Partial<EditionText>) => text && change({ texts: { ...writing.texts, [locale]: { ...text, ...part } } });
  const shown = text ?? lesson.base?.texts[locale] ?? null;
  const back = (
    <BackLink to="/academies/$academyId/editions/$editionId" params={place}>
      {t('editor.above', { name: editionName, code: lesson.code, module: lesson.module.title })}
    </BackLink>
  );
  return (
    <Page title={shown?.title || lesson.base?.texts[locale]?.title || t('editor.newTitle')} titleLang={shown?.title ? locale : undefined} above={back} measure="wide">
      <LeaveGuard isUnsaved={desk.isUnsaved} save={desk.save} />
      <div className={classes.bar}>
        <Segments label={t('editor.language')} value={locale} choices={[['en', 'English'], ['pt-PT', 'Português']]} onChange={choose} />
        <div className={classes.views}>
          <Segments label={t('editor.view')} value={view} choices={[['text', t('editor.text')], ['preview', t('editor.preview')]]} onChange={setView} />
        </div>
        <SaveLine desk={desk} />
      </div>
      {desk.newer && (
        <div className={classes.conflict}>
          <Stale place={place} desk={desk} locale={locale} newer={desk.newer} />
        </div>
      )}
      <div className={classes.desk} data-view={view}>
        <div className={classes.writing}>
          {text ? (
            <TextForm place={place} lesson={lesson} locale={locale} text={text} minutes={writing.minutes} onText={changeText} onMinutes={(minutes) => change({ minutes })} />
          ) : (
            <NotWritten lesson={lesson} locale={locale} onBegin={() => change({ texts: { ...writing.texts, [locale]: beginningOf(lesson, writing, locale) } })} />
          )}
        </div>
        <section className={classes.preview} aria-label={t('editor.preview')}>
          {shown && <Preview place={place} locale={locale} text={shown} />}
        </section>
      </div>
      <BesideText lesson={lesson} writing={writing} locale={locale} />
      <div className={classes.ends}>
        {text && locales.every((each) => writing.texts[each]) && (
          <LeaveOut language={locale} onLeaveOut={() => change({ texts: { ...writing.texts, [locale]: null } })} />
        )}
        {lesson.revision > 0 && <BackToProgramme place={place} lesson={lesson} onDone={desk.discard} />}
      </div>
    </Page>
  );
}

/** The one in the address, else one in which something is written, the reader's own first. */
function useTextLanguage(texts: Readonly<Record<Locale, EditionText | null>>): readonly [Locale, (locale: Locale) => void] {
  const own = useLocale();
  const { text } = useSearch({ from: '/framed/signed-in/academies/$academyId/editions/$editionId/lessons/$code' });
  const navigate = useNavigate({ from: '/academies/$academyId/editions/$editionId/lessons/$code' });
  const written = [own, ...locales].find((locale) => texts[locale] !== null);
  return [text ?? written ?? own, (locale) => void navigate({ search: { text: locale }, replace: true, resetScroll: false })];
}

function NotWritten({ lesson, locale, onBegin }: { readonly lesson: EditionLesson; readonly locale: Locale; readonly onBegin: () => void }) {
  const { t } = useEditionWords();
  const isAdded = lesson.base === null;
  return (
    <>
      <StatusNote tone="neutral" icon="back">
        <p>{isAdded ? t(`editor.notIn.added.${locale}`) : lesson.revision === 0 ? t('editor.platformNote') : t(`editor.notIn.platform.${locale}`)}</p>
      </StatusNote>
      <Button onClick={onBegin} className={classes.begin}>
        {isAdded ? t(`editor.writeIn.${locale}`) : t(`editor.adaptIn.${locale}`)}
      </Button>
    </>
  );
}
