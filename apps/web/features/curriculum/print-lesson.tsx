// How does a lesson come onto paper with all of its figures?
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import classes from './lesson-page.module.css';
import { useCurriculumWords } from './words.js';

/** Figures are loaded when somebody comes near them; a printer never does. */
async function withEveryFigure(): Promise<void> {
  window.dispatchEvent(new Event('beforeprint'));
  for (let looks = 0; looks < 100 && document.querySelector('[data-coming]'); looks += 1) await new Promise((resolve) => setTimeout(resolve, 50));
}

export function PrintLesson() {
  const { t } = useCurriculumWords();
  const [isComing, setIsComing] = useState(false);
  const print = async () => {
    setIsComing(true);
    await withEveryFigure();
    setIsComing(false);
    window.print();
  };
  return (
    <p className={classes.onScreen}>
      <Button variant="default" loading={isComing} onClick={() => void print()}>
        {t('print')}
      </Button>
    </p>
  );
}
