// How is one of several marks chosen, to be put into the text?
import { useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import classes from './editor.module.css';
import type { Mark } from './marks.js';

interface MarkListProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly marks: readonly (readonly [words: string, mark: Mark])[];
  readonly onPick: (mark: Mark) => void;
}

/** A list that the browser opens and closes, also by Escape and by a press elsewhere. */
export function MarkList({ icon, name, marks, onPick }: MarkListProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  // runs before the browser opens the list: below the button, and within the page
  const place = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const { bottom, left } = currentTarget.getBoundingClientRect();
    list.current?.style.setProperty('--list-top', `${Math.round(Math.min(bottom, window.innerHeight - 200))}px`);
    list.current?.style.setProperty('--list-left', `${Math.round(Math.min(left, document.documentElement.clientWidth - 272))}px`);
  };
  return (
    <>
      <Button variant="default" icon={icon} className={classes.tool} popoverTarget={id} onClick={place}>
        {name}
      </Button>
      <ul ref={list} id={id} popover="auto" aria-label={name} className={classes.list}>
        {marks.map(([words, mark]) => (
          <li key={words}>
            <button
              type="button"
              onClick={() => {
                list.current?.hidePopover();
                onPick(mark);
              }}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
