// How is an act of weight confirmed, with what it needs to be done?
import { useId, type ReactNode } from 'react';
import { useAskedToSignIn } from '../api/sign-in-asked.js';
import { useFrameWords } from '../frame/words.js';
import { Button } from './button.js';
import classes from './confirmation.module.css';
import { Dialog } from './dialog.js';
import { Form } from './form.js';
import { ProblemNote } from './problem-note.js';

export interface ConfirmationProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** The words on the button: what it does, not "OK". */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly isPending: boolean;
  readonly error: unknown;
  /** Takes something away from somebody. */
  readonly isGrave?: boolean;
  /** False while something is missing that the children name: then there is nothing to confirm. */
  readonly isPossible?: boolean;
  /** The others make room while somebody must sign in once more, and come back as they were. */
  readonly isSignIn?: boolean;
  readonly children: ReactNode;
}

export function Confirmation({ opened, isSignIn = false, ...rest }: ConfirmationProps) {
  const makesRoom = useAskedToSignIn() && !isSignIn;
  return opened && !makesRoom ? <OpenConfirmation {...rest} /> : null;
}

function OpenConfirmation({ onClose, title, confirm, onConfirm, isPending, error, isGrave = false, isPossible = true, children }: Omit<ConfirmationProps, 'opened' | 'isSignIn'>) {
  const { t } = useFrameWords();
  const id = useId();
  return (
    <Dialog labelledBy={id} onClose={onClose}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <Form onSubmit={onConfirm}>
        {children}
        <ProblemNote error={error} />
        <div className={classes.actions}>
          {isPossible && (
            <Button type="submit" size="md" loading={isPending} isGrave={isGrave}>
              {confirm}
            </Button>
          )}
          <Button variant="default" size="md" onClick={onClose} disabled={isPending}>
            {t('back')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
