// How does a keyboard get past the navigation?
import classes from './frame.module.css';
import { useFrameWords } from './words.js';

export function SkipLink() {
  const { t } = useFrameWords();
  return (
    <a
      href="#content"
      className={classes.skip}
      onClick={(event) => {
        // the address keeps its own fragment
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
    >
      {t('skip')}
    </a>
  );
}
