// How is an act of weight confirmed, with what it needs to be done?
import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAskedToSignIn } from '../api/sign-in-asked.js';
import { useFrameWords } from '../frame/words.js';
import classes from './confirmation.module.css';
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

export function Confirmation({ opened, onClose, title, confirm, onConfirm, isPending, error, isGrave = false, isPossible = true, isSignIn = false, children }: ConfirmationProps) {
  const { t } = useFrameWords();
  const makesRoom = useAskedToSignIn() && !isSignIn;
  return (
    <Modal.Root opened={opened && !makesRoom} onClose={onClose} centered size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={classes.body ?? ''}>
          <Modal.Title className={classes.title ?? ''}>{title}</Modal.Title>
          <Form onSubmit={onConfirm}>
            {children}
            <ProblemNote error={error} />
            <div className={classes.actions}>
              {isPossible && (
                <Button type="submit" size="md" loading={isPending} {...(isGrave ? { color: 'bad' } : {})}>
                  {confirm}
                </Button>
              )}
              <Button variant="default" size="md" onClick={onClose} disabled={isPending}>
                {t('back')}
              </Button>
            </div>
          </Form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
