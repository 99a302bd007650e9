// What lies above the page until it is settled?
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import classes from './dialog.module.css';

export interface DialogProps {
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser keeps the focus in it and gives it back; what is marked `data-autofocus` has it first. */
export function Dialog({ labelledBy, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => current?.close();
  }, []);
  // only where the button went down outside, too: whoever marks text may let go outside
  const closeFromOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // Escape closes it from the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      aria-labelledby={labelledBy}
      className={classes.dialog}
      onMouseDown={closeFromOutside}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes.body}>{children}</div>
    </dialog>
  );
}
