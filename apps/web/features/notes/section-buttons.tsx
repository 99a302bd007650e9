// How is a note made on a section, with nothing selected?
import type { MouseEvent } from 'react';
import { createPortal } from 'react-dom';
import { IconPencilPlus } from '@tabler/icons-react';
import type { Heading, LessonText } from './lesson-text.js';
import classes from './marks.module.css';
import { useNotesWords } from './words.js';

export interface SectionButtonsProps {
  readonly headings: LessonText['headings'];
  readonly onNote: (heading: Heading, button: HTMLButtonElement) => void;
}

/** In the empty place that the lesson leaves behind each heading. */
export function SectionButtons({ headings, onNote }: SectionButtonsProps) {
  const { t } = useNotesWords();
  return headings.map((heading) => {
    if (!heading.place) return null;
    const label = t('addTo', { section: heading.title });
    return createPortal(
      <button type="button" className={classes.add} aria-label={label} title={label} onClick={(event: MouseEvent<HTMLButtonElement>) => onNote(heading, event.currentTarget)}>
        <IconPencilPlus size={20} aria-hidden="true" />
      </button>,
      heading.place,
      heading.id,
    );
  });
}
