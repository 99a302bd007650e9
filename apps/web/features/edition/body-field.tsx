// Where is the text of a lesson written, and how do marks get into it?
import { IconBold, IconH2, IconItalic, IconLink, IconList, IconPhoto, IconQuote, IconSquare } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { FigureId } from '#libs/anatomy/figures.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Button } from '../../ui/button.js';
import { Textarea } from '../../ui/textarea.js';
import { ClaimPicker } from './claim-picker.js';
import type { EditionLesson } from './contract.js';
import classes from './editor.module.css';
import { MarkList } from './mark-list.js';
import { block, boxKinds, boxOf, freshHeading, inline, listed, type Mark } from './marks.js';
import type { LessonPlace } from './use-writing.js';
import { english } from './words.en.js';
import { useEditionWords } from './words.js';
import { placeOfLine } from './writing.js';

/** Those that have a name here: all of them, or the words would not compile. */
const figures = Object.keys(english.figures) as FigureId[];

interface BodyFieldProps {
  readonly place: LessonPlace;
  readonly kept: EditionLesson['paragraphs'];
  readonly locale: Locale;
  readonly body: string;
  readonly onBody: (body: string) => void;
}

export function BodyField({ place, kept, locale, body, onBody }: BodyFieldProps) {
  const { t } = useEditionWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isPicking, setPicking] = useState(false);
  useAskedLine(field);
  /** Through the browser's own editing, so that it can be undone there. */
  const put = (mark: Mark) => {
    const area = field.current;
    if (!area) return;
    const { from, to, text, select } = mark(area.value, area.selectionStart, area.selectionEnd);
    area.focus();
    area.setSelectionRange(from, to);
    if (!document.execCommand('insertText', false, text)) {
      area.setRangeText(text, from, to);
      onBody(area.value);
    }
    area.setSelectionRange(from + select[0], from + select[1]);
  };
  return (
    <div>
      <div role="toolbar" aria-label={t('editor.tools')} className={classes.tools}>
        <Tool icon={<IconH2 size={18} aria-hidden="true" />} name={t('editor.tool.heading')} onClick={() => put(freshHeading(t('editor.sample.heading')))} />
        <Tool icon={<IconBold size={18} aria-hidden="true" />} name={t('editor.tool.bold')} onClick={() => put(inline('**', '**', t('editor.sample.bold')))} />
        <Tool icon={<IconItalic size={18} aria-hidden="true" />} name={t('editor.tool.italic')} onClick={() => put(inline('*', '*', t('editor.sample.italic')))} />
        <Tool icon={<IconList size={18} aria-hidden="true" />} name={t('editor.tool.list')} onClick={() => put(listed(t('editor.sample.list')))} />
        <Tool icon={<IconLink size={18} aria-hidden="true" />} name={t('editor.tool.link')} onClick={() => put(inline('[', '](https://)', t('editor.sample.link')))} />
        <MarkList
          icon={<IconSquare size={18} aria-hidden="true" />}
          name={t('editor.tool.box')}
          marks={boxKinds.map((kind) => [t(`editor.boxes.${kind}`), block(boxOf(kind, { box: t('editor.sample.box'), question: t('editor.sample.question'), answer: t('editor.sample.answer') }))])}
          onPick={put}
        />
        <MarkList icon={<IconPhoto size={18} aria-hidden="true" />} name={t('editor.tool.figure')} marks={figures.map((id) => [t(`figures.${id}`), block(`::figure{#${id}}`)])} onPick={put} />
        <Tool icon={<IconQuote size={18} aria-hidden="true" />} name={t('editor.tool.claim')} onClick={() => setPicking(true)} />
      </div>
      <Textarea
        ref={field}
        data-field="body"
        lang={locale}
        // a browser that translates would break the marks
        translate="no"
        label={t('editor.body')}
        description={t('editor.bodyHint')}
        maxLength={20_000}
        value={body}
        onChange={(event) => onBody(event.currentTarget.value)}
        className={classes.body}
        spellCheck
      />
      {kept.length > 0 && (
        <div className={classes.kept}>
          <p>{t('editor.kept')}</p>
          <ul>
            {kept.map(({ anchor, heading, items }) => (
              <li key={anchor}>
                {heading} <code translate="no">{`{#${anchor}}`}</code> · {t('editor.keptItems', { count: items })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isPicking && (
        <ClaimPicker
          place={place}
          locale={locale}
          onClose={() => setPicking(false)}
          onPick={(id) => {
            setPicking(false);
            // when the dialog has given the focus back
            setTimeout(() => put(inline(' [', ']', id, { isFixed: true })));
          }}
        />
      )}
    </div>
  );
}

function Tool({ icon, name, onClick }: { readonly icon: ReactNode; readonly name: string; readonly onClick: () => void }) {
  return (
    <Button variant="default" icon={icon} className={classes.tool} onClick={onClick}>
      {name}
    </Button>
  );
}

/** A fault's link ends with `#line-12`: the line is marked in the field, which comes into view. `#title` and the others are fields. */
function useAskedLine(field: RefObject<HTMLTextAreaElement | null>): void {
  const { hash, state } = useLocation();
  const visit = state.__TSR_key;
  useEffect(() => {
    const line = Number(/^line-(\d+)$/.exec(hash)?.[1] ?? 0);
    const area = line > 0 || hash === 'body' ? field.current : null;
    if (!area) {
      if (['title', 'objectives', 'terms'].includes(hash)) document.querySelector<HTMLElement>(`[data-field="${hash}"]`)?.focus();
      return;
    }
    area.scrollIntoView({ block: 'center' });
    // the browser brings a selection into view when the field gets the focus
    area.blur();
    if (line > 0) area.setSelectionRange(...placeOfLine(area.value, line));
    area.focus();
    // the same link may be followed twice
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [hash, visit, field]);
}
