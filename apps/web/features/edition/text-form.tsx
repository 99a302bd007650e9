// Which fields does a lesson have in one language?
import { IconX } from '@tabler/icons-react';
import type { Locale } from '#libs/kernel/locale.js';
import { Button, IconButton } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { BodyField } from './body-field.js';
import type { EditionLesson, EditionText } from './contract.js';
import classes from './editor.module.css';
import type { LessonPlace } from './use-writing.js';
import { useEditionWords } from './words.js';

interface TextFormProps {
  readonly place: LessonPlace;
  readonly lesson: EditionLesson;
  readonly locale: Locale;
  readonly text: EditionText;
  readonly minutes: number;
  readonly onText: (part: Partial<EditionText>) => void;
  readonly onMinutes: (minutes: number) => void;
}

export function TextForm({ place, lesson, locale, text, minutes, onText, onMinutes }: TextFormProps) {
  const { t } = useEditionWords();
  return (
    <div className={classes.fields} key={locale}>
      <div className={classes.head}>
        <TextInput data-field="title" lang={locale} label={t('editor.title')} maxLength={160} value={text.title} onChange={(event) => onText({ title: event.currentTarget.value })} />
        <TextInput type="number" inputMode="numeric" min={1} max={240} label={t('editor.minutes')} value={minutes === 0 ? '' : minutes} onChange={(event) => onMinutes(Number(event.currentTarget.value))} />
      </div>
      <Textarea
        data-field="objectives"
        lang={locale}
        label={t('editor.objectives')}
        description={t('editor.objectivesHint')}
        rows={4}
        value={text.objectives.join('\n')}
        onChange={(event) => onText({ objectives: event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n') })}
      />
      <Terms terms={text.terms} locale={locale} onTerms={(terms) => onText({ terms })} />
      <BodyField place={place} kept={lesson.paragraphs} locale={locale} body={text.body} onBody={(body) => onText({ body })} />
    </div>
  );
}

interface TermsProps {
  readonly terms: EditionText['terms'];
  readonly locale: Locale;
  readonly onTerms: (terms: EditionText['terms']) => void;
}

function Terms({ terms, locale, onTerms }: TermsProps) {
  const { t } = useEditionWords();
  const changed = (place: number, part: Partial<EditionText['terms'][number]>) => onTerms(terms.map((term, at) => (at === place ? { ...term, ...part } : term)));
  return (
    <fieldset data-field="terms" tabIndex={-1} className={classes.terms}>
      <legend>{t('editor.terms')}</legend>
      <p className={classes.hint}>{t('editor.termsHint')}</p>
      {terms.map(({ term, meaning }, at) => {
        const place = at + 1;
        return (
          // words have no ids: their place is what they are known by
          <div key={place} className={classes.term}>
            <TextInput lang={locale} aria-label={t('editor.term', { place })} maxLength={80} value={term} onChange={(event) => changed(at, { term: event.currentTarget.value })} />
            <TextInput lang={locale} aria-label={t('editor.meaning', { place })} maxLength={600} value={meaning} onChange={(event) => changed(at, { meaning: event.currentTarget.value })} />
            <IconButton label={t('editor.removeTerm', { place })} icon={<IconX size={18} aria-hidden="true" />} onClick={() => onTerms(terms.filter((_, other) => other !== at))} />
          </div>
        );
      })}
      <Button variant="default" size="sm" disabled={terms.length >= 40} onClick={() => onTerms([...terms, { term: '', meaning: '' }])}>
        {t('editor.addTerm')}
      </Button>
    </fieldset>
  );
}
