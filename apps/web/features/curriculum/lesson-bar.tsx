// Where is the reader: in which module, at which lesson, how far down?
import { useEffect, useState } from 'react';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Lesson } from '../../api/contract.js';
import { DotRow, type DotState } from '../../motif/dot-row.js';
import { programmeQuery } from '../learning/queries.js';
import classes from './lesson-bar.module.css';
import { useEnrolmentOf } from './use-enrolment-of.js';
import { useCurriculumWords } from './words.js';

export function LessonBar({ lesson }: { readonly lesson: Lesson }) {
  const { t } = useCurriculumWords();
  const enrolmentId = useEnrolmentOf(lesson);
  const share = useShareRead();
  return (
    <div className={classes.bar}>
      <div className={classes.inner}>
        {enrolmentId ? (
          <Link to="/study/$enrolmentId" params={{ enrolmentId }} className={classes.back}>
            <IconChevronLeft size={18} aria-hidden="true" /> {t('toOverview')}
          </Link>
        ) : (
          <span />
        )}
        <p className={classes.module}>{t('module', { number: lesson.module.number, title: lesson.module.title })}</p>
        <ModuleDots lesson={lesson} />
      </div>
      <div className={classes.line} style={{ transform: `scaleX(${share})` }} aria-hidden="true" />
    </div>
  );
}

function ModuleDots({ lesson }: { readonly lesson: Lesson }) {
  const { t } = useCurriculumWords();
  const programme = useQuery(programmeQuery(lesson.versionId));
  const lessons = programme.data?.modules.find(({ code }) => code === lesson.module.code)?.lessons ?? [];
  const place = lessons.findIndex(({ id }) => id === lesson.id);
  if (place < 0) return <span />;
  const dots = lessons.map((_, index): DotState => (index < place ? 'full' : index === place ? 'current' : 'empty'));
  return <DotRow dots={dots} size={9} label={t('inModule', { place: place + 1, total: lessons.length })} />;
}

/** 0 at the top of the page, 1 at its end; in steps, so that scrolling does not draw the page again and again. */
function useShareRead(): number {
  const [share, setShare] = useState(0);
  useEffect(() => {
    const measure = () => {
      const length = document.documentElement.scrollHeight - window.innerHeight;
      setShare(length <= 0 ? 1 : Math.round(Math.min(1, window.scrollY / length) * 100) / 100);
    };
    measure();
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, []);
  return share;
}
