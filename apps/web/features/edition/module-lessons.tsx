// Whose is each lesson of a module, and where is it written or read?
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.js';
import { Row, Rows } from '../../ui/rows.js';
import { Status } from '../../ui/status.js';
import { useCurriculumWords } from '../curriculum/words.js';
import type { EditionLessonHead } from './contract.js';
import classes from './edition.module.css';
import { useEditionWords } from './words.js';

interface ModuleLessonsProps {
  readonly academyId: string;
  readonly editionId: string;
  readonly isDraft: boolean;
  readonly lessons: readonly EditionLessonHead[];
  readonly label: string;
  /** Where a lesson can be added. */
  readonly addition?: { readonly number: number; readonly nextCode: string } | null;
}

export function ModuleLessons({ academyId, editionId, isDraft, lessons, label, addition = null }: ModuleLessonsProps) {
  const { t } = useEditionWords();
  return (
    <>
      <Rows label={label}>
        {lessons.map((lesson) => (
          <Row key={lesson.code} title={<Title {...{ academyId, editionId, isDraft, lesson }} />} about={<About lesson={lesson} />} state={<Faults lesson={lesson} />} actions={<Actions {...{ academyId, editionId, isDraft, lesson }} />} />
        ))}
      </Rows>
      {addition && (
        <ButtonLink variant="default" to="/academies/$academyId/editions/$editionId/lessons/$code" params={{ academyId, editionId, code: addition.nextCode }} className={classes.add}>
          {t('edition.add', { number: addition.number })}
        </ButtonLink>
      )}
    </>
  );
}

interface LessonProps extends Pick<ModuleLessonsProps, 'academyId' | 'editionId' | 'isDraft'> {
  readonly lesson: EditionLessonHead;
}

function Title({ academyId, editionId, isDraft, lesson: { code, title, kind, lessonId, writtenIn } }: LessonProps) {
  const { locale } = useEditionWords();
  const words = (
    <>
      {code} <span lang={kind === 'added' && !writtenIn.includes(locale) ? writtenIn[0] : undefined}>{title}</span>
    </>
  );
  if (isDraft && kind !== 'platform') {
    return (
      <Link to="/academies/$academyId/editions/$editionId/lessons/$code" params={{ academyId, editionId, code }}>
        {words}
      </Link>
    );
  }
  if (!isDraft && lessonId) {
    return (
      <Link to="/lessons/$lessonId" params={{ lessonId }}>
        {words}
      </Link>
    );
  }
  return words;
}

function About({ lesson: { kind, writtenIn, minutes } }: { readonly lesson: EditionLessonHead }) {
  const { t } = useEditionWords();
  const { t: curriculum } = useCurriculumWords();
  return (
    <>
      <span className={classes.kind} data-kind={kind}>
        {[t(`edition.kinds.${kind}`), ...writtenIn.map((locale) => t(`edition.languages.${locale}`))].join(' · ')}
      </span>{' '}
      · {curriculum('minutes', { count: minutes })}
    </>
  );
}

function Faults({ lesson: { faults, baseChanged } }: { readonly lesson: EditionLessonHead }) {
  const { t } = useEditionWords();
  if (faults > 0) {
    return (
      <Status tone="caution" icon="warning">
        {t('edition.faults', { count: faults })}
      </Status>
    );
  }
  return baseChanged ? (
    <Status tone="notice" icon="forward">
      {t('edition.baseChanged')}
    </Status>
  ) : null;
}

function Actions({ academyId, editionId, isDraft, lesson: { code, kind, lessonId } }: LessonProps) {
  const { t } = useEditionWords();
  if (!isDraft || kind !== 'platform') return null;
  return (
    <>
      {lessonId && (
        <ButtonLink variant="default" size="sm" to="/lessons/$lessonId" params={{ lessonId }} aria-label={t('edition.readOne', { code })}>
          {t('edition.read')}
        </ButtonLink>
      )}
      <ButtonLink variant="default" size="sm" to="/academies/$academyId/editions/$editionId/lessons/$code" params={{ academyId, editionId, code }} aria-label={t('edition.adaptOne', { code })}>
        {t('edition.adapt')}
      </ButtonLink>
    </>
  );
}
